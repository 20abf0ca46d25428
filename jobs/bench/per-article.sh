#!/usr/bin/env bash
# Measures with JMH how long one article takes, in microseconds. JMH is fetched by Maven for this alone.
#
#   jobs/bench/per-article.sh [options of JMH]
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
"$home/jobs/bin/netralitas" --version >/dev/null # builds what is not built
work=$home/jobs/target/bench
mkdir -p "$work/classes"
for artifact in org.openjdk.jmh:jmh-core:1.37 org.openjdk.jmh:jmh-generator-annprocess:1.37 net.sf.jopt-simple:jopt-simple:5.0.4; do
  name=$(echo "$artifact" | cut -d: -f2,3 | tr : -)
  [ -f "$work/$name.jar" ] ||
    mvn -B -q -f "$home/pom.xml" -N dependency:copy -Dartifact="$artifact" -DoutputDirectory="$work"
done
class_path=$home/jobs/target/netralitas.jar
for library in "$home"/jobs/target/lib/*.jar "$work"/*.jar; do class_path=$class_path:$library; done
bin=${JAVA_HOME:+$JAVA_HOME/bin/}
"${bin}javac" -proc:full -cp "$class_path" -d "$work/classes" "$home/jobs/bench/ArticleExtraction.java" 2>/dev/null ||
  "${bin}javac" -cp "$class_path" -d "$work/classes" "$home/jobs/bench/ArticleExtraction.java"
exec "${bin}java" -cp "$work/classes:$class_path" org.openjdk.jmh.Main -jvmArgsAppend "-Dnetralitas.home=$home" "$@"
