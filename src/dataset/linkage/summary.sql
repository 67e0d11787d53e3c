select
  (select count(*) from linkage.person_record) as records,
  (select count(*) from linkage.child) as children,
  (select count(*) from linkage.link) as links,
  (select count(*) from linkage.refused) as refused
