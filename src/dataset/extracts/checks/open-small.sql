-- A small file is copied once: twenty checks would otherwise read its Parquet twenty times.
create table received.{table} as select * from read_parquet(:file);
