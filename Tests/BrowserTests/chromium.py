"""Drives headless Chromium by the DevTools protocol over a pipe, with Python's own library and nothing else.

https://chromedevtools.github.io/devtools-protocol/ — messages are JSON, each ended by a zero byte; with
--remote-debugging-pipe Chromium reads them from descriptor 3 and writes to descriptor 4.
"""

import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time

# Seconds after which a condition that has not come true fails the test: long enough for a busy machine.
PATIENCE = 20.0

NAMES = ("chromium", "chromium-browser", "google-chrome")


def program():
    """The browser's path, or None where there is none."""
    return next(filter(None, map(shutil.which, NAMES)), None)


class Chromium:
    """One browser; its pages know nothing of each other."""

    def __init__(self):
        self.profile = tempfile.mkdtemp(prefix="wasl-browser-")
        to_browser, self._write = os.pipe()
        self._read, from_browser = os.pipe()

        def as_three_and_four():
            # Copied out of the way first: either could be 3 or 4 already.
            reading, writing = os.dup(to_browser), os.dup(from_browser)
            os.dup2(reading, 3)
            os.dup2(writing, 4)

        sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
        self.process = subprocess.Popen(
            [program(), "--headless=new", "--remote-debugging-pipe", f"--user-data-dir={self.profile}", "--no-first-run",
             "--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions", "--disable-background-networking", "--lang=en", "--hide-scrollbars",
             "--disable-background-timer-throttling", "--disable-renderer-backgrounding", "--disable-backgrounding-occluded-windows",
             *sandbox, "about:blank"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            close_fds=False, preexec_fn=as_three_and_four)
        os.close(to_browser)
        os.close(from_browser)
        self._buffer = b""
        self._last = 0
        self._pages = {}

    def close(self):
        try:
            self.call("Browser.close")
        except (OSError, EOFError, RuntimeError, TimeoutError):
            self.process.kill()
        self.process.wait()
        os.close(self._write)
        os.close(self._read)
        shutil.rmtree(self.profile, ignore_errors=True)

    def page(self, width=1280, height=900):
        """A new page with cookies and storage of its own."""
        return Page(self, width, height)

    def call(self, method, session=None, **parameters):
        """One command of the protocol and its answer."""
        self._last += 1
        message = {"id": self._last, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        end = time.monotonic() + PATIENCE
        while True:
            answer = self._receive(end)
            if answer.get("id") == self._last:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]

    def _receive(self, end):
        while b"\0" not in self._buffer:
            ready, _, _ = select.select([self._read], [], [], max(0, end - time.monotonic()))
            if not ready:
                raise TimeoutError("Chromium did not answer")
            more = os.read(self._read, 1 << 20)
            if not more:
                raise EOFError("Chromium went away")
            self._buffer += more
        message, self._buffer = self._buffer.split(b"\0", 1)
        event = json.loads(message)
        page = self._pages.get(event.get("sessionId"))
        if page is not None:
            page.note(event)
        return event


class Page:
    def __init__(self, browser, width, height):
        self.browser = browser
        self.console = []
        self._context = browser.call("Target.createBrowserContext")["browserContextId"]
        target = browser.call("Target.createTarget", url="about:blank", browserContextId=self._context, width=width, height=height)["targetId"]
        self._session = browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        browser._pages[self._session] = self
        for domain in ("Page", "Runtime", "Log", "Accessibility"):
            self.call(f"{domain}.enable")
        # A page in the background counts as focused too, so that several can be worked at once.
        self.call("Emulation.setFocusEmulationEnabled", enabled=True)
        self.resize(width, height)

    def close(self):
        self.browser.call("Target.disposeBrowserContext", browserContextId=self._context)
        del self.browser._pages[self._session]

    def call(self, method, **parameters):
        return self.browser.call(method, session=self._session, **parameters)

    def note(self, event):
        """Keeps what the page complained of: scripts that failed, policies that were broken."""
        parameters = event.get("params", {})
        if event.get("method") == "Runtime.exceptionThrown":
            details = parameters["exceptionDetails"]
            self.console.append(details.get("exception", {}).get("description") or details["text"])
        elif event.get("method") == "Log.entryAdded" and parameters["entry"]["level"] == "error":
            self.console.append(f"{parameters['entry']['text']} {parameters['entry'].get('url', '')}")
        elif event.get("method") == "Runtime.consoleAPICalled" and parameters["type"] == "error":
            self.console.append(" ".join(str(a.get("value", a.get("description"))) for a in parameters["args"]))

    def open(self, url):
        self.call("Page.navigate", url=url)

    def reload(self):
        self.call("Page.reload")

    def resize(self, width, height, scale=1, mobile=False):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=scale, mobile=mobile)

    def media(self, **features):
        """media(prefers_color_scheme="dark")"""
        self.call("Emulation.setEmulatedMedia",
                  features=[{"name": name.replace("_", "-"), "value": value} for name, value in features.items()])

    def run(self, script, *arguments):
        """The value of a JavaScript function body; promises are waited for."""
        expression = f"(async (...arguments_) => {{ {script} }})(...{json.dumps(arguments)})"
        answer = self.call("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"].get("exception", {}).get("description", str(answer)))
        return answer["result"].get("value")

    def value(self, expression):
        return self.run(f"return {expression};")

    def wait(self, expression, saying=None):
        """Until a JavaScript expression is true; gives its value, true for an element."""
        end = time.monotonic() + PATIENCE
        value = None
        while time.monotonic() < end:
            try:
                value = self.run(f"""
                    for (const end = performance.now() + 1000; performance.now() < end;) {{
                      const value = {expression};
                      if (value) return value instanceof Node || value;
                      await new Promise((resolve) => setTimeout(resolve, 4));
                    }}
                    return null;""")
                if value:
                    return value
            except RuntimeError:
                pass  # The page was just being replaced.
        raise AssertionError(f"waited in vain: {saying or expression}; console: {self.console}")

    def screenshot(self, path):
        with open(path, "wb") as file:
            file.write(base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"]))

    # The keyboard

    def press(self, chord, letter=""):
        """A key by its place, as `Shift+KeyN`; with the letter that the keyboard's layout sends for it."""
        *held, code = chord.split("+")
        bits = {"Alt": 1, "Control": 2, "Meta": 4, "Shift": 8}
        modifiers = sum(bits[name] for name in held)
        key, number = key_and_number(code)
        key = letter or key
        text = key if len(key) == 1 and not modifiers & ~8 else {"Enter": "\r"}.get(code, "")
        common = dict(code=code, key=key, modifiers=modifiers, windowsVirtualKeyCode=number)
        self.call("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", text=text, **common)
        self.call("Input.dispatchKeyEvent", type="keyUp", **common)

    def write(self, text):
        """Text into the field that has the focus."""
        self.call("Input.insertText", text=text)

    def click(self, selector):
        x, y = self.centre(selector)
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def hover(self, selector):
        x, y = self.centre(selector)
        self.call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)

    def centre(self, selector):
        box = self.run("const b = document.querySelector(arguments_[0]).getBoundingClientRect();"
                       "return [b.x + b.width / 2, b.y + b.height / 2];", selector)
        return box[0], box[1]


def key_and_number(code):
    """What an English keyboard sends for a key: its letter, and Windows' number for it, which Chromium wants."""
    if code.startswith("Key"):
        return code[3:].lower(), ord(code[3:])
    if code.startswith("Digit"):
        return code[5:], ord(code[5:])
    special = {
        "Enter": ("Enter", 13), "Escape": ("Escape", 27), "Tab": ("Tab", 9), "Space": (" ", 32), "Slash": ("/", 191),
        "Comma": (",", 188), "Period": (".", 190), "ArrowUp": ("ArrowUp", 38), "ArrowDown": ("ArrowDown", 40),
        "ArrowLeft": ("ArrowLeft", 37), "ArrowRight": ("ArrowRight", 39), "Home": ("Home", 36), "End": ("End", 35),
        "PageUp": ("PageUp", 33), "PageDown": ("PageDown", 34), "F1": ("F1", 112), "Backspace": ("Backspace", 8),
        "Delete": ("Delete", 46),
    }
    return special[code]
