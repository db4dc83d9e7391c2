#!/usr/bin/env python3
"""A server that others can reach speaks TLS or nothing, and a station believes it only when somebody whom
the system believes vouches for it, or when it has the key that the station was told of.

usage: tls.py PATH_OF_KLUBBA_CENTRAL PATH_OF_KLUBBACTL"""
import base64, hashlib, subprocess, sys

from client import Server, check, folder

program, tool = sys.argv[1:3]


def certificate(name, days):
    """Files of a certificate that vouches for itself, and what curl calls its key."""
    pem, key = folder / f"{name}.pem", folder / f"{name}.key"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
                    "-nodes", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
                    "-days", str(days), "-keyout", key, "-out", pem], check=True, capture_output=True)
    public = subprocess.run(["openssl", "pkey", "-in", key, "-pubout", "-outform", "DER"],
                            check=True, capture_output=True).stdout
    return pem, key, "sha256//" + base64.b64encode(hashlib.sha256(public).digest()).decode()


def expired_certificate(key):
    """Of a key that is there; its time was one month in 2020."""
    work = folder / "authority"
    work.mkdir()
    (work / "index").touch()
    (work / "serial").write_text("01")
    (work / "conf").write_text(f"[ca]\ndefault_ca=own\n[own]\ndatabase={work}/index\nserial={work}/serial\n"
                               f"new_certs_dir={work}\ndefault_md=sha256\npolicy=any\n"
                               "x509_extensions=names\n[any]\ncommonName=supplied\n"
                               "[names]\nsubjectAltName=DNS:localhost\n")
    subprocess.run(["openssl", "req", "-new", "-key", key, "-subj", "/CN=localhost", "-out",
                    work / "request"], check=True, capture_output=True)
    subprocess.run(["openssl", "ca", "-batch", "-selfsign", "-config", work / "conf", "-keyfile", key,
                    "-in", work / "request", "-startdate", "20200101000000Z", "-enddate",
                    "20200201000000Z", "-out", work / "expired.pem"], check=True, capture_output=True)
    return work / "expired.pem"


def asked_of(server, pem):
    return subprocess.run(["curl", "-sS", "--max-time", "10", "--cacert", pem,
                           f"https://localhost:{server.port}/healthz"], capture_output=True, text=True)


def enrolled_at(server, data, *arguments):
    return subprocess.run([tool, "enrol", "--server", f"https://localhost:{server.port}", "--code",
                           server.first_code(), "--data", folder / data, *arguments],
                          capture_output=True, text=True)


refused = subprocess.run([program, "--data", folder / "plain", "--listen", "0.0.0.0:0"],
                         capture_output=True, text=True, timeout=10)
check(refused.returncode == 1 and "--plain" in refused.stderr, "plain HTTP for others has to be meant")

pem, key, pin = certificate("good", 30)
server = Server(program, "--tls-certificate", pem, "--tls-key", key, data=folder / "tls")
check(asked_of(server, pem).stdout == "ok\n", "who believes the certificate is answered")
other = enrolled_at(server, "unpinned")
check(other.returncode == 1 and "certificate" in other.stderr,
      "a station does not believe whom nobody vouches for, and says so")
wrong = enrolled_at(server, "wrong", "--pin-key", "sha256//" + "A" * 43 + "=")
check(wrong.returncode == 1 and not (folder / "wrong" / "server.json").exists(),
      "nor one that has another key than it was told")
check(enrolled_at(server, "pinned", "--pin-key", pin).returncode == 0, "but one that has that key")
check(server.stop() == 0, "the server ends when it is told to")

pem = expired_certificate(key)
server = Server(program, "--tls-certificate", pem, "--tls-key", key, data=folder / "expired")
answer = asked_of(server, pem)
check(answer.returncode != 0 and "expired" in answer.stderr, "an expired certificate is worth nothing")
check(server.stop() == 0, "the server ends when it is told to")
missing = subprocess.run([program, "--data", folder / "none", "--listen", "127.0.0.1:0",
                          "--tls-certificate", folder / "no.pem", "--tls-key", key],
                         capture_output=True, text=True, timeout=10)
check(missing.returncode == 1 and "no.pem" in missing.stderr, "a certificate that is not there is named")
