#!/usr/bin/env bash
# Shows how the cost of linking grows with the number of mentions, in one JVM with 3 GB of heap, and what memory it takes.
#
#   jobs/bench/linking.sh [SIZE]...     (default: 62500 125000 250000 500000 1000000)
#
# The last size is linked again with 100,000 of its mentions in one province on one day.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
sizes=("$@")
[ ${#sizes[@]} -gt 0 ] || sizes=(62500 125000 250000 500000 1000000)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$home/jobs/bin/netralitas" --version >/dev/null # builds what is not built
class_path=$home/jobs/target/netralitas.jar
for library in "$home"/jobs/target/lib/*.jar; do class_path=$class_path:$library; done
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"${java}c" -d "$work/classes" -cp "$class_path" "$home/jobs/bench/LinkingCurve.java" # Spark cannot load what the launcher compiles
SPARK_LOCAL_IP=127.0.0.1 "$java" -Xmx3g -XX:+UseParallelGC \
  "@$home/jobs/bin/java-options" \
  -Dspark.ui.enabled=false -Dspark.local.dir="$work" -Dlog4j2.level=error -cp "$work/classes:$class_path" LinkingCurve \
  "$home/data/reference" "$work" 100000 "${sizes[@]}"
