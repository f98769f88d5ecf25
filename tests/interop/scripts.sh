#!/bin/sh
# Runs the integrations that README and the manual show, as they show them: a
# message of the day, a help desk's macro, a picker. The web site behind nginx
# is checked in export/site.
# SPDX-License-Identifier: MIT
set -eu

program=${1:?usage: scripts.sh PROGRAM}
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
mkdir "$directory/bin"
ln -s "$program" "$directory/bin/backcare"
PATH=$directory/bin:$PATH
readme=$(cd "$(dirname "$0")/../.." && pwd)/README.md
cd "$directory"

fail() {
  echo "scripts: $*" >&2
  exit 1
}

# The lines of README that begin with $1, up to the end of their block.
shown() {
  awk -v start="$1" 'index($0, start) == 1 {on = 1} /^```/ {on = 0} on' \
    "$readme" | sed "s#/etc/motd#$directory/motd#"
}

shown 'backcare tips --daily' > day.sh
sh ./day.sh
grep -q 'backcare tips' motd || fail "the message of the day has no tip"

shown 'backcare for --json' > macro.sh
echo 'my back hurts and I cannot pee' > ticket.txt
sh ./macro.sh | grep -q '911' || fail "the macro does not pass on the alarm"
echo 'stiff every morning' > ticket.txt
sh ./macro.sh | grep -qi 'stiff' || fail "the macro does not name what fits"

# fzf picks what its filter finds where there is no one to type.
shown 'backcare concerns --ids' > pick.sh
FZF_DEFAULT_OPTS='--filter=stiffness' sh ./pick.sh | grep -q 'Stiff' ||
  fail "the picker does not show what was picked"
echo "scripts: no faults"
