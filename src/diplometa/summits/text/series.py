"""The names of series of meetings in a text, with the edition where one is given: 49th G7 summit, COP28, XX. Gipfel."""

import re
from functools import cache
from typing import NamedTuple

from diplometa.core.folding import fold
from diplometa.core.numerals import ordinal, roman
from diplometa.core.scan import Scan, Span
from diplometa.summits.lookup import SERIES_NOUNS, numbered_series, series_code, series_names
from diplometa.summits.text.words import ordinal_words, words_in

__all__ = ["SeriesName", "edition_before", "series_in"]

_FIGURES = re.compile(r"(\d{1,3})(?:st|nd|rd|th|\.|[eao]|eme|er|re|°)")
_ROMAN = re.compile(r"([IVXLC]{1,7})(?:e|er|\.|º|ª|ème)?")
_WORD = re.compile(r"\S+")
# What may stand between an ordinal and the name of its series.
_BETWEEN = frozenset(
    "annual special extraordinary ordinary regular informal in-person virtual biennial session of the meeting meetings "
    "sommet cumbre summit conference leaders' du de la del des ordinaria extraordinaria ordentliche formal "
    "and".split()
)
_REACH = 90
_MOST_WORDS = 6
# Acronyms as short as these name a series only beside a word for a meeting: YES, MC.
_ACRONYM = 3


class SeriesName(NamedTuple):
    """The name of a series at its place, with the edition; `meeting` where a word for a meeting belongs to it."""

    start: int
    end: int
    code: str
    edition: int | None = None
    edition_span: Span | None = None
    meeting: bool = False


def _ordinal(word: str) -> int | None:
    """The value of an ordinal as a word of a heading: 49th, XX., XIXe, Fiftieth, deuxième."""
    folded = fold(word)
    if figures := _FIGURES.fullmatch(folded):
        return int(figures[1])
    if numeral := _ROMAN.fullmatch(word):
        return roman(numeral[1])
    return ordinal_words().get(folded) or ordinal(folded)


def edition_before(text: str, at: int) -> tuple[int, Span] | None:
    """The ordinal that stands before an offset, at most a few words of the series' own away, with its span."""
    window = max(0, at - _REACH)
    for word in list(_WORD.finditer(text, window, at))[-1 : -_MOST_WORDS - 1 : -1]:
        bare = word[0].strip("(),")
        if (value := _ordinal(bare)) is not None:
            return value, word.span()
        if fold(bare) not in _BETWEEN:
            return None
    return None


@cache
def _numbered() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(numbered_series(), key=len, reverse=True)))
    return re.compile(rf"(?<!\w)({words})[- ]?(\d{{1,3}}|[ivx]{{1,6}})(?!\w)")


def series_in(scan: Scan) -> tuple[SeriesName, ...]:
    """The names of series in a text, in its order.

    >>> [(found.code, found.edition) for found in series_in(Scan("from the 49th G7 summit to COP28"))]
    [('G7', 49), ('COP', 28)]
    """
    return scan.once(series_in, lambda: _found(scan))


def _found(scan: Scan) -> tuple[SeriesName, ...]:
    numbered = _by_number(scan)
    taken = {found.start for found in numbered}
    return tuple(sorted([*numbered, *(found for found in _by_name(scan) if found.start not in taken)], key=_start))


def _start(found: SeriesName) -> int:
    return found.start


def _by_number(scan: Scan) -> list[SeriesName]:
    found: list[SeriesName] = []
    for match in _numbered().finditer(scan.folded):
        number = int(match[2]) if match[2].isdigit() else roman(match[2])
        code = series_code(numbered_series()[match[1]])
        if scan.text[match.start() : match.end(1)].isupper() and number and code is not None:
            found.append(SeriesName(*match.span(), code, number, match.span(2), meeting=True))
    return found


def _by_name(scan: Scan) -> list[SeriesName]:
    nouns = [word for word in words_in(scan) if word.kind == "noun"]
    found: list[SeriesName] = []
    for hit in series_names().hits(scan):
        codes = {code for key in hit.keys if (code := series_code(key)) is not None}
        if len(codes) != 1:
            continue
        edition, span = edition_before(scan.text, hit.start) or (None, None)
        named = any(word in SERIES_NOUNS for word in re.findall(r"[\w']+", scan.folded[hit.start : hit.end]))
        meeting = named or any(_belongs(scan, noun.start, noun.end, hit.start, hit.end) for noun in nouns)
        if meeting or hit.end - hit.start > _ACRONYM or not scan.text[hit.start : hit.end].isalpha():
            found.append(SeriesName(hit.start, hit.end, codes.pop(), edition, span, meeting))
    return found


def _belongs(scan: Scan, start: int, end: int, name_start: int, name_end: int) -> bool:
    """Whether a word for a meeting and the name of a series make one phrase: a few words apart, no mark between."""
    low, high = min(end, name_end), max(start, name_start)
    between = scan.text[low:high]
    return len(between) <= _REACH // 2 and not re.search(r"[,;:()|\t\n]|\s[-–—]\s", between)
