"""wasl as the benchmarks call it, and the list of the other aligners."""

import json
import sys

from . import measure, places
from .bleualign import Bleualign
from .gargantua import Gargantua
from .maligna import both as malignas
from .peers import TIMEOUT, Hunalign, HunalignRealign, Yasa, write


class Wasl:
    name = "wasl"
    takes_long_documents = True
    program = property(lambda self: places.wasl())

    def __init__(self, *options, languages=("ar", "en")):
        self.options = options
        self.languages = languages

    def align(self, document, tokens, output, **options):
        """Aligns the sentences as they are; the output's name says in which format."""
        source, target = self.languages
        command = [self.program, "align", "--pre-segmented", "--source-language", source, "--target-language", target,
                   "-q", *self.options, document.source, document.target, "-o", output]
        return measure.run(command, timeout=TIMEOUT, **options)

    def align_raw(self, folder, output):
        """Aligns the texts of one folder of corpora/, which wasl splits itself."""
        command = [self.program, "align", "-f", "vecalign", "-q", folder / "ar.txt", folder / "en.txt", "-o", output]
        return measure.run(command, timeout=TIMEOUT)

    def align_all(self, documents, tokens, folder):
        """Every document as NAME.jsonl, which has confidences, and NAME.align in a folder."""
        for document in documents:
            output = folder / f"{document.name}.jsonl"
            result = self.align(document, tokens, output)
            if result.failed:
                sys.exit(f"wasl failed on {document.name}: {result.message}")
            write(beads(output.read_text(encoding="utf-8")), output.with_suffix(".align"))

    def takes(self, option):
        """Whether this version of wasl align has an option."""
        return option in measure.answer([self.program, "align", "--help"])


def beads(units):
    """The beads of JSON Lines: sentences are counted from unit to unit."""
    source = target = 0
    for line in units.splitlines():
        unit = json.loads(line)
        left, right = len(unit["source"]), len(unit["target"])
        yield range(source, source + left), range(target, target + right)
        source, target = source + left, target + right


def installed():
    """wasl and the peers that are there; says which are not."""
    peers = [Hunalign(), HunalignRealign(), Yasa(), Gargantua(), *malignas(), Bleualign()]
    for peer in peers:
        if peer.missing():
            print(f"{peer.name} is left out: {peer.missing()}")
    return [Wasl()] + [peer for peer in peers if not peer.missing()]
