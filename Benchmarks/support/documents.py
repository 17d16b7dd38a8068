"""Document pairs with a known alignment: the development sets', our corpora, and long ones for measuring growth."""

import ast
import itertools
import lzma
import pathlib
import subprocess
import sys
from dataclasses import dataclass

from . import places

MAKER = places.EVALUATION / "make_documents.py"


@dataclass(frozen=True)
class Document:
    name: str
    source: pathlib.Path  # Arabic, one sentence a line
    target: pathlib.Path  # English, one sentence a line
    gold: pathlib.Path  # beads in vecalign's form

    def lines(self):
        """Both sides' sentences. Only a line feed ends a line: sentences may hold other separators."""
        return tuple(path.read_text(encoding="utf-8").removesuffix("\n").split("\n")
                     for path in (self.source, self.target))


def make(tsv, folder, options):
    """Makes the documents of a set with make_documents.py, unless they are there already."""
    done = folder / "done"
    if not places.up_to_date(done, tsv, MAKER):
        subprocess.run([sys.executable, MAKER, tsv, folder, *options], check=True, stderr=subprocess.DEVNULL)
        done.touch()
    return [Document(gold.stem, gold.with_suffix(".ar"), gold.with_suffix(".en"), gold)
            for gold in sorted(folder.glob("*.gold"))]


def corpora():
    """The texts of corpora/ with their gold sentences."""
    return [Document(folder.name, folder / "ar.sentences.txt", folder / "en.sentences.txt", folder / "gold.align")
            for folder in sorted(places.CORPORA.iterdir()) if (folder / "gold.align").exists()]


def mixture(path):
    """Writes all development sets into one file, a document of each in turn: every length has the same mixture."""
    sets = []
    for name, tsv in places.development_sets().items():
        texts = {}
        with lzma.open(tsv, "rt", encoding="utf-8", newline="\n") as rows:
            for row in rows:
                texts.setdefault(row.split("\t")[0], []).append(f"{name}/{row}")
        sets.append(texts.values())
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        for turn in itertools.zip_longest(*sets, fillvalue=[]):
            for rows in turn:
                out.writelines(rows)


def long(sentences, folder):
    """One document of about that many sentences a side: the development sets mixed, repeated where that is too short.

    A repetition has the same sentences with other omissions and mergers.
    """
    whole = folder / "all.tsv"
    if not places.up_to_date(whole, *places.development_sets().values()):
        mixture(whole)
    pieces = make(whole, folder / "pieces", ["--join", "1000000", "--repeat", "5"])
    source, target, beads = [], [], []
    for piece in pieces:
        ar, en = piece.lines()
        first_ar, first_en = len(source), len(target)
        for line in piece.gold.read_text(encoding="utf-8").splitlines():
            left, right = (ast.literal_eval(side) for side in line.split(":"))
            source += [ar[i] for i in left]
            target += [en[i] for i in right]
            beads.append(([i + first_ar for i in left], [i + first_en for i in right]))
            if max(len(source), len(target)) >= sentences:
                return write(folder, f"long-{sentences}", source, target, beads)
    sys.exit(f"the development sets, five times over, have fewer than {sentences} sentences a side")


def write(folder, name, source, target, beads):
    document = Document(name, folder / f"{name}.ar", folder / f"{name}.en", folder / f"{name}.gold")
    document.source.write_text("".join(s + "\n" for s in source), encoding="utf-8")
    document.target.write_text("".join(s + "\n" for s in target), encoding="utf-8")
    document.gold.write_text("".join(f"{a}:{b}\n" for a, b in beads), encoding="utf-8")
    return document
