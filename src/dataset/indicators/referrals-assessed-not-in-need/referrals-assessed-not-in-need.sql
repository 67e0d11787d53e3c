-- As known on 31 March: a closure after it belongs to what the next return says.
select 'referral' as kind, record, child, la_child_id, date as on_date, true as counted
from journey.referral
where date between $first_day::date and $last_day::date
  and closure_reason in ('RC8', 'RC9')
  and closure_date <= $last_day::date
