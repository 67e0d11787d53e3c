select count(*)::integer as files from extracts.receipt
