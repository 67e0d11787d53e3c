drop table statement; drop table numbered; drop table particulars; drop table council; drop table council_word;
drop table council_name; drop table compared; drop table twins; drop table identified; drop table variant;
drop table variant_pair; drop table name_key; drop table evidence; drop table placed; drop table parted;
drop table issued; drop table held; drop table told; drop table open_to_view; drop table nickname;
