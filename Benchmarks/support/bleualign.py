"""Bleualign (Sennrich and Volk 2010): it compares the target with a machine translation of the source.

There is no machine translation in this repository, and Bleualign's figures would be those of whichever is used. Who has
one translates the documents that run-alignment leaves in its cache, line by line: documents/SET/NAME.ar into
SET/NAME.txt in the folder that BLEUALIGN_TRANSLATIONS names (for the corpora, NAME/NAME.txt).
"""

import os
import pathlib
import re
import sys

from .peers import Peer
from .tokens import tokenised

BEAD = re.compile(r"^alignment: ([\d,]*) - ([\d,]*)$", re.MULTILINE)


class Bleualign(Peer):
    name, variable, command = "Bleualign", "BLEUALIGN", "bleualign.py"
    # Its time and memory grow with the square of the length.
    takes_long_documents = False

    def __init__(self):
        super().__init__()
        folder = os.environ.get("BLEUALIGN_TRANSLATIONS")
        self.translations = pathlib.Path(folder).resolve() if folder else None

    def missing(self):
        if self.program and not self.translations:
            return "BLEUALIGN_TRANSLATIONS does not name a folder with machine translations"
        return super().missing()

    def align(self, document, tokens, output, **options):
        translation = self.translations / document.source.parent.name / f"{document.name}.txt"
        if not translation.exists():
            sys.exit(f"{translation} is not there: it has to be the machine translation of {document.source}")
        self.translation = tokenised(translation, tokens / "translation")
        return super().align(document, tokens, output, **options)

    def arguments(self, source, target, folder):
        return [sys.executable, self.program, "-s", source, "-t", target, "--srctotarget", self.translation,
                "-o", folder / "output", "-v", "2", "-p", "1"]

    def beads(self, log):
        """Its output files hold texts; its log has the sentences' numbers, from 0. It writes pairs only."""
        for sides in BEAD.findall(log):
            yield tuple([int(number) for number in side.split(",")] for side in sides)
