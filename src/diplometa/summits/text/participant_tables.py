"""Divides a list of participants into rows and cells, and tells what the columns of a table hold."""

import re

from diplometa.leaders.text.vocabulary import vocabulary, word_key

__all__ = ["columns_of", "divided_rows"]

_RULE = re.compile(r"[\s|:+=_-]*$")


def divided_rows(text: str) -> list[list[str]]:
    """The lines of a list with their cells: one alone where the line is no row of a table; blank lines are left out."""
    rows: list[list[str]] = []
    for line in text.splitlines():
        tidy = line.replace("\0", " ").strip()
        if not tidy or _RULE.match(tidy):
            continue
        mark = "\t" if "\t" in tidy else "|" if tidy.count("|") > 1 or " | " in tidy else None
        cells = tidy.strip("|").split(mark) if mark else [tidy]
        rows.append([" ".join(cell.split()) for cell in cells])
    return rows


def columns_of(cells: list[str]) -> dict[int, str]:
    """What each column holds, where the row is the heading of a table; empty where it is none."""
    told = [vocabulary("column").get(word_key(cell)) for cell in cells]
    if sum(kind is not None for kind in told) < 2:
        return {}
    return {i: kind for i, kind in enumerate(told) if kind}
