#!/usr/bin/env python3
"""documents.py BIN [--quick]: minutes of a council evening of about forty pages to PDF, beside LibreOffice
converting the DOCX, Chromium printing the HTML and, where it is installed, WeasyPrint making PDF of the
HTML of the same content. Time and memory are of the whole process, from its start; so is the reading and
proving of the journal in klubbactl's. A line for each; ratios are to klubbactl's."""

import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

SEATS = 71
ITEMS = 32
VOTES = 8  # of the items
FIRST = ["Anna", "Bo", "Carin", "Dan", "Eva", "Filip", "Gun", "Hugo", "Ida", "Jon", "Klara"]
LAST = ["Alm", "Björk", "Dahl", "Ek", "Fors", "Gran", "Hägg", "Lind", "Mård", "Näs", "Öberg", "Rask", "Sund"]
PARTIES = ["S", "M", "C", "V", "L", "KD", "MP", "SD"]
THINGS = ["översiktsplan", "simhall", "skolorganisation", "kollektivtrafikförsörjning", "avfallstaxa",
          "vattentjänstplan", "kulturmiljöprogram", "idrottsanläggning", "äldreomsorgsplan", "bredbandsstrategi"]
SUMMARY = ("Förvaltningen redovisar verksamhetsplaneringen och konsekvensbeskrivningen av tillgänglighetsanpassningen "
           "i samtliga kommundelar. Utredningsuppdraget slutfördes under hösten, och remissinstanserna har lämnat "
           "sina synpunkter på genomförandebeskrivningen. Kostnaden bedöms rymmas inom den beslutade ramen.\n\n"
           "Kommunstyrelsen har behandlat ärendet och ställer sig bakom förslaget. Finansieringen sker genom "
           "omfördelning inom investeringsbudgeten, och uppföljningen ska redovisas i delårsrapporten.")


