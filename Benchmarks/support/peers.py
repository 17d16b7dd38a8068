"""What the other aligners have in common, and those that need no file of their own.

An aligner's `align(document, tokens, output)` writes the beads in vecalign's form and returns the measured Run.
`tokens` is the folder of the tokenised texts: their authors expect words and punctuation marks divided by spaces.
"""

import os
import pathlib
import sys
import tempfile

from . import measure, places
from .tokens import tokenised

TIMEOUT = 900  # seconds for one document


class Peer:
    """An aligner of one document: a command whose standard output is read by `beads`."""

    takes_long_documents = True

    def __init__(self):
        self.program = places.peer(self.variable, self.command)

    def missing(self):
        """Why it cannot run, or None."""
        return None if self.program else f"it is not on PATH, nor does {self.variable} name it"

    def align(self, document, tokens, output, **options):
        source, target = tokenised(document.source, tokens), tokenised(document.target, tokens)
        with tempfile.TemporaryDirectory() as folder:
            answer = pathlib.Path(folder) / "answer"
            # In a folder that is thrown away, for hunalign leaves a translate.txt where it runs.
            result = measure.run(
                self.arguments(source, target, pathlib.Path(folder)), output=answer, folder=folder, timeout=TIMEOUT,
                **options)
            if not result.failed:
                write(self.beads(answer.read_text(encoding="utf-8")), output)
        return result

    def align_all(self, documents, tokens, folder):
        """Every document as NAME.align in a folder; what is there and still holds is not aligned again."""
        for document in documents:
            output = folder / f"{document.name}.align"
            if not self.holds(output, document):
                # Documents of corpora/ all have the same file names.
                result = self.align(document, tokens / document.name, output)
                if result.failed:
                    give_up(self, document, output, result)

    def holds(self, output, document):
        return places.up_to_date(output, document.source, document.target, self.program)


class Hunalign(Peer):
    """Varga and others 2005, without a dictionary. Its ladder has a rung a line: where both sides have come to."""

    name, variable, command = "hunalign", "HUNALIGN", "hunalign"
    options = ["-utf"]

    def arguments(self, source, target, folder):
        empty = folder / "empty.dic"
        empty.touch()
        return [self.program, *self.options, empty, source, target]

    def beads(self, ladder):
        rungs = [tuple(map(int, line.split("\t")[:2])) for line in ladder.splitlines()]
        for (source, target), (next_source, next_target) in zip(rungs, rungs[1:]):
            yield range(source, next_source), range(target, next_target)


class HunalignRealign(Hunalign):
    """With a second pass by the dictionary that it makes from its first, as LF Aligner calls it."""

    name = "hunalign -realign"
    options = ["-utf", "-realign"]


class Yasa(Peer):
    """Lamraoui and Langlais 2013. It writes the beads' types in order: 1-1, 2-1 …"""

    name, variable, command = "YASA", "YASA", "yasa"

    def arguments(self, source, target, folder):
        return [self.program, "-i", "o", "-o", "r", source, target]

    def beads(self, answer):
        source = target = 0
        for line in answer.splitlines():
            if line.strip():
                left, right = map(int, line.split()[0].split("-"))
                yield range(source, source + left), range(target, target + right)
                source, target = source + left, target + right


def write(beads, path):
    lines = (f"{list(source)}:{list(target)}\n" for source, target in beads)
    path.write_text("".join(lines), encoding="utf-8")


def give_up(aligner, document, output, result):
    """A document that an aligner failed on counts as one without beads, and is tried again the next time."""
    print(f"{aligner.name} failed on {document.name}: {result.message[-200:]}", file=sys.stderr)
    output.write_text("")
    os.utime(output, (0, 0))
