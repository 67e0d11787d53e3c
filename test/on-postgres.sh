#!/usr/bin/env bash
# Runs tests against the newest PostgreSQL that Debian offers, in a folder of its own that this machine's system never sees.
#
#   test/on-postgres.sh                          the whole test command
#   test/on-postgres.sh node --test FILE...      any other command, with WAYMARK_TEST_DATABASE_URL set
#
# Needs root on Debian (chroot, debootstrap) and Debian's archive. The first call unpacks Debian's "sid" with its PostgreSQL into
# $WAYMARK_NEWEST (default /var/tmp/waymark-newest, some 600 MB, two minutes); later calls start it in seconds. Remove
# that folder to have the newest of another day. Not part of .ci/run: the archive's newest changes under one's feet, so a
# red run there would say nothing about a change of ours. Call it before a release.
set -euo pipefail
cd "$(dirname "$0")/.."

place=${WAYMARK_NEWEST:-/var/tmp/waymark-newest}
mirror=${WAYMARK_DEBIAN:-http://deb.debian.org/debian}
port=${WAYMARK_NEWEST_PORT:-54392}

if [ ! -e "$place/made" ]; then
  command -v debootstrap >/dev/null || { echo "Install debootstrap first: apt-get install debootstrap" >&2; exit 2; }
  echo "== unpacking Debian with its newest PostgreSQL into $place"
  debootstrap --variant=minbase --include=postgresql sid "$place" "$mirror" >"$place.log" 2>&1 ||
    { echo "It could not be unpacked: see $place.log, remove $place and try again." >&2; exit 2; }
  touch "$place/made"
fi

bin=$(cd "$place" && ls -d usr/lib/postgresql/*/bin | sort -V | tail -n 1)
in_there() { chroot "$place" runuser -u postgres -- "$@"; }
data=/tmp/data-$$
stop() {
  in_there "/$bin/pg_ctl" -D "$data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "${place:?}$data"
}
trap stop EXIT
in_there "/$bin/initdb" -D "$data" -U waymark --auth=trust --encoding=UTF8 --locale=C.UTF-8 >/dev/null
in_there "/$bin/pg_ctl" -D "$data" -w -l "$data/log" -o "-p $port -k /tmp -c listen_addresses=127.0.0.1" start >/dev/null
in_there "/$bin/createdb" -h 127.0.0.1 -p "$port" -U waymark waymark
echo "== $(in_there "/$bin/psql" -h 127.0.0.1 -p "$port" -U waymark waymark -Atc 'select version()')"

export WAYMARK_TEST_DATABASE_URL=postgres://waymark@127.0.0.1:$port/waymark
if [ $# -gt 0 ]; then "$@"; else npm test; fi
