drop table particulars; drop table council_word; drop table compared; drop table variant_pair; drop table evidence;
drop table placed; drop table parted; drop table issued; drop table belongs; drop table open_to_view;
