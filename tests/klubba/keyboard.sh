# Sourced by the tests that lead a meeting with real keys, after setup.sh. One key is pressed at a time,
# and the next only when what came of it is seen on the screen, or is on disk.
#
# With KLUBBA_KEYS_AT_ONCE set, all keys up to one that changes the meeting lie waiting when klubba comes
# to look at the first, as when somebody writes on while the machine is busy.
# shellcheck shell=bash

# open_klubba ARGUMENT...: a window on the meeting, which has the keyboard; sets $klubba.
open_klubba() {
    "$bin/klubba" --data "$folder/meeting" "$@" 2>"$folder/err" &
    klubba=$!
    started+=("$klubba")
    until_true 'a window opens' xdotool search --onlyvisible --name '^Klubba$' >"$folder/window"
    xdotool windowfocus --sync "$(tail -n 1 "$folder/window")"
}

# What is true of the meeting; the clock is no part of it.
meeting() {
    "$bin/klubbactl" state --data "$folder/meeting" --json | sed -n '/^  "state": {/,/^  }/p'
}

is_another_meeting() {
    [[ $(meeting) != "$1" ]]
}

# sends key|type WHAT: not yet looked at.
sends() {
    kill -STOP "$klubba"
    xdotool "$1" --delay 0 "$2"
}

# press KEY...: each is seen before the next.
press() {
    local key seen
    for key; do
        kill -0 "$klubba" || failed "klubba ended: $(<"$folder/err")"
        [[ -z ${KLUBBA_KEYS_AT_ONCE-} ]] || { sends key "$key" && continue; }
        seen=$(picture)
        xdotool key --delay 0 "$key"
        until_true "$key is seen" is_another_picture "$seen"
    done
}

# does KEY...: each changes the meeting.
does() {
    local key before
    for key; do
        before=$(meeting)
        press "$key"
        kill -CONT "$klubba"
        until_true "$key changes the meeting" is_another_meeting "$before"
    done
}

# writes TEXT as fast as keys can come.
writes() {
    local seen
    [[ -z ${KLUBBA_KEYS_AT_ONCE-} ]] || { sends type "$1" && return; }
    seen=$(picture)
    xdotool type --delay 0 "$1"
    until_true "something of \"$1\" is seen" is_another_picture "$seen"
}

# has TEXT...: each is somewhere in what is true of the meeting.
has() {
    local text now
    now=$(meeting)
    for text; do
        [[ $now == *"$text"* ]] || failed "the meeting has no $text"
    done
}
