"""Misspells words as people do: one letter for another that sounds or looks alike, and slips of the fingers."""

import re

ARABIC = re.compile(r"[\u0621-\u063A\u0641-\u064A]+")
ENGLISH = re.compile(r"\b[a-z]{6,}\b")


def ending(old, new, least=4):
    """The last letter taken for another."""
    return lambda word, rng: word[:-1] + new if word.endswith(old) and len(word) >= least else None


def replacing(old, new, least=4, within=None):
    """The first place of a letter taken for another, among the first letters of a word."""
    return lambda word, rng: word.replace(old, new, 1) if old in word[:within] and len(word) >= least else None


def wasl(word, rng):
    """استخدام → أستخدام"""
    changed = re.sub("^((?:و|ب|ل)?(?:ال)?)ا([تنس])", r"\1أ\2", word)
    return changed if len(word) > 5 and changed != word else None


def inside(change, first):
    """A slip at a place inside a word of six letters or more."""
    def misspell(word, rng):
        if len(word) < 6:
            return None
        changed = change(word, rng.randrange(first, len(word) - 2))
        return changed if changed != word else None
    return misspell


def swapped(first):
    return inside(lambda word, place: word[:place] + word[place + 1] + word[place] + word[place + 2:], first)


def lost(first):
    return inside(lambda word, place: word[:place] + word[place + 1:], first)


def doubled(first):
    return inside(lambda word, place: word[:place] + word[place] + word[place:], first)


ARABIC_ERRORS = {
    "ه for ة": ending("ة", "ه"),
    "ة for ه": ending("ه", "ة"),
    "ى for ي": ending("ي", "ى"),
    "ي for ى": ending("ى", "ي", least=3),
    "ا for أ": replacing("أ", "ا"),
    "ا for إ": replacing("إ", "ا"),
    "أ for إ": replacing("إ", "أ", within=3),
    "أ for hamzat wasl": wasl,
    "ظ for ض": replacing("ض", "ظ", least=1),
    "ض for ظ": replacing("ظ", "ض", least=1),
    "letters swapped": swapped(2),
    "letter lost": lost(2),
    "letter doubled": doubled(2),
}

ENGLISH_ERRORS = {"letters swapped": swapped(1), "letter lost": lost(1), "letter doubled": doubled(1)}


def misspelt(text, side, misspell, rng):
    """A text with one of its words misspelt, and where that word stands; `None` where no word can be."""
    words = []
    for match in (ARABIC if side == "ar" else ENGLISH).finditer(text):
        changed = misspell(match.group(), rng)
        if changed:
            words.append((match, changed))
    if not words:
        return None
    match, changed = rng.choice(words)
    return text[:match.start()] + changed + text[match.end():], [match.start(), match.start() + len(changed)]
