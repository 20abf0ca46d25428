#!/usr/bin/env bash
# Shows how often the statistics find something in invented corpora without effects (the false findings), with events in clusters of
# several sizes, on a night in the campaign and from outlets that join, and how often they find a planted rate ratio of 2.
#
#   jobs/bench/false-findings.sh [RUNS [EVENTS]]     (default: 200 1500)
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
"$home/jobs/bin/netralitas" --version >/dev/null # builds what is not built
class_path=$home/jobs/target/netralitas.jar
for library in "$home"/jobs/target/lib/*.jar; do class_path=$class_path:$library; done
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
exec "$java" -cp "$class_path" "$home/jobs/bench/FalseFindings.java" "$home/data/reference" "${1:-200}" "${2:-1500}"
