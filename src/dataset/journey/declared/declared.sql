-- What the journey declares, each in one table: under which power a spell stands, the order of events on one day, the codes
-- that mean an absence from school. Tiers of service change with the threshold document: journey.tier has them.

-- Under which power a spell stands. Codes of SSDA903's LS; the sections are of the Children Act 1989 where no other Act is named.
create temp table legal_basis as
select * from (values
  ('V2', 's20', 'accommodated under section 20'),
  ('V3', 's20 (short breaks)', 'short breaks under section 20, one placement'),
  ('V4', 's20 (short breaks)', 'short breaks under section 20, agreed series'),
  ('C1', 's38', 'interim care order'),
  ('C2', 's31', 'full care order'),
  ('D1', 's18 Adoption Act 1976', 'freeing order'),
  ('E1', 's21 Adoption and Children Act 2002', 'placement order'),
  ('L1', 's46', 'police protection'),
  ('L2', 's44', 'emergency protection order'),
  ('L3', 's43', 'child assessment order'),
  ('J1', 's91 LASPO 2012', 'remanded to local authority or youth detention'),
  ('J2', 's38(6) PACE 1984', 'held under PACE'),
  ('J3', 'sentence', 'sentenced with a residence requirement')
) as t(code, power, words);

-- Events of one day stand in this order: what prompts comes before what follows from it.
create temp table event_type as
select * from (values
  ('school_year', 'census', 10, 'School census'),
  ('suspension', 'suspended', 12, 'Suspended from school'),
  ('health_review', 'seen', 14, 'Health visitor review done'),
  ('health_review', 'missed', 14, 'Health visitor review missed'),
  ('police_notification', 'notified', 20, 'Police notification'),
  ('missing', 'began', 22, 'Missing'),
  ('missing', 'ended', 24, 'No longer missing'),
  ('contact', 'received', 30, 'Contact'),
  ('referral', 'received', 40, 'Referral to children''s social care'),
  ('early_help', 'ended', 42, 'Early help ended'),
  ('assessment', 'started', 50, 'Assessment started'),
  ('assessment', 'authorised', 52, 'Assessment authorised'),
  ('section_47', 'started', 60, 'Section 47 enquiry started'),
  ('conference', 'held', 70, 'Initial child protection conference'),
  ('protection_plan_review', 'held', 72, 'Child protection review conference'),
  ('child_in_need_plan', 'ended', 74, 'Child in need plan ended'),
  ('protection_plan', 'started', 80, 'Child protection plan started'),
  ('protection_plan', 'ended', 82, 'Child protection plan ended'),
  ('looked_after_period', 'started', 90, 'Started to be looked after'),
  ('legal_status', 'started', 91, 'Legal status'),
  ('placement', 'started', 92, 'Placed'),
  ('looked_after_review', 'held', 93, 'Looked-after review'),
  ('looked_after_period', 'ended', 95, 'Stopped being looked after'),
  ('short_break', 'started', 96, 'Short break'),
  ('child_in_need_plan', 'started', 97, 'Child in need plan started'),
  ('referral', 'closed', 98, 'Episode of need closed'),
  ('early_help', 'started', 99, 'Early help started')
) as t(kind, type, tie_rank, words);

-- School attendance codes that count as an absence, authorised or not (Department for Education, school census).
create temp table absence_code as
select unnest(['C', 'C1', 'C2', 'E', 'H', 'I', 'J1', 'M', 'R', 'S', 'T', 'G', 'N', 'O', 'U']) as code;
