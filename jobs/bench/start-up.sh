#!/usr/bin/env bash
# Compares, in pairs, a warm run of the shipped records with the same job started plainly: no archive, default JVM options,
# default Spark settings (200 shuffle partitions, adaptive execution, generated code, web page). Prints each pair and the median ratio.
#
#   jobs/bench/start-up.sh [PAIRS]      default 5; takes about a minute a pair
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
pairs=${1:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
class_path=$home/jobs/target/netralitas.jar
"$home/jobs/bin/netralitas" run --reports "$work/warm" >/dev/null 2>&1 # builds, and makes the archive
for library in "$home"/jobs/target/lib/*.jar; do class_path=$class_path:$library; done

seconds() {
  local start end
  start=$(date +%s%N)
  "$@" >/dev/null 2>&1
  end=$(date +%s%N)
  echo $(((end - start) / 1000000))
}
plainly() {
  SPARK_LOCAL_IP=127.0.0.1 "$java" "@$home/jobs/bin/java-options" \
    -Dspark.ui.enabled=true -Dspark.ui.showConsoleProgress=false -Dspark.sql.shuffle.partitions=200 -Dspark.sql.adaptive.enabled=true \
    -Dspark.sql.codegen.wholeStage=true -Dnetralitas.home="$home" \
    -cp "$class_path" id.netralitas.cli.Netralitas run --reports "$work/plain"
}
warm() { "$home/jobs/bin/netralitas" run --reports "$work/warm"; }

ratios=()
for pair in $(seq "$pairs"); do
  if [ $((pair % 2)) -eq 0 ]; then
    slow=$(seconds plainly)
    fast=$(seconds warm)
  else
    fast=$(seconds warm)
    slow=$(seconds plainly)
  fi
  ratio=$(awk -v a="$fast" -v b="$slow" 'BEGIN { printf "%.2f", a / b }')
  ratios+=("$ratio")
  echo "pair $pair: warm $fast ms, plain $slow ms, ratio $ratio"
done
printf '%s\n' "${ratios[@]}" | sort -n | awk '{ r[NR] = $1 } END { print "median ratio " r[int((NR + 1) / 2)] " of " NR " pairs" }'
cmp -s "$work/warm/latest/tables/events.csv" "$work/plain/latest/tables/events.csv" && echo "both wrote the same events"
