"""Translation memories of any size, made of the repository's corpora."""

import re

from . import measure, places

HEAD = re.compile(rb"^.*?<body>\s*", re.DOTALL)
UNIT = re.compile(rb"<tu\b.*?</tu>", re.DOTALL)
FOOT = b"</body>\n</tmx>\n"


def units(folder):
    """The head of a TMX file and the units of all corpora, aligned with wasl."""
    head, found = b"", []
    for corpus in sorted(path for path in places.CORPORA.iterdir() if (path / "ar.txt").exists()):
        memory = folder / f"{corpus.name}.tmx"
        run = measure.run([places.wasl(), "align", "-q", corpus / "ar.txt", corpus / "en.txt", "-o", memory])
        if run.failed:
            raise SystemExit(run.message)
        content = memory.read_bytes()
        head = HEAD.match(content).group()
        found += UNIT.findall(content)
    return head, found


def write(path, size, folder):
    """Writes a memory of `size` bytes or a little more, of the corpora's units again and again.

    Each round of them gets a number of its own in its texts, but for every tenth round, which says what the one before it
    said. Returns how many units there are, and how many of them were there already.
    """
    head, found = units(folder)
    count = duplicates = written = rounds = 0
    with open(path, "wb") as file:
        written += file.write(head)
        while written < size:
            is_duplicate = rounds % 10 == 9
            number = rounds - 1 if is_duplicate else rounds
            block = b"\n    ".join(found).replace(b"<seg>", b"<seg>%d " % number)
            # The identifiers go on from round to round.
            block = block.replace(b'tuid="', b'tuid="%d-' % rounds) + b"\n    "
            written += file.write(block)
            count += len(found)
            duplicates += len(found) if is_duplicate else 0
            rounds += 1
        file.write(FOOT)
    return count, duplicates
