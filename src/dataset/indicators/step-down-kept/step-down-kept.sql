-- Each child protection plan that ended in the year, by the step-down rule in force on the day of its end. It is due where
-- the returns speak of child in need plans and of care on every day of the minimum.
with due as (
  select plan.record, plan.child, plan.la_child_id, plan.referral, plan.end_date, rule.threshold,
    (plan.end_date + rule.minimum_days)::date as due_date
  from journey.protection_plan as plan
  join journey.threshold as rule
    on plan.end_date >= rule.from_date and (rule.until_date is null or plan.end_date < rule.until_date)
  where plan.end_date between $first_day::date and $last_day::date
    and (
      select count(distinct covered.kind)
      from journey.covered as covered
      where covered.from_date <= plan.end_date and covered.to_date >= plan.end_date + rule.minimum_days
    ) = 2
),
-- No two plans may overlap in the census, so one that begins the day after another ended continues it.
support_begun as (
  select la_child_id, record, from_date, coalesce(to_date, date '9999-12-31') as to_date,
    coalesce(from_date > max(coalesce(to_date, date '9999-12-31')) over earlier + 1, true) as begins
  from journey.spell as spell
  where kind = 'child_in_need_plan'
  window earlier as (
    partition by la_child_id order by from_date, record rows between unbounded preceding and 1 preceding)
),
support_run as (
  select *, count(*) filter (where begins) over (
    partition by la_child_id order by from_date, record rows unbounded preceding) as run
  from support_begun
),
support as (
  select la_child_id, min(from_date) as from_date, max(to_date) as to_date from support_run group by la_child_id, run
),
-- A child protection plan after which no return lists support is one whose step-down was not kept.
held as (
  select due.*, max(support.to_date) as held_until
  from due
  left join support
    on support.la_child_id = due.la_child_id
    and support.from_date <= due.end_date + 1 and support.to_date > due.end_date
  group by all
),
-- What ends a step-down early, or leaves none to be had where it came by the day on which the plan ended.
happened as (
  select held.record, 'child-protection' as code, greatest(again.from_date, held.end_date) as day
  from held
  join journey.spell as again
    on again.kind = 'protection_plan' and again.la_child_id = held.la_child_id and again.record <> held.record
    and again.from_date < held.due_date and (again.to_date is null or again.to_date > held.end_date)
  union all
  select held.record, 'looked-after', greatest(care.from_date, held.end_date)
  from held
  join journey.spell as care
    on care.kind = 'legal_status' and care.la_child_id = held.la_child_id
    and care.from_date < held.due_date and (care.to_date is null or care.to_date > held.end_date)
  union all
  select held.record, case closed.closure_reason when 'RC5' then 'moved' else 'died' end, closed.closure_date
  from held
  join journey.referral as closed on closed.record = held.referral
  where closed.closure_reason in ('RC2', 'RC5')
  union all
  select held.record, 'died', life.death_date
  from held
  join journey.life as life on life.la_child_id = held.la_child_id
  where life.death_date is not null
  union all
  select held.record, 'eighteen', (life.birth_date + interval 18 years)::date
  from held
  join journey.life as life on life.la_child_id = held.la_child_id
  where life.birth_date is not null
),
-- The rule excuses what it names, and only while the support was kept until then.
excused as (
  select distinct held.record
  from held
  join happened on happened.record = held.record
  where happened.day <= held.end_date
    or (
      happened.day < held.due_date
      and happened.day <= coalesce(held.held_until + 1, held.end_date + 1)
      and exists (
        select 1
        from journey.early_end as early
        where early.threshold = held.threshold and early.code = happened.code
      )
    )
)
select
  'protection_plan' as kind, held.record, held.child, held.la_child_id, held.end_date as on_date,
  coalesce(held.held_until >= held.due_date, false) as counted
from held
where held.record not in (select excused.record from excused)
