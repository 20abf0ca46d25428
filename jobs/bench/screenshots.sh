#!/usr/bin/env bash
# Takes pictures of a release: one page of each kind in both languages at 360, 1024 and 1600 px, light and dark, and the printed
# brief as PDF. Needs Chromium (apt-get install chromium); what drives it is fetched by Maven for this alone.
#
#   jobs/bench/screenshots.sh [RELEASE] OUT     (RELEASE: reports/latest)
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
case $# in
  1) release=$home/reports/latest out=$1 ;;
  2) release=$1 out=$2 ;;
  *) echo "usage: jobs/bench/screenshots.sh [RELEASE] OUT" >&2; exit 2 ;;
esac
[ -f "$release/index.html" ] || { echo "screenshots: there is no release in '$release': make one by jobs/bin/netralitas run" >&2; exit 1; }
mkdir -p "$out"
release=$(cd "$release" && pwd -P) out=$(cd "$out" && pwd)
mvn -B -q -f "$home/pom.xml" -Pbrowser -pl jobs test-compile dependency:build-classpath \
  -Dmdep.includeScope=test -Dmdep.outputFile="$home/jobs/target/browser-class-path"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 "$java" \
  -cp "$home/jobs/target/test-classes:$home/jobs/target/classes:$(cat "$home/jobs/target/browser-class-path")" \
  id.netralitas.browser.Screenshots "$release" "$out"