def evening():
    """The script of it, as klubbactl plays them."""
    clock = [12 * 60]
    lines = []

    def say(command, minutes=0, **fields):
        clock[0] += minutes
        at = f"{clock[0] // 60:02}:{clock[0] % 60:02}"
        lines.append(json.dumps({"at": at, "command": command, **fields}, ensure_ascii=False))

    people = [{"id": f"p{i}", "name": f"{FIRST[i % len(FIRST)]} {LAST[i % len(LAST)]}",
               "party": PARTIES[i % len(PARTIES)], "seat": "member"} for i in range(1, SEATS + 1)]
    people[0]["role"] = "chair"
    people[1]["role"] = "vice-chair-1"
    items = [{"id": f"i{i}", "number": str(i), "title": f"Antagande av {THINGS[i % len(THINGS)]} för {2026 + i}",
              "kind": "decision", "registry_numbers": [f"KS 2026/{100 + i}"], "presenters": [people[i]["name"]],
              "proposal": [f"{THINGS[i % len(THINGS)]} för {2026 + i} antas",
                           "kommunstyrelsen får i uppdrag att verkställa beslutet och att återrapportera till "
                           "kommunfullmäktige senast i december"],
              "summary": SUMMARY, "documents": [f"Tjänsteskrivelse 2026-03-{i % 28 + 1:02}", "Förslag"],
              "dispatch": ["Kommunstyrelsen", "Revisorerna"]} for i in range(1, ITEMS + 1)]
    say("DraftMeeting", info={"body": "Kommunfullmäktige i Storlinge", "body_kind": "council", "day": "2026-04-27",
                              "starts": "2026-04-27T13:00:00Z", "place": "Sessionssalen",
                              "zone": "Europe/Stockholm"}, people=people, items=items, slots=[])
    say("CallMeeting")
    clock[0] = 15 * 60
    say("OpenMeeting")
    for one in people:
        say("NotePresence", person=one["id"], presence="in-room")
    say("CompleteRollCall", 5)
    say("AppointVerifiers", 1, verifiers=["p3", "p4"], substitutes=["p5"], deadline="2026-05-11", place="Kansliet")
    for i in range(1, ITEMS + 1):
        item = f"i{i}"
        say("OpenItem", 1, item=item)
        if i % (ITEMS // VOTES) == 0:
            proposals = [("approve", "p6"), ("reject", "p7")]
            for nth, (kind, by) in enumerate(proposals):
                say("MakeFloorProposal", 1, proposal={"id": f"f{i}-{nth}", "item": item, "type": kind, "by": [by]})
            say("PutTheQuestion", 1, question={"id": f"q{i}", "item": item, "proposals": ["main", f"f{i}-1"],
                                               "found": "main"})
            say("DemandVote", question=f"q{i}", by="p7")
            say("OpenVote", 1, vote={"id": f"v{i}", "item": item, "question": f"q{i}", "yes": "förslaget",
                                     "no": "avslag", "yes_proposal": "main", "no_proposal": f"f{i}-1"})
            for one in people[6:40:3]:
                say("CastBallot", person=one["id"], ballot="no")
            say("CloseVote", 1, rest="yes")
            say("RecordDecision", item=item, outcome="as-proposed", manner="vote")
            say("AnnounceDissent", dissent={"id": f"d{i}", "item": item, "kind": "reservation", "by": ["p7"],
                                            "in_favour_of": f"f{i}-1", "text": SUMMARY.split("\n")[0]})
        else:
            say("RecordDecision", 2, item=item, outcome="as-proposed")
    say("CloseMeeting", 1)
    return "\n".join(lines) + "\n"


def measured(runs, command):
    """Median of milliseconds, and megabytes at most of the largest process."""
    times, memory = [], 0
    for _ in range(runs):
        began = time.monotonic()
        child = subprocess.Popen([str(one) for one in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            sys.exit(f"{command[0]} failed")
        times.append((time.monotonic() - began) * 1000)
        memory = max(memory, usage.ru_maxrss / 1024)
    return statistics.median(times), memory


def main():
    binaries = pathlib.Path(sys.argv[1])
    runs = 3 if "--quick" in sys.argv else 7
    klubbactl = binaries / "klubbactl"
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        (work / "script.jsonl").write_text(evening())
        subprocess.run([klubbactl, "play", "--quiet", work / "script.jsonl", "--data", work / "data"], check=True)

        def minutes(form):
            return [klubbactl, "minutes", "--data", work / "data", "--to", form, "-o", work / f"minutes.{form}"]

        for form in ("html", "docx"):
            subprocess.run(minutes(form), check=True)
        others = [
            ("LibreOffice, from DOCX", "soffice",
             [f"-env:UserInstallation=file://{work}/office", "--headless", "--convert-to", "pdf", "--outdir",
              work / "office-out", work / "minutes.docx"], work / "office-out" / "minutes.pdf"),
            ("Chromium, from HTML", "chromium",
             ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={work}/browser",
              f"--print-to-pdf={work}/chromium.pdf", f"file://{work}/minutes.html"], work / "chromium.pdf"),
            ("WeasyPrint, from HTML", "weasyprint", [work / "minutes.html", work / "weasyprint.pdf"],
             work / "weasyprint.pdf"),
        ]
        ours, our_memory = measured(runs, minutes("pdf"))
        base, _ = measured(runs, minutes("txt"))
        our_size = (work / "minutes.pdf").stat().st_size
        about = subprocess.run(["pdfinfo", work / "minutes.pdf"], capture_output=True, text=True, check=True).stdout
        pages = next(line.split()[1] for line in about.splitlines() if line.startswith("Pages:"))
        print(f"minutes to PDF: {ours:.0f} ms ({ours - base:.0f} ms more than to plain text), {our_memory:.0f} MB, "
              f"{our_size / 1024:.0f} KiB, {pages} pages")
        for name, program, arguments, output in others:
            if shutil.which(program) is None:
                print(f"{name}: {program} is not here")
                continue
            measured(1, [program, *arguments])  # makes its profile
            taken, memory = measured(min(runs, 3), [program, *arguments])
            print(f"{name}: {taken:.0f} ms, {taken / ours:.1f} times; {memory:.0f} MB, {memory / our_memory:.1f} times; "
                  f"{output.stat().st_size / 1024:.0f} KiB, {output.stat().st_size / our_size:.1f} times")


if __name__ == "__main__":
    main()
