create temp table given_threshold as
select unnest(from_json($rows::json, '[{
  "threshold": "integer", "document": "varchar", "title": "varchar", "from_date": "date", "until_date": "date",
  "minimum_days": "integer", "levels_changed": "boolean", "step_down_changed": "boolean",
  "levels": [{
    "level": "integer", "name": "varchar", "tier": "varchar", "bases": ["varchar"],
    "lead": "varchar", "assessment": "varchar", "plan": "varchar", "review": "varchar"
  }],
  "tiers": [{"kind": "varchar", "service_tier": "varchar"}],
  "early_ends": [{"code": "varchar", "words": "varchar"}]
}]')) as said
