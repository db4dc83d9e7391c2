"""What a stranger needs to be a station, made from app/server/README.md: curl, openssl, and nothing of
Klubba's own code. Used by the tests beside it."""
import hashlib, json, pathlib, shutil, signal, subprocess, sys, tempfile, time

for tool in ("curl", "openssl"):
    if shutil.which(tool) is None:
        print(f"skipped: {tool} is not here")
        sys.exit(77)
folder = pathlib.Path(tempfile.mkdtemp(prefix="klubba-stranger-"))


def check(truth, what):
    if not truth:
        sys.exit(f"not as written: {what}")
    print(f"ok: {what}", flush=True)


class Server:
    """A central server on loopback, at a port of its own."""

    def __init__(self, program, *arguments, data=None, port=0):
        self.data = data or folder / "central"
        self.process = subprocess.Popen(
            [program, "--data", self.data, "--listen", f"127.0.0.1:{port}", *arguments],
            stderr=subprocess.PIPE, text=True)
        for line in self.process.stderr:
            if "event=listening" in line:
                break
        else:
            sys.exit("the server did not start")
        self.port = int(next(part[5:] for part in line.split() if part.startswith("port=")))

    def curl(self, method, path, body=None, token=None):
        """Status and text of the answer."""
        command = ["curl", "-sS", "--max-time", "10", "-X", method, "-w", "\n%{http_code}",
                   f"http://127.0.0.1:{self.port}{path}"]
        if body is not None:
            command += ["--data-binary", "@-"]
        if token:
            command += ["-H", f"Authorization: Bearer {token}"]
        out = subprocess.run(command, input=(body or "").encode(), capture_output=True, check=True)
        text, status = out.stdout.decode().rsplit("\n", 1)
        return int(status), text

    def first_code(self):
        return (self.data / "first-code").read_text().strip()

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        self.process.terminate()
        return self.process.wait(timeout=10)


def lines(text):
    return [json.loads(line) for line in text.splitlines() if line]


class Station:
    """A key, and the records made with it."""

    def __init__(self, name):
        self.pem = folder / f"{name}.pem"
        subprocess.run(["openssl", "genpkey", "-algorithm", "ed25519", "-out", self.pem], check=True)
        der = subprocess.run(["openssl", "pkey", "-in", self.pem, "-pubout", "-outform", "DER"],
                             capture_output=True, check=True).stdout
        self.public_key = der[-32:]
        self.author = hashlib.blake2b(self.public_key, digest_size=32).hexdigest()[:16]
        self.ends = {}

    def sign(self, message):
        (folder / "message").write_bytes(message)
        return subprocess.run(["openssl", "pkeyutl", "-sign", "-rawin", "-inkey", self.pem,
                               "-in", folder / "message"], capture_output=True, check=True).stdout

    def enrol(self, server, code):
        """Status and text of the answer."""
        proof = self.sign(b"klubba enrolment 1\n" + code.encode())
        request = {"code": code, "public_key": self.public_key.hex(), "proof": proof.hex()}
        return server.curl("POST", "/v1/enrol", json.dumps(request))

    def record(self, stream, kind, body, actor="secretary", wall=None):
        sequence, previous = self.ends.get(stream, (0, b""))
        sequence += 1
        wall = int(time.time() * 1000) if wall is None else wall
        text = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        number = lambda n: n.to_bytes(8, "little")
        field = lambda t: number(len(t)) + t
        hashed = (b"klubba event 1\n" + field(stream.encode()) + field(self.author.encode()) +
                  number(sequence) + number(wall) + number(0) + field(actor.encode()) +
                  field(kind.encode()) + field(text.encode()) + field(previous))
        digest = hashlib.blake2b(hashed, digest_size=32).digest()
        self.ends[stream] = (sequence, digest)
        moment = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(wall // 1000)) + f".{wall % 1000:03d}Z"
        return json.dumps({"version": 1, "stream": stream, "author": self.author,
                           "sequence": sequence, "wall": moment, "counter": 0, "actor": actor,
                           "kind": kind, "body": text, "previous": previous.hex(),
                           "hash": digest.hex(), "signature": self.sign(digest).hex()},
                          ensure_ascii=False)


def administrator(server):
    """Token of the first administrator."""
    status, text = Station("administrator").enrol(server, server.first_code())
    check(status == 200, "the first code enrols the administrator")
    return json.loads(text)["token"]


def code_for(server, admin_token, name, *roles):
    command = {"command": "IssueCode", "station": name, "roles": roles}
    status, text = server.curl("POST", "/v1/admin", json.dumps(command), admin_token)
    check(status == 200, f"a code is made for {name}")
    return json.loads(text)["code"]


def enrolled(server, admin_token, name, *roles):
    """A station and its token."""
    station = Station(name)
    status, text = station.enrol(server, code_for(server, admin_token, name, *roles))
    check(status == 200, f"{name} is enrolled")
    return station, json.loads(text)["token"]


MEETING = {"body": "Kulturnämnden i Älvhult", "day": "2026-12-09", "zone": "Europe/Stockholm",
           "starts": "2026-12-09T12:00:00.000Z", "place": "Stora salen"}


def called_meeting(server, station, token, stream):
    """Drafts and calls a meeting."""
    records = [station.record(stream, "MeetingDrafted", {"info": MEETING}),
               station.record(stream, "MeetingCalled", {"at": "2026-11-25T09:00:00.000Z"})]
    return records, server.curl("POST", "/v1/push", "\n".join(records) + "\n", token)
