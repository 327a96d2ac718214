"""What is counted from: the reference date, and the date before a place in the text; the tense around it."""

import datetime as dt
import re
from typing import NamedTuple

from diplometa.core.scan import Scan
from diplometa.dates.grammar import days_in_month
from diplometa.dates.model import Day, EdtfDate
from diplometa.dates.text.partial import Partial
from diplometa.dates.text.words.lexicon import FOREIGN
from diplometa.dates.text.words.vocabulary import cues

__all__ = ["CLOSE", "Asked", "Context", "Reference", "shift"]

Reference = dt.date | EdtfDate | None

# Two years for a month are equally near where their distances differ by less than four months: then the tense decides.
EQUALLY_NEAR = 123
# How far back, in characters, a word such as "the 14th" or "the next day" looks for its date.
REACH = 1500
# In a text without a reference date, a day counts its year from one that is stated no farther back than LAPSE, a month
# alone from one no farther than CLOSE; "that year" goes no farther back either.
LAPSE, CLOSE = 4000, 300
# How far around a date, in characters, its verb is looked for.
CLAUSE = 160
DAYS_PER_MONTH = 30.44
_WORDS = re.compile(r"[^\W0-9_]+")


def shift(day: Day, days: int) -> Day | None:
    """The day so many days later, None outside the years 1 to 9999."""
    date = day.date() if day.day else None
    ordinal = date.toordinal() + days if date else 0
    if not 0 < ordinal <= dt.date.max.toordinal():
        return None
    moved = dt.date.fromordinal(ordinal)
    return Day(moved.year, moved.month, moved.day)


class Asked(NamedTuple):
    """What one reading is asked with: what `find_dates` and `parse_date` take beside the text.

    `whole`: the text is a date, not prose, so that a number or the name of a month needs no words around it.
    """

    reference: Reference = None
    whole: bool = False
    day_first: bool | None = None
    language: str | None = None


class Context:
    """The anchors of one reading, and what it knows of the words around a date."""

    def __init__(self, scan: Scan, asked: Asked) -> None:
        self.scan = scan
        self.whole: bool = asked.whole
        # Whether the caller has stated the order of figures.
        self.stated: bool = asked.day_first is not None
        # Of these languages all write the day first.
        day_first_there = asked.day_first is None and asked.language in FOREIGN
        self.day_first: bool | None = True if day_first_there else asked.day_first
        self.language: str | None = asked.language
        self.today: Day | None = None
        self.near: Day | None = None
        self.source: str = "assumed"
        self._last: Day | None = None
        self._last_at = 0
        self._last_year: int | None = None
        self._last_year_at = 0
        self._stated: Day | None = None
        self._stated_at = 0
        self._told: Day | None = None
        self._told_at = 0
        if (reference := asked.reference) is not None:
            day = reference if isinstance(reference, EdtfDate) else EdtfDate.from_date(reference)
            self.near = _known(day)
            self.today = day.lower if day.lower == day.upper else None

    def base(self, unit: str) -> Day | None:
        """The day that whole units are counted from; for years the reference need not be one."""
        year = unit == "year" and self.near is not None and self.source == "assumed"
        return self.today or (self.near if year else None)

    def take_near(self, day: Day) -> None:
        """Count years left out from a day that the text itself states, where no reference was given."""
        self.near, self.source = day, "from-text"

    def remember(self, found: Partial, at: int) -> None:
        """Keep a date as the one that "the next day" counts from."""
        year = found.number
        if year is not None:
            self._last_year, self._last_year_at = year, at
        if year is not None and found.month and found.month < 13 and found.start().value():
            self._last, self._last_at = Day(year, found.month, found.day), at
            if found.assumed == "year-from-text" or (self.source == "from-text" and self._last == self.near):
                self._told, self._told_at = self._last, at
            if not found.assumed:
                self._stated, self._stated_at = self._last, at

    def last(self, at: int, reach: int = REACH) -> Day | None:
        """The date before the place `at` in the text, not too far back; its day is 0 where only the month is known."""
        return self._last if self._last and 0 < at - self._last_at <= reach else None

    def last_year(self, at: int, reach: int = REACH) -> int | None:
        """The year of the date before the place `at`, also where no more than the year is known."""
        return self._last_year if 0 < at - self._last_year_at <= reach else None

    def nearest_year(self, found: Partial, at: int) -> Partial:
        """The date with the year that brings it nearest the reference; a weekday that is named must agree."""
        near = self._near(at, LAPSE if found.day else CLOSE)
        if found.year or near is None or not found.month:
            return found
        told = self._told_before(found, at) if self.source == "from-text" else None
        near = told or near
        reach = 4 if (found.month, found.day) == (2, 29) else 1
        years = [year for year in range(near.year - reach, near.year + reach + 1) if 0 < year < 10000]
        if reach > 1:
            years = [year for year in years if days_in_month(year, 2) == 29] or years
        years.sort(key=lambda year: _distance(near, found, year))
        if told:
            after = self._year_after(told, found, at)
            years.sort(key=lambda year: year != after)
        if found.weekday >= 0 and found.day:
            years = [year for year in years if _falls(found, year)] or years
        if not found.day and len(years) > 1 and not told:
            years = self._by_tense(found, years, near, at)
        return found._replace(year=f"{years[0]:04}", assumed="year-" + self.source) if years else found

    def _near(self, at: int, lapse: int) -> Day | None:
        """The day to be near to: the reference; in a text without one its first full date, unless far from any."""
        if self.source != "from-text":
            return self.near
        if self._stated is None or at - self._stated_at > lapse:
            return None
        return self.near

    def _told_before(self, found: Partial, at: int) -> Day | None:
        """The day from which the text goes on: a full date right before; else that of its story.

        The story starts on its first full date and goes on with the dates that leave the year out. The years of others
        are asides: the treaty of 8 September 1951.
        """
        stated = self._stated if at - self._stated_at < CLAUSE and self._stated == self._last else None
        if stated and (stated.day or not found.day) and self._stated_at < at:
            return stated
        return self._told if self._told_at < at else None

    def _year_after(self, told: Day, found: Partial, at: int) -> int:
        """The year of a date that a text tells after another one: it goes on, but where the words look back.

        What lies farther ahead in the next year than behind in this one is of this one: letters answer others.
        """
        month = found.month if found.month < 13 else 3 * (found.month - 20)
        is_before = (month, found.day) < (told.month, told.day if found.day else 0)
        if _looks_back(self.scan, at):
            return told.year - (not is_before)
        return told.year + (is_before and _distance(told, found, told.year + 1) < _distance(told, found, told.year))

    def _by_tense(self, found: Partial, years: list[int], near: Day, at: int) -> list[int]:
        nearest, other = years[:2]
        distance = _distance(near, found, nearest)
        if not distance or _distance(near, found, other) - distance > EQUALLY_NEAR:
            return years
        tense = self.tense(at)
        wrong = (tense == "future" and other > nearest) or (tense == "past" and other < nearest)
        return [other, nearest] if wrong else years

    def weekday(self, number: int, at: int, *, ahead: bool = False) -> Day | None:
        """The weekday before or after the reference date, as the tense says (`ahead`: where no verb tells)."""
        if self.today is None or (date := self.today.date()) is None:
            return None
        days = (number - date.weekday()) % 7
        tense = self.tense(at) or ("future" if ahead else "past")
        return shift(self.today, days if days == 0 or tense == "future" else days - 7)

    def tense(self, at: int) -> str:
        """The tense of the verb nearest before the place `at` in its sentence, else after it: past, future or empty."""
        start, end = self.scan.sentence_near(at, CLAUSE)
        folded = self.scan.folded
        before = _WORDS.findall(folded, start, at)
        if told := _tense(before[::-1], [*before[-2::-1], ""][: len(before)]):
            return told
        after = _WORDS.findall(folded, at, end)
        return _tense(after[1:], after[:-1])


