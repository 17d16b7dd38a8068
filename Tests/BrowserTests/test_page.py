"""What the page shows and how it is worked: keys, columns, texts that would do harm, two windows, accessibility."""

import pathlib
import tempfile
import unittest

import review
from page import IDLE, READY, PageTest

AXE = review.ROOT / ".build" / "browser-tests" / "axe_playwright_python" / "axe.min.js"


class KeyTests(PageTest):
    def test_an_arabic_keyboard_layout_works_the_page(self):
        self.browser.press("KeyJ", letter="ت")
        self.settle()
        self.assertEqual(self.number(), 2)
        self.browser.press("KeyX", letter="ء")
        self.settle()
        self.assertEqual(self.review.beads()[1]["status"], "rejected")

    def test_the_overlay_shows_the_keys_and_gives_an_action_another(self):
        self.dialog("Shift+Slash")
        self.browser.run("document.querySelector('[data-key-of=confirm]').focus()")
        self.browser.press("Enter")
        self.browser.wait("document.querySelector('[data-key-of=confirm].waiting')")
        self.browser.press("KeyY")
        self.browser.wait("document.querySelector('[data-key-of=confirm]').textContent.includes('Y')")
        self.close_dialog()
        self.press("KeyY")
        self.assertEqual(self.review.beads()[0]["status"], "accepted")
        self.browser.reload()
        self.browser.wait(READY)
        self.settle()
        self.press("KeyY")
        self.assertEqual(self.review.ask("/api/project")["counts"]["accepted"], 2, "the key is remembered")

    def test_arrows_go_to_the_column_that_stands_there(self):
        self.press("KeyJ", "ArrowLeft")
        self.assertEqual(self.here_side(), "source")
        self.press("ArrowRight")
        self.assertEqual(self.here_side(), "target")
        self.choose("Language", "ar")
        self.browser.wait("document.documentElement.dir === 'rtl'")
        self.settle()
        self.press("ArrowRight")
        self.assertEqual(self.here_side(), "source", "mirrored, the source stands on the right")

    def test_confirming_goes_to_the_least_confident_where_the_reader_wants_so(self):
        self.browser.run("""
            const select = [...document.querySelectorAll('.filters select')].find((one) => one.querySelector('[value=confidence]'));
            select.value = 'confidence';
            select.dispatchEvent(new Event('change'));""")
        self.press("Enter")
        confidence = {bead["index"]: bead["confidence"] for bead in self.review.beads() if bead["status"] == "automatic"}
        self.assertEqual(confidence[self.number() - 1], min(confidence.values()))

    def test_picking_two_sentences_pairs_them(self):
        beads = self.review.beads()
        at = next(i for i, bead in enumerate(beads[:-1]) if len(bead["source"]) == 2 and bead["target"])
        self.go_to(at + 1, "source")
        self.press("ArrowDown", "KeyP")
        self.assertTrue(self.browser.value("document.querySelector('.chip.picked') !== null"))
        self.press("ArrowRight", "KeyP")
        self.assertEqual(self.said(), "Sentences paired")
        pair = ([beads[at]["source"][1]["text"]], [beads[at]["target"][0]["text"]])
        self.assertIn(pair, self.review.groups())

    def test_the_source_is_protected_until_it_is_unlocked(self):
        self.go_to(2, "source")
        self.press("KeyE")
        self.assertIn("protected", self.said())
        self.assertFalse(self.browser.value("document.querySelector('.chip textarea') !== null"))
        self.dialog("Comma")
        self.browser.run("""
            [...document.querySelectorAll('dialog label')].find((one) => one.textContent === 'Allow editing of the source').click();""")
        self.close_dialog()
        self.settle()
        self.press("KeyE")
        self.browser.wait("document.activeElement.tagName === 'TEXTAREA'")
        self.assertTrue(self.browser.value("document.querySelector('.source .chip textarea') !== null"))

    def test_what_is_written_does_not_act_as_keys_and_escape_leaves_the_text(self):
        self.go_to(2, "target")
        before = self.review.state()
        self.press("KeyE")
        self.browser.wait("document.activeElement.tagName === 'TEXTAREA'")
        for chord in ("KeyX", "KeyM", "KeyZ"):
            self.browser.press(chord)
        self.browser.press("Escape")
        self.browser.wait("!document.querySelector('.chip textarea')")
        self.settle()
        self.assertEqual(self.review.state(), before)
        self.assertTrue(self.browser.value("document.activeElement.classList.contains('here')"), "the focus is back on the sentence")

    def test_dragging_a_sentence_onto_its_partner_pairs_them(self):
        beads = self.review.beads()
        at = next(i for i, bead in enumerate(beads[:-1]) if len(bead["source"]) == 2 and bead["target"])
        source, target = beads[at]["source"][1], beads[at]["target"][0]
        self.go_to(at + 1)
        self.drag(source, target)
        self.assertIn(([source["text"]], [target["text"]]), self.review.groups())

    def test_dragging_a_sentence_over_several_pairs_is_one_step(self):
        before = self.review.groups()
        beads = self.review.beads()
        at = next(i for i, bead in enumerate(beads) if bead["source"] and bead["target"])
        last = beads[at]["target"][-1]
        self.drag(last, beads[at + 2]["target"][0])
        moved = [bead["target"] for bead in self.review.beads()]
        self.assertEqual(moved[at + 1], [])
        self.assertEqual(moved[at + 2], [last, *beads[at + 1]["target"], *beads[at + 2]["target"]])
        self.press("KeyZ")
        self.assertEqual(self.review.groups(), before)

    def drag(self, source, target):
        """Drags a sentence by its grip onto another."""
        self.browser.run("""
            const [from, to] = arguments_.map((id) => document.querySelector(`.chip[data-sentence="${id}"]`));
            const data = new DataTransfer();
            const drag = (element, name) => element.dispatchEvent(new DragEvent(name, {bubbles: true, cancelable: true, dataTransfer: data}));
            drag(from.querySelector('.grip'), 'dragstart');
            drag(to, 'dragover');
            drag(to, 'drop');
            drag(from, 'dragend');""", source["id"], target["id"])
        self.settle()

    def test_every_tool_can_be_used_with_the_mouse(self):
        self.browser.click("#actions [data-action=confirm]")
        self.settle()
        self.assertEqual(self.review.beads()[0]["status"], "accepted")
        self.browser.click("#tools [data-action=undo]")
        self.settle()
        self.assertEqual(self.review.beads()[0]["status"], "automatic")


