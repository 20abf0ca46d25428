#!/usr/bin/env bash
# Compares the whole extraction of article JSONL with DuckDB doing nothing but four regexp_extract_all on the same file: two
# threads each, in one JVM, in turns, start-up left out. Prints MB/s of both, the ratio of each turn and their median.
#
#   jobs/bench/extraction.sh FILE.jsonl[.gz]... [--megabytes N] [--turns N]
#
# The files are repeated until there are N megabytes (default 250); turns: 3. DuckDB is fetched by Maven for this alone.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
megabytes=250 turns=3 files=()
while [ $# -gt 0 ]; do
  case $1 in
    --megabytes) megabytes=$2; shift 2 ;;
    --turns) turns=$2; shift 2 ;;
    *) files+=("$1"); shift ;;
  esac
done
[ ${#files[@]} -gt 0 ] || { echo "usage: jobs/bench/extraction.sh FILE.jsonl[.gz]... [--megabytes N] [--turns N]" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$home/jobs/bin/netralitas" --version >/dev/null # builds what is not built
duckdb=$home/jobs/target/bench
[ -n "$(ls "$duckdb"/duckdb_jdbc-*.jar 2>/dev/null)" ] ||
  mvn -B -q -f "$home/pom.xml" -N dependency:copy -Dartifact=org.duckdb:duckdb_jdbc:2.0.0.1 -DoutputDirectory="$duckdb"
for file in "${files[@]}"; do
  case $file in *.gz) gzip -dc "$file" ;; *) cat "$file" ;; esac
done >"$work/once.jsonl"
while [ "$(stat -c %s "$work/all.jsonl" 2>/dev/null || echo 0)" -lt $((megabytes * 1000000)) ]; do
  cat "$work/once.jsonl" >>"$work/all.jsonl"
done
class_path=$home/jobs/target/netralitas.jar
for library in "$home"/jobs/target/lib/*.jar "$duckdb"/*.jar; do class_path=$class_path:$library; done
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -Xmx2g -XX:+UseParallelGC -cp "$class_path" "$home/jobs/bench/ExtractionAgainstDuckDb.java" \
  "$work/all.jsonl" "$home/data/reference" "$turns"
