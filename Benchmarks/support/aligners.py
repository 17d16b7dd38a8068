"""The aligners: how each is called, and its output as beads. All but wasl are used only where they are installed.

An aligner's `align(document, tokens, output)` writes the beads in vecalign's form and returns the measured Run.
`tokens` is the folder of the tokenised texts, which all but wasl read: their authors expect words and punctuation
marks divided by spaces.
"""

import pathlib
import tempfile
import xml.etree.ElementTree as ElementTree

from . import measure, places
from .tokens import tokenised

TIMEOUT = 900  # seconds for one document


class Wasl:
    name = "wasl"
    program = property(lambda self: places.wasl())

    def align(self, document, tokens, output, **options):
        return measure.run(
            [self.program, "align", "--pre-segmented", "-f", "vecalign", "--source-language", "ar", "--target-language",
             "en", "-q", document.source, document.target, "-o", output], timeout=TIMEOUT, **options)

    def align_raw(self, folder, output):
        """Aligns the texts of one folder of corpora/, which wasl splits itself."""
        command = [self.program, "align", "-f", "vecalign", "-q", folder / "ar.txt", folder / "en.txt", "-o", output]
        return measure.run(command, timeout=TIMEOUT)


class Peer:
    """An aligner of one document: a command whose standard output is read by `beads`."""

    def __init__(self):
        self.program = places.peer(self.variable, self.command)

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


class Hunalign(Peer):
    """Varga and others 2005, without a dictionary. Its ladder has a rung a line: where both sides have come to."""

    name, variable, command = "hunalign", "HUNALIGN", "hunalign"

    def arguments(self, source, target, folder):
        empty = folder / "empty.dic"
        empty.touch()
        return [self.program, "-utf", empty, source, target]

    def beads(self, ladder):
        rungs = [tuple(map(int, line.split("\t")[:2])) for line in ladder.splitlines()]
        for (source, target), (next_source, next_target) in zip(rungs, rungs[1:]):
            yield range(source, next_source), range(target, next_target)


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


class Maligna(Peer):
    """mALIGNa's Gale and Church (Jassem and Lipski 2008). A start of Java for each document is part of its time."""

    name, variable, command = "mALIGNa", "MALIGNA", "maligna"

    def align(self, document, tokens, output, **options):
        source, target = (tokenised(path, tokens) for path in (document.source, document.target))
        with tempfile.TemporaryDirectory() as folder:
            question, answer = (pathlib.Path(folder) / name for name in ("question.al", "answer.al"))
            self.ask(source, target, question)
            command = [self.program, "macro", "-c", "galechurch", "-v", "quiet"]
            result = measure.run(command, stdin=question, output=answer, timeout=TIMEOUT, **options)
            # It reports its errors with status 0 and an empty answer.
            if result.failed or not answer.stat().st_size:
                result.status = result.status or 1
            else:
                write(self.beads(answer), output)
        return result

    def ask(self, source, target, path):
        root = ElementTree.Element("alignmentlist")
        bead = ElementTree.SubElement(root, "alignment", score="0.0")
        for side, text in (("sourcelist", source), ("targetlist", target)):
            segments = ElementTree.SubElement(bead, side)
            for line in text.read_text(encoding="utf-8").removesuffix("\n").split("\n"):
                ElementTree.SubElement(segments, "segment").text = line
        ElementTree.ElementTree(root).write(path, encoding="utf-8", xml_declaration=True)

    def beads(self, answer):
        source = target = 0
        for bead in ElementTree.parse(answer).iter("alignment"):
            left, right = len(bead.find("sourcelist")), len(bead.find("targetlist"))
            yield range(source, source + left), range(target, target + right)
            source, target = source + left, target + right


def installed():
    """wasl and the peers that are there; says which are not."""
    peers = [Hunalign(), Yasa(), Maligna()]
    for peer in peers:
        if not peer.program:
            print(f"{peer.name} is left out: it is not on PATH, nor does {peer.variable} name it")
    return [Wasl()] + [peer for peer in peers if peer.program]


def write(beads, path):
    lines = (f"{list(source)}:{list(target)}\n" for source, target in beads)
    path.write_text("".join(lines), encoding="utf-8")
