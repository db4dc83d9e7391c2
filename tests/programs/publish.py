#!/usr/bin/env python3
"""publish.py KLUBBACTL SCENARIOS

What of minutes everybody would read is shown, decided about and reviewed: no review while something is not
decided, none after another decision, and no word of a secret § in any form. What was decided is part of the meeting,
and was not always.
"""

import hashlib
import json
import pathlib
import subprocess
import sys
import tempfile

failures = []


def check(holds, sentence):
    if not holds:
        failures.append(sentence)


def old_form(folder, run):
    """Decisions in the file beside the journal that they were kept in before they were events."""
    data = folder / "old"
    run("play", folder / "script.jsonl", "--quiet", "--data", data)
    meeting = json.loads(run("state", "--json", "--data", data))["meeting"]
    acts = [{"kind": "mask", "words": "vera@example.se", "reason": "privat"},
            {"kind": "keep", "words": "vera@example.se"},
            {"kind": "mask", "words": "19121212-1212"}]
    before = ""
    text = ""
    for act in acts:
        act |= {"by": "Moa Jernberg", "at": "2026-06-01T09:00:00.000Z"}
        if before:
            act["before"] = before
        line = json.dumps(act, ensure_ascii=False)
        before = hashlib.sha256(line.encode()).hexdigest()
        text += line + "\n"
    file = data / "published" / f"{meeting}.jsonl"
    file.parent.mkdir()
    file.write_text(text.replace("privat", "annat"), encoding="utf-8")
    said = run("minutes", "publish", "--data", data, fails=True)
    check(f"{file}:2: does not follow the line before it" in said, f"what was changed is found out: {said}")
    file.write_text(text, encoding="utf-8")
    for _ in range(2):
        said = run("minutes", "publish", "--data", data)
        check("kept       vera@example.se  (Moa Jernberg)" in said, f"it is taken in: {said}")
        check("masked     19121212-1212  (Moa Jernberg)" in said, f"all of it: {said}")
    check(not file.exists() and (file.parent / f"{file.name}.taken-in").exists(), "once")


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

        def run(*arguments, fails=False):
            done = subprocess.run([klubbactl, *map(str, arguments)], capture_output=True, check=False)
            check((done.returncode != 0) == fails, f"{arguments}: {done.returncode} {done.stderr.decode()}")
            return done.stdout.decode() + done.stderr.decode()

        def ctl(*arguments, fails=False):
            return run(*arguments, "--data", folder / "data", fails=fails)

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
        check("masked     vera@example.se  (Moa Jernberg)" in publish(), f"it is decided otherwise now: {publish()}")
        publish("--review", "--by", "Moa Jernberg")
        check("reviewed by Moa Jernberg" in publish("--review", "--by", "Ulla Fors"), "it is reviewed already")

        # It belongs to the meeting: a copy has it, and the trail tells of it.
        ctl("backup", folder / "copy")
        copied = run("minutes", "publish", "--data", folder / "copy")
        check("masked     vera@example.se  (Moa Jernberg)" in copied and "reviewed by" in copied, f"a copy: {copied}")
        check(not (folder / "data" / "published").exists(), "nothing is kept beside the journal")

        # The rendition is proved as other documents are, and by the masks that held then.
        for form in ("txt", "html", "json", "docx", "pdf"):
            publish("--to", form, "-o", folder / f"public.{form}")
            said = ctl("verify", "--minutes", folder / f"public.{form}")
            check("the document says what the journal says" in said, f"{form}: {said}")
            check("the public rendition, with 2 masks; reviewed by Moa Jernberg" in said, f"{form}: {said}")
        page = (folder / "public.html").read_text(encoding="utf-8")
        (folder / "bared.html").write_text(page.replace("Ring XXXX", "Ring 19121212-1212"), encoding="utf-8")
        said = ctl("verify", "--minutes", folder / "bared.html", fails=True)
        check("the document is not what the journal says" in said, f"a mask that was taken away: {said}")
        publish("--keep", "vera@example.se", "--by", "Moa Jernberg")
        said = ctl("verify", "--minutes", folder / "public.html")
        check("then: " in said and "vera@example.se" in said, f"what has been decided since is told: {said}")
        old_form(folder, run)
    for one in failures:
        print(f"FAILED: {one}")
    sys.exit(1 if failures else 0)


main()
