#!/usr/bin/env python3
"""package.py KLUBBACTL SCENARIOS

Packs the minutes of a meeting with two documents for an archive and reads the package with nothing of ours:
well-formed XML, the rules that E-ARK CSIP 2 says MUST of, and every file's size and checksum worked out
again. A package that is cut short looks like none. Exits with 77 where xmllint is missing.
"""

import hashlib
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree

METS = "{http://www.loc.gov/METS/}"
CSIP = "{https://DILCIS.eu/XML/METS/CSIPExtensionMETS}"
XLINK = "{http://www.w3.org/1999/xlink}"
PREMIS = "{http://www.loc.gov/premis/v3}"
failures = []


def check(holds, sentence):
    if not holds:
        failures.append(sentence)


def one(element, path):
    found = element.findall(path)
    check(len(found) == 1, f"{len(found)} of {path}")
    return found[0] if found else tree.Element("none")


def check_file(package, reference, element):
    """The attributes of a file or of metadata, against the file that is named."""
    check(reference.get(f"{XLINK}type") == "simple", "xlink:type is simple")
    check(reference.get("LOCTYPE") == "URL", "LOCTYPE is URL")
    path = package / reference.get(f"{XLINK}href")
    check(path.is_file(), f"{path} is there")
    content = path.read_bytes()
    check(element.get("SIZE") == str(len(content)), f"size of {path}")
    check(element.get("CHECKSUMTYPE") == "SHA-256", "checksums are SHA-256")
    check(element.get("CHECKSUM") == hashlib.sha256(content).hexdigest(), f"checksum of {path}")
    check(bool(element.get("MIMETYPE")) and bool(element.get("CREATED")), "what it is and when it was made")
    return path


def check_mets(package):
    mets = tree.parse(package / "METS.xml").getroot()
    check(mets.tag == f"{METS}mets", "CSIP1: METS at the root")
    check(mets.get("OBJID") == package.name, "CSIP1: OBJID is the name of the folder")
    check(mets.get("TYPE") == "Textual works – Digital", "CSIP2: TYPE of the vocabulary")
    check(mets.get("PROFILE") == "https://earkcsip.dilcis.eu/profile/E-ARK-CSIP.xml", "CSIP6: PROFILE")
    check(mets.get(f"{CSIP}CONTENTINFORMATIONTYPE") == "MIXED", "CSIP4: CONTENTINFORMATIONTYPE")
    header = one(mets, f"{METS}metsHdr")
    check(bool(header.get("CREATEDATE")), "CSIP7: CREATEDATE")
    check(header.get(f"{CSIP}OAISPACKAGETYPE") == "SIP", "CSIP9: OAISPACKAGETYPE")
    software = one(header, f"{METS}agent[@OTHERTYPE='SOFTWARE']")
    check(software.get("ROLE") == "CREATOR" and software.get("TYPE") == "OTHER", "CSIP10-12: the agent")
    check(bool(software.findtext(f"{METS}name")), "CSIP14: its name")
    check(one(software, f"{METS}note").get(f"{CSIP}NOTETYPE") == "SOFTWARE VERSION", "CSIP16: its version")
    named = [package / "METS.xml"]
    for path in (f"{METS}dmdSec/{METS}mdRef", f"{METS}amdSec/{METS}digiprovMD/{METS}mdRef"):
        reference = one(mets, path)
        check(bool(reference.get("MDTYPE")), "CSIP21, 36: MDTYPE")
        named.append(check_file(package, reference, reference))
    group = one(mets, f"{METS}fileSec/{METS}fileGrp")
    check(bool(one(mets, f"{METS}fileSec").get("ID")), "CSIP59: the ID of fileSec")
    check(group.get("USE") == "Representations/rep1", "CSIP114: USE")
    for file in group.findall(f"{METS}file"):
        named.append(check_file(package, one(file, f"{METS}FLocat"), file))
    structure = one(mets, f"{METS}structMap")
    check(structure.get("TYPE") == "PHYSICAL" and structure.get("LABEL") == "CSIP", "CSIP81, 82: structMap")
    root = one(structure, f"{METS}div")
    check(root.get("LABEL") == package.name, "CSIP85: the LABEL of its root")
    metadata = one(root, f"{METS}div[@LABEL='Metadata']")
    ids = [element.get("ID") for element in mets.iter() if element.get("ID")]
    check(len(ids) == len(set(ids)), "ids are unique")
    for key in ("ADMID", "DMDID"):
        check(all(one in ids for one in metadata.get(key, "?").split()), f"CSIP91, 92: {key}")
    pointer = one(root, f"{METS}div[@LABEL='Representations/rep1']/{METS}fptr")
    check(pointer.get("FILEID") == group.get("ID"), "CSIP119: the representation's files")
    there = sorted(path for path in package.rglob("*") if path.is_file())
    check(there == sorted(named), "every file is named, and once")
    return [path.name for path in named]


def main():
    if shutil.which("xmllint") is None:
        print("skipped: xmllint is not installed")
        sys.exit(77)
    klubbactl, scenarios = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        data = folder / "data"

        def ctl(*arguments, fails=False):
            done = subprocess.run([klubbactl, *map(str, arguments), "--data", data], capture_output=True, check=False)
            check((done.returncode != 0) == fails, f"{arguments}: {done.stderr.decode()}")
            return done.stderr.decode()

        ctl("call", pathlib.Path(scenarios) / "a-full-day" / "notice.txt")
        ctl("play", pathlib.Path(scenarios) / "a-full-day" / "script.jsonl", "--quiet")
        for name in ("Bilaga 1: Kartor & vägar.pdf", "Underlag.txt"):
            file = folder / "file"
            file.write_text(name, encoding="utf-8")
            ctl("document", "add", "--item", "4", "--name", name, file)
        package = folder / "protokoll-2026-02-12"
        # What was cut short is no package, and is in nobody's way.
        unfinished = folder / "protokoll-2026-02-12.unfinished"
        (unfinished / "representations").mkdir(parents=True)
        (unfinished / "representations" / "half").write_text("half", encoding="utf-8")
        ctl("minutes", "package", "-o", package)
        check(not unfinished.exists(), "nothing unfinished is left")
        for file in ("METS.xml", "metadata/preservation/premis.xml", "metadata/descriptive/dc.xml"):
            done = subprocess.run(["xmllint", "--noout", package / file], check=False)
            check(done.returncode == 0, f"{file} is well-formed")
        names = check_mets(package)
        check("protokoll.pdf" in names and "protokoll.json" in names, "the minutes are there")
        check(sum(name.endswith((".txt", ".pdf")) for name in names) == 3, "and both documents")
        premis = tree.parse(package / "metadata/preservation/premis.xml").getroot()
        check(len(premis.findall(f"{PREMIS}object")) == 4, "PREMIS tells of each file")
        check("is there already" in ctl("minutes", "package", "-o", package, fails=True), "it is never written over")
        for blob in (data / "blobs").iterdir():
            blob.write_bytes(b"spoilt")
        error = ctl("minutes", "package", "-o", folder / "other", fails=True)
        check("Bilaga 1" in error, "a document that is not what it was is told by its name")
        check(not (folder / "other").exists(), "and then there is no package")
    for one_of_them in failures:
        print(f"FAILED: {one_of_them}")
    sys.exit(1 if failures else 0)


main()
