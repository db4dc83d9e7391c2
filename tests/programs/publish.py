#!/usr/bin/env python3
"""publish.py KLUBBACTL SCENARIOS

What of minutes everybody would read is shown, decided about and reviewed: no review while something is not
decided, none after another decision, and no word of a secret § in any form.
"""

import pathlib
import subprocess
import sys
import tempfile

failures = []


def check(holds, sentence):
    if not holds:
        failures.append(sentence)


def main():
    klubbactl, scenarios = sys.argv[1:]
    script = pathlib.Path(scenarios) / "closed-doors-for-one-item-and-a-secret-item" / "script.jsonl"
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        lines = script.read_text(encoding="utf-8").splitlines()
        # A note in a § that everybody reads.
        end = next(i for i, line in enumerate(lines) if '"CloseMeeting"' in line)
        lines.insert(end, '{"at": "18:50", "command": "WriteNote", "item": "i1", '
                          '"text": "Ring 19121212-1212 eller skriv till vera@example.se om Försäljning av Hamnen 3."}')
        (folder / "script.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")

        def ctl(*arguments, fails=False):
            done = subprocess.run([klubbactl, *map(str, arguments), "--data", folder / "data"], capture_output=True,
                                  check=False)
            check((done.returncode != 0) == fails, f"{arguments}: {done.returncode} {done.stderr.decode()}")
            return done.stdout.decode() + done.stderr.decode()

        def publish(*arguments, fails=False):
            return ctl("minutes", "publish", *arguments, fails=fails)

        ctl("play", folder / "script.jsonl", "--quiet")
        said = publish()
        check("undecided" in said and "19121212-1212  (a personal identity number)" in said, f"a number: {said}")
        check("vera@example.se  (a mail address)" in said, f"an address: {said}")
        check("hidden     § 81  Försäljning av Hamnen 3" in said, f"what is hidden anyway: {said}")
        said = publish("--review", "--by", "Moa Jernberg", fails=True)
        check("it is not decided of \"19121212-1212\"" in said, f"no review while something is undecided: {said}")
        check("requires --by" in publish("--mask", "x", fails=True), "who decides is to be said")
        publish("--mask", "19121212-1212", "--keep", "vera@example.se", "--by", "Moa Jernberg", "--reason", "privat")
        check("reviewed by Moa Jernberg" in publish("--review", "--by", "Moa Jernberg"), "then it can be reviewed")
        for form in ("txt", "html", "json", "docx", "pdf"):
            publish("--to", form, "-o", folder / f"public.{form}")
        for form in ("txt", "html", "json"):
            page = " ".join((folder / f"public.{form}").read_text(encoding="utf-8").split())
            check("Ring XXXX eller skriv till vera@example.se om XXXX" in page, f"{form} is masked")
            for words in ("Hamnen", "larmtjänst", "KS 2026/61", "1212"):
                check(words not in page, f"{form} says {words}")
        said = publish("--mask", "vera@example.se", "--by", "Moa Jernberg")
        check("reviewed, and changed since" in said, f"another decision needs another review: {said}")
        ctl("backup", folder / "copy")
        check((folder / "copy" / "published").is_dir(), "a copy has the decisions")
        acts = next((folder / "data" / "published").glob("*.jsonl"))
        acts.write_text(acts.read_text(encoding="utf-8").replace("privat", "annat"), encoding="utf-8")
        check("does not follow the line before it" in publish(fails=True), "what was changed afterwards is found out")
    for one in failures:
        print(f"FAILED: {one}")
    sys.exit(1 if failures else 0)


main()
