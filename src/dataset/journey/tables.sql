-- The journey of every child: docs/tables.md says what each table promises. A record's key is made of the agency's own
-- facts (the council's id and dates), so that it stays the same from build to build.
create schema if not exists journey;

create table journey.source (kind varchar, record varchar, receipt varchar, "row" integer);

create table journey.contact (
  record varchar, child varchar, la_child_id varchar, date date, source varchar, outcome varchar);

create table journey.early_help (
  record varchar, child varchar, la_child_id varchar, start_date date, end_date date,
  reason varchar, end_reason varchar, organisation varchar);

create table journey.referral (
  record varchar, child varchar, la_child_id varchar, date date, source varchar, primary_need varchar,
  no_further_action boolean, closure_date date, closure_reason varchar);

create table journey.assessment (
  record varchar, child varchar, la_child_id varchar, referral varchar,
  start_date date, authorisation_date date, factors varchar[]);

create table journey.section_47 (
  record varchar, child varchar, la_child_id varchar, referral varchar,
  start_date date, conference_date date, conference_not_required boolean);

create table journey.conference (
  record varchar, child varchar, la_child_id varchar, referral varchar, section_47 varchar,
  date date, section_47_start_date date);

create table journey.child_in_need_plan (
  record varchar, child varchar, la_child_id varchar, referral varchar, start_date date, end_date date);

create table journey.protection_plan (
  record varchar, child varchar, la_child_id varchar, referral varchar, start_date date, end_date date,
  initial_category varchar, latest_category varchar, previous_plans integer);

create table journey.protection_plan_review (
  record varchar, child varchar, la_child_id varchar, plan varchar, date date);

create table journey.looked_after_period (
  record varchar, child varchar, la_child_id varchar, start_date date, start_reason varchar,
  end_date date, end_reason varchar, unaccompanied_until date);

create table journey.placement (
  record varchar, child varchar, la_child_id varchar, period varchar, start_date date, end_date date,
  placement varchar, provider varchar, temporary boolean);

create table journey.legal_status (
  record varchar, child varchar, la_child_id varchar, start_date date, end_date date, legal_status varchar);

-- Short breaks (legal status V3, V4) are not looked-after periods: they stand here and nowhere else.
create table journey.short_break (
  record varchar, child varchar, la_child_id varchar, start_date date, end_date date,
  legal_status varchar, placement varchar);

create table journey.looked_after_review (
  record varchar, child varchar, la_child_id varchar, date date, participation varchar);

create table journey.missing (
  record varchar, child varchar, la_child_id varchar, kind varchar, start_date date, end_date date);

create table journey.police_notification (
  record varchar, child varchar, date date, received_date date, type varchar, grading varchar,
  domestic_abuse boolean, present boolean, school_urn varchar);

create table journey.health_review (
  record varchar, child varchar, review_type varchar, due_date date, contact_date date, attended boolean);

create table journey.school_year (
  record varchar, child varchar, census_date date, school_urn varchar, year_group varchar,
  sessions_possible integer, sessions_missed integer);

create table journey.suspension (
  record varchar, child varchar, start_date date, sessions integer, reason varchar, category varchar);

-- The threshold documents by which spells and step-downs are judged, each by its days.
create table journey.threshold (
  threshold integer, document varchar, title varchar, from_date date, until_date date, minimum_days integer,
  levels_changed boolean, step_down_changed boolean);

create table journey.level (
  threshold integer, level integer, name varchar, tier varchar, bases varchar[], lead varchar, assessment varchar,
  plan varchar, review varchar);

create table journey.tier (threshold integer, kind varchar, service_tier varchar);

create table journey.early_end (threshold integer, code varchar, words varchar);

create table journey.life (la_child_id varchar, child varchar, birth_date date, death_date date);

create table journey.covered (kind varchar, from_date date, to_date date);

create table journey.residence (
  child varchar, la_child_id varchar, neighbourhood varchar, postcode varchar, from_date date, to_date date);

create table journey.event (
  child varchar, la_child_id varchar, kind varchar, record varchar, type varchar, date date, tie_rank integer,
  agency varchar, receipt varchar, "row" integer, words varchar);

create table journey.spell (
  child varchar, la_child_id varchar, kind varchar, record varchar, from_date date, to_date date,
  service_tier varchar, threshold integer, legal_status varchar, last_stated date);
