#!/usr/bin/env python3
"""phrases.py KLUBBACTL SCENARIOS PHRASES

Every phrase of app/minutes/phrases.def that a template may say otherwise stands in some document: plays
scenarios and writes all their documents with a template that marks each phrase with its name. What is
named there and stands nowhere would be a setting that does nothing.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

SCENARIOS = [
    "a-full-day",
    "a-full-council-evening-with-three-votes-on-one-item",
    "two-bodies-meet-without-deciding",
    "sections-verified-in-sets-posted-and-taken-down",
    "proposed-to-the-council-and-decided-for-own-part",
    "reservations-statement-and-note-with-their-texts-later",
    "closed-doors-for-one-item-and-a-secret-item",
    "behind-closed-doors",
    "guests-staff-and-those-with-a-right-to-attend-are-told-with-their-sections",
    "a-committee-member-with-a-conflict-leaves-the-room-for-one-section",
    "a-substitute-for-some-sections",
    "an-adjournment-within-an-item-and-over-the-night",
]
# What no scenario has: after the first lines of one of them, up to where its meeting is opened.
MORE = [
    {"at": "13:03", "command": "CloseDoors", "reason": "Förhandling"},
    {"at": "13:04", "command": "OpenDoors"},
    {"at": "13:05", "command": "OpenItem", "item": "i2"},
    {"at": "13:06", "command": "RecordDecision", "item": "i2", "outcome": "as-proposed", "lead_in": "proposes"},
    {"at": "13:06", "command": "WriteProse", "item": "i2", "part": "reasons", "text": "Ett skäl."},
    {"at": "13:07", "command": "WriteNote", "item": "i2", "text": "En anteckning."},
]
KINDS = ["full", "decisions", "verified", "certificate", "notice", "attendance", "votes", "speaking", "notes",
         "dispatch"]
# A year has documents of its own, of a plan in which everything has its place.
PLAN = """Aktivitetsplan 2096 för Kulturnämnden

Uppdrag från kommunfullmäktige 2096
- Att öka bibliotekens öppettider. (Nr 4)
- Att rusta museet. (Nr 7)

Planerade möten 2096

Fredag 16 mars
Plats: Rådhuset
Verksamhetsbesök, biblioteket
- Bibliotekens öppettider (Nr 4)
"""


def year_documents(klubbactl, folder, template):
    """What the documents of a year say, the report back with a status, a closing and a number."""
    data = folder / "year"
    plan = folder / "plan.txt"
    plan.write_text(PLAN, encoding="utf-8")
    for command in (["import", plan], ["report", "--assignment", "Nr 4", "--status", "done", "--year", "2096"],
                    ["text", "report-closing", "Tack.", "--year", "2096"]):
        subprocess.run([klubbactl, "year", *command, "--data", data], capture_output=True, check=True)
    for command in (["plan"], ["report-back", "--registry-number", "KN 1"]):
        yield subprocess.run([klubbactl, "document", *command, "--year", "2096", "--data", data, "--template", template],
                             capture_output=True, check=True).stdout


def longer_script(scenarios, folder):
    lines = (scenarios / "behind-closed-doors" / "script.jsonl").read_text(encoding="utf-8").splitlines()
    end = next(i for i, line in enumerate(lines) if '"Advance"' in line)
    script = folder / "script.jsonl"
    script.write_text("\n".join([*lines[:end], *map(json.dumps, MORE)]) + "\n", encoding="utf-8")
    return script


def main():
    klubbactl, scenarios, phrases = sys.argv[1:]
    text = pathlib.Path(phrases).read_text(encoding="utf-8")
    wanted = {}
    for name, words in re.findall(r'^PHRASE\(\w+, "([^"]+)", \w+, "([^"]+)"\)$', text, re.M):
        wanted[name] = words
    if len(wanted) < 60:
        sys.exit(f"only {len(wanted)} phrases were read from {phrases}")
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        template = folder / "marked.toml"
        template.write_text("[texts]\n" + "".join(f'{name} = "¤{name}¤"\n' for name in wanted), encoding="utf-8")
        seen = set()

        def see(page):
            # Its head and foot are in the page alone.
            page = page.decode().replace("\\A4 ", "¤").replace("\\2D ", "-")
            seen.update(re.findall("¤([a-z-]+)¤", page))

        scripts = [pathlib.Path(scenarios) / scenario / "script.jsonl" for scenario in SCENARIOS]
        for nth, script in enumerate([*scripts, longer_script(pathlib.Path(scenarios), folder)]):
            data = folder / str(nth)
            notice = script.parent / "notice.txt"
            if notice.exists():
                subprocess.run([klubbactl, "call", notice, "--data", data], capture_output=True, check=True)
            subprocess.run([klubbactl, "play", script, "--data", data, "--quiet"], check=True)
            for kind in KINDS:
                # Some meetings have no such document.
                done = subprocess.run([klubbactl, "minutes", "--data", data, "--kind", kind, "--template", template],
                                      capture_output=True, check=False)
                see(done.stdout)
        for page in year_documents(klubbactl, folder, template):
            see(page)
    missing = [name for name in wanted if name not in seen]
    for name in missing:
        print(f"no document says {name}: {wanted[name]}")
    print(f"{len(wanted) - len(missing)} of {len(wanted)} phrases.")
    sys.exit(1 if missing else 0)


main()
