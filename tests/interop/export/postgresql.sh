#!/bin/sh
# Loads `export jsonl` into a PostgreSQL server of its own, in a directory and
# on a socket of its own, and finds entries there by the stems of words. Runs
# the server as the user postgres if called by root, who may not.
# SPDX-License-Identifier: MIT
set -eu

program=${1:?usage: postgresql.sh PROGRAM}
for directory in /usr/lib/postgresql/*/bin; do
  PATH=$directory:$PATH
done
directory=$(mktemp -d)

as_server() {
  if [ "$(id -u)" -eq 0 ]; then
    runuser -u postgres -- env PATH="$PATH" "$@"
  else
    "$@"
  fi
}

finish() {
  as_server pg_ctl -D "$directory/data" -m immediate stop > /dev/null 2>&1 ||
    true
  rm -rf "$directory"
}
trap finish EXIT

fail() {
  echo "postgresql: $1" >&2
  exit 1
}

sql() {
  as_server psql -X -q -A -t -v ON_ERROR_STOP=1 -h "$directory" -d postgres "$@"
}

# The ids that are found, best first, as the script beside the feed says.
find_words() {
  sql -c "SELECT id FROM backcare, websearch_to_tsquery('english', '$1') AS words
    WHERE search @@ words
    ORDER BY tier IS NOT DISTINCT FROM 'emergency' DESC,
      ts_rank(search, words) DESC, id"
}

expect() {
  find_words "$1" | grep -qx "$2" || fail "'$1' does not find $2"
}

"$program" export jsonl "$directory/feed"
[ "$(id -u)" -ne 0 ] || chown -R postgres "$directory"
cd "$directory/feed"

as_server initdb -D "$directory/data" -A trust -E UTF8 --locale=C > /dev/null
as_server pg_ctl -D "$directory/data" -w -l "$directory/log" \
  -o "-c listen_addresses='' -k '$directory'" start > /dev/null ||
  fail "the server does not start"

sql -f postgresql.sql
sql -f postgresql.sql  # again: an update replaces what is there

lines=$(wc -l < feed.jsonl)
rows=$(sql -c 'SELECT count(*) FROM backcare')
[ "$lines" -eq "$rows" ] || fail "$rows rows of $lines lines"
[ "$lines" -gt 60 ] || fail "only $lines lines"

expect spasm concern/muscle-spasm
expect spasms concern/muscle-spasm
expect stretching tip/activity
expect 'stiffness mornings' concern/stiffness
[ "$(find_words 'numb groin' | head -n 1)" = warning/saddle-numbness ] ||
  fail "a sign of an emergency does not come first"
used=$(sql -c "SET enable_seqscan = off" -c "EXPLAIN SELECT id FROM backcare
  WHERE search @@ to_tsquery('english', 'spasm')")
case $used in
  *backcare_search*) ;;
  *) fail "the index is not used" ;;
esac
echo "postgresql: $rows entries loaded and found"
