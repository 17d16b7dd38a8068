"""A long memory to review: the pairs of corpora/article over and over, each with its number, so that no two are alike."""

import json
import random
import re

from . import places

# Of so many pairs one has another number in its translation, which the checks find.
WRONG = 5


def write(path, count):
    """Writes so many pairs, Arabic into English, as JSON Lines; in a fifth of them there is something to find."""
    folder = places.CORPORA / "article"
    sides = [(folder / f"{name}.sentences.txt").read_text(encoding="utf-8").split("\n") for name in ("ar", "en")]
    pairs = []
    for beads in re.findall(r"\[([\d, ]*)\]:\[([\d, ]*)\]", (folder / "gold.align").read_text()):
        numbers = [[int(each) for each in side.split(",") if each.strip()] for side in beads]
        if all(numbers):
            pairs.append([" ".join(text[number] for number in side) for text, side in zip(sides, numbers)])
    chance = random.Random(1)
    with open(path, "w", encoding="utf-8") as lines:
        for number in range(count):
            source, target = pairs[number % len(pairs)]
            unit = {"id": str(number + 1), "source": [f"{source} {number}"],
                    "target": [f"{target} {number if number % WRONG else number + 3}"],
                    "sourceLanguage": "ar", "targetLanguage": "en", "confidence": round(chance.uniform(0.5, 1), 3)}
            lines.write(json.dumps(unit, ensure_ascii=False) + "\n")
