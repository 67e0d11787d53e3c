-- Whether a referral ended in no further action is unknown where the return is silent: it then counts as an episode.
select 'referral' as kind, record, child, la_child_id, $last_day::date as on_date, true as counted
from journey.referral
where date <= $last_day::date
  and (closure_date is null or closure_date > $last_day::date)
  and not coalesce(no_further_action, false)
