copy (from received.issue order by row, "table", field, code) to :file (format parquet, compression zstd)
