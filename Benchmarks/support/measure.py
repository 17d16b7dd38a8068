"""Runs programs and measures them: wall-clock time, processor time, peak memory."""

import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass


@dataclass
class Run:
    seconds: float  # wall clock, from before the process starts until it has ended
    cpu: float  # user and system seconds, of the process and of the children it waited for
    peak: float  # the largest resident set, in MB of 1,000,000 bytes
    status: int  # the exit code; negative for the signal that ended it
    message: str  # what it said on standard error

    @property
    def failed(self):
        return self.status != 0


def run(command, output=None, stdin=None, folder=None, timeout=None, one_core=False):
    """Runs a command once. `output` and `stdin` are files' paths; `timeout` is in seconds."""
    with tempfile.TemporaryFile() as errors, \
            open(output or os.devnull, "wb") as out, open(stdin or os.devnull, "rb") as into:
        started = time.perf_counter()
        process = subprocess.Popen(
            [str(word) for word in command], stdin=into, stdout=out, stderr=errors, cwd=folder,
            preexec_fn=pin_to_one_core if one_core else None)
        timer = threading.Timer(timeout, process.kill) if timeout else None
        if timer:
            timer.start()
        # wait4, not getrusage: it tells the memory and time of this child alone.
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        if timer:
            timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        message = errors.read().decode("utf-8", "replace").strip()
    unit = 1 if sys.platform == "darwin" else 1024  # of ru_maxrss
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit / 1e6,
               process.returncode, message)


def answer(command):
    """What a command says on standard output; it has to succeed."""
    return subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True).stdout


def pin_to_one_core():
    """Keeps the calling process on one core, so that a program with threads is measured as if it had one."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def alternate(jobs, rounds):
    """Runs each job once a round, in turn, so that what else the machine does falls on all of them alike.

    `jobs` maps a name to a function that returns a Run. Returns the runs by name.
    """
    runs = {name: [] for name in jobs}
    for _ in range(rounds):
        for name, job in jobs.items():
            result = job()
            if result.failed:
                sys.exit(f"{name} failed with status {result.status}: {result.message}")
            runs[name].append(result)
    return runs


def median(runs, of="seconds"):
    return statistics.median(getattr(run, of) for run in runs)
