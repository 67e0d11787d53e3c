-- "Waymark" in the key's first half, its register in the second; held until the session ends.
select pg_try_advisory_lock(1463900525, 1) as taken
