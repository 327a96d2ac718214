"""Writes dates as people read them, in seven languages; what words cannot say exactly stays EDTF."""

import re
from functools import cache

from diplometa.core.errors import UnknownCodeError
from diplometa.core.numerals import ordinal_ending, to_roman
from diplometa.data.tables import table
from diplometa.dates.grammar.days import days_in_month
from diplometa.dates.model import EdtfDate
from diplometa.dates.text.choices import binds_the_first_alone

__all__ = ["format_date"]

_STYLES = ("long", "short", "archive")
_LANGUAGES = ("de", "en", "es", "fr", "ja", "ru", "zh")
# The years that are said in words; before the second one "early 1241" and "possibly 1241" may be any number.
FIRST_YEAR, FIRST_BARE_YEAR, LAST_YEAR = "1000", "1400", "20XX"
_POINT = re.compile(r"(-?)([0-9]{4}|[1-9][0-9]{2}X|[1-9][0-9]XX|XXXX)(?:-([0-9]{2}))?(?:-([0-9]{2}))?([?~]?)")
# The ends of an interval within a year, and of one that needs no "from" to be clear.
_SAME_YEAR = re.compile(r"([12][0-9]{3}-)(?:[01][0-9]/\1[01][0-9]|[01][0-9]-[0-9]{2}/\1[01][0-9]-[0-9]{2})")
_BARE = "(?:1[4-9]|20)[0-9]{2}"
_PLAIN_ENDS = re.compile(
    rf"{_BARE}/{_BARE}|{_BARE}-[01][0-9]/{_BARE}-[01][0-9]|{_BARE}-[01][0-9]-../{_BARE}-[01][0-9]-.."
)
_THIRDS = ("early", "mid", "late")
_YEAR_THIRDS = {("01", "04"): 0, ("05", "08"): 1, ("09", "12"): 2}
_DECADE_THIRDS = {("0", "3"): 0, ("3", "6"): 1, ("6", "9"): 2}
_CENTURY_THIRDS = {("00", "33"): 0, ("33", "66"): 1, ("66", "99"): 2}
# One template for each style, then the one after a preposition: `*` where it is that of the style, empty where the
# language would have to bend the words.
_Phrases = dict[str, tuple[str, ...]]


def format_date(date: EdtfDate, style: str = "long", language: str = "en") -> str:
    """The date in words; in EDTF where words do not say it exactly, as of unspecified months or sets of all of dates.

    Said in words are days, months, years (before the common era too), decades, centuries, seasons, quarters and halves
    of a year, these approximate or uncertain, one-of sets of them, intervals and open intervals between them, and the
    thirds of a month, a year, a decade, a century. `parse_date` reads the English of `long` and `short` back.

    Args:
        date: the date.
        style: `long` (7 February 2025), `short` (7 Feb 2025), or `archive` (2025 February 7), as finding aids have it.
        language: `en`, `fr`, `es`, `de`, `ru`, `ja` or `zh`, an ISO 639-1 code.

    >>> format_date(EdtfDate("2025-02-06/2025-02-08")), format_date(EdtfDate("1951-04-18"), language="fr")
    ('6–8 February 2025', '18 avril 1951')
    >>> [format_date(EdtfDate(text), "short") for text in ("1890~", "198X", "-0043", "1994/..", "1984-1X")]
    ['circa 1890', '1980s', '44 BC', 'since 1994', '1984-1X']

    Raises:
        UnknownCodeError: there is no such style, or dates are not written in this language.

    Source: names of months: Unicode CLDR; orders of parts: CLDR for `long`, DACS 2.4 (year first) for `archive`.
    """
    if style not in _STYLES:
        raise UnknownCodeError(style, kind="style", near=_STYLES)
    if language not in _LANGUAGES:
        raise UnknownCodeError(language, kind="language of written dates", near=_LANGUAGES)
    return _Writer(style, language).said(str(date)) or str(date)


