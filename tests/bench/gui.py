#!/usr/bin/env python3
"""What the screens cost, on a virtual screen with OpenGL in software: start and change until the
pixel is there, memory, and what standing still takes. Prints one line for each figure. Beside
Klubba, in the same minutes, its anchors of ../shared/tools where they are."""
import argparse
import contextlib
import ctypes
import datetime
import itertools
import mmap
import os
import pathlib
import re
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
TOOLS = ROOT.parent / "shared" / "tools"
TOOLS_SECONDS = 20


def report(name, value, unit):
    print(f"{name:<68} {value:>10.2f} {unit}", flush=True)


def wait_until(what, is_true, seconds=30.0, pause=0.01):
    end = time.monotonic() + seconds
    while not is_true():
        if time.monotonic() > end:
            sys.exit(f"gui.py: waited in vain until {what}")
        time.sleep(pause)


class Screen:
    """Xvfb with its pixels in a file, so that looking at them asks nobody."""

    def __init__(self, folder, size):
        self.size = size
        reader, writer = os.pipe()
        self.process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{size}x24", "-nolisten", "tcp",
             "-noreset", "-fbdir", folder],
            pass_fds=[writer], stderr=subprocess.DEVNULL)
        os.close(writer)
        with os.fdopen(reader) as lines:
            self.display = ":" + lines.readline().strip()
        self.folder = folder
        with open(os.path.join(folder, "Xvfb_screen0"), "rb") as file:
            self.pixels = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        header = struct.unpack(">25I", self.pixels[:100])  # of an XWD file
        self.height, self.line = header[5], header[12]
        self.start = header[0] + header[19] * 12
        self.right = header[4]

    def corner(self):
        """Green of a pixel that the background of every screen covers."""
        return self.pixels[self.start + (self.height - 8) * self.line + (self.right - 8) * 4 + 1]

    def all(self):
        return self.pixels[self.start:self.start + self.height * self.line]

    def environment(self):
        return {**os.environ, "DISPLAY": self.display}

    def stop(self):
        self.process.terminate()
        self.process.wait()


class Keyboard:
    """Presses keys of the screen itself, so that starting a tool is not measured with them."""

    def __init__(self, screen):
        subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "^Klubba$", "windowfocus", "--sync"],
                       env=screen.environment(), stdout=subprocess.DEVNULL, check=True)
        self.x11, self.test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        self.x11.XStringToKeysym.restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(self.x11.XOpenDisplay(screen.display.encode()))

    def press(self, key):
        symbol = ctypes.c_ulong(self.x11.XStringToKeysym(key.encode()))
        code = self.x11.XKeysymToKeycode(self.display, symbol)
        for is_down in (1, 0):
            self.test.XTestFakeKeyEvent(self.display, code, is_down, ctypes.c_ulong(0))
        self.x11.XFlush(self.display)

    def stop(self):
        self.x11.XCloseDisplay(self.display)


class Klubba:
    def __init__(self, screen, binaries, data, *arguments):
        self.screen = screen
        self.began = time.monotonic()
        self.process = subprocess.Popen(
            [binaries / "klubba", "--data", data, "--theme", "light", *arguments],
            env=screen.environment())

    def wait_for_pixel(self):
        wait_until("Klubba is seen", lambda: self.screen.corner() > 150, pause=0.0003)
        return (time.monotonic() - self.began) * 1e3

    def cpu_seconds(self):
        total = 0
        for task in pathlib.Path(f"/proc/{self.process.pid}/task").iterdir():
            with contextlib.suppress(OSError):
                total += int((task / "schedstat").read_text().split()[0])
        return total / 1e9

    def mebibytes(self, kind):
        for line in pathlib.Path(f"/proc/{self.process.pid}/smaps_rollup").read_text().splitlines():
            if line.startswith(kind + ":"):
                return int(line.split()[1]) / 1024
        return 0.0

    def stop(self):
        self.process.terminate()
        self.process.wait()
        wait_until("its window is gone", lambda: self.screen.corner() < 150)


def settled(klubba, screen):
    """Waits until the picture stands still."""
    klubba.wait_for_pixel()
    before = None
    while before != (before := screen.all()):
        time.sleep(0.3)


