"""Numbers whose digits are unspecified in part, such as 156X and 1X: which ones they may be."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import product

__all__ = ["Runs", "fitting", "runs", "year_runs"]

# Numbers in their order, as the first and the last of each run.
Runs = tuple[tuple[int, int], ...]


@lru_cache(maxsize=256)
def fitting(mask: str, most: int) -> tuple[int, ...]:
    """The numbers from 1 to `most` that a mask of two digits fits.

    >>> fitting("1X", 12), fitting("X2", 12), fitting("31", 12)
    ((10, 11, 12), (2, 12), ())
    """
    return tuple(number for number in map(int, _filled(mask)) if 1 <= number <= most)


@lru_cache(maxsize=1024)
def year_runs(mask: str, *, negative: bool = False) -> Runs:
    """The years that a mask of four digits fits, run by run; a year before 0 counts backwards, and there is no -0.

    >>> year_runs("19XX"), year_runs("000X", negative=True), year_runs("1X15")[:2]
    (((1900, 1999),), ((-9, -1),), ((1015, 1015), (1115, 1115)))
    """
    known = mask.rstrip("X")
    end = "X" * (len(mask) - len(known))
    found = [(int(digits + end.replace("X", "0")), int(digits + end.replace("X", "9"))) for digits in _filled(known)]
    if not negative:
        return tuple(found)
    return tuple((-high, -max(1, low)) for low, high in reversed(found) if high)


def _filled(mask: str) -> Iterator[str]:
    """The mask with every digit in each place that has none."""
    return map("".join, product(*("0123456789" if character == "X" else character for character in mask)))


@lru_cache(maxsize=256)
def runs(numbers: tuple[int, ...]) -> Runs:
    """The numbers, in their order, as runs.

    >>> runs((1, 2, 3, 5))
    ((1, 3), (5, 5))
    """
    starts = [number for number in numbers if number - 1 not in numbers]
    ends = [number for number in numbers if number + 1 not in numbers]
    return tuple(zip(starts, ends, strict=True))
