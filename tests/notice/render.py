#!/usr/bin/env python3
"""Prints the notices that are written as HTML to PDF, as a case system would, all in one run of
Chromium; what is newer than its source already is left alone. Exit 77: no Chromium is here.

usage: render.py FOLDER_OF_HTML FOLDER_FOR_PDF"""
import base64, json, os, pathlib, shutil, subprocess, sys, tempfile


class Browser:
    """Chromium over a pair of pipes: no port, and no library for web sockets."""

    def __init__(self, program, profile):
        to_browser, self.commands = os.pipe()
        self.answers, from_browser = os.pipe()
        for end in (to_browser, from_browser):
            os.set_inheritable(end, True)
        # The browser reads commands at descriptor 3 and answers at 4.
        start = 'exec "$@" 3<&%d 4>&%d' % (to_browser, from_browser)
        self.process = subprocess.Popen(
            ["bash", "-c", start, "bash", program, "--headless", "--no-sandbox", "--disable-gpu",
             "--remote-debugging-pipe", "--user-data-dir=" + profile],
            close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self.last = 0
        self.buffer = b""
        self.events = []

    def message(self):
        while b"\0" not in self.buffer:
            more = os.read(self.answers, 1 << 20)
            if not more:
                sys.exit("render.py: the browser ended before it had printed everything")
            self.buffer += more
        text, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(text)

    def ask(self, method, session=None, **params):
        self.last += 1
        command = {"id": self.last, "method": method, "params": params}
        if session:
            command["sessionId"] = session
        os.write(self.commands, json.dumps(command).encode() + b"\0")
        while True:
            answer = self.message()
            if "method" in answer:
                self.events.append(answer["method"])
            if answer.get("id") == self.last:
                if "error" in answer:
                    sys.exit("render.py: %s: %s" % (method, answer["error"]["message"]))
                return answer["result"]

    def load(self, session, address):
        self.events.clear()
        self.ask("Page.navigate", session, url=address)
        while "Page.loadEventFired" not in self.events:
            self.events.append(self.message().get("method"))

    def close(self):
        self.ask("Browser.close")
        self.process.wait()


def older(pdf, html):
    return not pdf.exists() or pdf.stat().st_mtime < html.stat().st_mtime


def main(source, target):
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if not program:
        print("skipped: Chromium is not here")
        return 77
    target.mkdir(parents=True, exist_ok=True)
    pages = sorted(source.glob("*.html"))
    for pdf in target.glob("*.pdf"):
        if not (source / (pdf.stem + ".html")).exists():
            pdf.unlink()
    wanted = [page for page in pages if older(target / (page.stem + ".pdf"), page)]
    if wanted:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
            browser = Browser(program, profile)
            page = browser.ask("Target.createTarget", url="about:blank")["targetId"]
            session = browser.ask("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]
            browser.ask("Page.enable", session)
            for html in wanted:
                browser.load(session, html.resolve().as_uri())
                printed = browser.ask("Page.printToPDF", session, preferCSSPageSize=True)
                pdf = target / (html.stem + ".pdf")
                pdf.write_bytes(base64.b64decode(printed["data"]))
            browser.close()
    print("%d notices, %d printed anew" % (len(pages), len(wanted)))
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])))
