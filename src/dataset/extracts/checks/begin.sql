drop schema if exists received cascade;

create schema received;

create table received.issue (
  row integer,
  "table" varchar,
  field varchar,
  severity varchar,
  code varchar,
  message varchar
);