class ViewTests(PageTest):
    def test_what_the_page_needs_is_asked_for_once(self):
        asked = self.browser.value("performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname)")
        for path in ("/api/settings", "/api/project", "/api/beads"):
            self.assertEqual(asked.count(path), 1, f"{path}: what index.html preloads is not what the modules ask for")
        modules = [path for path in asked if path.startswith("/modules/")]
        self.assertEqual(len(modules), len(set(modules)))

    def test_sentences_bear_their_language_and_direction_and_are_isolated(self):
        self.assertEqual(self.browser.value("""[...document.querySelectorAll('.chip[data-sentence]')].every((chip) =>
            chip.lang === (chip.dataset.side === 'source' ? 'en' : 'ar') && chip.dir === (chip.dataset.side === 'source' ? 'ltr' : 'rtl')
            && chip.querySelector('bdi') && getComputedStyle(chip).unicodeBidi === 'isolate')"""), True)

    def test_pointing_at_a_word_lights_its_partner(self):
        self.review.wait_until_checked()
        self.browser.wait("document.querySelector('.source .pair')")
        key = self.browser.value("document.querySelector('.source .pair').dataset.key.split(' ')[0]")
        self.browser.hover(".source .pair")
        self.browser.wait("document.querySelector('.target .pair.lit')")
        self.assertIn(key, self.browser.value("document.querySelector('.target .pair.lit').dataset.key"))
        self.browser.hover("#name")
        self.browser.wait("!document.querySelector('.lit')")
        self.press("KeyJ", "Period")
        self.assertIn("↔", self.said())
        self.assertTrue(self.browser.value("document.querySelectorAll('.lit').length > 0"))

    def test_search_finds_whatever_the_marks_and_shows_the_hits(self):
        self.press("Slash")
        self.browser.write("إسرائيل")
        self.browser.press("Enter")
        self.settle()
        self.browser.wait("document.querySelector('mark.found')")
        shown = int(self.browser.value("document.getElementById('sheet').getAttribute('aria-rowcount')")) - 1
        expected = self.review.ask("/api/beads", q="اسرائيل")["total"]
        self.assertEqual(shown, expected)
        self.assertLess(shown, len(self.review.beads()))
        self.press("Slash")
        self.browser.press("Escape")
        self.browser.run("document.querySelector('.filters button:not(.toggle)').click()")
        self.browser.wait(f"Number(document.getElementById('sheet').getAttribute('aria-rowcount')) - 1 === {len(self.review.beads())}")

    def test_exporting_warns_and_offers_the_file(self):
        self.dialog("KeyT")
        self.browser.wait("[...document.querySelectorAll('dialog li')].some((li) => li.textContent.includes('not confirmed'))")
        link = self.browser.value("document.querySelector('dialog a.button').getAttribute('href')")
        ok, disposition, body = self.browser.run("""
            const answer = await fetch(arguments_[0]);
            return [answer.ok, answer.headers.get('content-disposition'), await answer.text()];""", link)
        self.assertTrue(ok)
        self.assertIn("attachment", disposition)
        self.assertTrue(body.startswith("<?xml"))
        report = self.browser.run("""
            const link = [...document.querySelectorAll('dialog a')].find((one) => one.href.includes('/api/report'));
            return (await fetch(link.href)).text();""")
        self.assertIn("<html", report)
        self.close_dialog()

    def test_what_changed_is_listed_with_its_journal(self):
        self.press("Enter")
        self.go_to(5, "target")
        self.press("KeyE")
        self.browser.wait("document.activeElement.tagName === 'TEXTAREA'")
        self.browser.write(" نهاية")
        self.press("Enter")
        self.dialog("KeyH")
        self.browser.wait("document.querySelectorAll('dialog .change').length === 2")
        text = self.browser.value("document.querySelector('dialog').textContent")
        for words in ("2 pairs differ", "Pair 5", "text", "decision"):
            self.assertIn(words, text)
        self.assertGreaterEqual(self.browser.value("document.querySelectorAll('dialog .timeline li').length"), 2)
        self.close_dialog()

    def test_the_page_fits_a_phone_without_scrolling_sideways(self):
        self.browser.resize(320, 640)
        self.browser.wait("getComputedStyle(document.querySelector('.heads')).display === 'none'")
        self.assertEqual(self.browser.value("""[...document.querySelectorAll('body, .top, .filters, .bead, .side, .chip, .bottom')]
            .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 || element.getBoundingClientRect().left < -1)
            .map((element) => element.className)"""), [])
        self.browser.click("#actions [data-action=confirm]")
        self.settle()
        self.assertEqual(self.review.beads()[0]["status"], "accepted")

    def test_every_dialog_fits_the_screen_and_a_phone(self):
        for width in (1200, 320):
            self.browser.resize(width, 760)
            for chord in ("Shift+Slash", "KeyT", "KeyH", "Comma", "KeyO", "KeyG"):
                self.dialog(chord)
                self.browser.wait("!document.querySelector('dialog a.button') || document.querySelector('dialog li')")
                self.assertEqual(self.browser.value("""(() => {
                    const dialog = document.querySelector('dialog');
                    const box = dialog.getBoundingClientRect();
                    return [...dialog.querySelectorAll(':not(option)')].filter((element) => element.getBoundingClientRect().right > box.right + 1
                        || element.getBoundingClientRect().left < box.left - 1).map((element) => element.outerHTML.slice(0, 80));
                })()"""), [], f"{chord} at {width}")
                self.close_dialog()

    def test_two_windows_stay_in_step(self):
        other = self.chromium.page()
        self.addCleanup(other.close)
        other.open(self.review.url)
        other.wait(READY)
        self.press("Enter")
        other.wait("document.querySelectorAll('.bead.decided').length === 1")
        self.go_to(2, "source")
        self.press("ArrowDown", "KeyS")
        other.wait(f"Number(document.getElementById('sheet').getAttribute('aria-rowcount')) - 1 === {len(self.review.beads())}")
        self.assertEqual(other.console, [])

    def test_an_explanation_that_comes_late_is_still_shown(self):
        self.review.wait_until_checked()
        self.browser.call("Page.addScriptToEvaluateOnNewDocument", source="""
            const real = window.fetch;
            window.fetch = async (...request) => {
              if (String(request[0].url ?? request[0]).includes('/api/checks')) await new Promise((resolve) => setTimeout(resolve, 2000));
              return real(...request);
            };""")
        self.browser.reload()
        self.browser.wait(READY)
        self.settle()
        self.press("KeyF", "KeyW")
        self.browser.wait("document.querySelector('.finding.here .why')?.textContent.length > 20")

    def test_a_finding_can_be_explained_mended_and_ignored_from_its_line(self):
        self.review.wait_until_checked()
        self.browser.reload()
        self.browser.wait(READY)
        self.settle()
        self.press("KeyF")
        self.assertTrue(self.browser.value("document.querySelector('.bead[aria-selected=true] .finding.here') !== null"))
        self.press("KeyW")
        self.browser.wait("document.querySelector('.finding.here .why')?.textContent.length > 20")
        index = self.number() - 1
        count = sum(f["ignored"] is None for f in self.review.beads()[index]["findings"])
        self.dialog("Shift+KeyI")
        self.browser.run("[...document.querySelectorAll('dialog button')].find((b) => b.textContent === 'Ignore everywhere').click()")
        self.browser.wait("!document.querySelector('dialog')")
        self.settle()
        self.browser.wait(IDLE)
        self.assertLess(sum(f["ignored"] is None for f in self.review.beads()[index]["findings"]), count)


    def test_in_arabic_a_finding_bears_its_title_in_arabic(self):
        self.review.wait_until_checked()
        self.choose("Language", "ar")
        self.browser.wait("document.documentElement.dir === 'rtl'")
        self.settle()
        self.press("KeyF")
        title, message = self.browser.value("""[...document.querySelectorAll('.finding.here .what > p')].map((p) => [p.lang, p.textContent])""")
        self.assertEqual((title[0], message[0]), ("", "en"))
        self.assertRegex(title[1], "^[\u0600-\u06ff «»\u200f]+$")
        self.assertEqual(self.said().split(": ")[-1], title[1])


