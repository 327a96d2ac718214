"""Numbers in treaty series: `ETS No. 5` singles out a treaty, `1155 UNTS 331` says where one is printed."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from diplometa.treaties import lookup

__all__ = ["Printed", "numbers_in", "printed_in"]

_NO = r"(?:[\s,–-]{0,3}(?:(?:Registration|Reg\.?)\s)?(?:N(?:os?|r)\.?|no\.|n[°ºo])?\s?)"
_ETS_NUMBER = r"(?P<{}>\d{{1,3}}[A-Z]?)"
_UNTS = r"U\.?\s?N\.?\s?T\.?\s?S\.?"
# Each branch begins with letters: the search skips all places that begin with none of them.
_NUMBER = "|".join(
    f"{branch}(?![\\w-])"
    for branch in (
        rf"E\.?\s?T\.?\s?S\.?{_NO}{_ETS_NUMBER.format('ets')}",
        rf"C\.?\s?E\.?\s?T\.?\s?S\.?{_NO}{_ETS_NUMBER.format('cets')}",
        rf"STCE{_NO}{_ETS_NUMBER.format('stce')}",
        rf"STE{_NO}{_ETS_NUMBER.format('ste')}",
        rf"Council\sof\sEurope\sTreaty\sSeries{_NO}{_ETS_NUMBER.format('coe')}",
        rf"European\sTreaty\sSeries{_NO}{_ETS_NUMBER.format('european')}",
        rf"{_UNTS},?\s(?:Reg(?:istration|\.)?\s)?(?:N(?:os?|r)\.?\s?(?P<unts>(?:II?-)?\d{{1,6}})|(?P<own>II?-\d{{1,6}}))",
        r"MTDSG,?\s(?:No\.?\s|[Cc]h(?:apter|\.)\s)?(?P<mtdsg>[IVXLC]{1,7}[.-](?:[A-Z]-)?\d{1,3}(?:-[a-z])?)",
        r"ILO\s(?:Convention\s)?(?:No\.?\s?)?(?P<ilo>C?\d{1,3})",
    )
)
_ALIKE = {"stce": "ets", "ste": "ets", "coe": "ets", "european": "ets", "cets": "ets", "own": "unts"}


class Printed(NamedTuple):
    """Where a treaty is printed, and the treaties known to be in that volume.

    A `mixed` series prints other things as well: only a treaty's name before it says that a treaty is meant.
    """

    start: int
    end: int
    candidates: tuple[str, ...]
    mixed: bool


class _Series(NamedTuple):
    """How a series is cited: its mark, what stands before it and behind it, whether it prints other things."""

    mark: str
    before: str
    behind: str
    mixed: bool = False


_VOLUME = r"(?<![\w.])(?P<volume>\d{1,4})\s{1,2}$"
_YEAR = r"(?:\[(?:1[89]|20)\d\d\]|\((?:1[89]|20)\d\d\)|(?<!\w)(?:1[89]|20)\d\d),?\s$"
_PAGE = r",?\s{1,2}(?:at\s)?(?:pp?\.\s?)?(?:\d{1,5}|[XVI]{1,6})(?!\w)"
_VOLUME_BEHIND = (
    r",?\s[Vv]ol(?:ume|\.)?\s?(?P<volume>\d{1,4})(?:,?\s\(?[Nn]o\.?\s[\w-]{1,9}\)?)?(?:,?\s(?:pp?\.|pages?)\s?\d{1,5})?"
)
_SERIES = {
    "unts": _Series(_UNTS, _VOLUME, _PAGE),
    "lnts": _Series(r"L\.?\s?N\.?\s?T\.?\s?S\.?", _VOLUME, _PAGE),
    "unvol": _Series(r"(?:United\sNations|UN),?\sTreaty\sSeries", "", _VOLUME_BEHIND),
    "lnvol": _Series(r"League\sof\sNations,?\sTreaty\sSeries", "", _VOLUME_BEHIND),
    "ust": _Series(r"U\.\s?S\.\s?T\.|UST", _VOLUME, _PAGE),
    "bevans": _Series(r"Bevans", _VOLUME, _PAGE),
    "consol": _Series(r"Consol(?:idated|\.)?\s(?:T(?:reaty\s|\.\s?)?S(?:eries|\.)?)", _VOLUME, _PAGE),
    "ilm": _Series(r"I\.\s?L\.\s?M\.|ILM", _VOLUME, _PAGE),
    "stat": _Series(r"Stat\.", _VOLUME, _PAGE, mixed=True),
    "tias": _Series(r"T\.\s?I\.\s?A\.\s?S\.|TIAS", "", rf"{_NO}\d{{3,5}}(?!\w)|\s\d\d-\d{{3,4}}(?!\w)"),
    "cants": _Series(
        r"Can(?:ada|\.)?\s(?:T\.?\s?S\.?|Treaty\sSeries)|C\.T\.S\.",
        "",
        r",?\s(?:1[89]|20)\d\d(?:/|,?\sNo\.?\s?)\d{1,3}",
    ),
    "cts": _Series(r"CTS", _VOLUME, _PAGE),
    "ats": _Series(
        r"A\.\s?T\.\s?S\.|ATS|Aust(?:ralian|\.)?\s(?:TS|Treaty\sSeries)", _YEAR, r"\s(?:No\.?\s?)?\d{1,3}(?!\w)"
    ),
    "oj": _Series(
        r"O\.?J\.?|Official\sJournal",
        "",
        r"(?:\sof\sthe\sEuropean\s[A-Z]\w{4,11})?,?\s[LC]\.?\s?\d{1,3}(?:/\d{1,4})?(?:,\s\d{1,2}[./]\d{1,2}[./]\d{4})?"
        r"(?:,?\sp\.\s?\d{1,5})?(?!\w)",
        mixed=True,
    ),
    "cmnd": _Series(r"C(?:mnd|md|m)\.?", "", r"\s\d{3,5}(?!\w)", mixed=True),
}
# A year in brackets may stand before a volume of the Official Journal.
_LEADING_YEAR = re.compile(r"[\[(](?:1[89]|20)\d\d[\])]\s$")
_WINDOW = 12


@cache
def _numbers() -> re.Pattern[str]:
    return re.compile(_NUMBER)


@cache
def _marks() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one.mark})(?!\\w)" for one in _SERIES.values()))


@lru_cache(maxsize=256)
def _series_of(mark: str) -> str:
    return next(name for name, one in _SERIES.items() if re.fullmatch(one.mark, mark))


@cache
def _bounds(name: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(_SERIES[name].before), re.compile(_SERIES[name].behind)


def numbers_in(text: str) -> Iterator[tuple[int, int, str]]:
    """The bounds of each number that one treaty alone has, with the id of that treaty."""
    for match in _numbers().finditer(text):
        keys = _registered(match)
        if len(keys) == 1 and not _inside_word(text, match.start()):
            yield match.start(), match.end(), keys[0]


def _registered(match: re.Match[str]) -> tuple[str, ...]:
    group = match.lastgroup or ""
    scheme, value = _ALIKE.get(group, group), match[group]
    if scheme == "ets":
        value = value.zfill(3 + value[-1].isalpha())
    elif scheme == "ilo":
        value = f"C{value.removeprefix('C').zfill(3)}"
    elif scheme == "mtdsg":
        value = value.replace(".", "-")
    elif value[0].isdigit():
        value = f"I-{value}"
    return lookup.registered(scheme, value)


def _inside_word(text: str, at: int) -> bool:
    return at > 0 and (text[at - 1].isalnum() or text[at - 1] in "_.")


def printed_in(text: str) -> Iterator[Printed]:
    """Each volume and page, or number, of a series in which treaties are printed."""
    for mark in _marks().finditer(text):
        if _inside_word(text, mark.start()):
            continue
        name = _series_of(mark[0])
        before, behind = _bounds(name)
        first = before.search(text, max(0, mark.start() - _WINDOW), mark.start())
        last = behind.match(text, mark.end())
        if first is None or last is None:
            continue
        start = first.start() if first[0] else mark.start()
        if year := _LEADING_YEAR.search(text, max(0, start - _WINDOW), start):
            start = year.start()
        yield Printed(start, last.end(), _in_volume(name, first, last), _SERIES[name].mixed)


def _in_volume(name: str, first: re.Match[str], last: re.Match[str]) -> tuple[str, ...]:
    """The treaties that the registry has in the volume."""
    scheme = {"unts": "unts-volume", "unvol": "unts-volume", "lnts": "lnts-volume", "lnvol": "lnts-volume"}.get(name)
    volume = (first if "volume" in first.re.groupindex else last)["volume"] if scheme else ""
    return lookup.registered(scheme, volume) if scheme else ()
