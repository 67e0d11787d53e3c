select n, hub, why from evidence order by n, why, hub
