"""Other programs that check translations: how each is called, and which of its rules may answer for which error.

A program's `rules` are its part of what Benchmarks/checks-map.json is for wasl: an injected error counts as found where
one of the rules named here fails on the pair. They are named generously: whatever compares the two sides may answer for
two sides that do not belong together. A category that is not here is one that the program has no rule for.
"""

import json
import re
import shutil
import sys

from . import measure, places


def every_number(rule):
    return {f"number.{what}": [rule] for what in ("changed", "scaled", "missing")}


class Pofilter:
    """translate-toolkit's filters, as they are by default; without enchant it has no spelling."""

    name = "pofilter"
    rules = every_number("numbers") | {
        "omission.30": ["short", "sentencecount"],
        "omission.50": ["short", "sentencecount"],
        "addition.40": ["long", "sentencecount"],
        "mismatch": ["short", "long", "sentencecount", "numbers"],
        "untranslated": ["unchanged", "untranslated"],
        "question": ["endpunc"],
    }

    def __init__(self):
        self.program = places.peer("POFILTER", "pofilter")

    def missing(self):
        return None if self.program else "it is not on PATH, nor does POFILTER name it"

    def prepare(self, pairs, file):
        """The pairs as a PO file, which is not counted as time of the program's."""
        head = (f'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
                f'"Language: {pairs[0]["target_language"]}\\n"\n')
        units = (f'\nmsgctxt "{pair["id"]}"\nmsgid {quoted(pair["source"])}\nmsgstr {quoted(pair["target"])}\n'
                 for pair in pairs)
        po(file).write_text(head + "".join(units), encoding="utf-8")

    def check(self, pairs, file, answer, **options):
        return measure.run([self.program, "--progress=none", f"--language={pairs[0]['target_language']}",
                            "-i", po(file), "-o", answer], **options)

    def failed(self, pairs, answer):
        found, rules = {}, set()
        for line in answer.read_text(encoding="utf-8").splitlines():
            if rule := re.match(r"# \(pofilter\) (\w+):", line):
                rules.add(rule.group(1))
            elif unit := re.match(r'msgctxt "(\d+)"', line):
                found[unit.group(1)] = rules
                rules = set()
        return found


class Bicleaner:
    """bicleaner-hardrules with all rules that need no model, those that are off by default too."""

    name = "bicleaner-hardrules"
    rules = every_number("no_number_inconsistencies") | {
        "omission.30": ["length_ratio"],
        "omission.50": ["length_ratio"],
        "addition.40": ["length_ratio"],
        "mismatch": ["length_ratio", "no_number_inconsistencies"],
        "untranslated": ["no_identical", "no_script_inconsistencies"],
        "untranslated.part": ["no_script_inconsistencies"],
        "glued": ["no_glued_words"],
    }

    def __init__(self):
        self.program = from_pypi("BICLEANER_HARDRULES", "bicleaner-hardrules")

    def missing(self):
        return None if self.program else why_not("BICLEANER_HARDRULES", "bicleaner-hardrules")

    def prepare(self, pairs, file):
        lines = (f"{pair['source']}\t{pair['target']}\n" for pair in pairs)
        file.write_text("".join(lines), encoding="utf-8")
        file.with_suffix(".yaml").write_text("no_number_inconsistencies: true\nno_script_inconsistencies: true\n")

    def check(self, pairs, file, answer, **options):
        return measure.run([
            self.program, "--quiet", "--annotated_output", "--run_all_rules", "--processes", "1",
            "--disable_lang_ident", "--disable_lm_filter", "--disable_porn_removal",
            "--rules_config", file.with_suffix(".yaml"),
            "-s", pairs[0]["source_language"], "-t", pairs[0]["target_language"], file, answer], **options)

    def failed(self, pairs, answer):
        """The last column is `keep`, or rules with the side that they failed on: length_ratio(left,right)+…"""
        lines = answer.read_text(encoding="utf-8").split("\n")
        return {pair["id"]: set(re.findall(r"(\w+)\(", line.split("\t")[-1])) for pair, line in zip(pairs, lines)}


class OpusFilter:
    """OpusFilter's filters of numbers and of closing punctuation, with their default thresholds."""

    name = "OpusFilter"
    thresholds = {"NonZeroNumeralsFilter": 0.5, "TerminalPunctuationFilter": -2}
    rules = every_number("NonZeroNumeralsFilter") | {
        "mismatch": ["NonZeroNumeralsFilter", "TerminalPunctuationFilter"],
        "question": ["TerminalPunctuationFilter"],
    }

    def __init__(self):
        self.program = from_pypi("OPUSFILTER", "opusfilter")

    def missing(self):
        return None if self.program else why_not("OPUSFILTER", "opusfilter")

    def prepare(self, pairs, file):
        for side in ("source", "target"):
            lines = "".join(pair[side] + "\n" for pair in pairs)
            file.with_suffix("." + side).write_text(lines, encoding="utf-8")

    def check(self, pairs, file, answer, **options):
        """Its configuration is YAML, of which JSON is a part."""
        step = {"type": "score", "parameters": {
            "inputs": [str(file.with_suffix(".source")), str(file.with_suffix(".target"))], "output": str(answer),
            "filters": [{name: {}} for name in self.thresholds]}}
        file.write_text(json.dumps({"common": {"output_directory": str(answer.parent)}, "steps": [step]}))
        return measure.run([self.program, "--overwrite", file], **options)

    def failed(self, pairs, answer):
        found = {}
        for pair, line in zip(pairs, answer.read_text(encoding="utf-8").splitlines()):
            scores = json.loads(line)
            found[pair["id"]] = {name for name, least in self.thresholds.items() if lowest(scores[name]) < least}
        return found


def lowest(score):
    return min(score) if isinstance(score, list) else score


def po(file):
    """Without this ending pofilter reads nothing, and says nothing."""
    return file.with_suffix(".po")


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t") + '"'


def from_pypi(variable, command):
    """A program that the variable names, that is on PATH, or that is in a virtual environment in the cache."""
    return places.peer(variable, command) or shutil.which(environment(command) / "bin" / command)


def environment(command):
    return places.cache("check-peers") / command


def why_not(variable, command):
    return (f"it is not on PATH, nor does {variable} name it, nor is it in the virtual environment "
            f"{environment(command)}")


def installed():
    every = [Pofilter(), Bicleaner(), OpusFilter()]
    for peer in every:
        if peer.missing():
            print(f"{peer.name} is left out: {peer.missing()}", file=sys.stderr)
    return [peer for peer in every if not peer.missing()]
