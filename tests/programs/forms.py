#!/usr/bin/env python3
"""forms.py KLUBBACTL SCENARIOS

Plays scenarios and writes their documents in every form, then reads each form back with a program that is
not ours: HTML with Python's parser, the tags of PDF with pdfinfo and its pages with pdftotext, office
documents with LibreOffice. All of them say what the plain text says. Exits with 77 where a program is
missing.
"""

import html.parser
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

DOCUMENTS = [
    ("a-full-day", "full"),
    ("a-full-day", "notice"),
    ("a-full-day", "attendance"),
    ("a-full-council-evening-with-three-votes-on-one-item", "full"),
    ("a-full-council-evening-with-three-votes-on-one-item", "dispatch"),
    ("sections-verified-in-sets-posted-and-taken-down", "certificate"),
    ("two-bodies-meet-without-deciding", "notes"),
]
failures = []


def run(*command):
    done = subprocess.run([str(one) for one in command], capture_output=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{command[0]} failed: {done.stderr.decode()}")
    return done.stdout.decode()


def letters(text):
    """The letters in order, without blanks and without what marks lists, lines and broken words."""
    words = [one for one in text.replace("\u00ad", "").split()
             if not re.fullmatch(r"[_=•|-]+|\d\d?\.", one)]
    return "".join(words)


class Body(html.parser.HTMLParser):
    """The text of the body."""

    def __init__(self):
        super().__init__()
        self.text = ""
        self.inside = False

    def handle_starttag(self, tag, attrs):
        self.inside = self.inside or tag == "body"
        if tag not in ("strong", "code", "span", "a"):
            self.text += " "

    def handle_data(self, data):
        if self.inside:
            self.text += data


def of_html(file):
    body = Body()
    body.feed(file.read_text())
    return letters(body.text)


def of_pdf_tags(file):
    """What a screen reader says, in its order: the strings of the structure tree."""
    lines = run("pdfinfo", "-struct-text", file).splitlines()
    texts = [line.strip()[1:-1] for line in lines if line.strip().startswith('"')]
    return letters(" ".join(texts))


def without_page_numbers(text, expected):
    """Whether the two differ in nothing but the page numbers in lists of contents, and their heads."""
    at = 0
    for one in expected:
        while at < len(text) and text[at] != one and re.match(r"\d|Sida", text[at:]):
            at += 4 if text.startswith("Sida", at) else 1
        if at == len(text) or text[at] != one:
            return f"…{text[max(0, at - 40):at]} >>> {text[at:at + 40]}"
        at += 1
    return "" if re.fullmatch(r"(\d|Sida)*", text[at:]) else f"more at the end: {text[at:]}"


def check(name, text, expected):
    where = without_page_numbers(text, expected)
    if where:
        failures.append(f"{name}: {where}")


def check_pdf(name, file, expected):
    check(name + ", tags", of_pdf_tags(file), expected)
    # On the page the order may be another (two columns); nothing is left out.
    pages = letters(run("pdftotext", "-layout", file, "-"))
    lost = sorted({one for one in set(expected) if pages.count(one) < expected.count(one)})
    if lost:
        failures.append(f"{name}: fewer of {lost} on its pages")
    run("qpdf", "--check", file)
    about = run("pdfinfo", file)
    if not re.search(r"^Tagged: +yes$", about, re.M) or "(A4)" not in about:
        failures.append(f"{name}: {about}")
    for line in run("pdffonts", file).splitlines()[2:]:
        embedded, subset, readable = line.split()[-5:-2]
        if (embedded, subset, readable) != ("yes", "yes", "yes"):
            failures.append(f"{name}, font: {line}")


def check_docx(name, file, expected):
    opened = file.parent / "opened"
    run("soffice", f"-env:UserInstallation=file://{file.parent}/profile", "--headless", "--convert-to",
        "txt:Text (encoded):UTF8", "--outdir", opened, file)
    text = (opened / (file.stem + ".txt")).read_text(encoding="utf-8-sig")
    check(name + ", DOCX", letters(text), expected)


def main():
    for program in ("pdfinfo", "pdftotext", "pdffonts", "qpdf", "soffice"):
        if shutil.which(program) is None:
            print(f"skipped: {program} is not here")
            sys.exit(77)
    klubbactl, scenarios = sys.argv[1], pathlib.Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        for scenario, kind in DOCUMENTS:
            data = work / scenario
            if not data.exists():
                notice = scenarios / scenario / "notice.txt"
                if notice.exists():
                    run(klubbactl, "call", notice, "--data", data)
                run(klubbactl, "play", "--quiet", scenarios / scenario / "script.jsonl", "--data", data)
            files = {}
            for form in ("txt", "html", "pdf", "docx"):
                files[form] = work / f"document.{form}"
                run(klubbactl, "minutes", "--data", data, "--kind", kind, "--to", form, "-o", files[form])
            name = f"{scenario}, {kind}"
            # The seal's own line is for programs; in the other forms it is metadata.
            expected = letters(re.sub(r"^klubba-seal:.*$", "", files["txt"].read_text(), flags=re.M))
            if len(expected) < 200:
                failures.append(f"{name}: almost empty")
            if of_html(files["html"]) != expected:
                failures.append(f"{name}, HTML: says something else")
            check_pdf(name, files["pdf"], expected)
            check_docx(name, files["docx"], expected)
    for one in failures:
        print(one)
    if failures:
        sys.exit(1)
    print(f"{len(DOCUMENTS)} documents say the same in every form.")


main()
