select from_date, title, levels_changed, step_down_changed
from journey.threshold
where levels_changed or step_down_changed
order by from_date