class HarmfulTextTests(PageTest):
    """Texts that are markup, in both columns."""

    options = ("--source-language", "en", "--target-language", "ar")

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="wasl-harm-")
        self.addCleanup(folder.cleanup)
        harm = "<script>window.harmed = 1</script><img src=x onerror='window.harmed = 1'>&lt;b&gt;"
        self.inputs = [pathlib.Path(folder.name) / name for name in ("en.txt", "ar.txt")]
        self.inputs[0].write_text(f"First sentence {harm} here.\n\nSecond \u202esentence\u202c with 5 words.\n")
        self.inputs[1].write_text(f"الجملة الأولى {harm} هنا.\n\nالجملة الثانية من 5 كلمات. {'وهذه جملة طويلة ليُعرف أن النص عربي. ' * 5}\n")
        super().setUp()

    def test_markup_in_a_text_is_shown_as_text(self):
        texts = self.browser.value("[...document.querySelectorAll('.chip bdi')].map((x) => x.textContent).join('|')")
        self.assertIn("<script>window.harmed = 1</script>", texts)
        self.assertIn("&lt;b&gt;", texts)
        self.assertEqual(self.browser.value(
            "[window.harmed ?? null, document.querySelectorAll('.sheet script, .sheet img, .sheet b').length]"), [None, 0])
        self.dialog("KeyO")
        self.browser.write("<img src=x onerror='window.harmed = 1'>")
        self.browser.press("Control+Enter")
        self.browser.wait("document.querySelector('.remark')")
        self.assertEqual(self.browser.value("window.harmed ?? null"), None)

    def test_invisible_characters_are_shown_on_demand(self):
        self.assertFalse(self.browser.value("document.querySelector('.odd') !== null"))
        self.press("KeyV")
        self.browser.wait("[...document.querySelectorAll('.odd')].some((x) => x.dataset.glyph === 'RLO')")


