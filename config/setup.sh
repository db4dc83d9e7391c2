# Sourced by app/run, tests/run and tests/tidy: says what is being done, and puts the system
# packages of config/packages.txt in place. Sets $root, the folder of the repository.
# shellcheck shell=bash

set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)

# step 1/4 What is done now
step() {
    printf '\n== %s  %s\n' "$1" "${*:2}"
}

fail() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
    exit 1
}

# The names under the given headings of config/packages.txt.
packages_of() {
    local line heading='' wanted=" $* "
    while read -r line; do
        line=${line%%#*}
        line=${line%"${line##*[![:space:]]}"}
        case $line in
            '') ;;
            '['*']') heading=${line:1:-1} ;;
            *) [[ $wanted != *" $heading "* ]] || printf '%s\n' "$line" ;;
        esac
    done <"$root/config/packages.txt"
}

# A tool that is there already, from wherever, is not missing: npm comes with some builds of nodejs, and
# then its own package cannot be put beside it.
missing_packages() {
    local installed name
    installed=$(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' "$@" 2>/dev/null || true)
    for name; do
        grep -qx "ii  $name" <<<"$installed" || command -v "$name" >/dev/null ||
            printf '%s\n' "$name"
    done
}

as_root() {
    if [[ $EUID -eq 0 ]]; then
        "$@"
    else
        sudo "$@"
    fi
}

# Installs what is missing of the packages under the given headings, and asks the network only then.
install_packages() {
    local names missing
    mapfile -t names < <(packages_of "$@")
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        echo "This system has no apt-get. Going on with what is installed; config/packages.txt" \
            "lists what is needed."
        return
    fi
    mapfile -t missing < <(missing_packages "${names[@]}")
    if [[ ${#missing[@]} -eq 0 ]]; then
        echo "All ${#names[@]} are installed."
        return
    fi
    echo "Missing ${#missing[@]} of ${#names[@]}: ${missing[*]}"
    if [[ $EUID -ne 0 ]] && ! command -v sudo >/dev/null; then
        fail "installing them takes root, and there is no sudo. Run this as root, then try again:
  apt-get update && apt-get install --no-install-recommends ${missing[*]}"
    fi
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install --yes --no-install-recommends "${missing[@]}"
}
