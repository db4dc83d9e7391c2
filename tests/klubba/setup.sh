# Sourced by the tests of the program klubba, which try it as a user does: with its command line,
# a screen in memory and real keys. Sets $folder, gone when the test ends.
# shellcheck shell=bash

set -euo pipefail
repository=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd -P)
bin=${KLUBBA_BIN:-$repository/build/dev/bin}
folder=$(mktemp -d)
started=()

# Nothing of the user's own settings or meetings is looked at.
export XDG_CONFIG_HOME=$folder/config XDG_CONFIG_DIRS=$folder/none XDG_DATA_HOME=$folder/data

clean_up() {
    local process
    for process in "${started[@]}"; do
        kill "$process" 2>/dev/null || true
        wait "$process" 2>/dev/null || true
    done
    rm -rf -- "$folder"
}
trap clean_up EXIT

failed() {
    echo "FAILED: $*" >&2
    exit 1
}

# 77 tells ctest that the test could not be tried here.
needs() {
    local tool
    for tool; do
        command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed" && exit 77; }
    done
}

# until_true SENTENCE COMMAND... asks again and again, and gives up after a minute.
until_true() {
    local sentence=$1 try
    shift
    for ((try = 0; try < 1200; ++try)); do
        ! "$@" || return 0
        sleep 0.05
    done
    failed "waited in vain: $sentence"
}

# says TEXT COMMAND...: whether it ends well and TEXT is in what it said. It is heard to its end: one that
# is left in the middle of a sentence, as by "grep -q", fails now and then for that alone.
says() {
    local text=$1 said
    shift
    said=$("$@" 2>/dev/null) || return 1
    [[ $said == *"$text"* ]]
}

has_text() {
    [[ -s $1 ]]
}

# start_screen WIDTHxHEIGHT: a screen in memory; sets DISPLAY.
start_screen() {
    local size=$1
    Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp -noreset -fbdir "$folder" \
        3>"$folder/display" 2>/dev/null &
    started+=($!)
    until_true 'Xvfb is up' has_text "$folder/display"
    DISPLAY=:$(<"$folder/display")
    export DISPLAY
    # With keys for å, ä and ö. Else xdotool makes some key into one for a moment, and a busy program
    # that looks at it later finds another letter. It comes with Xvfb (x11-xkb-utils).
    setxkbmap se
}

# What is on the screen, as a number.
picture() {
    cksum <"$folder/Xvfb_screen0"
}

# The picture once it stands still: what a view is told a moment later has come into it.
still_picture() {
    local now before=
    now=$(picture)
    while [[ $now != "$before" ]]; do
        sleep 0.4
        before=$now
        now=$(picture)
    done
    echo "$now"
}

is_the_picture() {
    [[ $(picture) == "$1" ]]
}

is_another_picture() {
    [[ $(picture) != "$1" ]]
}

# A called meeting: the demo's notice.
call_meeting() {
    "$bin/klubbactl" call "$repository/assets/demo/kallelse.txt" --data "$folder/meeting" >/dev/null
}

phase_is() {
    [[ $("$bin/klubbactl" state --data "$folder/meeting" --json | grep -m 1 '"phase"') == *"\"$1\""* ]]
}

# Takes in what is said to systemd, a line for each, in $folder/notified; its socket is
# $folder/notify.
listen_as_systemd() {
    needs python3
    python3 - "$folder" <<'END' &
import socket, sys
listener = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
listener.bind(sys.argv[1] + "/notify")
with open(sys.argv[1] + "/notified", "w") as told:
    while True:
        told.write(listener.recv(4096).decode() + "\n")
        told.flush()
END
    started+=($!)
    until_true 'somebody listens' test -S "$folder/notify"
}
