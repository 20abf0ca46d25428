#!/usr/bin/env bash
# Shows from which size of the input on the JVM's second compiler, the parallel collector and Spark's generated code pay for themselves:
# both ways of starting, in pairs, for each size. The launcher and the session switch where the ratio passes 1.
#
#   jobs/bench/input-size.sh [PAIRS] [EVENTS …]     (default: 3 pairs; 22000 44000 88000 176000 events, about 32, 64, 128 and 256 MB)
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
pairs=${1:-3}
shift || true
[ $# -gt 0 ] || set -- 22000 44000 88000 176000
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export NETRALITAS_ARCHIVE=off
netralitas=$home/jobs/bin/netralitas

small='-XX:TieredStopAtLevel=1 -XX:-UseParallelGC -XX:+UseSerialGC -Dspark.sql.adaptive.enabled=false -Dspark.sql.codegen.wholeStage=false'
large='-XX:TieredStopAtLevel=4 -XX:-UseSerialGC -XX:+UseParallelGC -Dspark.sql.adaptive.enabled=true -Dspark.sql.codegen.wholeStage=true'

# Prints the seconds that a run with these options takes.
seconds() {
  local start
  start=$(date +%s%N)
  NETRALITAS_JAVA_OPTS=$1 "$netralitas" run --records "$work/records" --reports "$work/reports" >/dev/null 2>"$work/err" || { cat "$work/err" >&2; exit 1; }
  echo $((($(date +%s%N) - start) / 1000000)) | awk '{printf "%.1f\n", $1 / 1000}'
}
median() { sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }

printf '%10s %10s %10s %14s\n' MB 'small s' 'large s' 'small / large'
for events in "$@"; do
  rm -rf "$work/records" "$work/small" "$work/large" "$work/ratio"
  "$netralitas" generate records --count "$events" --seed 7 --out "$work/records" >/dev/null
  for ((pair = 0; pair < pairs; pair++)); do
    # The turns alternate, so that a machine that grows slower is fair to both.
    if [ $((pair % 2)) -eq 0 ]; then
      one=$(seconds "$small")
      other=$(seconds "$large")
    else
      other=$(seconds "$large")
      one=$(seconds "$small")
    fi
    echo "$one" >>"$work/small"
    echo "$other" >>"$work/large"
    awk "BEGIN {printf \"%.2f\\n\", $one / $other}" >>"$work/ratio"
  done
  printf '%10s %10s %10s %14s\n' "$(($(stat -c %s "$work/records/records.jsonl") / 1000000))" \
    "$(median <"$work/small")" "$(median <"$work/large")" "$(median <"$work/ratio")"
done
