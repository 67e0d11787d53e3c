insert into journey.threshold
select said.threshold, said.document, said.title, said.from_date, said.until_date, said.minimum_days,
  said.levels_changed, said.step_down_changed
from given_threshold;

insert into journey.level
with each as (select said.threshold as threshold, unnest(said.levels) as level from given_threshold)
select threshold, level.level, level.name, level.tier, level.bases, level.lead, level.assessment, level.plan, level.review
from each;

insert into journey.tier
with each as (select said.threshold as threshold, unnest(said.tiers) as tier from given_threshold)
select threshold, tier.kind, tier.service_tier
from each;

insert into journey.early_end
with each as (select said.threshold as threshold, unnest(said.early_ends) as early from given_threshold)
select threshold, early.code, early.words
from each;

drop table given_threshold;
