create view received.{table} as select * from read_parquet(:file);
