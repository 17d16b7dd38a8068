"""Scores: F1 by ../shared/eval/score_alignments.py, what depends on confidence and bead type by wasl evaluate."""

import contextlib
import json
import pathlib
import subprocess
import sys
import tempfile
from dataclasses import dataclass

from . import measure, places


@dataclass
class Score:
    strict: float
    lax: float

    def __str__(self):
        return f"{self.strict:.3f} / {self.lax:.3f}"


def score(pairs):
    """The F1 of (gold, test) files, summed over all of them."""
    files = [path for pair in pairs for path in pair]
    answer = subprocess.run(
        [sys.executable, places.EVALUATION / "score_alignments.py", "--pairs", *files],
        check=True, capture_output=True, text=True).stdout
    strict, lax = (float(line.split()[-1]) for line in answer.splitlines())
    return Score(strict, lax)


def evaluate(pairs):
    """All figures of `wasl evaluate` for (gold, test) files, of which the tests may be JSON Lines."""
    with folders(pairs) as (gold, test):
        return json.loads(measure.answer([places.wasl(), "evaluate", "--json", gold, test]))


def plot(pairs, output):
    """The reliability diagram of (gold, test) files."""
    with folders(pairs) as (gold, test):
        measure.answer([places.wasl(), "evaluate", gold, test, "--plot", output])


@contextlib.contextmanager
def folders(pairs):
    """Two folders in which a pair's files have the same name, as wasl evaluate wants them."""
    with tempfile.TemporaryDirectory() as base:
        gold_folder, test_folder = pathlib.Path(base) / "gold", pathlib.Path(base) / "test"
        gold_folder.mkdir()
        test_folder.mkdir()
        for number, (gold, test) in enumerate(pairs):
            (gold_folder / f"{number:06}.gold").symlink_to(gold)
            (test_folder / f"{number:06}{test.suffix}").symlink_to(test)
        yield gold_folder, test_folder