def _known(date: EdtfDate) -> Day | None:
    """The day from which years are counted; None of a reference that tells no year: `XXXX-05-02`, `../2025`."""
    lower, upper = date.lower, date.upper
    return lower if lower and upper and upper.year - lower.year <= 1 and "X" not in str(date)[:4] else None


def _looks_back(scan: Scan, at: int) -> bool:
    """Whether the sentence around a place tells of what was before: in the past perfect, or with "earlier"."""
    start, end = scan.sentence_near(at, CLAUSE)
    words = _WORDS.findall(scan.folded, start, end)
    past, earlier = cues("past"), cues("earlier")
    if not earlier.isdisjoint(words):
        return True
    followed = ((word, words[i + 1 : i + 3]) for i, word in enumerate(words) if word in cues("perfect"))
    return any(each in past or each.endswith(("ed", "en")) for _, those in followed for each in those)


def _tense(words: list[str], preceding: list[str]) -> str:
    """The tense of the first verb in `words` that shows one; `preceding` are the words before each in the text."""
    future, past = cues("future"), cues("past")
    for word, before in zip(words, preceding, strict=True):
        if word in future or (word == "be" and before == "to"):
            return "future"
        # The participle of "will be held" and "to be held" shows none: the auxiliary does.
        if before not in {"be", "been"} and (word in past or (word.endswith("ed") and len(word) > 4)):
            return "past"
    return ""


def _distance(near: Day, found: Partial, year: int) -> int:
    """Days from `near` to the date in that year, about; 0 where it holds it."""
    month = found.month if found.month < 13 else 3 * (found.month - 20)
    here = (near.year * 12 + near.month) * DAYS_PER_MONTH + near.day
    first = (year * 12 + month) * DAYS_PER_MONTH + (found.day or 1)
    last = first + (0 if found.day else DAYS_PER_MONTH if found.month < 13 else 3 * DAYS_PER_MONTH)
    return round(max(first - here, here - last, 0))


def _falls(found: Partial, year: int) -> bool:
    """Whether the date falls on the weekday that it names, in that year."""
    day = Day(year, found.month, min(found.day, days_in_month(year, found.month))).date()
    return day is not None and day.weekday() == found.weekday
