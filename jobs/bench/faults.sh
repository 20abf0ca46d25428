#!/usr/bin/env bash
# Kills nights at random moments, and breaks what they stand on, and counts what is lost, doubled or wrong afterwards: nothing may be.
#
#   jobs/bench/faults.sh [KILLS [BITS]]     (default: 60 yes; no: without the nights on flipped bits)
#
# After each fault the night is run again until it succeeds, and its release is compared with that of a run on the same input.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
kills=${1:-60} bits=${2:-yes}
RANDOM=${SEED:-20241127}
work=$(mktemp -d)
trap 'umount "$work/small" 2>/dev/null || true; rm -rf "$work"' EXIT
netralitas=$home/jobs/bin/netralitas
"$netralitas" --version >/dev/null # builds what is not built
class_path=$home/jobs/target/netralitas.jar
for library in "$home"/jobs/target/lib/*.jar; do class_path=$class_path:$library; done
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
export SPARK_LOCAL_IP=127.0.0.1

# Starts the program as one process, so that a kill hits it and nothing else.
program() {
  exec "$java" -XX:TieredStopAtLevel=1 -XX:MetaspaceSize=256m -XX:+UseSerialGC -Djava.awt.headless=true -Dnetralitas.home="$home" \
    "@$home/jobs/bin/java-options" \
    ${NETRALITAS_JAVA_OPTS:-} -cp "$class_path" id.netralitas.cli.Netralitas "$@"
}
night() { program nightly --records "$input" --store "$store" --reports "$reports" --allow-shrink; }

input=$work/input store=$work/store reports=$work/reports
mkdir -p "$input"
program_once() { (program "$@"); }
program_once generate records --count 200 --seed 5 --out "$work/all" >/dev/null
cp "$work/all/dataset.json" "$input/"
lines=$(wc -l <"$work/all/records.jsonl")
per_file=$(((lines + kills + 5) / (kills + 6)))
split -l "$per_file" -d -a 4 --additional-suffix=.jsonl "$work/all/records.jsonl" "$work/part-"
parts=("$work"/part-*.jsonl)

faults=0 repeated=0 lost=0 doubled=0 wrong=0 half=0 refused=0

# Every article id that the input holds, and every one that the latest release has.
expected_ids() { cat "$input"/*.jsonl | grep -o '"articleId":"[^"]*"' | sort -u | wc -l; }
check() {
  local want have twice whole
  want=$(expected_ids)
  have=$(tail -n +2 "$reports/latest/tables/articles.csv" | cut -d, -f1 | sort -u | wc -l)
  twice=$(tail -n +2 "$reports/latest/tables/articles.csv" | cut -d, -f1 | sort | uniq -d | wc -l)
  [ "$have" -ge "$want" ] || lost=$((lost + want - have))
  doubled=$((doubled + twice))
  rm -rf "$work/whole"
  program_once run --records "$input" --reports "$work/whole" >/dev/null 2>&1
  whole=$(basename "$(readlink "$work/whole/latest")")
  [ "$(basename "$(readlink "$reports/latest")")" = "$whole" ] || wrong=$((wrong + 1))
}

# What stands at latest must be whole, whatever happened: every file that its manifest names is there.
whole_release() {
  [ -e "$reports/latest" ] || return 0
  local named
  named=$(grep -o '"path" : "[^"]*"' "$reports/latest/run.json" | cut -d'"' -f4)
  while read -r file; do [ -z "$file" ] || [ -s "$reports/latest/$file" ] || half=$((half + 1)); done <<<"$named"
}

# Runs the night until it succeeds.
recover() {
  local tries=0
  until (night) >"$work/out" 2>"$work/err"; do
    tries=$((tries + 1))
    if [ "$tries" -gt 3 ]; then
      echo "a night does not recover:" >&2
      cat "$work/err" >&2
      exit 1
    fi
  done
  repeated=$((repeated + 1))
}

cp "${parts[0]}" "$input/"
start=$(date +%s%N)
(night) >/dev/null 2>"$work/err" || { cat "$work/err" >&2; exit 1; }
took=$((($(date +%s%N) - start) / 1000000))
check

hits=0 # a night that was done before its moment came is no fault: another takes its place
for ((n = 1; hits < kills && n <= 2 * kills; n++)); do
  [ "$n" -ge "${#parts[@]}" ] || cp "${parts[$n]}" "$input/"
  night >/dev/null 2>&1 &
  process=$!
  moment=$((RANDOM * 32768 + RANDOM))
  sleep "$(awk "BEGIN {print $moment % $took / 1000}")"
  if kill -9 "$process" 2>/dev/null; then hits=$((hits + 1)); fi
  wait "$process" 2>/dev/null || true
  whole_release
  recover
  # A run beside each kill would double the time; every tenth shows the law, the last one proves all.
  if [ $((n % 10)) -eq 0 ] || [ "$hits" -eq "$kills" ]; then check; fi
done
faults=$hits

# What the refused night said, to the reader of this output; only the last lines if it is long.
said() { printf '%s: %s\n' "$1" "$(grep '^netralitas: ' "$work/err" | tail -n 2 | sed "s|$work/||g")" >&2; }

# The input cannot be read: a file that opens and whose bytes then fail (the memory of a process, at an address that it does not have).
faults=$((faults + 1))
ln -s /proc/self/mem "$input/unreadable.jsonl"
before=$(readlink "$reports/latest")
if (night) >/dev/null 2>"$work/err"; then wrong=$((wrong + 1)); else refused=$((refused + 1)); said 'unreadable input'; fi
grep -q '^netralitas: Cannot read ' "$work/err" || { cat "$work/err" >&2; exit 1; }
[ "$(readlink "$reports/latest")" = "$before" ] || wrong=$((wrong + 1))
rm "$input/unreadable.jsonl"
recover
check

# The disk is full: a store on a small file system, where mounting is allowed.
if mkdir -p "$work/small" && mount -t tmpfs -o size=3m tmpfs "$work/small" 2>/dev/null; then
  faults=$((faults + 1))
  if (program nightly --records "$input" --store "$work/small/store" --reports "$work/small/reports") >/dev/null 2>"$work/err"; then
    echo 'the small disk was not full' >&2
  else
    refused=$((refused + 1))
    said 'full disk'
    grep -q '^netralitas: The disk is full' "$work/err" || { cat "$work/err" >&2; exit 1; }
    [ ! -e "$work/small/reports/latest" ] || wrong=$((wrong + 1))
  fi
  mount -o remount,size=500m "$work/small"
  (program nightly --records "$input" --store "$work/small/store" --reports "$work/small/reports") >/dev/null 2>"$work/err" || { cat "$work/err" >&2; exit 1; }
  repeated=$((repeated + 1))
  [ "$(basename "$(readlink "$work/small/reports/latest")")" = "$(basename "$(readlink "$reports/latest")")" ] || wrong=$((wrong + 1))
  umount "$work/small"
else
  echo 'no file system may be mounted here: the full disk was not tried' >&2
fi

# A bit flips in a file of the store, with its checksums beside it and without. The night has one file more to take in, so that it reads
# what was kept: it must fail or be right, never publish something else. The mend is the folder as it was.
flip() {
  local bytes at
  bytes=$(stat -c %s "$1")
  at=$(((RANDOM * 32768 + RANDOM) % bytes))
  local old
  old=$(od -An -tu1 -j "$at" -N 1 "$1")
  # shellcheck disable=SC2059 # the format is the byte
  printf "\\x$(printf %02x $((old ^ (1 << (RANDOM % 8)))))" | dd of="$1" bs=1 seek="$at" conv=notrunc 2>/dev/null
}
sums() { printf '%s/.%s.crc' "$(dirname "$1")" "$(basename "$1")"; }
store_bits=0 store_found=0 release_bits=0 release_mended=0
if [ "$bits" = yes ]; then
  cp "${parts[0]}" "$input/again.jsonl"
  sed -i 's/"articleId":"/"articleId":"again-/' "$input/again.jsonl"
  program_once run --records "$input" --reports "$work/with-again" >/dev/null 2>&1
  right=$(basename "$(readlink "$work/with-again/latest")")
  cp -a "$store" "$work/store-before"
  cp -a "$reports" "$work/reports-before"
  mapfile -t newest < <(for table in lines files nights events; do
    find "$store/nights/$table/data" -name '*.parquet' -printf '%T@ %p\n' | sort -rn | head -n 1 | cut -d' ' -f2-
    find "$store/nights/$table/metadata" -name '*.avro' -printf '%T@ %p\n' | sort -rn | head -n 2 | cut -d' ' -f2-
  done)
  for damaged in "${newest[@]}"; do
    for with in kept gone; do
      faults=$((faults + 1)) store_bits=$((store_bits + 1))
      flip "$damaged"
      [ $with = kept ] || rm "$(sums "$damaged")"
      if (night) >/dev/null 2>"$work/err"; then
        [ "$(basename "$(readlink "$reports/latest")")" = "$right" ] || wrong=$((wrong + 1))
      else
        refused=$((refused + 1)) store_found=$((store_found + 1))
        [ "$store_bits" -gt 2 ] || said "a flipped bit in the store, checksums $with"
        grep -q '^netralitas: File .* of the store .*: restore the whole folder' "$work/err" || { cat "$work/err" >&2; exit 1; }
        ! grep -q '^[[:space:]]*at ' "$work/err" || { cat "$work/err" >&2; exit 1; }
        [ "$(readlink "$reports/latest")" = "$(readlink "$work/reports-before/latest")" ] || wrong=$((wrong + 1))
      fi
      rm -rf "$store" "$reports"
      cp -a "$work/store-before" "$store"
      cp -a "$work/reports-before" "$reports"
    done
  done
  recover
  check

  # A bit flips in the release, a file of it is cut short or gone: the next night finds it and puts it back.
  for file in tables/events.csv tables/mentions.json tables/parquet/events.parquet tables/netralitas.xlsx charts/events-by-month.svg \
    charts/events-by-month.png index.html en/index.html datapackage.json run.json; do
    for kind in flipped cut gone; do
      faults=$((faults + 1)) release_bits=$((release_bits + 1))
      cp -aL "$reports/latest/$file" "$work/whole-file"
      case $kind in
        flipped) flip "$reports/latest/$file" ;;
        cut) truncate -s -7 "$reports/latest/$file" ;;
        gone) rm "$reports/latest/$file" ;;
      esac
      (night) >"$work/out" 2>"$work/err" || { cat "$work/err" >&2; exit 1; }
      if grep -q '(was damaged; files replaced: ' "$work/out" && { [ "$file" = run.json ] || cmp -s "$work/whole-file" "$reports/latest/$file"; }; then
        release_mended=$((release_mended + 1))
      else
        wrong=$((wrong + 1))
        echo "a release is not made whole: $file $kind" >&2
      fi
    done
  done
  check
fi

# A file of the store is damaged: the night must fail or be right, never publish something else. Without a copy the mend is a new store.
faults=$((faults + 1))
damaged=$(find "$store/nights/lines/data" -name '*.parquet' -printf '%T@ %p\n' | sort -rn | head -n 1 | cut -d' ' -f2-) # the newest is read
head -c 200 /dev/urandom | dd of="$damaged" bs=1 seek=100 conv=notrunc 2>/dev/null
cp "${parts[1]}" "$input/third.jsonl"
sed -i 's/"articleId":"/"articleId":"third-/' "$input/third.jsonl"
before=$(readlink "$reports/latest")
if (night) >/dev/null 2>"$work/err"; then
  check # right all the same: what was damaged was not needed
else
  refused=$((refused + 1))
  said 'damaged store'
  grep -q '^netralitas: File .* of the store .* is damaged' "$work/err" || { cat "$work/err" >&2; exit 1; }
  [ "$(readlink "$reports/latest")" = "$before" ] || wrong=$((wrong + 1))
fi
rm -rf "$store"
recover
check

printf 'faults %s, of them refused %s; runs repeated %s; bits flipped in the store %s, found %s; releases damaged %s, made whole %s; records lost %s, doubled %s; releases half published %s, wrong %s\n' \
  "$faults" "$refused" "$repeated" "$store_bits" "$store_found" "$release_bits" "$release_mended" "$lost" "$doubled" "$half" "$wrong"
[ $((lost + doubled + half + wrong)) -eq 0 ]
