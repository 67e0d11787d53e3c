select 'referral' as kind, record, child, la_child_id, date as on_date, true as counted
from journey.referral
where date between $first_day::date and $last_day::date and no_further_action
