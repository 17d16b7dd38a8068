"""Where things are: the repository, the program, the shared data, the cache."""

import os
import pathlib
import shutil
import sys

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
SHARED = REPOSITORY.parent / "shared"
EVALUATION = SHARED / "eval"
REPORT = REPOSITORY / "docs" / "benchmarks.md"
CORPORA = REPOSITORY / "corpora"


def wasl():
    """The program to be measured: $WASL, or the release build."""
    program = pathlib.Path(os.environ.get("WASL", REPOSITORY / ".build/release/wasl"))
    if not os.access(program, os.X_OK):
        sys.exit(f"{program} is not there: `make build` makes it, and WASL names another")
    return program.resolve()


def peer(variable, name):
    """Another program's path, from an environment variable or from PATH; None where it is not installed."""
    program = shutil.which(os.environ.get(variable, name))
    return pathlib.Path(program).resolve() if program else None


def cache(*parts):
    """A folder for what the benchmarks make: $WASL_BENCHMARK_CACHE, or one in the user's cache folder."""
    base = os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache"
    folder = pathlib.Path(os.environ.get("WASL_BENCHMARK_CACHE") or pathlib.Path(base) / "wasl-benchmarks")
    folder = folder.resolve().joinpath(*parts)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def up_to_date(made, *sources):
    """Whether a file in the cache is there and no older than what it was made from."""
    return made.exists() and all(made.stat().st_mtime >= source.stat().st_mtime for source in sources)


def development_sets():
    """The development sets' files, by name."""
    sets = {path.name.split(".")[0]: path for path in sorted((EVALUATION / "dev").glob("*.tsv.xz"))}
    if not sets:
        sys.exit("the development sets are not there: they are looked for in ../shared/eval/dev")
    return sets
