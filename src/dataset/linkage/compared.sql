-- What of each record may count as evidence. Left out: invalid or temporary identifiers, 1 January (an assigned or unknown
-- date of birth), the NHS's placeholder postcodes (ZZ99).
create or replace temp macro plain_name(given) as
  nullif(regexp_replace(lower(strip_accents(given)), '[^\p{L}]', '', 'g'), '');

create or replace temp macro plain_postcode(given) as
  case when upper(given) not like 'ZZ99%' then nullif(regexp_replace(upper(given), '[^A-Z0-9]', '', 'g'), '') end;

-- NHS number: ten digits, weights 10 to 2, check digit 11 - (sum mod 11), 11 read as 0, 10 never valid.
create or replace temp macro nhs_digit(given, place) as substr(given, place, 1)::integer;
create or replace temp macro nhs_sum(given) as
  10 * nhs_digit(given, 1) + 9 * nhs_digit(given, 2) + 8 * nhs_digit(given, 3) + 7 * nhs_digit(given, 4)
  + 6 * nhs_digit(given, 5) + 5 * nhs_digit(given, 6) + 4 * nhs_digit(given, 7) + 3 * nhs_digit(given, 8)
  + 2 * nhs_digit(given, 9);
create or replace temp macro valid_nhs(digits) as
  case when regexp_full_match(digits, '[0-9]{10}') and replace(digits, left(digits, 1), '') <> ''
    and (11 - nhs_sum(digits) % 11) % 11 = nhs_digit(digits, 10) then digits end;

-- UPN: the first letter is entry (sum of place x digit, places 2 to 13) mod 23 of the alphabet without I, O and S.
-- A temporary UPN ends with a letter and is no evidence.
create or replace temp macro upn_part(given, place) as place * substr(given, place, 1)::integer;
create or replace temp macro upn_sum(given) as
  upn_part(given, 2) + upn_part(given, 3) + upn_part(given, 4) + upn_part(given, 5) + upn_part(given, 6) + upn_part(given, 7)
  + upn_part(given, 8) + upn_part(given, 9) + upn_part(given, 10) + upn_part(given, 11) + upn_part(given, 12)
  + upn_part(given, 13);
create or replace temp macro valid_upn(given) as
  case when regexp_full_match(given, '[A-HJ-NP-RT-Z][0-9]{12}')
    and substr('ABCDEFGHJKLMNPQRTUVWXYZ', upn_sum(given) % 23 + 1, 1) = left(given, 1) then given end;

-- The council's word for a child, and its seal. Where a council puts both seals on one id, the later identity is set apart.
create temp table council as
select council_id, bool_or(sealed = 'before') as has_before, bool_or(sealed = 'after') as has_after
from particulars where council_id is not null group by council_id;

create temp table council_word as
select particulars.n,
  particulars.council_id || case when has_before and has_after and sealed = 'after' then ' after' else '' end as word,
  case when has_before and has_after then (case when sealed = 'after' then 2 else 1 end)
    when has_before then 1 when has_after then 2 else 0 end as seal
from particulars
join council using (council_id);

-- Returns without names (CIN, SSDA903) borrow the newest name that the council's index gives the same id.
create temp table council_name as
select word, arg_max(forename, n) as forename, arg_max(surname, n) as surname,
  arg_max(former_surname, n) filter (where former_surname is not null) as former_surname
from particulars
join council_word using (n)
where source = 'person' and surname is not null
group by word;

create temp table compared as
select particulars.n, particulars.position, source, word, coalesce(seal, 0) as seal,
  case when source = 'health_review' then agency || ' ' || own_id end as patient,
  plain_name(coalesce(particulars.forename, council_name.forename)) as forename,
  plain_name(coalesce(particulars.surname, council_name.surname)) as surname,
  plain_name(coalesce(particulars.former_surname, council_name.former_surname)) as former_surname,
  case when month(birth_date) <> 1 or day(birth_date) <> 1 then birth_date end as birth_date,
  nullif(sex, 'U') as sex,
  valid_nhs(regexp_replace(nhs_number, '[^0-9]', '', 'g')) as nhs_number,
  valid_upn(upper(trim(upn))) as upn,
  valid_upn(upper(trim(former_upn))) as former_upn,
  list_filter(list_transform(postcodes, lambda p: plain_postcode(p)), lambda p: p is not null) as postcodes
from particulars
left join council_word using (n)
left join council_name using (word);

-- Families where one file shows two children with one surname and one date of birth: there a forename must agree exactly.
create temp table twins as
select distinct birth_date, surname
from (
  select any_value(compared.birth_date) as birth_date, any_value(compared.surname) as surname
  from mention
  join compared using (n)
  where individual is not null and compared.birth_date is not null and surname is not null and forename is not null
  group by mention.arrival // 4294967296, source, compared.birth_date, compared.surname
  having count(distinct individual) > 1 and count(distinct forename) > 1
);

drop table mention;
drop table council;
drop table council_name;
