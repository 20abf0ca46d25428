#!/usr/bin/env bash
# Lets Jazzer look for article files that crash, hang or break the extractor, guided by the code that they reach.
#
#   jobs/bench/fuzz.sh SECONDS [FOLDER of further seeds]
#
# Begins with the articles written for the tests. Jazzer is fetched by Maven for this alone. A finding ends it with its input.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
seconds=${1:?how many seconds}
work=$home/jobs/target/fuzz
mkdir -p "$work/seeds" "$work/corpus"
mvn -B -q -f "$home/pom.xml" test-compile
for artifact in jazzer jazzer-api; do
  [ -f "$work/$artifact-0.30.0.jar" ] ||
    mvn -B -q -f "$home/pom.xml" -N dependency:copy -Dartifact=com.code-intelligence:$artifact:0.30.0 -DoutputDirectory="$work"
done
number=0
for file in "$home"/jobs/src/test/resources/id/netralitas/extract/articles/*.txt ${2:+"$2"/*.txt}; do
  number=$((number + 1))
  { printf '\0'; cat "$file"; } >"$work/seeds/$number.txt"
  { printf '\1<html><body><h1>x</h1><p>'; cat "$file"; printf '</p></body></html>'; } >"$work/seeds/$number.html"
done
class_path=$home/jobs/target/classes:$home/jobs/target/test-classes
for library in "$home"/jobs/target/lib/*.jar "$work"/*.jar; do class_path=$class_path:$library; done
# The libraries that go into the jar are not in lib: the jar brings them, behind the classes of the build.
class_path=$class_path:$home/jobs/target/netralitas.jar
cd "$home/jobs" # the tests read their files from here
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
exec "$java" -Xmx2g -cp "$class_path" com.code_intelligence.jazzer.Jazzer \
  --target_class=id.netralitas.extract.ArticleFuzz \
  --instrumentation_includes='id.netralitas.article.**:id.netralitas.extract.**:id.netralitas.place.**:id.netralitas.text.**' \
  --reproducer_path="$work" -artifact_prefix="$work/" "$work/corpus" "$work/seeds" \
  -max_total_time="$seconds" -max_len=20000 -timeout=30 -rss_limit_mb=4096 -print_final_stats=1
