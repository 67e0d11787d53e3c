create or replace view received.{table} as select * from read_parquet(:file);
