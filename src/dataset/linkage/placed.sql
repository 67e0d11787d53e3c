create temp table placed (n integer, first_record integer, stands_alone boolean, ever_first boolean);
create temp table parted (left_n integer, right_n integer);
create temp table issued (n integer, child varchar);
