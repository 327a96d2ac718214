"""What the benchmarks share: timing a call in several rounds, texts to read, and printing one line a figure."""

import gc
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

__all__ = ["ROOT", "Timing", "article", "gold", "in_fresh_process", "installed", "line", "timed"]

ROOT = Path(__file__).resolve().parent.parent


class Timing(NamedTuple):
    """Seconds for one call: the least of all rounds, and their median."""

    least: float
    median: float


def timed(call: Callable[[], object], *, rounds: int = 7, seconds: float = 0.05) -> Timing:
    """Time a call in CPU time, in which what else runs on the machine weighs little.

    Each round repeats the call for about the given seconds, after one that is not counted.
    """
    started = time.process_time()
    call()
    repeats = max(1, int(seconds / max(time.process_time() - started, 1e-9)))
    measured: list[float] = []
    gc.collect()
    gc.disable()
    try:
        for _ in range(rounds):
            started = time.process_time()
            for _ in range(repeats):
                call()
            measured.append((time.process_time() - started) / repeats)
    finally:
        gc.enable()
    return Timing(min(measured), statistics.median(measured))


def in_fresh_process(setup: str, call: str, *, runs: int = 7) -> Timing:
    """Seconds of CPU time that one line of code takes in a new interpreter, after its set-up has run.

    Bytecode is kept, as an installed package has it; the run that compiles it is not counted.
    """
    code = f"import time\n{setup}\nt = time.process_time()\n{call}\nprint(time.process_time() - t)"
    command = [sys.executable, "-c", code]
    with TemporaryDirectory() as kept:
        environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": kept}
        measured = [
            float(subprocess.run(command, check=True, capture_output=True, text=True, env=environment).stdout)
            for _ in range(runs + 1)
        ][1:]
    return Timing(min(measured), statistics.median(measured))


def installed(*names: str) -> bool:
    """Whether every one of these packages can be imported here."""
    return all(find_spec(name) is not None for name in names)


def article() -> str:
    """The article of examples/."""
    return (ROOT / "examples" / "ishiba-trump-2025.txt").read_text(encoding="utf-8")


def gold(name: str) -> list[dict[str, object]]:
    """The rows of a JSON Lines file of reference data beside the repository; none where it is absent."""
    path = ROOT.parent / "shared" / "gold" / name
    return [json.loads(row) for row in path.read_text(encoding="utf-8").splitlines()] if path.is_file() else []


def line(what: str, figure: str, note: str = "") -> None:
    """Print one figure, and what it is to be compared with."""
    print(f"{what:<44} {figure:>20}   {note}".rstrip())
