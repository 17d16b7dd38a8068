"""The page's modules that need no server, each asked in Chromium itself."""

import functools
import http.server
import pathlib
import threading
import unittest

import chromium

PAGE = pathlib.Path(__file__).resolve().parents[2] / "Sources" / "CWaslPage" / "Page"


class Files(http.server.SimpleHTTPRequestHandler):
    extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, ".js": "text/javascript"}

    def log_message(self, *arguments):
        pass


@unittest.skipUnless(chromium.program(), "needs Chromium: scripts/setup --test")
class ModuleTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Files, directory=PAGE))
        threading.Thread(target=cls.server.serve_forever, daemon=True).start()
        cls.chromium = chromium.Chromium()
        cls.browser = cls.chromium.page()
        # Any page of this origin does, the list of a folder too: the modules are asked, not the page.
        cls.browser.open(f"http://127.0.0.1:{cls.server.server_port}/modules/")
        cls.browser.wait("location.pathname === '/modules/' && document.readyState === 'complete'")

    @classmethod
    def tearDownClass(cls):
        cls.chromium.close()
        cls.server.shutdown()
        cls.server.server_close()

    def ask(self, module, script, *arguments):
        return self.browser.run(f"const m = await import('/modules/{module}'); {script}", *arguments)

    # Heights

    def test_sums_and_searches_of_heights_agree_with_counting_one_by_one(self):
        wrong = self.ask("view/heights.js", """
            let seed = 7;
            const random = (below) => { seed = (seed * 48271) % 2147483647; return seed % below; };
            const heights = new m.Heights(1000, 96);
            const plain = new Array(1000).fill(96);
            const wrong = [];
            for (let step = 0; step < 2000; step += 1) {
              const row = random(1000);
              plain[row] = random(300);
              heights.set(row, plain[row]);
              const at = random(1001);
              let sum = 0;
              for (let i = 0; i < at; i += 1) sum += plain[i];
              if (Math.abs(heights.before(at) - sum) > 1e-6) wrong.push(["before", at]);
              const offset = random(100000);
              let row2 = 0; let left = offset;
              while (row2 < 999 && left >= plain[row2]) { left -= plain[row2]; row2 += 1; }
              if (heights.rowAt(offset) !== row2) wrong.push(["rowAt", offset, heights.rowAt(offset), row2]);
            }
            return wrong;""")
        self.assertEqual(wrong, [])

    def test_heights_survive_a_splice(self):
        self.assertEqual(self.ask("view/heights.js", """
            let heights = new m.Heights(5, 10);
            heights.set(4, 50);
            heights = heights.spliced(1, 2, 3, 7);
            return [heights.count, heights.total, heights.rowAt(31), heights.rowAt(80)];"""), [6, 91, 4, 5])

    def test_heights_of_an_empty_document(self):
        self.assertEqual(self.ask("view/heights.js", "const h = new m.Heights(0, 10); return [h.total, h.rowAt(5)];"), [0, 0])

    # Texts

    def test_overlapping_marks_cut_the_text_and_lose_nothing(self):
        html = self.ask("view/spans.js", """
            const p = document.createElement('p');
            m.renderText(p, 'one two three', [
              {start: 0, end: 7, kind: 'pair', key: 'l0'}, {start: 4, end: 13, kind: 'finding-mark major', key: 'f0'}]);
            return [p.textContent, [...p.children].map((s) => [s.textContent, s.className, s.dataset.key])];""")
        self.assertEqual(html, ["one two three", [
            ["one ", "pair", "l0"], ["two", "pair finding-mark major", "l0 f0"], [" three", "finding-mark major", "f0"]]])

    def test_marks_beyond_the_text_are_let_pass(self):
        self.assertEqual(self.ask("view/spans.js", """
            const p = document.createElement('p');
            m.renderText(p, 'abc', [{start: 1, end: 99, kind: 'pair'}, {start: 7, end: 9, kind: 'pair'}, {start: 2, end: 2, kind: 'pair'}]);
            return [p.textContent, p.children.length];"""), ["abc", 1])

    def test_markup_in_a_text_stays_text(self):
        self.assertEqual(self.ask("view/spans.js", """
            const p = document.createElement('p');
            m.renderText(p, '<script>x</script><img src=x>', [{start: 3, end: 12, kind: 'found'}]);
            return [p.textContent, p.querySelectorAll('script, img').length];"""), ["<script>x</script><img src=x>", 0])

    def test_invisible_characters_get_names(self):
        marks = self.ask("view/spans.js", "return m.invisibleMarks(arguments_[0]).map((x) => [x.start, x.title]);",
                         "a\u200fb\u00a0c  d\u0640")
        self.assertEqual(marks, [[1, "RLM"], [3, "NBSP"], [6, "SP"], [8, "TATWEEL"]])

    def test_hits_are_found_whatever_the_marks_hamza_and_digits(self):
        def hits(text, query):
            return [text[a:b] for a, b in self.ask("view/fold.js", "return m.hits(...arguments_).map((x) => [x.start, x.end]);", text, query)]
        self.assertEqual(hits("قالَ أَحْمَدُ", "احمد"), ["أَحْمَدُ"])
        self.assertEqual(hits("في ٢٠١٤ وفي 2014", "2014"), ["٢٠١٤", "2014"])
        self.assertEqual(hits("مدرسة ومدرسه", "مدرسة"), ["مدرسة", "مدرسه"])
        self.assertEqual(hits("The Hamas", "HAMAS"), ["Hamas"])
        self.assertEqual(hits("anything", " "), [])

    def test_a_difference_tells_words_out_and_in(self):
        parts = self.ask("view/diff.js", "return m.wordDiff(...arguments_).map((x) => [x.from, x.text]);", "one two three", "one 2 three")
        self.assertEqual(parts, [["both", "one"], ["both", " "], ["before", "two"], ["after", "2"], ["both", " "], ["both", "three"]])

    def test_the_cut_of_a_sentence_begins_after_a_clause_near_the_middle(self):
        text = "جاء أولًا، ثم ذهب بعيدًا. وقال إنه سيعود"
        place = self.ask("view/divider.js", "const p = m.placesToCut(arguments_[0]); return p[m.likelyCut(arguments_[0], p)];", text)
        self.assertEqual(text[:place], "جاء أولًا، ثم ذهب بعيدًا.")

    def test_a_sentence_of_one_word_has_no_place_to_cut(self):
        self.assertEqual(self.ask("view/divider.js", "return m.placesToCut('كلمة');"), [])

    # Keys

    def test_keys_go_by_their_place_not_by_their_letter(self):
        action = self.ask("commands/keys.js", "return new m.KeyMap().actionFor({code: 'KeyN', key: 'ى', shiftKey: false});")
        self.assertEqual(action, "nextDoubtful")

    def test_a_chord_given_to_another_action_leaves_the_first(self):
        self.assertEqual(self.ask("commands/keys.js", """
            const keys = new m.KeyMap();
            const loser = keys.assign('confirm', 'KeyM');
            return [loser, keys.chordsFor('confirm'), keys.chordsFor('mergeNext'), keys.actionFor({code: 'KeyM'}),
              keys.actionFor({code: 'Enter'}) ?? null];"""),
            ["mergeNext", ["KeyM"], [], "confirm", None])

    def test_no_two_actions_share_a_key(self):
        self.assertEqual(self.ask("commands/keys.js", """
            const chords = Object.values(m.defaults).flatMap((group) => Object.values(group).flat());
            return chords.filter((chord, at) => chords.indexOf(chord) !== at);"""), [])

    def test_the_documentation_names_every_key(self):
        documented = (PAGE.parents[2] / "docs" / "review-page.md").read_text()
        lines = self.browser.run("""
            const [keys, en] = await Promise.all([import('/modules/commands/keys.js'), import('/modules/strings/english.js')]);
            return Object.values(keys.defaults).flatMap((group) => Object.entries(group).map(([action, chords]) =>
              `| ${chords.map((chord) => '`' + keys.chordName(chord) + '`').join(', ')} | ${en.default[action]} |`));""")
        self.assertEqual([line for line in lines if line not in documented], [])

    def test_where_a_bead_is_split(self):
        cut = functools.partial(self.ask, "commands/regrouping.js", """
            const [source, target, side, index] = arguments_;
            return m.placeOfCut({source: new Array(source).fill({}), target: new Array(target).fill({})}, side, index);""")
        self.assertEqual(cut(3, 1, "source", 2), {"source": 2})
        self.assertEqual(cut(3, 1, "source", 0), {"source": 1})
        self.assertEqual(cut(1, 2, "source", 0), {"target": 1, "source": 1})
        self.assertIsNone(cut(1, 1, "target", 0))

    # Interface

    def test_both_languages_say_the_same_things(self):
        self.assertEqual(self.browser.run("""
            const [en, ar] = await Promise.all(['english', 'arabic'].map((name) => import(`/modules/strings/${name}.js`)));
            const names = (value) => [...JSON.stringify(value).matchAll(/\\{(\\w+)\\}/g)].map((match) => match[1]);
            const wrong = [];
            for (const key of new Set([...Object.keys(en.default), ...Object.keys(ar.default)])) {
              const [left, right] = [en.default[key], ar.default[key]];
              if (left === undefined || right === undefined) wrong.push(`${key}: only in one language`);
              else {
                const wanted = new Set(names(left).filter((name) => name !== 'count'));
                const has = new Set(names(right));
                for (const name of wanted) if (!has.has(name)) wrong.push(`${key}: no {${name}}`);
              }
            }
            return wrong;"""), [])

    def test_every_action_has_a_name(self):
        self.assertEqual(self.browser.run("""
            const [keys, en] = await Promise.all([import('/modules/commands/keys.js'), import('/modules/strings/english.js')]);
            const names = Object.entries(keys.defaults).flatMap(([group, actions]) => [group, ...Object.keys(actions)]);
            return names.filter((name) => en.default[name] === undefined);"""), [])

    def test_words_quoted_in_a_message_are_isolated(self):
        self.assertEqual(self.ask("view/finding.js", """
            const parts = m.isolated('The source says “50 days”, the target “خمسين”');
            return parts.map((part) => typeof part === 'string' ? part : `<${part.textContent}>`);"""),
            ["The source says “", "<50 days>", "”, the target “", "<خمسين>", "”"])

    def test_a_fix_is_shown_as_the_words_that_it_makes(self):
        around = functools.partial(self.ask, "view/finding.js", "return Object.values(m.wordsAround(...arguments_));")
        self.assertEqual(around("قال إجتماعاً هنا", 4, 5, "ا"), ["إجتماعاً", "اجتماعاً"])
        self.assertEqual(around("نهاية .", 5, 6, ""), ["نهاية .", "نهاية."])
        self.assertEqual(around("one two", 4, 7, ""), ["two", ""])


if __name__ == "__main__":
    unittest.main()
