"""A `wasl review` server of one's own on a project in a temporary folder."""

import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile
import time
import urllib.parse
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
ARTICLE = ROOT / "corpora" / "article"
PATIENCE = 60.0


def program():
    """The program's path: WASL_PROGRAM, or what was built; None where there is neither."""
    for path in (os.environ.get("WASL_PROGRAM"), ROOT / ".build/release/wasl", ROOT / ".build/debug/wasl"):
        if path and os.access(path, os.X_OK):
            return str(path)
    return None


class Review:
    """The server and its interface (docs/review-api.yaml)."""

    def __init__(self, *texts, options=()):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="wasl-review-"))
        self.project = self.folder / "test.wasl"
        for text in texts:
            shutil.copy(text, self.folder)
        self.inputs = [str(self.folder / pathlib.Path(text).name) for text in texts]
        self.options = list(options)
        self.process = None
        self.start()

    def start(self, port=0):
        inputs = [str(self.project)] if self.project.exists() else [*self.inputs, "--project", str(self.project), *self.options]
        environment = {**os.environ, "XDG_CONFIG_HOME": str(self.folder / "config"), "HOME": str(self.folder)}
        self.log = open(self.folder / "log", "ab")
        self.process = subprocess.Popen(
            [program(), "review", *inputs, "--no-browser", "--port", str(port)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=self.log, env=environment)
        line = self.process.stdout.readline().decode()
        found = re.search(r"http://[^\s]+token=\S+", line)
        if not found:
            self.kill()
            raise AssertionError(f"no address from wasl review: {line!r} {(self.folder / 'log').read_text()}")
        self.url = found.group(0)
        parts = urllib.parse.urlsplit(self.url)
        self.origin = f"http://{parts.netloc}"
        self.port = parts.port
        self.token = urllib.parse.parse_qs(parts.query)["token"][0]

    def kill(self):
        """As a crash would: no farewell."""
        self._end(signal.SIGKILL)

    def interrupt(self):
        """As Ctrl-C does. The server has to end, with code 0."""
        ended = self._end(signal.SIGINT)
        if ended != 0:
            raise AssertionError(f"after Ctrl-C the server ended with {ended}")

    def _end(self, number):
        self.process.send_signal(number)
        try:
            return self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()
        finally:
            self.process.stdout.close()
            self.log.close()

    def close(self):
        try:
            if self.process.poll() is None:
                self.interrupt()
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)

    def ask(self, path, body=None, raw=False, method=None, **query):
        """GET, or POST or another method where there is a body."""
        address = f"{self.origin}{path}" + (f"?{urllib.parse.urlencode(query)}" if query else "")
        request = urllib.request.Request(address, headers={"Authorization": f"Bearer {self.token}"}, method=method)
        if body is not None:
            request.data = json.dumps(body).encode()
            request.add_header("Content-Type", "application/json")
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            data = answer.read()
        return data if raw else json.loads(data or b"null")

    def act(self, **action):
        return self.ask("/api/actions", {"action": action})

    def beads(self):
        return self.ask("/api/beads", limit=500)["beads"]

    def groups(self):
        """The alignment as the texts of each bead."""
        return [([s["text"] for s in bead["source"]], [s["text"] for s in bead["target"]]) for bead in self.beads()]

    def state(self):
        """All of a reviewer's work that must not be lost, to be compared; without what is computed anew."""
        return [{key: bead[key] for key in ("id", "status", "fixed", "marked", "source", "target")}
                | {"notes": [note["text"] for note in bead["notes"]],
                   "ignored": sorted((f["check"], f["fingerprint"]) for f in bead["findings"] if f["ignored"])}
                for bead in self.beads()]

    def wait_until_checked(self, patience=PATIENCE):
        end = time.monotonic() + patience
        while self.ask("/api/project")["checking"]:
            if time.monotonic() > end:
                raise AssertionError("the document was not checked in time")
            time.sleep(0.02)


def article_gold(source="en"):
    """The article's gold alignment as texts, English or Arabic as the source."""
    texts = {name: (ARTICLE / f"{name}.sentences.txt").read_text().splitlines() for name in ("ar", "en")}
    gold = []
    for line in (ARTICLE / "gold.align").read_text().splitlines():
        arabic, english = (json.loads(side) for side in line.split(":"))
        sides = {"ar": [texts["ar"][i] for i in arabic], "en": [texts["en"][i] for i in english]}
        gold.append((sides[source], sides["ar" if source == "en" else "en"]))
    return gold
