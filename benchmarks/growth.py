"""How the time for one character grows with the length of a text, for every reader, on plain and on hostile text.

The ratio compares a long text with one of 10 kB: 1 is linear. With --check, the exit code is 1 where it is above 1.5.
"""

import argparse
import contextlib
import sys
from collections.abc import Callable

from measure import article, timed

import diplometa as dm

SMALL, MIDDLE, LARGE, VERY_LARGE = 10_000, 100_000, 1_000_000, 10_000_000
LIMIT = 1.5
# what grows tenfold too fast from 10 kB to 100 kB is not put to a longer text: it would not end
HOPELESS = 4.0

READERS = tuple(
    name for name in dm.__all__ if name.startswith(("find_", "parse_", "extract", "loads")) and name != "parse_each"
)

TEXTS: dict[str, str] = {
    "plain": article() + "\n\n",
    "spaces": " ",
    "newlines": "\n",
    "Article ": "Article ",
    "(a)": "(a)",
    "Article 1(a)": "Article 1(a), ",
    "digits": "1234567890",
    "years": "1960 ",
    "12 12": "12 ",
    "January ": "January ",
    "Monday ": "Monday ",
    "quotes": "\"'“”",
    "open quotes": "“a ",
    "of the ": "of the ",
    "capitals": "Aaa Bbb Ccc ",
    "all capitals": "ABCDEFGH",
    "President ": "President ",
    "Japan-": "Japan-",
    "brackets": "([{",
    "commas": "a, ",
    "stops": "A. ",
    "lone surrogates": "\ud800",
    "combining marks": "a\u0301\u0302",
    "NUL": "\0",
    "emoji": "🇯🇵",
}


def filled(pattern: str, characters: int) -> str:
    """The pattern over and over, to exactly this length."""
    return (pattern * (characters // len(pattern) + 1))[:characters]


def per_character(read: Callable[[str], object], text: str, rounds: int) -> float:
    def call() -> None:
        with contextlib.suppress(dm.DiplometaError):
            read(text)

    return timed(call, rounds=rounds, seconds=0.02).least / len(text)


def growth(read: Callable[[str], object], pattern: str, largest: int) -> tuple[float, int]:
    """The ratio to the time for one character at 10 kB, and the length at which it was measured."""
    base = per_character(read, filled(pattern, SMALL), 7)
    ratio, reached = 0.0, SMALL
    for size, rounds in ((MIDDLE, 3), (LARGE, 2), (VERY_LARGE, 1)):
        if size > largest or ratio > HOPELESS:
            break
        ratio, reached = per_character(read, filled(pattern, size), rounds) / base, size
    return ratio, reached


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("readers", nargs="*", help=f"all where none is named: {', '.join(READERS)}")
    parser.add_argument("--large", action="store_true", help="go on to 10 MB")
    parser.add_argument("--check", action="store_true", help=f"exit code 1 where a ratio is above {LIMIT}")
    asked = parser.parse_args()
    too_steep = 0
    print(f"{'reader':<16} {'text':<16} {'up to':>12} {'ratio':>7}")
    for name in asked.readers or READERS:
        for kind, pattern in TEXTS.items():
            ratio, reached = growth(getattr(dm, name), pattern, VERY_LARGE if asked.large else LARGE)
            steep = ratio > LIMIT
            too_steep += steep
            print(f"{name:<16} {kind:<16} {reached:>12,} {ratio:>7.2f}{'  too steep' * steep}", flush=True)
    print(f"{too_steep} above {LIMIT}")
    return 1 if asked.check and too_steep else 0


if __name__ == "__main__":
    sys.exit(main())
