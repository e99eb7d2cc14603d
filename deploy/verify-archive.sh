#!/bin/sh
# Verifies the archive of a file with nothing of Palier: sh verify-archive.sh dossier-M-62-2026-0042.zip
# Needs sha256sum and one of unzip, bsdtar, jar. Ends with 0 and a count where every entry has the hash that the archive gives it,
# none is missing or added, each paper has the hash under which the register of papers stored it, and the log of a negotiation is whole.
set -eu
archive=$(readlink -f "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if command -v unzip > /dev/null; then unzip -q "$archive"
elif command -v bsdtar > /dev/null; then bsdtar -xf "$archive"
else jar -xf "$archive"
fi
[ -f SHA256SUMS ] || { echo "Cut on its way: SHA256SUMS is missing" >&2; exit 1; }
sha256sum --check --strict --quiet SHA256SUMS
find . -type f ! -name SHA256SUMS | sed 's#^\./##' | LC_ALL=C sort > "$folder.found"
cut -c67- SHA256SUMS | LC_ALL=C sort > "$folder.listed"
cmp -s "$folder.found" "$folder.listed" || { echo "Entries that are not in SHA256SUMS, or missing:" >&2; diff "$folder.listed" "$folder.found" >&2 || true; rm -f "$folder.found" "$folder.listed"; exit 1; }
count=$(wc -l < "$folder.listed")
rm -f "$folder.found" "$folder.listed"
grep ' pieces/' SHA256SUMS | cut -c1-64 | while read -r sum; do
  grep -q "\"sha256\" : \"$sum\"" dossier.json || { echo "A paper with the hash $sum is not in the register of papers" >&2; exit 1; }
done

# The log of a negotiation: each line's file begins with the hash of the file before, and has the hash that dossier.json gives it.
previous=0000000000000000000000000000000000000000000000000000000000000000
lines=0
for line in negociation/registre-*.txt; do
  [ -f "$line" ] || continue
  lines=$((lines + 1))
  [ "$line" = "$(printf 'negociation/registre-%04d.txt' "$lines")" ] || { echo "Log of the negotiation: line $lines is missing" >&2; exit 1; }
  [ "$(head -n 1 "$line")" = "$previous" ] || { echo "Log of the negotiation: line $lines does not follow the one before" >&2; exit 1; }
  previous=$(sha256sum "$line" | cut -c1-64)
  grep -q "\"hash\" : \"$previous\"" dossier.json || { echo "Log of the negotiation: line $lines is not the one that dossier.json knows" >&2; exit 1; }
done
known=$(grep -c '"previous_hash" :' dossier.json || true)
[ "$lines" -eq "$known" ] || { echo "Log of the negotiation: $lines lines, dossier.json knows $known" >&2; exit 1; }
# the report and the last letters to the firms carry a hash of this log: no archive can be made to fit them afterwards
[ "$lines" -eq 0 ] || echo "log of the negotiation verified: $lines lines, last hash $previous"
echo "$count entries verified"
