"""The training data as wasl reads it and as fast_align does, and lexicons of both."""

import collections
import filecmp
import json
import lzma
import shutil

from . import lexicon_file, measure, places

LONGEST = 120  # words on a side; wasl train leaves longer pairs out, and so they are left out here


class Training:
    """All steps leave their results in one folder; what is there and up to date is not made again."""

    def __init__(self, folder, names=None):
        self.folder = folder
        self.files = sorted((places.EVALUATION / "train").glob("*.tsv.xz"))
        if names:
            self.files = [path for path in self.files if path.name.split(".")[0] in names]
        self.stems = folder / "stems.txt"
        self.links = {name: folder / f"{name}.links" for name in ("forward", "reverse")}

    def unpack(self):
        for packed in self.files:
            text = self.folder / packed.name.removesuffix(".xz")
            if not places.up_to_date(text, packed):
                with lzma.open(packed) as source, open(text, "wb") as target:
                    shutil.copyfileobj(source, target)

    def command(self, output, *options):
        """wasl train on everything, as scripts/train-lexicon calls it: words and names are no sentences."""
        command = [places.wasl(), "train", "-q", "-o", output, "--source-language", "ar", "--target-language", "en"]
        for packed in self.files:
            text = self.folder / packed.name.removesuffix(".xz")
            is_list = packed.name.startswith(("dictionary-", "names-"))
            command += ["--entries", text] if is_list else [text]
        return command + list(options)

    def wasl(self):
        """Trains wasl's lexicon. Returns it and the Run."""
        lexicon = self.folder / "wasl.lexicon"
        return lexicon, self.remembered("wasl", lexicon, [places.wasl()], lambda: measure.run(self.command(lexicon)))

    def write_stems(self):
        """Writes the pairs as wasl reads them.

        Another build of wasl mostly reads them alike; then the file stays as it is, so that fast_align's results hold.
        """
        done = self.folder / "stems.done"
        if places.up_to_date(done, places.wasl()):
            return
        every, kept, unused = (self.folder / name for name in ("every.txt", "kept.txt", "unused.lexicon"))
        measure.answer(self.command(unused, "--stems", every))
        # Bytes, and only a line feed ends a line.
        with open(every, "rb") as lines, open(kept, "wb") as out:
            out.writelines(line for line in lines if max(map(len, sides(line))) <= LONGEST)
        if self.stems.exists() and filecmp.cmp(kept, self.stems, shallow=False):
            kept.unlink()
        else:
            kept.replace(self.stems)
        every.unlink()
        unused.unlink()
        done.touch()

    def fast_align(self, program):
        """Aligns the words in both directions, as its authors recommend. Returns both Runs."""
        self.write_stems()
        return [self.remembered(
            name, self.links[name], [self.stems, program],
            lambda: measure.run([program, "-i", self.stems, "-d", "-o", "-v", *reverse], output=self.links[name]))
            for name, reverse in (("forward", []), ("reverse", ["-r"]))]

    def fast_align_lexicon(self, agreeing):
        """A lexicon of the words that are linked: in both directions, or in either and then half for each."""
        lexicon = self.folder / f"fast_align-{'both' if agreeing else 'either'}.lexicon"
        if not places.up_to_date(lexicon, *self.links.values()):
            lexicon_file.write(lexicon, *self.count(agreeing), ("ar", "en"))
        return lexicon

    def count(self, agreeing):
        links, source_counts, target_counts = (collections.Counter() for _ in range(3))
        with open(self.stems, "rb") as stems, open(self.links["forward"]) as ahead, \
                open(self.links["reverse"]) as back:
            for line, *directions in zip(stems, ahead, back):
                source, target = sides(line)
                source_counts.update(source)
                target_counts.update(target)
                forward, reverse = (set(direction.split()) for direction in directions)
                for link in forward & reverse if agreeing else forward | reverse:
                    i, j = map(int, link.split("-"))
                    weight = 1 if link in forward and link in reverse else 0.5
                    links[source[i], target[j]] += weight
        return links, source_counts, target_counts

    def remembered(self, name, output, sources, run):
        """Runs and measures a step, unless its output is there; then the Run of that time."""
        note = self.folder / f"{name}.json"
        if not (note.exists() and places.up_to_date(output, *sources)):
            result = run()
            if result.failed:
                output.unlink(missing_ok=True)
                raise SystemExit(f"{name} failed with status {result.status}: {result.message[-400:]}")
            note.write_text(json.dumps(vars(result)), encoding="utf-8")
        return measure.Run(**json.loads(note.read_text(encoding="utf-8")))


def sides(line):
    source, target = line.rstrip(b"\n").split(b" ||| ")
    return source.split(b" "), target.split(b" ")