@unittest.skipUnless(AXE.exists(), "needs axe-core: scripts/setup --test")
class AccessibilityTests(PageTest):
    RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

    def violations(self, where):
        self.browser.call("Runtime.evaluate", expression=AXE.read_text() + "; 0")
        result = self.browser.run("""
            const result = await axe.run(document, {runOnly: arguments_[0]});
            return {passes: result.passes.length, violations: result.violations.map((v) =>
              `${v.id}: ${v.help}: ${v.nodes.slice(0, 2).map((node) => node.html.slice(0, 200)).join(' ')}`)};""", self.RULES)
        self.assertGreater(result["passes"], 15, "axe looked at little")
        return [f"{where}: {violation}" for violation in result["violations"]]

    def test_axe_finds_no_violation_anywhere(self):
        self.review.wait_until_checked()
        self.press("Enter", "KeyX", "Shift+KeyB", "KeyF")
        found = self.violations("light")
        dialogs = {"Shift+Slash": "keys", "KeyT": "export", "KeyH": "changes", "Comma": "settings", "KeyO": "note", "KeyG": "go to",
                   "Shift+KeyI": "ignore"}
        for chord, name in dialogs.items():
            self.dialog(chord)
            found += self.violations(name)
            self.close_dialog()
        self.browser.media(prefers_color_scheme="dark")
        found += self.violations("dark")
        self.choose("Language", "ar")
        self.browser.wait("document.documentElement.lang === 'ar'")
        found += self.violations("Arabic, dark")
        self.browser.resize(390, 800)
        found += self.violations("phone")
        self.assertEqual(found, [])

    def test_a_screen_reader_hears_what_a_pair_is(self):
        self.press("KeyJ")
        heard = self.browser.value("document.getElementById('heard').textContent")
        for words in ("Pair 2", "to", "%", "automatic"):
            self.assertIn(words, heard)
        nodes = self.browser.call("Accessibility.getFullAXTree")["nodes"]
        roles = [node["role"]["value"] for node in nodes if not node.get("ignored")]
        for role in ("grid", "row", "gridcell", "columnheader", "toolbar", "search", "banner", "main", "contentinfo"):
            self.assertIn(role, roles)
        focused = next(node for node in nodes if any(p["name"] == "focused" and p["value"].get("value") for p in node.get("properties", []))
                       and node["role"]["value"] == "gridcell")
        self.assertIn(self.here()[:20], focused["name"]["value"])

    def test_tab_goes_round_the_page_and_always_stands_on_something_to_be_seen(self):
        names = []
        for _ in range(60):
            self.browser.press("Tab")
            place = self.browser.value("""(() => { const e = document.activeElement; const b = e.getBoundingClientRect();
                return [e.id || e.dataset.action || e.className || e.tagName, b.width > 0 && b.height > 0, e === document.body]; })()""")
            if not place[2]:
                self.assertTrue(place[1], place[0])
            names.append(place[0])
        for name in ("search", "realign", "confirm"):
            self.assertIn(name, names)


if __name__ == "__main__":
    unittest.main()
