create or replace table received.issue (
  row integer,
  "table" varchar,
  field varchar,
  severity varchar,
  code varchar,
  message varchar
);
