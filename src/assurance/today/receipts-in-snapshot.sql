select count(*) as files from extracts.receipt
