-- Why records may be one person. An evidence is a group (hub) of records that one reason holds together.
-- Reasons, strongest first: 1 council id, 2 patient id, 3 NHS number, 4 UPN, 5 name with date of birth and postcode.
create temp table identified as
select n, 3 as why, nhs_number as value from compared where nhs_number is not null
union all
select n, 4, upn from compared where upn is not null
union all
select n, 4, former_upn from compared where former_upn is not null and former_upn is distinct from upn;

-- Records with one identifier and the same particulars stand together, so that only differing ones are compared in pairs.
create temp table variant as
select why, value, forename, surname, former_surname, birth_date, sex,
  min(n) as first_record, list(distinct n order by n) as records,
  count(*) over (partition by why, value) as variants
from identified
join compared using (n)
where forename is not null
group by why, value, forename, surname, former_surname, birth_date, sex;

-- Strings that more than 30 different people carry are no identifiers.
create temp table variant_pair as
with pair as (
  select l.why, l.value, l.first_record as left_n, r.first_record as right_n,
    l.forename = r.forename as same_forename,
    (l.surname = r.surname or l.surname = r.former_surname or l.former_surname = r.surname) as same_surname,
    l.birth_date = r.birth_date as same_birth,
    l.sex = r.sex or l.sex is null or r.sex is null as sex_agrees,
    (left(l.forename, 1) = r.forename or left(r.forename, 1) = l.forename
      or jaro_winkler_similarity(l.forename, r.forename) >= 0.85
      or exists (
        select 1 from nickname as a join nickname as b using (family)
        where a.name = l.forename and b.name = r.forename)) as like_forename,
    exists (
      select 1 from twins
      where twins.birth_date = l.birth_date and twins.surname in (l.surname, r.surname)) as twin_family
  from variant as l
  join variant as r on l.why = r.why and l.value = r.value and l.first_record < r.first_record
  where l.variants <= 30
)
select *,
  coalesce(same_forename and same_surname, false)
  or coalesce(same_birth and same_forename, false)
  or coalesce(same_birth and like_forename and sex_agrees and not twin_family, false) as corroborated
from pair;

-- What stands where a name has not been given yet names nobody: unnamed twins share it, the day and the address.
create or replace temp macro placeholder(forename) as regexp_full_match(
  forename, '(unborn|newborn|baby|infant|child|boy|girl|male|female|twin|triplet|one|two|unknown|notknown|unnamed)+[abi]{0,2}');

create temp table name_key as
with surname as (
  select n, forename, birth_date, postcodes, surname from compared
  union all
  select n, forename, birth_date, postcodes, former_surname from compared where former_surname is distinct from surname
)
select n, forename, surname, birth_date, unnest(postcodes) as postcode
from surname
where forename is not null and surname is not null and birth_date is not null and not placeholder(forename);

create temp table evidence as
with hub as (
  select 1 as why, list(n order by n) as records from council_word group by word having count(*) > 1
  union all
  select 2, list(n order by n) from compared where patient is not null group by patient having count(*) > 1
  union all
  select why, records from variant where len(records) > 1 and (birth_date is not null or surname is not null)
  union all
  select why, [left_n, right_n] from variant_pair where corroborated
  union all
  select 5, list(distinct n order by n) from name_key
  group by forename, surname, birth_date, postcode having count(distinct n) > 1
),
counted as (select row_number() over () - 1 as hub, why, records from hub)
select unnest(records)::integer as n, hub::integer as hub, why::integer as why
from counted;

drop table identified;
drop table variant;
drop table name_key;
drop table twins;
drop table nickname;
