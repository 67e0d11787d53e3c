select count(*) as rows from received.{table}
