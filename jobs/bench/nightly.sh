#!/usr/bin/env bash
# Shows what nights cost against a full run: processor seconds and seconds of the whole process, the median of some turns.
#
#   jobs/bench/nightly.sh [EVENTS] [TURNS]     (default: 5000 events, about 10,000 records, 3 turns; 500000 events are a million records)
#
# A turn is a run over all records, then nights on one store: the first with most of the records, then one with 10 % more, one with 1 %, one
# with 0.1 %, and one that finds nothing new. The last costs what starting costs.
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

# Notes "seconds processor-seconds" of a command under a name.
measure() {
  local name=$1 spent
  shift
  spent=$({ time "$@" >"$work/out" 2>"$work/err"; } 2>&1) || { cat "$work/err" >&2; exit 1; }
  echo "$spent" | tail -n 1 | awk '{printf "%.1f %.1f\n", $1, $2 + $3}' >>"$work/$name"
}
night() { "$netralitas" nightly --records "$work/input" --store "$work/store" --reports "$work/reports" --allow-shrink; }
median() { cut -d' ' -f"$1" "$2" | sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }
report() { printf '%-28s %10s %16s\n' "$1" "$(median 1 "$work/$2")" "$(median 2 "$work/$2")"; }

shares=(889 100 10 1) # per mille
for ((turn = 0; turn < turns; turn++)); do
  rm -rf "$work/whole" "$work/input" "$work/store" "$work/reports"
  measure run "$netralitas" run --records "$work/all" --reports "$work/whole"
  mkdir -p "$work/input"
  cp "$work/all/dataset.json" "$work/input/"
  from=1
  for n in "${!shares[@]}"; do
    to=$((n + 1 == ${#shares[@]} ? lines : from + lines * shares[n] / 1000 - 1))
    sed -n "${from},${to}p" "$work/all/records.jsonl" >"$work/input/$n.jsonl"
    measure "night-$n" night
    sed -n 's/^nightly: //p' "$work/out" >"$work/said-$n"
    from=$((to + 1))
  done
  measure nothing night
done

printf '%s records, %s turns, medians\n' "$lines" "$turns"
printf '%-28s %10s %16s\n' what seconds 'processor s'
report 'run, all' run
for n in "${!shares[@]}"; do
  report "night, $(awk "BEGIN {print ${shares[n]} / 10}") % new" "night-$n"
  sed 's/^/  /' "$work/said-$n"
done
report 'night, nothing new' nothing
