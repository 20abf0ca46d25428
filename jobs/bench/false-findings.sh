#!/usr/bin/env bash
# Shows how often the statistics find something in invented corpora without effects (the false findings), with events in clusters of
# several sizes, on a night in the campaign, filtered, and from outlets that join, and how often they find a planted rate ratio of 2.
#
#   jobs/bench/false-findings.sh [RUNS [EVENTS [PART]]]     (default: 200 1500, all parts: nothing, looked, joining, planted)
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
"$home/jobs/bin/netralitas" --version >/dev/null # builds what is not built
class_path=$home/jobs/target/netralitas.jar
for library in "$home"/jobs/target/lib/*.jar; do class_path=$class_path:$library; done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bin=${JAVA_HOME:+$JAVA_HOME/bin/}
"${bin}javac" -nowarn -proc:none -cp "$class_path" -d "$work" "$home/jobs/bench/FalseFindings.java"
"${bin}java" -cp "$work:$class_path" id.netralitas.finding.FalseFindings "$home/data/reference" "${1:-200}" "${2:-1500}" ${3:+"$3"}
