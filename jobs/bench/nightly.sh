#!/usr/bin/env bash
# Shows what a night costs against a full run, for 0.1, 1, 10 and 100 % new: processor seconds and seconds, the median of some turns.
#
#   jobs/bench/nightly.sh [EVENTS] [TURNS]     (default: 5000 events, about 10,000 records; 3 turns; --count 500000 is a million records)
#
# The store stays at one path (its tables know theirs by it). Every turn begins from the same store, so that each night is the first after it; starting Spark is measured by the night that finds nothing new.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
events=${1:-5000}
turns=${2:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export NETRALITAS_ARCHIVE=off
netralitas=$home/jobs/bin/netralitas

"$netralitas" generate records --count "$events" --seed 7 --out "$work/all" >/dev/null
lines=$(wc -l <"$work/all/records.jsonl")
TIMEFORMAT='%R %U %S'

# Prints "seconds processor-seconds" of a command.
measured() {
  local spent
  spent=$({ time "$@" >"$work/out" 2>"$work/err"; } 2>&1) || { cat "$work/err" >&2; exit 1; }
  echo "$spent" | tail -n 1 | awk '{printf "%.1f %.1f\n", $1, $2 + $3}'
}

median() { sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }

# Leaves the last N lines out of the first file, so that a night can bring them.
prepare() {
  rm -rf "$work/input" "$work/store" "$work/reports"
  mkdir -p "$work/input"
  cp "$work/all/dataset.json" "$work/input/"
  head -n "$((lines - $1))" "$work/all/records.jsonl" >"$work/input/old.jsonl"
}

night() { "$netralitas" nightly --records "$work/input" --store "$work/store" --reports "$work/reports" --allow-shrink; }

# A night that is not measured; what it says is shown if it fails.
first_night() { night >"$work/out" 2>&1 || { cat "$work/out" >&2; exit 1; }; }

printf '%s records, %s turns, medians\n' "$lines" "$turns"
printf '%-28s %10s %16s\n' what seconds 'processor s'
report() { printf '%-28s %10s %16s\n' "$1" "$(cut -d' ' -f1 "$2" | median)" "$(cut -d' ' -f2 "$2" | median)"; }

for ((turn = 0; turn < turns; turn++)); do
  rm -rf "$work/whole"
  measured "$netralitas" run --records "$work/all" --reports "$work/whole" >>"$work/run"
done
release=$(basename "$(readlink "$work/whole/latest")")
report 'run, all' "$work/run"

for permille in 1 10 100 1000; do
  new=$((lines * permille / 1000))
  [ "$new" -gt 0 ] || new=1
  prepare "$new"
  if [ "$new" -lt "$lines" ]; then
    first_night
  else
    rm "$work/input/old.jsonl"
  fi
  [ ! -d "$work/store" ] || cp -r "$work/store" "$work/store.kept"
  [ ! -d "$work/reports" ] || cp -r "$work/reports" "$work/reports.kept"
  tail -n "$new" "$work/all/records.jsonl" >"$work/input/new.jsonl"
  for ((turn = 0; turn < turns; turn++)); do
    rm -rf "$work/store" "$work/reports"
    [ ! -d "$work/store.kept" ] || cp -r "$work/store.kept" "$work/store"
    [ ! -d "$work/reports.kept" ] || cp -r "$work/reports.kept" "$work/reports"
    measured night >>"$work/night-$permille"
  done
  report "night, $(awk "BEGIN {print $permille / 10}") % new" "$work/night-$permille"
  sed -n 's/^nightly: /  /p' "$work/out"
  if [ "$permille" = 1 ]; then
    for ((turn = 0; turn < turns; turn++)); do measured night >>"$work/nothing"; done
    report 'night, nothing new' "$work/nothing"
  fi
  rm -rf "$work/store.kept" "$work/reports.kept"
done
echo "release of the run: $release (file names differ from the nights', so their ids do too)"
