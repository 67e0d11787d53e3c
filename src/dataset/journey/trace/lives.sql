-- What decides whether a step-down was due: births and deaths as the latest census that lists the child gives them, and the
-- days of which the returns speak. Between two runs of them nothing is known.
insert into journey.life
select la_child_id, child, birth_date, death_date
from (
  select t.la_child_id, standing.recency + t."row" as recency, t.birth_date, t.death_date
  from extracts.cin_child as t join standing using (receipt)
  where t.la_child_id is not null
)
left join linkage.council_child using (la_child_id)
qualify row_number() over (partition by la_child_id order by recency desc) = 1;

-- The CIN census has had child in need plans since 2021-22 only: a return that lists none says nothing of them.
insert into journey.covered
with period as (
  select distinct case format when 'cin-census' then 'child_in_need_plan' else 'looked_after_period' end as kind,
    period_from, period_to
  from extracts.delivery
  where period_from is not null and period_to is not null
    and (format = 'ssda903-episodes'
      or (format = 'cin-census' and receipt in (select receipt from extracts.cin_plan)))
),
marked as (
  select *, coalesce(period_from > max(period_to) over earlier + 1, true) as begins
  from period
  window earlier as (
    partition by kind order by period_from, period_to rows between unbounded preceding and 1 preceding)
),
run as (
  select *, count(*) filter (where begins) over (partition by kind order by period_from, period_to) as run
  from marked
)
select kind, min(period_from), max(period_to)
from run
group by kind, run
order by kind, run;
