"""The review page as a reader meets it: keys in, what stands on the screen out."""

import unittest

import chromium
import review

READY = "document.documentElement.dataset.ready"
IDLE = "document.getElementById('sheet').getAttribute('aria-busy') !== 'true'"


@unittest.skipUnless(chromium.program(), "needs Chromium: scripts/setup --test")
@unittest.skipUnless(review.program(), "needs the program: make build, or WASL_PROGRAM")
class PageTest(unittest.TestCase):
    """A server on the article, English to Arabic, and the page opened on it; each test its own."""

    inputs = (review.ARTICLE / "en.txt", review.ARTICLE / "ar.txt")
    options = ()

    @classmethod
    def setUpClass(cls):
        cls.chromium = chromium.Chromium()
        cls.addClassCleanup(cls.chromium.close)

    def setUp(self):
        self.review = review.Review(*self.inputs, options=self.options)
        self.addCleanup(self.review.close)
        self.browser = self.chromium.page()
        self.addCleanup(self.browser.close)
        self.presses = 0
        self.ignored_messages = ()
        self.open()

    def tearDown(self):
        wrong = [line for line in self.browser.console if not any(part in line for part in self.ignored_messages)]
        self.assertEqual(wrong, [], "the page complained")

    def open(self):
        self.browser.open(self.review.url)
        self.browser.wait(READY)
        self.settle()

    def settle(self):
        """Until everything that was asked for is done."""
        self.browser.wait(IDLE)

    def press(self, *chords):
        for chord in chords:
            self.presses += 1
            self.browser.press(chord)
            self.settle()

    def number(self):
        """Where the reader is, counted from 1."""
        return int(self.browser.value("document.querySelector('.bead[aria-selected=true]')?.getAttribute('aria-rowindex') ?? 0")) - 1

    def said(self):
        return self.browser.value("document.getElementById('said').textContent")

    def here(self):
        """The text of the current sentence."""
        return self.browser.value("document.querySelector('.chip.here bdi')?.textContent ?? ''")

    def here_side(self):
        return self.browser.value("document.querySelector('.chip.here').dataset.side")

    def go_to(self, number, side=None):
        self.press("KeyG")
        self.browser.wait("document.querySelector('dialog input')?.value")
        self.browser.run("document.querySelector('dialog input').select()")
        self.browser.write(str(number))
        self.browser.press("Enter")
        self.browser.wait("!document.querySelector('dialog')")
        self.settle()
        self.assertEqual(self.number(), number)
        if side and self.here_side() != side:
            self.press("ArrowLeft" if side == "source" else "ArrowRight")

    def choose(self, label, value):
        """A choice of the settings."""
        self.dialog("Comma")
        self.browser.run("""
            const label = [...document.querySelectorAll('dialog label')].find((one) => one.textContent.startsWith(arguments_[0]));
            const select = label.querySelector('select');
            select.value = arguments_[1];
            select.dispatchEvent(new Event('change', {bubbles: true}));""", label, value)
        if self.browser.value("!!document.querySelector('dialog')"):
            self.close_dialog()
        self.settle()

    def dialog(self, chord):
        """Opens a dialog by its key and waits for it."""
        self.press(chord)
        self.browser.wait("document.querySelector('dialog[open]')")

    def close_dialog(self):
        self.browser.press("Escape")
        self.browser.wait("!document.querySelector('dialog')")
