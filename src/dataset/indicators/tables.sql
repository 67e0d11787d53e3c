-- docs/tables.md says what each table promises.
create schema indicators;

create table indicators.year (year varchar, first_day date, last_day date);

-- What an indicator's SQL finds: in the year's own returns (stated) and, beside it, in the whole journey.
create table indicators.found (
  id varchar, year varchar, stated boolean, kind varchar, record varchar, child varchar, la_child_id varchar,
  on_date date, counted boolean);

create table indicators.total (
  id varchar, year varchar, area varchar, amount bigint, receipt varchar, "row" integer);

-- The partnership's own business as its register counted it: of each year the file that counts.
create table indicators.tally (
  year varchar, agency varchar, group_name varchar, kind varchar, amount bigint, receipt varchar, "row" integer);

create table indicators.member (
  id varchar, year varchar, kind varchar, record varchar, child varchar, la_child_id varchar,
  neighbourhood varchar, counted boolean);

create table indicators.figure (
  id varchar, year varchar, numerator bigint, denominator bigint, value double, lower double, upper double,
  unit varchar, per integer, display varchar, status varchar, caveats varchar[]);
