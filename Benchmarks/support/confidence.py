"""Tables of how well wasl's confidence holds, and of its scores by type of bead."""

from . import report, scoring


def calibration(sets):
    """`sets` maps titles to (gold, JSON Lines) pairs."""
    head = ["set", "pairs", "wrong", "calibration error", "wrong in the least sure tenth", "share",
            "with one-sided beads: calibration error", "share"]
    rows = []
    for title, pairs in sets.items():
        found = scoring.evaluate(pairs)["calibration"]
        paired, every = found["pairs"], found["all"]
        rows.append([title, f"{paired['beads']:,}", paired["wrong"], error(paired),
                     f"{paired['least_sure_tenth']['wrong']:.0f}", share(paired), error(every), share(every)])
    return report.table(head, rows)


def types(variants):
    """`variants` maps kinds of sets to (gold, test) pairs, of all sets together."""
    found = {name: {each["type"]: each for each in scoring.evaluate(pairs)["by_type"]}
             for name, pairs in variants.items()}
    head = ["type"] + [column for name in found for column in (f"{name}: gold", "precision", "recall", "F1")]
    names = dict.fromkeys(each for types in found.values() for each in types)
    order = ["1-1", "1-2", "2-1", "1-n", "n-1", "n-n", "1-0", "0-1", "n-0", "0-n"]
    rows = [[name, *(cell for types in found.values() for cell in cells(types.get(name)))]
            for name in sorted(names, key=order.index)]
    return report.table(head, rows)


def cells(scores):
    if not scores:
        return ["0", "–", "–", "–"]
    strict = scores["strict"]
    return [f"{scores['gold']:,}", *(f"{strict[name]:.3f}" for name in ("precision", "recall", "f1"))]


def error(calibration):
    return f"{calibration['expected_calibration_error']:.4f}"


def share(calibration):
    found = calibration["least_sure_tenth"]["share_of_wrong"]
    return "–" if found is None else f"{found:.0%}"
