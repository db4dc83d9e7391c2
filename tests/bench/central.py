#!/usr/bin/env python3
"""The central server as a process: how soon it answers, what it costs while nothing happens, how many
durable events it takes in batches of 1, 10 and 100, how soon a whole journal is given out and read at a
start, how soon all readers have caught up after it was away, and whether a kill loses what it has
answered for. Prints a line for each figure and ends by itself."""
import argparse
import contextlib
import http.client
import io
import json
import pathlib
import re
import resource
import select
import socket
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
KILL = ROOT.parent / "shared" / "tools" / "kill9_ack.py"
sys.path.insert(0, str(ROOT / "tests" / "central"))
import client  # noqa: E402: what a station is, by the page of the protocol


def say(what, figure, unit, note=""):
    print(f"{what:<52} {figure:>10.2f} {unit:<9} {note}", flush=True)


def quietly(call, *arguments):
    with contextlib.redirect_stdout(io.StringIO()):
        return call(*arguments)


class Central:
    """A server with an administrator and a station that writes what record_maker makes."""

    def __init__(self, binaries, folder, name):
        self.program, self.data = binaries / "klubba-central", folder / name
        self.maker, self.key = binaries / "record_maker", folder / f"{name}.key"
        self.server = client.Server(self.program, data=self.data)
        admin = quietly(client.administrator, self.server)
        code = quietly(client.code_for, self.server, admin, "desk", "secretary")
        status, text = self.server.curl("POST", "/v1/enrol", self.make("enrol", code))
        if status != 200:
            sys.exit(f"central.py: not enrolled: {text}")
        self.token = json.loads(text)["token"]

    def make(self, *what):
        return subprocess.run([self.maker, self.key, *map(str, what)], capture_output=True, text=True,
                              check=True).stdout

    def connection(self):
        made = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=60)
        made.connect()
        made.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return made

    def ask(self, connection, method, path, body=None):
        connection.request(method, path, body, {"Authorization": f"Bearer {self.token}"})
        answer = connection.getresponse()
        text = answer.read().decode()
        if answer.status != 200:
            sys.exit(f"central.py: {path}: {answer.status} {text[:200]}")
        return text

    def push(self, records, batch):
        """Seconds of each batch; all of it is accepted."""
        connection, took = self.connection(), []
        for first in range(0, len(records), batch):
            body = "\n".join(records[first:first + batch]) + "\n"
            began = time.perf_counter()
            text = self.ask(connection, "POST", "/v1/push", body.encode())
            took.append(time.perf_counter() - began)
            if text.count('"accepted"') != min(batch, len(records) - first):
                sys.exit(f"central.py: not accepted: {text[:200]}")
        return took

    def restart(self):
        """Seconds from its start to its first answer."""
        port = self.server.port
        self.server.stop()
        began = time.perf_counter()
        process = subprocess.Popen([self.program, "--data", self.data, "--listen", f"127.0.0.1:{port}",
                                    "--log", "error"])
        until = began + 60
        while True:
            with contextlib.suppress(OSError):
                connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
                connection.request("GET", "/healthz")
                if connection.getresponse().status == 200:
                    break
            if time.perf_counter() > until:
                sys.exit("central.py: the server does not answer")
            time.sleep(0.0005)
        took = time.perf_counter() - began
        self.server.process = process
        return took

    def memory(self):
        """MiB, its share of what is shared in it."""
        text = pathlib.Path(f"/proc/{self.server.process.pid}/smaps_rollup").read_text()
        return int(re.search(r"^Pss:\s+(\d+)", text, re.M).group(1)) / 1024

    def cpu(self):
        """Seconds until now."""
        parts = pathlib.Path(f"/proc/{self.server.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(parts[11]) + int(parts[12])) / 100


def measure_start_and_rest(central, runs, seconds):
    say("start to first answer, empty", statistics.median(central.restart() for _ in range(runs)) * 1000, "ms")
    time.sleep(1)
    before = central.cpu()
    time.sleep(seconds)
    say("memory, idle", central.memory(), "MiB")
    say("processor, idle", (central.cpu() - before) / seconds * 1000, "ms/s", f"over {seconds} s")


def measure_pushes(central, events):
    for batch in (1, 10, 100):
        count = min(events, 40 * batch * 10)
        took = central.push(central.make("records", f"push-{batch}", count).splitlines(), batch)
        say(f"push, batches of {batch}", count / sum(took), "events/s",
            f"p50 {statistics.median(took) * 1000:.2f} ms, p99 {sorted(took)[len(took) * 99 // 100] * 1000:.2f} ms")


def measure_catching_up(central, events, runs):
    central.push(central.make("records", "long", events).splitlines(), 1000)
    connection, cursor, got = central.connection(), "0", 0
    began = time.perf_counter()
    while True:
        lines = central.ask(connection, "GET", f"/v1/pull?after={cursor}&limit=1000").splitlines()
        end, got = json.loads(lines[-1]), got + len(lines) - 1
        cursor = end["cursor"]
        if not end["more"]:
            break
    say(f"pull of a journal of {got} events", time.perf_counter() - began, "s")
    say("start to first answer, with that journal",
        statistics.median(central.restart() for _ in range(runs)) * 1000, "ms")
    say("memory with that journal", central.memory(), "MiB")


def measure_readers(central, count):
    """All at once, after the server was away: from the first connection to the last whole snapshot."""
    request = (b"GET /m/push-1/live?lang=sv HTTP/1.1\r\nHost: a\r\nAccept: text/event-stream\r\n"
               b"Last-Event-ID: 1.1\r\n\r\n")
    central.restart()
    waiting, poll = {}, select.epoll()
    began = time.perf_counter()
    try:
        for _ in range(count):
            reader = socket.socket()
            reader.setblocking(False)
            with contextlib.suppress(BlockingIOError):
                reader.connect(("127.0.0.1", central.server.port))
            waiting[reader.fileno()] = [reader, b"", False]
            poll.register(reader.fileno(), select.EPOLLOUT)
        left, until = count, began + 120
        while left:
            if time.perf_counter() > until:
                sys.exit(f"central.py: {left} of {count} readers have nothing after two minutes")
            for number, _ in poll.poll(1):
                one = waiting[number]
                if not one[2]:
                    one[0].send(request)
                    one[2] = True
                    poll.modify(number, select.EPOLLIN)
                    continue
                one[1] += one[0].recv(1 << 20)
                if b"event: snapshot" in one[1] and one[1].endswith(b"\n\n"):
                    poll.unregister(number)
                    left -= 1
        say(f"{count} readers back with all they missed", time.perf_counter() - began, "s")
        say(f"memory with {count} readers", central.memory(), "MiB")
    finally:
        for reader, *_ in waiting.values():
            reader.close()
        poll.close()


def measure_kills(central, runs):
    """The tool starts the server itself."""
    port = central.server.port
    central.server.stop()
    out = subprocess.run(
        [sys.executable, KILL, "--port", str(port), "--health", "/healthz", "--method", "POST",
         "--action", "/v1/meetings/push-1/commands", "--header", f"Authorization: Bearer {central.token}",
         "--body", '{"command": "ShowMessage", "text": "T{R}_{I}"}', "--check", "/m/push-1.json",
         "--match", "T{R}_{I}", "--only-last", "--runs", str(runs), "--",
         central.program, "--data", central.data, "--listen", f"127.0.0.1:{port}"],
        capture_output=True, text=True)
    lost = re.search(r"lost an acknowledged action: (\d+) of (\d+)", out.stdout)
    if out.returncode != 0 or lost is None:
        sys.exit(f"central.py: kill9_ack.py: {out.stdout}{out.stderr}")
    say("kills that lost what was acknowledged", int(lost.group(1)), f"of {lost.group(2)}")


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("binaries", type=pathlib.Path, help="build/bench/bin")
    arguments.add_argument("--quick", action="store_true", help="a hundredth of the events, and fewer runs")
    options = arguments.parse_args()
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    events = 1000 if options.quick else 100_000
    runs = 3 if options.quick else 9
    with tempfile.TemporaryDirectory(dir=options.binaries) as name:
        central = Central(options.binaries.resolve(), pathlib.Path(name), "central")
        try:
            measure_start_and_rest(central, runs, 5 if options.quick else 60)
            measure_pushes(central, events)
            for count in (1000, 10_000):
                measure_readers(central, min(count, hard - 100))
            measure_catching_up(central, events, runs)
        finally:
            central.server.stop()
        if KILL.is_file():
            central.server = client.Server(options.binaries.resolve() / "klubba-central", data=central.data)
            measure_kills(central, 2 if options.quick else 20)


if __name__ == "__main__":
    main()
