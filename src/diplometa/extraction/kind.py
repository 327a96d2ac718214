"""What kind of text an article is: its dateline, and whether a meeting itself speaks in it."""

import re

import attrs

from diplometa.core.mention import Mention
from diplometa.dates.model import EdtfDate
from diplometa.extraction.facts import Facts, within
from diplometa.places.model import Place

__all__ = ["Opening", "opening_of"]

# What parts a dateline from the text: a dash, a colon, the full stop behind a date.
_DATELINE_END = re.compile(r"\s(?:--|[—–-])\s|: |\. ")
_WE = re.compile(
    r"\bwe,? the (?:heads|leaders|presidents|prime ministers|members)|\bwe,|\bmet today|\bare meeting\b"
    r"|\bwe (?:\w+ )?(?:met|meet|gathered)\b"
)
_HEAD = 600
_SHORT_LINE = 90
_LONGEST_DATELINE = 80
# A dateline stands below so many lines of headlines at most, each no longer than this.
_HEADLINES = 7
_LONGEST_HEADLINE = 140
# So many words beside its date and place make a line more than a line of date and place.
_MOST_WORDS = 4
_WORD = re.compile(r"\w+")


@attrs.frozen
class Opening:
    """What stands above or before the text proper.

    `is_of_meeting` tells that place and date are the meeting's own, as under the title of a statement; those of a news
    report's dateline tell where and when it was written. `speaks_as_meeting`: the text says "we".
    """

    place: Mention[Place] | None = None
    date: Mention[EdtfDate] | None = None
    end: int = 0
    is_of_meeting: bool = False
    speaks_as_meeting: bool = False

    @property
    def day_written(self) -> EdtfDate | None:
        """The day that a report's dateline gives."""
        dated = self.date is not None and not self.is_of_meeting and self.date.value.precision == "day"
        return self.date.value if self.date is not None and dated else None


def opening_of(facts: Facts) -> Opening:
    """The dateline of a report, or the line of place and date under the title of a statement."""
    speaks = bool(_WE.search(facts.scan.folded, 0, 2 * _HEAD))
    opening = _dateline(facts) or _line_of_place_and_date(facts) or Opening()
    if opening.is_of_meeting and opening.place is None:
        opening = attrs.evolve(opening, place=_line_of_place(facts, opening.end))
    return attrs.evolve(opening, speaks_as_meeting=speaks)


def _dateline(facts: Facts) -> Opening | None:
    """The dateline at the start of the text, or below its headline and the name of who wrote it."""
    at = 0
    for line in facts.text[: _HEAD + _LONGEST_DATELINE].split("\n")[:_HEADLINES]:
        if at > _HEAD:
            break
        if found := _dateline_at(facts, at, min(at + len(line), at + _LONGEST_DATELINE)):
            return found
        if len(line) > _LONGEST_HEADLINE:
            break
        at += len(line) + 1
    return None


def _dateline_at(facts: Facts, start: int, stop: int) -> Opening | None:
    """The dateline: a city in capitals, with or without a date, or any city with a date, and the mark behind it."""
    text = facts.text
    for mark in _DATELINE_END.finditer(text, start + 2, min(stop + 4, len(text))):
        places, dates = within(facts.places, start, mark.start()), within(facts.dates, start, mark.start())
        if not places:
            continue
        first = text[start : places[0].start].strip()
        dated = bool(dates) and dates[-1].end == mark.start() and (not first or first.endswith("/"))
        capitals = text[start : mark.start()].split(",")[0].split("(")[0].strip().isupper()
        if dated if mark[0] == ". " else capitals or (dated and mark[0] != ": "):
            return Opening(places[0], dates[0] if dates else None, mark.end())
    return None


def _line_of_place_and_date(facts: Facts) -> Opening | None:
    """The line of place and date under a title, which holds little else."""
    at = 0
    for line in facts.text[: _HEAD + _SHORT_LINE].split("\n")[:-1] or [facts.text[:_SHORT_LINE]]:
        end = at + len(line)
        dates, places = within(facts.dates, at, end), within(facts.places, at, end)
        if 0 < len(line.strip()) <= _SHORT_LINE and dates and line.rstrip()[-1:] != ".":
            said = sum(len(_WORD.findall(m.text)) for m in (*dates, *places))
            if len(_WORD.findall(line)) - said <= _MOST_WORDS:
                return Opening(places[0] if places else None, dates[0], end, is_of_meeting=True)
        at = end + 1
    return None


def _line_of_place(facts: Facts, dated: int) -> Mention[Place] | None:
    """The place that has a line of its own above the text: the last of them, where there are several.

    A long line is text, but above the line that holds the date (`dated` is its end) a title.
    """
    at, found = 0, None
    for line in facts.text[:_HEAD].split("\n")[:-1]:
        end = at + len(line)
        is_long = len(line.strip()) > _SHORT_LINE
        if is_long and at >= dated:
            break
        places = within(facts.places, at, end)
        words = len(_WORD.findall(line))
        if not is_long and places and words - sum(len(_WORD.findall(m.text)) for m in places) <= 1:
            found = places[0]
        at = end + 1
    return found
