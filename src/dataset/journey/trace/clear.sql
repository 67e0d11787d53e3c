drop table standing; drop table legal_basis; drop table event_type; drop table absence_code;
drop table label; drop table lasting;
