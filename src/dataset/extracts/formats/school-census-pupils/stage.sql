create table extracts.pupil as
with censuses as (
  select *, make_date(cast(left(period, 4) as integer) + 1, 1, 1) as new_year
  from received.pupil
)
select
  receipt,
  row,
  concat_ws('-', period, extracts.read_text(pupilonrolltableid)) as pupil_key,
  -- The January census is taken on the third Thursday of the month.
  coalesce(
    extracts.read_date(censusdate),
    new_year + cast((11 - isodow(new_year)) % 7 + 14 as integer)
  ) as census_date,
  extracts.read_text(urn) as school_urn,
  upper(extracts.read_text(upn)) as upn,
  upper(extracts.read_text(formerupn)) as former_upn,
  extracts.read_text(forename) as forename,
  extracts.read_text(surname) as surname,
  extracts.read_text(formersurname) as former_surname,
  extracts.read_date(dob) as birth_date,
  extracts.read_sex(sex) as sex,
  extracts.read_text(ethnicity) as ethnicity,
  extracts.read_date(entrydate) as entry_date,
  extracts.read_text(ncyearactual) as year_group,
  extracts.read_integer(termlysessionspossible) as sessions_possible
from censuses;
