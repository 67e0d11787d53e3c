-- The journey as one year's returns tell it: `stated` holds the records that they list, and the views hold those records
-- alone. An indicator's SQL reads the views in the place of the tables of the same name.
create temp table stated (kind varchar, record varchar);

create temp view stated_referral as
from journey.referral semi join stated on stated.kind = 'referral' and stated.record = referral.record;

create temp view stated_assessment as
from journey.assessment semi join stated on stated.kind = 'assessment' and stated.record = assessment.record;

create temp view stated_section_47 as
from journey.section_47 semi join stated on stated.kind = 'section_47' and stated.record = section_47.record;

create temp view stated_conference as
from journey.conference semi join stated on stated.kind = 'conference' and stated.record = conference.record;

create temp view stated_protection_plan as
from journey.protection_plan
semi join stated on stated.kind = 'protection_plan' and stated.record = protection_plan.record;

create temp view stated_looked_after_period as
from journey.looked_after_period
semi join stated on stated.kind = 'looked_after_period' and stated.record = looked_after_period.record;

create temp view stated_placement as
from journey.placement semi join stated on stated.kind = 'placement' and stated.record = placement.record;

-- What is known later of a record that the year lists counts as known now (docs/decisions/0009): spells, lives, the days
-- covered and the rules are read whole.
create temp view stated_spell as from journey.spell;
create temp view stated_life as from journey.life;
create temp view stated_covered as from journey.covered;
create temp view stated_threshold as from journey.threshold;
create temp view stated_early_end as from journey.early_end;
