select n, record from particulars join placed using (n) where ever_first or first_record = n order by n
