"""Scores, by ../shared/eval/score_alignments.py."""

import subprocess
import sys
from dataclasses import dataclass

from . import places


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