def start_to_pixel(screen, binaries, data, runs):
    times, work = [], []
    for _ in range(runs + 1):  # the first one fills the caches
        klubba = Klubba(screen, binaries, data, "--view", "room")
        times.append(klubba.wait_for_pixel())
        work.append(klubba.cpu_seconds() * 1e3)
        time.sleep(0.3)
        klubba.stop()
    report(f"start to pixel, {screen.size}, median", statistics.median(times[1:]), "ms")
    report(f"start to pixel, {screen.size}, best", min(times[1:]), "ms")
    report(f"work until then, {screen.size}, median", statistics.median(work[1:]), "ms of a core")


def idle(screen, binaries, data, seconds, what):
    klubba = Klubba(screen, binaries, data, "--view", "room")
    settled(klubba, screen)
    time.sleep(3)
    before, began = klubba.cpu_seconds(), time.monotonic()
    time.sleep(seconds)
    share = (klubba.cpu_seconds() - before) / (time.monotonic() - began) * 100
    report(f"standing still, {what}, {screen.size}", share, "% of a core")
    report(f"memory, {what}, {screen.size}, PSS", klubba.mebibytes("Pss"), "MiB")
    report(f"memory, {what}, {screen.size}, RSS", klubba.mebibytes("Rss"), "MiB")
    klubba.stop()


def place_that_tells(screen, odd, even):
    """A pixel that has one colour in all of the odd pictures and another in all of the even ones."""
    for line in range(0, len(odd[0]), screen.line):
        if odd[0][line:line + screen.line] == even[0][line:line + screen.line]:
            continue
        for at in range(line, line + screen.line, 4):
            seen = [{picture[at:at + 3] for picture in pictures} for pictures in (odd, even)]
            if len(seen[0]) == len(seen[1]) == 1 and seen[0] != seen[1]:
                return screen.start + at
    return None


def from_key_to_pixel(keyboard, screen, pressed, runs, what):
    """Presses the keys in turn. Each is done when a pixel of the screen that tells them apart has
    changed."""
    toggle = itertools.cycle(pressed)
    pictures = []
    for i in range(7):
        keyboard.press(next(toggle))
        time.sleep(1.1 + 0.3 * (i % 3))  # Clocks that run are seen at many seconds.
        pictures.append(screen.all())
    # The first was pressed before what is there was known.
    place = place_that_tells(screen, pictures[1::2], pictures[2::2])
    if place is None:
        sys.exit(f"{what}: it changes nothing on the screen")
    times = []
    for run in range(runs):
        before = screen.pixels[place:place + 3]
        key = next(toggle)
        began = time.monotonic()
        keyboard.press(key)
        wait_until(f"{what}: key {run} is seen", lambda: screen.pixels[place:place + 3] != before,
                   pause=0.0001)
        times.append((time.monotonic() - began) * 1e3)
        time.sleep(0.15 + 0.1 * (run % 7) / 7)
    times.sort()
    for name, share in (("median", 0.5), ("p95", 0.95), ("p99", 0.99)):
        report(f"{what}, {name}", times[min(len(times) - 1, int(share * len(times)))], "ms")


def change_to_pixel(screen, binaries, data, runs, what, pressed):
    """From a key on the chair's screen, over the disk, until the same screen shows it."""
    klubba = Klubba(screen, binaries, data, "--view", "chair")
    settled(klubba, screen)
    keyboard = Keyboard(screen)
    from_key_to_pixel(keyboard, screen, pressed, runs, f"key to stored to pixel, {what}, {screen.size}")
    keyboard.stop()
    klubba.stop()


def play(binaries, folder, name, script):
    """The demo meeting as if it had been yesterday, so that what has begun runs on."""
    data = os.path.join(folder, name)
    yesterday = datetime.date.today() - datetime.timedelta(days=1)
    text = (ROOT / "assets/demo/kallelse.txt").read_text()
    notice = os.path.join(folder, name + ".txt")
    pathlib.Path(notice).write_text(
        re.sub(r"(Sammanträdesdatum: )\S+", rf"\g<1>{yesterday.isoformat()}", text))
    subprocess.run([binaries / "klubbactl", "call", notice, "--data", data], check=True,
                   stdout=subprocess.DEVNULL)
    if script:
        path = os.path.join(folder, name + ".jsonl")
        pathlib.Path(path).write_text(script)
        subprocess.run([binaries / "klubbactl", "play", path, "--data", data, "--quiet"], check=True)
    return data


