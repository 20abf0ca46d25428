#!/usr/bin/env bash
# Makes the reference values of the tests of the statistics again, with R, and says whether they are those that the tests read.
#
#   jobs/bench/reference-values.sh     (needs R: apt-get install r-base-core r-cran-survival r-cran-vgam)
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
values=$home/jobs/src/test/resources/id/netralitas/stats
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for name in rates series clusters; do
  Rscript --vanilla "$home/jobs/src/test/r/$name.R" "$work/$name.csv"
  if cmp -s "$work/$name.csv" "$values/$name.csv"; then
    echo "$name.csv: $(($(wc -l <"$values/$name.csv") - 2)) values, as the tests read them"
  else
    echo "$name.csv differs from what the tests read:" >&2
    diff "$work/$name.csv" "$values/$name.csv" >&2 || true
    exit 1
  fi
done
