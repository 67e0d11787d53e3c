select id, built_at, day, code_version, children, events, indicators, seconds
from snapshot.about