class _Writer:
    """Writes in one style and language; each method gives None for what it has no words for."""

    def __init__(self, style: str, language: str) -> None:
        self._style = _STYLES.index(style)
        self._phrases = _phrases(language)
        self._months = _month_names(language)

    def said(self, text: str) -> str | None:
        """The words of a date."""
        if text[0] == "[":
            return self._one_of(text[1:-1].split(","))
        if "/" not in text:
            return self._point(text)
        start, end = text.split("/")
        if ".." in {start, end}:
            return self._open(start, end) if start != end else None
        return self._third(start, end) or self._interval(start, end)

    def _put(self, phrase: str, parts: dict[str, str], *, inside: bool = False) -> str | None:
        templates = self._phrases.get(phrase)
        if templates is None:
            return None
        template = templates[3] if inside and templates[3] != "*" else templates[self._style]
        return template.format_map(parts) if template else None

    def _one_of(self, members: list[str]) -> str | None:
        said = [self._point(member) for member in members]
        words = [each for each in said if each]
        if binds_the_first_alone(members) or len(words) < len(members) or len(words) < 2:
            return None
        listed = words[0]
        for word in words[1:-1]:
            listed = self._put("list", {"start": listed, "end": word}) or listed
        return self._put("or", {"start": listed, "end": words[-1]})

    def _open(self, start: str, end: str) -> str | None:
        point = self._point(end if start == ".." else start, inside=True)
        return self._put("until" if start == ".." else "since", {"date": point}) if point else None

    def _point(self, text: str, *, inside: bool = False) -> str | None:
        match = _POINT.fullmatch(text)
        if match is None:
            return None
        sign, year, month, day, mark = match.groups()
        said = self._plain(sign, year, month, day, inside=inside)
        if not mark or said is None:
            return said
        if mark == "?" and not month and not sign and FIRST_YEAR <= year < FIRST_BARE_YEAR:
            return None
        return self._put("circa" if mark == "~" else "possibly", {"date": said})

    def _plain(self, sign: str, year: str, month: str | None, day: str | None, *, inside: bool) -> str | None:
        if sign or year < FIRST_YEAR:
            return None if month else self._counted(sign, year, inside=inside)
        if year == "XXXX":
            phrase = "month-day" if day else "month-alone" if month else ""
        elif year[3] == "X":
            phrase = "" if month else "decade" if year[2] != "X" else "century"
        else:
            phrase = "day" if day else "year" if not month else "month" if month < "20" else f"part-{month}"
        # Later years are numbers to most readers, and 1900s is a century to many.
        if (year > LAST_YEAR and year != "XXXX") or (phrase == "decade" and year[2] == "0"):
            return None
        return self._put(phrase, self._parts(year, month, day), inside=inside)

    def _counted(self, sign: str, year: str, *, inside: bool) -> str | None:
        """A year before the common era, or one of its first thousand."""
        if not year.isdigit():
            return None
        before = sign or year == "0000"
        number = int(year) + 1 if before else int(year)
        return self._put("bc" if before else "ad", {"year": str(number)}, inside=inside)

    def _parts(self, year: str, month: str | None, day: str | None = None) -> dict[str, str]:
        number = int(month or 0)
        wide, alone, abbreviated, alone_abbreviated = self._months[number - 1] if 1 <= number <= 12 else ("",) * 4
        count = int(year[:2]) + 1 if year[:2].isdigit() else 0
        return {
            "year": year.replace("X", "0"),
            "month": wide,
            "alone": alone,
            "abbreviated": abbreviated,
            "alone_abbreviated": alone_abbreviated,
            "number": str(number),
            "day": str(int(day or 0)),
            "first": "1er" if day == "01" else str(int(day or 0)),
            "count": str(count),
            "ordinal": f"{count}{ordinal_ending(count)}",
            "roman": to_roman(count) if count else "",
        }

    def _interval(self, start: str, end: str) -> str | None:
        if _SAME_YEAR.fullmatch(f"{start}/{end}") and start < end:
            year, month, *day = start.split("-")
            end_month, *end_day = end.split("-")[1:]
            last = {f"last_{name}": value for name, value in self._parts(year, end_month, *end_day).items()}
            phrase = "range-months" if not day else "range-days" if month == end_month else "range-month-days"
            return self._put(phrase, {**self._parts(year, month, *day), **last, "last": last["last_day"]})
        vague = "range-vague" in self._phrases and not _PLAIN_ENDS.fullmatch(f"{start}/{end}")
        first, last_point = self._point(start, inside=vague), self._point(end, inside=vague)
        phrase = "range-vague" if vague else "range-years" if len(start) == len(end) == 4 else "range"
        return self._put(phrase, {"start": first, "end": last_point}) if first and last_point else None

    def _third(self, start: str, end: str) -> str | None:
        """Early, mid, late: the two ends of the third of a period, both approximate."""
        first, last = _POINT.fullmatch(start), _POINT.fullmatch(end)
        if not first or not last or first[5] != "~" or last[5] != "~" or first[1] or "X" in first[2] + last[2]:
            return None
        found = _third_of(first.groups(), last.groups())
        if (
            found is None
            or not FIRST_BARE_YEAR <= found[2] <= LAST_YEAR
            or (found[1] == "decade" and found[2][2] == "0")
        ):
            return None
        third, unit, year, month = found
        return self._put(f"{_THIRDS[third]}-{unit}", self._parts(year, month))


def _third_of(first: tuple[str | None, ...], last: tuple[str | None, ...]) -> tuple[int, str, str, str | None] | None:
    """Which third of which unit it is, and the year and month of that unit."""
    year, month, day = first[1] or "", first[2], first[3]
    end_year, end_month, end_day = last[1] or "", last[2], last[3]
    if month and day and end_day and (year, month) == (end_year, end_month):
        most = f"{days_in_month(int(year), int(month)):02}"
        which = {("01", "10"): 0, ("11", "20"): 1, ("21", most): 2}.get((day, end_day))
        return None if which is None else (which, "month", year, month)
    if day or end_day or year[:2] != end_year[:2]:
        return None
    if month and end_month and year == end_year:
        which = _YEAR_THIRDS.get((month, end_month))
        return None if which is None else (which, "year", year, None)
    if month or end_month:
        return None
    if year[:3] == end_year[:3] and (year[3], end_year[3]) in _DECADE_THIRDS:
        return _DECADE_THIRDS[year[3], end_year[3]], "decade", f"{year[:3]}X", None
    which = _CENTURY_THIRDS.get((year[2:], end_year[2:]))
    return None if which is None else (which, "century", f"{year[:2]}XX", None)


@cache
def _phrases(language: str) -> _Phrases:
    rows = table("date_phrases").under(language, "phrase", "long", "short", "archive", "embedded")
    return {phrase: tuple(templates) for phrase, *templates in rows}


@cache
def _month_names(language: str) -> tuple[tuple[str, ...], ...]:
    """Of each month its name beside a day and alone, then both cut short."""
    names = {(form, month): name for form, month, name in table("month_names").under(language, "form", "month", "name")}
    forms = ("format-wide", "standalone-wide", "abbreviated", "standalone-abbreviated")
    return tuple(tuple(names[form, str(month)] for form in forms) for month in range(1, 13))
