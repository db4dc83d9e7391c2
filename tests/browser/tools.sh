# Sourced by the tests with a browser. Sets $root, $bin and $tools, where the npm packages are: outside the
# repository, and asked for when the list of them has changed. KLUBBA_BIN is where the programs are. 77 says
# that a tool for it is not here.
# shellcheck shell=bash

set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd -P)
# shellcheck disable=SC2034 # by who sources it
bin=${KLUBBA_BIN:-$root/build/dev/bin}
tools=$root/build/browser

skipped() {
    echo "skipped: $*"
    exit 77
}
for tool in chromium node npm; do
    command -v "$tool" >/dev/null || skipped "$tool is not installed"
done

mkdir -p "$tools" "$root/build/page"
if ! cmp -s "$root/tests/browser/package.json" "$tools/installed.json"; then
    cp "$root/tests/browser/package.json" "$tools/"
    timeout 120 npm install --prefix "$tools" --no-audit --no-fund --silent ||
        skipped "npm cannot fetch axe-core, html-validate and puppeteer-core"
    cp "$root/tests/browser/package.json" "$tools/installed.json"
fi
cp "$root"/tests/browser/*.mjs "$tools/"
