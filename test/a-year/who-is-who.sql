-- Each record beside the person whom the truth says it is about. A pupil's row is known by file and row, the others by the
-- agency's own id. The two identities of an adopted child count as two: they must never be joined.
with truth as (
  select child || ' ' || coalesce(identity, '') as person, identity, agency, source, own_id, file, "row"
  from read_csv($truth, all_varchar = true)
),
told as (
  select truth.person, truth.identity, member.child, member.record
  from truth
  join extracts.receipt using (file)
  join linkage.attested on attested.receipt = receipt.receipt and attested."row" = truth."row"::integer
  join linkage.member using (record)
  where truth.source = 'pupil'
  union
  select truth.person, truth.identity, member.child, member.record
  from truth
  join linkage.person_record using (agency, source, own_id)
  join linkage.member using (record)
  where truth.source <> 'pupil'
)
select told.person, told.identity, told.child, told.record, person_record.birth_date
from told
join linkage.person_record using (record)
