#!/bin/sh
# Checks that an export is there whole or not at all: when a disk is full, a
# directory can't be written, or the program is killed, an earlier export
# stays as it was.
# SPDX-License-Identifier: MIT
set -eu

program=${1:?usage: whole.sh PROGRAM}
directory=$(mktemp -d)
trap 'chmod -R u+w "$directory"; rm -rf "$directory"' EXIT
cd "$directory"

fail() {
  echo "whole exports: $1" >&2
  exit 1
}

same() {
  diff -r "$1" "$2" > differences || fail "$3: $(head -n 1 differences)"
}

"$program" export man earlier
"$program" export man target
"$program" export html whole

# No file may grow beyond 20 KiB, as on a disk that is full.
status=0
(
  trap '' XFSZ
  ulimit -f 20
  "$program" export html target
) 2> message || status=$?
[ "$status" -eq 2 ] || fail "a full disk gives status $status"
grep -q "^backcare: can't write " message || fail "a full disk is not named"
same earlier target 'after a full disk'
[ "$(echo target.tmp-*)" = 'target.tmp-*' ] || fail 'half an export is left'

# root may write anywhere.
if [ "$(id -u)" -ne 0 ]; then
  mkdir locked
  chmod a-w locked
  status=0
  "$program" export html locked/target 2> message || status=$?
  [ "$status" -eq 2 ] || fail "a locked directory gives status $status"
fi

for delay in 0.001 0.002 0.005 0.01 0.02 0.05 0.1; do
  rm -rf target target.tmp-*
  "$program" export man target
  timeout -s KILL "$delay" "$program" export html target > /dev/null 2>&1 ||
    true
  if [ -e target/man7 ]; then
    same earlier target "killed after $delay s"
  else
    same whole target "killed after $delay s"
  fi
done

rm -rf target target.tmp-*
"$program" export man target
"$program" export html target
same whole target 'a new export in the place of another'
echo 'whole exports: no faults'
