#!/bin/sh
# Checks `export man`: man and apropos of man-db find the pages, and mandoc
# has no fault to find in them.
# SPDX-License-Identifier: MIT
set -eu

program=${1:?usage: man.sh PROGRAM}
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
pages=$directory/man

fail() {
  echo "man pages: $1" >&2
  exit 1
}

"$program" export man "$pages"
mandb --quiet --user-db "$pages"

found=$(apropos -M "$pages" massage)
for id in $("$program" types --ids); do
  case $found in
    *"backcare-$id"*) ;;
    *) fail "apropos does not find backcare-$id" ;;
  esac
  man -M "$pages" "backcare-$id" | grep -q "backcare-$id(7)\|BACKCARE-" ||
    fail "man does not show backcare-$id"
done
whatis -M "$pages" backcare-about backcare-concerns backcare-tips \
  backcare-warnings > "$directory/whatis" || fail "whatis finds not all pages"

# What is asked for is on the page, as it would be on the screen.
name=$("$program" types --ids | head -n 1)
summary=$("$program" types "$name" --json |
  sed -n 's/^ *"summary": "\([^,.]*\).*/\1/p' | head -n 1)
MANWIDTH=200 man -M "$pages" "backcare-$name" 2> /dev/null |
  grep -qF "$summary" || fail "backcare-$name does not say: $summary"

for page in "$pages"/man7/*.7; do
  faults=$(mandoc -T lint -W warning "$page" 2>&1 || true)
  [ -z "$faults" ] || fail "$faults"
  mandoc -T utf8 "$page" > /dev/null || fail "mandoc does not show $page"
done
echo "man pages: $(ls "$pages/man7" | wc -l) pages, no faults"
