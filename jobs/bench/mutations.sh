#!/usr/bin/env bash
# Mutated lines of records and mutated articles through reader, extractor and run; counts what is lost, doubled or wrong: nothing may be.
#
#   jobs/bench/mutations.sh [N] [LINES IN A RUN] [SEED]     (default: 1000000, 100000, 4112024; a run of lines adds its first number to the seed)
#
# Six of ten are lines of records, made from the published schema, every second one broken; of a hundred articles 88 are lines of
# JSON, 6 text files, 5 pages, 1 an archive of three pages. What must be taken is decided by code of the tests that shares nothing
# with the reader. Each batch goes through `run`, whose tables are compared with that. Status 1 if anything is not 0.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
mvn -B -q -f "$home/pom.xml" test-compile
class_path=$home/jobs/target/test-classes:$home/jobs/target/classes
mvn -B -q -f "$home/pom.xml" -pl jobs dependency:build-classpath -Dmdep.outputFile="$home/jobs/target/mutations.classpath" -Dmdep.includeScope=test
class_path=$class_path:$(cat "$home/jobs/target/mutations.classpath")
cd "$home/jobs" # the tests read their files from here
export SPARK_LOCAL_IP=127.0.0.1
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
exec "$java" -Xmx3g -Djava.awt.headless=true --add-opens=java.base/sun.util.calendar=ALL-UNNAMED --add-opens=java.base/java.nio=ALL-UNNAMED \
  -cp "$class_path" id.netralitas.mutation.MutatedInput "${1:-1000000}" "${2:-100000}" "${3:-4112024}"
