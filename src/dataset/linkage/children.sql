-- From clusters to children. `placed` says for each record the first record of its cluster (and whether it had to stand
-- alone); `issued` holds the permanent id of each record that is, or in an earlier build may have been, a first record.
create or replace temp macro reason(why) as case why
  when 1 then 'the council''s own id'
  when 2 then 'the same patient id'
  when 3 then 'the same NHS number, and the name or date of birth agrees'
  when 4 then 'the same UPN, and the name or date of birth agrees'
  when 5 then 'the same name, date of birth and postcode' end;

create temp table held as
select evidence.n, evidence.why, placed.first_record,
  min(evidence.n) over (partition by evidence.hub, placed.first_record) as left_n,
  count(*) over (partition by evidence.hub, placed.first_record) as together
from evidence
join placed using (n);

create table linkage.link as
select l.record as left_record, r.record as right_record, reason(min(held.why)) as why
from held
join particulars as l on l.n = held.left_n
join particulars as r on r.n = held.n
where held.left_n <> held.n
group by all;

create temp table belongs as
select placed.n, placed.first_record, issued.child
from placed
join issued on issued.n = placed.first_record;

create table linkage.member as
with strongest as (select n, min(why) as why from held where together > 1 group by n)
select particulars.record, belongs.child,
  case when belongs.n = belongs.first_record then 'the earliest record' else reason(strongest.why) end as why
from belongs
join particulars using (n)
left join strongest using (n)
order by child, n; -- one child's records lie together, so that a page about a child reads few blocks

drop table held;

create table linkage.alias as
select issued.child as former_child, today.child
from issued
join placed using (n)
join issued as today on today.n = placed.first_record;

create table linkage.council_child as
select council_id as la_child_id, arg_min(child, seal::bigint * 4294967296 + n) as child
from council_word
join particulars using (n)
join belongs using (n)
group by council_id;

create table linkage.agency_child as
select distinct agency, source, own_id, child
from particulars
join belongs using (n)
where own_id is not null
order by child, agency, source, own_id;

-- The council's index knows a child best, then health, then schools; among one agency's records the newest is taken.
create table linkage.child as
with told as (
  select child, n, record, forename, surname, birth_date, expected_birth_date, sex, ethnicity,
    case source when 'person' then 6 when 'health_review' then 5 when 'pupil' then 4 when 'cin_child' then 3
      when 'looked_after_child' then 2 when 'unaccompanied' then 1 else 0 end * 4294967296 + n as weight
  from particulars
  join belongs using (n)
)
select child,
  arg_max(forename, weight) filter (where forename is not null) as forename,
  arg_max(surname, weight) filter (where surname is not null) as surname,
  arg_max(birth_date, weight) filter (where birth_date is not null) as birth_date,
  arg_max(expected_birth_date, weight) filter (where expected_birth_date is not null) as expected_birth_date,
  coalesce(arg_max(sex, weight) filter (where sex in ('M', 'F')), 'U') as sex,
  arg_max(ethnicity, weight) filter (where ethnicity is not null) as ethnicity,
  arg_min(record, n) as first_record
from told
group by child
order by child;

-- Refusals for a person to look at. None names a sealed record, nor both sides of a bridge: that would store the pair.
create temp table open_to_view as
select placed.n, placed.first_record, particulars.record
from placed
join particulars using (n)
where not placed.stands_alone
  and placed.first_record not in (
    select p.first_record from placed as p join council_word on council_word.n = p.n where council_word.seal > 0);

create table linkage.refused as
select particulars.record as left_record, null::varchar as right_record,
  'joining this record would have bridged a sealed adoption' as why
from placed
join particulars using (n)
where placed.stands_alone
union all
select distinct l.record, r.record, 'two council ids: only a person may decide that they are one child'
from parted
join open_to_view as l on l.n = parted.left_n
join open_to_view as r on r.n = parted.right_n
union all
select distinct l.record, r.record,
  case variant_pair.why when 3 then 'contradicted NHS number' else 'contradicted UPN' end
  || ': the name or the date of birth belongs to somebody else'
from variant_pair
join open_to_view as l on l.n = variant_pair.left_n
join open_to_view as r on r.n = variant_pair.right_n
where not variant_pair.corroborated and l.first_record <> r.first_record;
