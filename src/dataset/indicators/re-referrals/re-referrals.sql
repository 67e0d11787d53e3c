-- Twelve calendar months to the day still count; a referral of the same day is not an earlier one.
select 'referral' as kind, again.record, again.child, again.la_child_id, again.date as on_date, true as counted
from journey.referral as again
where again.date between $first_day::date and $last_day::date
  and exists (
    select 1
    from journey.referral as earlier
    where earlier.la_child_id = again.la_child_id
      and earlier.date < again.date
      and again.date <= earlier.date + interval 12 months
  )
