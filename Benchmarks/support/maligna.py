"""mALIGNa (Jassem and Lipski 2008): its Moore, and its Gale and Church.

A set's documents go to it together, each as an alignment to be cut up: Java then starts once, and Moore learns its words
from the whole set.
"""

import pathlib
import tempfile
import xml.etree.ElementTree as ElementTree

from . import measure
from .peers import TIMEOUT, Peer, give_up, write
from .tokens import tokenised


class Maligna(Peer):
    variable, command = "MALIGNA", "maligna"
    # It needs gigabytes from a few thousand sentences on.
    takes_long_documents = False

    def __init__(self, name, macro):
        super().__init__()
        self.name, self.macro = name, macro

    def align_all(self, documents, tokens, folder):
        outputs = [folder / f"{document.name}.align" for document in documents]
        if all(self.holds(*each) for each in zip(outputs, documents)):
            return
        texts = [[lines(tokenised(path, tokens / each.name)) for path in (each.source, each.target)]
                 for each in documents]
        with tempfile.TemporaryDirectory() as base:
            question, answer = (pathlib.Path(base) / name for name in ("question.al", "answer.al"))
            ask(texts, question)
            command = [self.program, "macro", "-c", self.macro, "-v", "quiet"]
            result = measure.run(command, stdin=question, output=answer, timeout=TIMEOUT)
            # It reports its errors with status 0 and an empty answer.
            found = iter([] if result.failed or not answer.stat().st_size else shapes(answer))
            for document, text, output in zip(documents, texts, outputs):
                beads = take(found, *map(len, text))
                if beads is None:
                    give_up(self, document, output, result)
                else:
                    write(beads, output)


def both():
    return [Maligna("mALIGNa, Moore", "moore"), Maligna("mALIGNa, Gale and Church", "galechurch")]


def lines(path):
    return path.read_text(encoding="utf-8").removesuffix("\n").split("\n")


def ask(texts, path):
    root = ElementTree.Element("alignmentlist")
    for text in texts:
        bead = ElementTree.SubElement(root, "alignment", score="0.0")
        for side, sentences in zip(("sourcelist", "targetlist"), text):
            segments = ElementTree.SubElement(bead, side)
            for sentence in sentences:
                ElementTree.SubElement(segments, "segment").text = sentence
    ElementTree.ElementTree(root).write(path, encoding="utf-8", xml_declaration=True)


def shapes(answer):
    """How many sentences each bead has on both sides, in the order of the documents and their texts."""
    for bead in ElementTree.parse(answer).iter("alignment"):
        yield len(bead.find("sourcelist")), len(bead.find("targetlist"))


def take(shapes, source_count, target_count):
    """The beads of the next document; None where they do not fill it."""
    beads, source, target = [], 0, 0
    while source < source_count or target < target_count:
        left, right = next(shapes, (0, 0))
        if left + right == 0:
            return None
        beads.append((range(source, source + left), range(target, target + right)))
        source, target = source + left, target + right
    return beads if (source, target) == (source_count, target_count) else None
