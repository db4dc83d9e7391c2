#!/usr/bin/env python3
"""Signs a PDF as a signing service does: an incremental update with a detached PKCS#7 signature.

sign.py IN OUT        with a certificate made for the occasion (openssl)
"""
import re
import subprocess
import sys
import tempfile

ROOM = 16384  # hex digits for the signature


def incremental(pdf: bytes) -> bytes:
    """The update, with room for the signature and its byte range."""
    size = int(re.findall(rb"/Size (\d+)", pdf)[-1])
    root = re.findall(rb"/Root (\d+) 0 R", pdf)[-1].decode()
    start = re.findall(rb"startxref\s+(\d+)", pdf)[-1].decode()
    catalog = re.search(rb"\n%s 0 obj\s*<<(.*?)>>\s*endobj" % root.encode(), pdf, re.S)
    body = catalog.group(1).decode("latin-1")
    page = re.search(rb"\n(\d+) 0 obj\s*<<(?:(?!endobj).)*?/Type /Page\b", pdf, re.S).group(1).decode()
    objects = {
        int(root): f"<<{body} /AcroForm << /SigFlags 3 /Fields [{size} 0 R] >> >>",
        size: f"<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature1) /Rect [0 0 0 0] /F 132 "
        f"/P {page} 0 R /V {size + 1} 0 R >>",
        size + 1: "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached "
        "/M (D:20260212120000Z) /ByteRange [0 ########## ########## ##########] "
        f"/Contents <{'0' * ROOM}> >>",
    }
    out, table = bytearray(pdf + b"\n"), {}
    for number, text in objects.items():
        table[number] = len(out)
        out += f"{number} 0 obj\n{text}\nendobj\n".encode("latin-1")
    xref = len(out)
    out += b"xref\n"
    for number in sorted(table):
        out += f"{number} 1\n{table[number]:010d} 00000 n \n".encode()
    out += (
        f"trailer\n<< /Size {size + 2} /Root {root} 0 R /Prev {start} >>\n"
        f"startxref\n{xref}\n%%EOF\n"
    ).encode()
    return bytes(out)


def signature(data: bytes) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        run = lambda *words, **more: subprocess.run(words, cwd=folder, check=True, capture_output=True, **more)
        run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "3650", "-subj",
            "/CN=Eva Ek", "-keyout", "key.pem", "-out", "cert.pem")
        return run("openssl", "cms", "-sign", "-binary", "-signer", "cert.pem", "-inkey", "key.pem",
                   "-outform", "DER", "-md", "sha256", input=data).stdout


def main() -> None:
    with tempfile.NamedTemporaryFile() as plain:
        # Objects that stand by themselves can be replaced by an update that is written here.
        subprocess.run(["qpdf", "--object-streams=disable", sys.argv[1], plain.name], check=True)
        pdf = incremental(plain.read())
    first = pdf.rindex(b"/Contents <") + len(b"/Contents ")
    after = first + ROOM + 2
    numbers = (b"%10d" % first, b"%10d" % after, b"%10d" % (len(pdf) - after))
    pdf = pdf.replace(b"########## ########## ##########", b" ".join(numbers))
    digits = signature(pdf[:first] + pdf[after:]).hex().encode()
    pdf = pdf[: first + 1] + digits.ljust(ROOM, b"0") + pdf[after - 1 :]
    open(sys.argv[2], "wb").write(pdf)


main()