def script_until(kind):
    """The demo's own script as far as the first command of this kind."""
    lines = []
    for line in (ROOT / "assets/demo/meeting.jsonl").read_text().splitlines():
        lines.append(line)
        if f'"{kind}"' in line:
            break
    return "\n".join(lines) + "\n"


def script_before(kind):
    return "\n".join(script_until(kind).splitlines()[:-1]) + "\n"


def lines_of(command, environment, seconds):
    """What a tool says. One that takes too long is ended, with what it started."""
    tool = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE,
                            stderr=subprocess.DEVNULL, text=True, start_new_session=True)
    try:
        return tool.communicate(timeout=seconds)[0].splitlines()
    except subprocess.TimeoutExpired:
        os.killpg(tool.pid, signal.SIGTERM)
        said = tool.communicate()[0].splitlines()
        return said + [f"ended after {seconds} s"]


def anchors(screen, folder, runs):
    if not TOOLS.is_dir():
        return print("(no ../shared/tools: no anchors beside these figures)")
    width, height = screen.size.split("x")
    anchor = os.path.join(folder, "gui_anchor")
    built = subprocess.run(
        f"g++ -O2 -std=c++17 -w -o {anchor} {TOOLS}/gui_anchor.cpp "
        "$(pkg-config --cflags --libs imgui glfw3 freetype2) -lGL -lX11 -ldl -lpthread",
        shell=True, stderr=subprocess.DEVNULL).returncode == 0
    environment = {**screen.environment(), "FBDIR": screen.folder, "GLYPHS": "small"}
    if not built:
        print("  (the prototype cannot be built; it wants libxrandr-dev)")
    else:
        for line in lines_of([sys.executable, TOOLS / "pixel_start.py", screen.folder, str(runs),
                              anchor, width, height, "damage", "600"], environment, 60):
            print(f"  prototype: {line}")
        for line in lines_of([anchor, width, height, "partial", str(TOOLS_SECONDS)], environment, 60):
            if "start to" not in line:
                print(f"  prototype: {line}")
    if shutil.which("chromium"):
        for line in lines_of([sys.executable, TOOLS / "chromium_kiosk.py", "--fbdir", screen.folder,
                              "--size", f"{width},{height}", "--runs", "2", "--idle", "10",
                              "--updates", "50"], screen.environment(), 240):
            print(f"  Chromium: {line}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("binaries", type=pathlib.Path, help="folder of klubba and klubbactl")
    parser.add_argument("--size", default="1920x1080")
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--changes", type=int, default=200)
    parser.add_argument("--idle", type=float, default=60)
    parser.add_argument("--no-anchors", action="store_true")
    wanted = parser.parse_args()
    missing = [tool for tool in ("Xvfb", "xdotool") if not shutil.which(tool)]
    if missing:
        return print(f"(no figures of the screens: {', '.join(missing)} not installed)")
    with tempfile.TemporaryDirectory() as folder:
        minutes = play(wanted.binaries, folder, "minutes", None)
        seconds = play(wanted.binaries, folder, "seconds", script_until("GiveFloor"))
        speaks = play(wanted.binaries, folder, "speaks", script_until("GiveFloor"))
        decides = play(wanted.binaries, folder, "decides", script_before("RecordDecision"))
        screen = Screen(folder, wanted.size)
        try:
            start_to_pixel(screen, wanted.binaries, minutes, wanted.runs)
            # As much as another page's row is of it, and all of it.
            change_to_pixel(screen, wanted.binaries, speaks, wanted.changes, "a clock stops", ["s"])
            change_to_pixel(screen, wanted.binaries, decides, wanted.changes, "a break",
                            ["p", "space"])
            idle(screen, wanted.binaries, minutes, wanted.idle, "clock of minutes")
            idle(screen, wanted.binaries, seconds, wanted.idle, "clock of seconds")
            if not wanted.no_anchors:
                anchors(screen, folder, wanted.runs)
        finally:
            screen.stop()
    return None


if __name__ == "__main__":
    sys.exit(main())
