"""The tokens that the other aligners are given: words and single punctuation marks, divided by spaces."""

import pathlib
import re

from . import places

# Arabic vowel marks and tatweel are no word characters to Python, yet stand inside words.
TOKEN = re.compile(r"[\w\u0610-\u061A\u0640\u064B-\u065F\u0670]+|[^\w\s]")


def tokenise(sentence):
    return " ".join(TOKEN.findall(sentence))


def tokenised(path, folder):
    """A file of sentences as a file of tokens, in `folder`."""
    output = pathlib.Path(folder) / path.name
    if not places.up_to_date(output, path):
        lines = path.read_text(encoding="utf-8").removesuffix("\n").split("\n")
        output.parent.mkdir(parents=True, exist_ok=True)
        # An empty line would end a paragraph for some: a sentence without tokens becomes a full stop.
        output.write_text("".join((tokenise(line) or ".") + "\n" for line in lines), encoding="utf-8")
    return output
