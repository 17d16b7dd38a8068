"""Writes a lexicon of another word aligner in the form that docs/lexicon.md describes, kept to the same limits."""

import collections
import math
import struct

# As in LexiconTrainer.Options.
UNSEEN_OCCURRENCES = 2
LEAST_PROBABILITY = 0.003
MOST_TRANSLATIONS = 24

HEADER = struct.Struct("<8sI36s36s9I")
HEADER_SIZE = 128


def write(path, links, source_counts, target_counts, languages):
    """`links` counts (source word, target word); the others how often each word occurs. Words are bytes."""
    forward = translations(links, source_counts, 0)
    backward = translations(links, target_counts, 1)
    sources, targets = number(source_counts, forward, backward), number(target_counts, backward, forward)
    sides = [side(sources, targets, source_counts, forward), side(targets, sources, target_counts, backward)]
    record = b'{"sources":[]}'
    header = HEADER.pack(b"WASLLEXI", 1, *(language.encode() for language in languages),
                         *sides[0][0], *sides[1][0], len(record))
    sections = [header.ljust(HEADER_SIZE, b"\0"), record, *sides[0][1], *sides[1][1]]
    path.write_bytes(b"".join(section.ljust(-(-len(section) // 8) * 8, b"\0") for section in sections))


def translations(links, counts, side):
    """The most probable translations of each word, by its links over its occurrences."""
    totals = collections.Counter()
    for link, count in links.items():
        totals[link[side]] += count
    found = collections.defaultdict(list)
    for link, count in links.items():
        word, other = link[side], link[1 - side]
        probability = min(count / (max(counts[word], totals[word]) + UNSEEN_OCCURRENCES), 1)
        if probability >= LEAST_PROBABILITY:
            found[word].append((-probability, other))
    return {word: [(other, -p) for p, other in sorted(each)[:MOST_TRANSLATIONS]] for word, each in found.items()}


def number(counts, own, others):
    """The numbers of the words that are kept, frequent ones first."""
    used = set(own).union(other for each in others.values() for other, _ in each)
    return {word: number for number, word in enumerate(sorted(used, key=lambda word: (-counts[word], word)))}


def side(words, others, counts, translations):
    slots = 4
    while slots < len(words) * 2:
        slots *= 2
    table = [0] * slots
    for word, number in words.items():
        slot = fold(word) & (slots - 1)
        while table[slot]:
            slot = (slot + 1) & (slots - 1)
        table[slot] = number + 1
    total = sum(counts.values())
    word_ends, entry_ends, entries, end = [], [], [], 0
    for word in words:
        end += len(word)
        word_ends.append(end)
        entries += [others[other] << 8 | level(probability) for other, probability in translations.get(word, ())]
        entry_ends.append(len(entries))
    shares = struct.pack(f"<{len(words)}f", *(counts[word] / total for word in words))
    sections = [numbers(word_ends), numbers(table), shares, b"".join(words), numbers(entry_ends), numbers(entries)]
    return (len(words), slots, end, len(entries)), sections


def numbers(values):
    return struct.pack(f"<{len(values)}I", *values)


def level(probability):
    """A sixteenth of a bit each."""
    return max(0, min(255, round(-math.log2(probability) * 16)))


def fold(word):
    """FNV-1a, the high bits folded into the low ones."""
    value = 0x811C9DC5
    for byte in word:
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value ^ value >> 15
