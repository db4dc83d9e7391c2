#!/usr/bin/env python3
"""templates.py KLUBBACTL SCENARIOS TEMPLATES [--write]

The templates that come with Klubba give the documents that stand beside this file, in every form: the text
is compared, and what the pages and the office document say is held against it. With --write what they give
now is what is expected from now on.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile

failures = []


def main():
    klubbactl, scenarios, templates = sys.argv[1:4]
    expected_in = pathlib.Path(__file__).parent / "templates"
    scenario = pathlib.Path(scenarios) / "a-full-day"
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)

        def ctl(*arguments):
            return subprocess.run([klubbactl, *map(str, arguments), "--data", folder / "data"], capture_output=True,
                                  check=True).stdout

        ctl("call", scenario / "notice.txt")
        ctl("play", scenario / "script.jsonl", "--quiet")
        for name in ("narvarande", "beslut-sist"):
            template = pathlib.Path(templates) / f"{name}.toml"
            text = ctl("minutes", "--template", template, "--to", "txt").decode()
            # What the journal's head is differs from one run to the next.
            text = text[:text.index("Dokumentets äkthet")]
            expected = expected_in / f"{name}.txt"
            if "--write" in sys.argv:
                expected.parent.mkdir(exist_ok=True)
                expected.write_text(text, encoding="utf-8")
            if text != expected.read_text(encoding="utf-8"):
                failures.append(f"{name}: another text than {expected} (see with --write and git diff)")
            for form in ("pdf", "docx", "html"):
                ctl("minutes", "--template", template, "--to", form, "-o", folder / f"{name}.{form}")
            if shutil.which("pdfinfo") is None:
                continue
            tags = subprocess.run(["pdfinfo", "-struct-text", folder / f"{name}.pdf"], capture_output=True,
                                  check=True).stdout.decode()
            has_logo = "Figure" in tags
            if has_logo != ("[logo]" in template.read_text(encoding="utf-8")):
                failures.append(f"{name}: logo in the pages: {has_logo}")
    for one in failures:
        print(f"FAILED: {one}")
    sys.exit(1 if failures else 0)


main()
