"""Writes tables of Markdown, to the terminal and into docs/benchmarks.md."""

import datetime
import os
import platform
import subprocess

from . import places


def table(head, rows):
    """A table; all columns but the first are set right."""
    lines = ["| " + " | ".join(head) + " |", "| --- |" + " ---: |" * (len(head) - 1)]
    lines += ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]
    return "\n".join(lines)


def circumstances():
    """When, what and on how many cores: the sentence that stands below every table."""
    version = subprocess.run([places.wasl(), "--version"], capture_output=True, text=True).stdout.strip()
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return (f"wasl {version}, {datetime.date.today():%Y-%m-%d}, {platform.system()} on {platform.machine()}, "
            f"{cores} cores.")


def publish(name, text, standard=True):
    """Prints the text and, where it comes from the standard data, puts it into docs/benchmarks.md.

    It stands there between the markers `name:begin` and `name:end`.
    """
    text = f"{text}\n\n{circumstances()}"
    print(text)
    if not standard:
        return
    begin, end = f"<!-- {name}:begin -->", f"<!-- {name}:end -->"
    page = places.REPORT.read_text(encoding="utf-8")
    if page.count(begin) != 1 or page.count(end) != 1:
        raise SystemExit(f"docs/benchmarks.md has to hold {begin} and {end}, once each")
    before, rest = page.split(begin)
    after = rest.split(end)[1]
    places.REPORT.write_text(f"{before}{begin}\n{text}\n{end}{after}", encoding="utf-8")
