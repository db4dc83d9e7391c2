#!/usr/bin/env python3
"""batch.py KLUBBACTL SCENARIOS

Writes the minutes of a year again and again: what is there is left, what was spoilt or has gone is made
anew, and a run that is killed in the middle is gone on with and leaves no half file.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

failures = []


def check(holds, sentence):
    if not holds:
        failures.append(sentence)


def main():
    klubbactl, scenarios = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        data = folder / "data"
        scenario = pathlib.Path(scenarios) / "a-full-day"
        count = 6
        for nth in range(count):
            subprocess.run([klubbactl, "call", scenario / "notice.txt", "--data", data], capture_output=True, check=True)
            subprocess.run([klubbactl, "play", scenario / "script.jsonl", "--data", data, "--quiet"], check=True)
        out = folder / "2026"
        command = [klubbactl, "minutes", "batch", "--data", data, "--body", "Beredning för folkhälsa och habilitering",
                   "--year", "2026", "-o", out]

        def run(*more):
            done = subprocess.run([*command, *more], capture_output=True, check=False)
            check(done.returncode == 0, done.stderr.decode())
            return done.stdout.decode(), done.stderr.decode()

        def files():
            return sorted(path.name for path in out.iterdir() if not path.name.startswith("."))

        # Killed when something is there, and not all of it.
        started = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while started.poll() is None and not list(out.glob("*.pdf")):
            time.sleep(0.002)
        started.kill()
        started.wait()
        before = {name: (out / name).stat().st_mtime_ns for name in files() if name.endswith(".pdf")}
        check(0 < len(before) <= count, "something was written before it was killed")
        said, lines = run()
        check(len(lines.splitlines()) == count and lines.startswith("1/6 2026-11-24-"), f"a line each: {lines}")
        check(len(files()) == count and all(name.endswith(".pdf") for name in files()), f"all are there: {files()}")
        for name in files():
            check((out / name).read_bytes().rstrip().endswith(b"%%EOF"), f"{name} is whole")
        check(run()[0].startswith(f"0 written, {count} there already"), "what is there is left")
        first, second = files()[:2]
        (out / first).unlink()
        (out / second).write_bytes(b"spoilt")
        check(run()[0].startswith(f"2 written, {count - 2} there already"), "what is not what it was is made anew")
        template = folder / "t.toml"
        template.write_text('[texts]\ndeciders = "Närvarande"\n', encoding="utf-8")
        check(run("--template", template)[0].startswith(f"{count} written"), "another template makes other files")
        check(run("--to", "txt")[0].startswith(f"{count} written"), "another form is another file")
        check(len(files()) == 2 * count, "beside the first")
        done = subprocess.run([*command[:-4], "--year", "2025", "-o", out], capture_output=True, check=False)
        check(done.returncode == 1 and b"was held in 2025" in done.stderr, "a year without meetings is told")
        shutil.rmtree(out)
    for one in failures:
        print(f"FAILED: {one}")
    sys.exit(1 if failures else 0)


main()
