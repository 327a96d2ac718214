"""How long `import diplometa` takes beyond a bare interpreter, and which modules it loads."""

import argparse
import statistics
import subprocess
import sys
import time

from measure import line

MODULES = "import sys; before = set(sys.modules); import diplometa; print(*sorted(set(sys.modules) - before))"
KEPT_OUT = ("attr", "attrs", "dateutil", "msgspec", "pycountry", "re", "typing")


def seconds(code: str) -> float:
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return time.perf_counter() - started


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=40)
    runs: int = parser.parse_args().runs
    seconds("import diplometa")  # compiles what is not compiled yet
    # one after the other, so that a busy machine slows both alike
    pairs = [(seconds("pass"), seconds("import diplometa")) for _ in range(runs)]
    bare, loaded = zip(*pairs, strict=True)
    line("bare interpreter, least of runs", f"{min(bare) * 1e3:.1f} ms")
    line("with import diplometa, least of runs", f"{min(loaded) * 1e3:.1f} ms")
    line("difference of the least", f"{(min(loaded) - min(bare)) * 1e3:.1f} ms", "budget: 5 ms")
    over = statistics.median(after - before for before, after in pairs)
    line("median of the differences", f"{over * 1e3:.1f} ms")
    done = subprocess.run([sys.executable, "-c", MODULES], check=True, capture_output=True, text=True)
    modules = done.stdout.split()
    line("modules that it loads", str(len(modules)), " ".join(modules))
    line("of these to be kept out", str(len(set(modules) & set(KEPT_OUT))), "budget: 0")


if __name__ == "__main__":
    main()
