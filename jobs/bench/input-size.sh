#!/usr/bin/env bash
# Shows up to which size of the input interpreted expressions are the fastest, and from which on the JVM's second compiler, the parallel
# collector and Spark's generated code pay for themselves: three ways of starting in turns, for each size. The session and the launcher
# switch where a ratio passes 1.
#
#   jobs/bench/input-size.sh [TURNS] [EVENTS …]     (default: 3 turns; 500 5000 11000 22000 88000 events, about 1, 7, 16, 32 and 128 MB)
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
turns=${1:-3}
shift || true
[ $# -gt 0 ] || set -- 500 5000 11000 22000 88000
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export NETRALITAS_ARCHIVE=off
netralitas=$home/jobs/bin/netralitas

quick='-XX:TieredStopAtLevel=1 -XX:-UseParallelGC -XX:+UseSerialGC -Dspark.sql.adaptive.enabled=false -Dspark.sql.codegen.wholeStage=false'
interpreted="$quick -Dspark.sql.codegen.factoryMode=NO_CODEGEN"
small="$quick -Dspark.sql.codegen.factoryMode=FALLBACK"
large='-XX:TieredStopAtLevel=4 -XX:-UseSerialGC -XX:+UseParallelGC -Dspark.sql.adaptive.enabled=true -Dspark.sql.codegen.wholeStage=true -Dspark.sql.codegen.factoryMode=FALLBACK'

# Prints the seconds that a run with these options takes.
seconds() {
  local start
  start=$(date +%s%N)
  NETRALITAS_JAVA_OPTS=$1 "$netralitas" run --records "$work/records" --reports "$work/reports" >/dev/null 2>"$work/err" || { cat "$work/err" >&2; exit 1; }
  echo $((($(date +%s%N) - start) / 1000000)) | awk '{printf "%.1f\n", $1 / 1000}'
}
median() { sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }

ratio() { paste "$work/$1" "$work/$2" | awk '{printf "%.2f\n", $1 / $2}' | median; }

printf '%6s %14s %10s %10s %22s %15s\n' MB 'interpreted s' 'small s' 'large s' 'interpreted / small' 'small / large'
for events in "$@"; do
  rm -rf "$work"/{records,interpreted,small,large}
  "$netralitas" generate records --count "$events" --seed 7 --out "$work/records" >/dev/null
  for ((turn = 0; turn < turns; turn++)); do
    # Each way goes first in its turn, so that a machine that grows slower is fair to all.
    ways=(interpreted small large interpreted small)
    for way in "${ways[@]:turn % 3:3}"; do seconds "${!way}" >>"$work/$way"; done
  done
  printf '%6s %14s %10s %10s %22s %15s\n' "$(($(stat -c %s "$work/records/records.jsonl") / 1000000))" \
    "$(median <"$work/interpreted")" "$(median <"$work/small")" "$(median <"$work/large")" "$(ratio interpreted small)" "$(ratio small large)"
done
