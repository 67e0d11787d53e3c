select :receipt as receipt, {period} as period, * from read_parquet(:file)
