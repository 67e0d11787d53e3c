-- How text as received becomes a value. A text that cannot be read becomes null.
create schema if not exists extracts;

create or replace macro extracts.read_text(written) as nullif(trim(written), '');

-- A year of two figures is not a year: 01/02/24 would be the year 24.
create or replace macro extracts.with_whole_year(day) as
  case when day between date '1000-01-01' and date '2999-12-31' then day end;

create or replace macro extracts.read_date_of_any_form(written) as extracts.with_whole_year(
  coalesce(
    try_cast(written as date),
    cast(
      try_strptime(
        trim(written),
        ['%d/%m/%Y', '%Y-%b-%d %H:%M:%S', '%d/%m/%Y %H:%M:%S', '%d/%m/%Y %H:%M', '%d-%m-%Y', '%d-%b-%Y', '%d %B %Y']
      ) as date
    )
  )
);

-- The three forms that nearly every file uses are told by their shape: a fifth of the time of trying all.
create or replace macro extracts.read_date(written) as case
  when written like '____-__-__' and written > '1' then try_cast(written as date)
  when written like '__/__/____' and substr(written, 7) > '1' then cast(try_strptime(written, '%d/%m/%Y') as date)
  when written like '____-___-__ __:__:__' and written > '1'
    then cast(try_strptime(written, '%Y-%b-%d %H:%M:%S') as date)
  else extracts.read_date_of_any_form(written)
end;

create or replace macro extracts.read_timestamp(written) as coalesce(
  try_cast(written as timestamp),
  try_strptime(
    trim(written),
    ['%d/%m/%Y %H:%M:%S', '%d/%m/%Y %H:%M', '%d/%m/%Y', '%Y-%b-%d %H:%M:%S']
  )
);

create or replace macro extracts.read_integer(written) as
  case when regexp_full_match(trim(written), '[-+]?[0-9]+') then try_cast(trim(written) as integer) end;

create or replace macro extracts.read_boolean(written) as case
  when lower(trim(written)) in ('1', 'true', 'y', 'yes', 't') then true
  when lower(trim(written)) in ('0', 'false', 'n', 'no', 'f') then false
end;

-- 1 and 2 are the returns' codes until 2023-24; 0 is not known, 9 not specified.
create or replace macro extracts.read_sex(written) as case
  when upper(trim(written)) in ('M', '1', 'MALE', 'BOY') then 'M'
  when upper(trim(written)) in ('F', '2', 'FEMALE', 'GIRL') then 'F'
  when upper(trim(written)) in ('U', '0', '9', 'X', 'UNKNOWN', 'NOT KNOWN', 'NOT SPECIFIED', 'INDETERMINATE') then 'U'
end;

create or replace macro extracts.read_postcode(written) as
  nullif(regexp_replace(upper(trim(written)), '\s+', ' ', 'g'), '');

-- An identifier of figures, which people write with spaces and hyphens.
create or replace macro extracts.read_number_text(written) as
  nullif(replace(replace(trim(written), ' ', ''), '-', ''), '');

create or replace macro extracts.nhs_remainder(n) as (
  10 * (n // 1000000000 % 10) + 9 * (n // 100000000 % 10) + 8 * (n // 10000000 % 10) + 7 * (n // 1000000 % 10)
  + 6 * (n // 100000 % 10) + 5 * (n // 10000 % 10) + 4 * (n // 1000 % 10) + 3 * (n // 100 % 10) + 2 * (n // 10 % 10)
) % 11;

-- Weights 10 to 2; the tenth figure is 11 less the remainder by 11, 0 for 11, and 10 is never given out.
create or replace macro extracts.valid_nhs_number(written) as case
  when regexp_full_match(extracts.read_number_text(written), '[0-9]{10}') then
    (11 - extracts.nhs_remainder(try_cast(extracts.read_number_text(written) as bigint))) % 11
    = try_cast(right(extracts.read_number_text(written), 1) as integer)
  else false
end;

create or replace macro extracts.upn_remainder(n) as (
  2 * (n // 100000000000 % 10) + 3 * (n // 10000000000 % 10) + 4 * (n // 1000000000 % 10) + 5 * (n // 100000000 % 10)
  + 6 * (n // 10000000 % 10) + 7 * (n // 1000000 % 10) + 8 * (n // 100000 % 10) + 9 * (n // 10000 % 10)
  + 10 * (n // 1000 % 10) + 11 * (n // 100 % 10) + 12 * (n // 10 % 10) + 13 * (n % 10)
) % 23;

-- The first letter follows from the twelve figures, weights 2 to 13, remainder by 23. One that ends in a
-- letter is temporary and has no check letter; UN1 to UN7 stand where there is no number.
create or replace macro extracts.valid_upn(written) as case
  when regexp_full_match(trim(written), '[A-Za-z][0-9]{12}') then
    upper(left(trim(written), 1)) = substr(
      'ABCDEFGHJKLMNPQRTUVWXYZ',
      extracts.upn_remainder(try_cast(substr(trim(written), 2) as bigint)) + 1,
      1
    )
  else regexp_full_match(trim(written), '[A-Za-z][0-9]{11}[A-Za-z]|UN[1-7]')
end;
