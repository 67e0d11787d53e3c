drop view stated_referral; drop view stated_assessment; drop view stated_section_47; drop view stated_conference;
drop view stated_protection_plan; drop view stated_looked_after_period; drop view stated_placement;
drop view stated_spell; drop view stated_life; drop view stated_covered; drop view stated_threshold;
drop view stated_early_end;
drop table stated; drop table listed; drop table indicators.found;
