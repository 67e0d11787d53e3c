-- The front door, early help, and what health, police and schools hold.
create temp table contact_row as
select standing.recency + t."row" as recency, t.*
from extracts.contact as t join standing using (receipt)
where contact_id is not null and contact_date is not null;

insert into journey.source select 'contact', contact_id, receipt, "row" from contact_row;
insert into journey.contact
select contact_id, child, person_id, contact_date, source, outcome
from contact_row left join linkage.council_child on la_child_id = person_id
qualify row_number() over (partition by contact_id order by recency desc) = 1;

create temp table early_help_row as
select standing.recency + t."row" as recency, t.*
from extracts.early_help as t join standing using (receipt)
where episode_id is not null and start_date is not null;

insert into journey.source select 'early_help', episode_id, receipt, "row" from early_help_row;
insert into journey.early_help
select episode_id, child, person_id, start_date, end_date, reason, end_reason, organisation
from early_help_row left join linkage.council_child on la_child_id = person_id
qualify row_number() over (partition by episode_id order by recency desc) = 1;

create temp table attested_child as
select receipt, "row", child from linkage.attested join linkage.member using (record);

-- One notification may name several children, twins among them: reference, date of birth and their order tell them apart.
create temp table police_row as
with named as (
  select standing.recency + t."row" as recency, t.*, coalesce(incident_at, received_at)::date as date, child,
    notification_ref || '/' || coalesce(birth_date::varchar, 'date of birth not given') as one
  from extracts.police_notification as t
  join standing using (receipt)
  join attested_child using (receipt, "row")
  where notification_ref is not null and coalesce(incident_at, received_at) is not null
)
select *, one || '/' || row_number() over (partition by receipt, one order by "row") as record from named;

insert into journey.source select 'police_notification', record, receipt, "row" from police_row;
insert into journey.police_notification
select record, child, date, received_at::date, type, grading, domestic_abuse, present, school_urn
from police_row
qualify row_number() over (partition by record order by recency desc) = 1;

create temp table health_row as
select standing.recency + t."row" as recency, t.*, child,
  patient_id || '/' || coalesce(review_type, '') || '/' || coalesce(due_date, contact_date) as record
from extracts.health_review as t
join standing using (receipt)
join attested_child using (receipt, "row")
where patient_id is not null and coalesce(due_date, contact_date) is not null;

insert into journey.source select 'health_review', record, receipt, "row" from health_row;
insert into journey.health_review
select record, child, review_type, due_date, contact_date, attended
from health_row
qualify row_number() over (partition by record order by recency desc) = 1;

create temp table pupil_row as
select standing.recency + t."row" as recency, t.*, child
from extracts.pupil as t
join standing using (receipt)
join attested_child using (receipt, "row")
where pupil_key is not null;

create temp table pupil_kept as
select * from pupil_row qualify row_number() over (partition by pupil_key order by recency desc) = 1;

-- A census sent again brings its sessions again: only those of the latest receipt that names the pupil are added up.
create temp table sessions_missed as
with by_receipt as (
  select receipt, pupil_key, sum(sessions)::integer as missed
  from extracts.pupil_sessions
  where reason in (select code from absence_code)
  group by receipt, pupil_key
)
select pupil_key, arg_max(missed, recency) as missed
from by_receipt join standing using (receipt)
group by pupil_key;

insert into journey.source select 'school_year', pupil_key, receipt, "row" from pupil_row;
insert into journey.school_year
select pupil_key, child, census_date, school_urn, year_group, sessions_possible,
  case when sessions_possible is not null then coalesce(missed, 0) end
from pupil_kept left join sessions_missed using (pupil_key);

create temp table suspension_row as
with numbered as (
  select standing.recency + t."row" as recency, t.*, child,
    row_number() over (partition by t.receipt, t.pupil_key, t.start_date order by t."row") as place
  from extracts.suspension as t
  join standing using (receipt)
  join pupil_kept using (pupil_key)
  where t.start_date is not null
)
select *, pupil_key || '/' || start_date || '/' || place as record from numbered;

insert into journey.source select 'suspension', record, receipt, "row" from suspension_row;
insert into journey.suspension
select record, child, start_date, sessions, reason, category
from suspension_row
qualify row_number() over (partition by record order by recency desc) = 1;

-- Where a child lived: the latest index has the last word on the address that began on a day, and an address ends when
-- the next begins.
insert into journey.residence
with said as (
  select person_id, coalesce(from_date, birth_date) as from_date, to_date, neighbourhood, postcode
  from extracts.person
  join standing using (receipt)
  where coalesce(from_date, birth_date) is not null
  qualify row_number() over (
    partition by person_id, coalesce(from_date, birth_date) order by recency desc, "row" desc) = 1
),
clipped as (
  select *, lead(from_date) over (partition by person_id order by from_date) as next_from from said
)
select child, person_id, neighbourhood, postcode, from_date, least(to_date, next_from)
from clipped
left join linkage.council_child on la_child_id = person_id
where to_date is null or to_date > from_date;

drop table contact_row;
drop table early_help_row;
drop table attested_child;
drop table police_row;
drop table health_row;
drop table pupil_row;
drop table pupil_kept;
drop table sessions_missed;
drop table suspension_row;
