create table extracts.early_help as
select
  receipt,
  row,
  extracts.read_text(earl_episode_id) as episode_id,
  extracts.read_text(earl_person_id) as person_id,
  extracts.read_date(earl_episode_start_date) as start_date,
  extracts.read_date(earl_episode_end_date) as end_date,
  extracts.read_text(earl_episode_reason) as reason,
  extracts.read_text(earl_episode_end_reason) as end_reason,
  extracts.read_text(earl_episode_organisation) as organisation
from received.early_help;
