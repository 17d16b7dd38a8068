"""Gargantua (Braune and Fraser 2010): it learns from all documents of a set and aligns them in one run."""

import pathlib
import tempfile

from . import measure, places
from .peers import TIMEOUT, Peer, give_up, write
from .tokens import tokenised


class Gargantua(Peer):
    name, variable, command = "Gargantua", "GARGANTUA", "sentence-aligner"
    # It is made for many documents of moderate length.
    takes_long_documents = False

    def align_all(self, documents, tokens, folder):
        outputs = [folder / f"{document.name}.align" for document in documents]
        if all(self.holds(*each) for each in zip(outputs, documents)):
            return
        with tempfile.TemporaryDirectory() as base:
            base = pathlib.Path(base)
            for number, document in enumerate(documents):
                for side, path in (("source", document.source), ("target", document.target)):
                    self.lay_out(base, side, number, tokenised(path, tokens / document.name))
            (base / "src").mkdir()
            # It reads and writes beside the folder that it runs in.
            result = measure.run([self.program], folder=base / "src", timeout=TIMEOUT)
            for number, (document, output) in enumerate(zip(documents, outputs)):
                answer = base / "src" / "alignments" / f"{number}.txt"
                if result.failed or not answer.exists():
                    give_up(self, document, output, result)
                else:
                    write(beads(answer.read_text(encoding="utf-8")), output)

    def lay_out(self, base, side, number, tokens):
        """Puts a text where Gargantua looks for it; "prepared" means in lower case."""
        text = tokens.read_text(encoding="utf-8").lower()
        for kind in ("untokenized", "prepared"):
            folder = base / "corpus_to_align" / f"{side}_language_corpus_{kind}"
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{number}.txt").write_text(text, encoding="utf-8")


def beads(answer):
    """A bead a line, its sentences counted from 1: `8 9 ; 8`. An empty side is -1."""
    for line in answer.splitlines():
        source, target = ([int(word) - 1 for word in side.split() if word != "-1"] for side in line.split(";"))
        yield source, target
