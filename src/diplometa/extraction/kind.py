"""What kind of text an article is: its dateline, and whether a meeting itself speaks in it."""

import re

import attrs

from diplometa.core.mention import Mention
from diplometa.dates.model import EdtfDate
from diplometa.extraction.facts import Facts, within
from diplometa.places.model import Place

__all__ = ["Opening", "opening_of"]

_DATELINE = re.compile(r"\s{0,20}([^\n]{2,80}?)\s(?:--|[—–-])\s")
_WE = re.compile(
    r"\bwe,? the (?:heads|leaders|presidents|prime ministers|members)|\bwe,|\bmet today|\bare meeting\b"
    r"|\bwe (?:\w+ )?(?:met|meet|gathered)\b"
)
_HEAD = 600
_SHORT_LINE = 90


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


def opening_of(facts: Facts) -> Opening:
    """The dateline of a report, or the line of place and date under the title of a statement."""
    speaks = bool(_WE.search(facts.scan.folded, 0, 2 * _HEAD))
    if dateline := _DATELINE.match(facts.text, 0, 200):
        start, end = dateline.span(1)
        places = within(facts.places, start, end)
        if places and facts.text[start:end].split(",")[0].isupper():
            dates = within(facts.dates, start, end)
            date = dates[0] if dates else None
            return Opening(places[0], date, dateline.end(), speaks_as_meeting=speaks)
    return attrs.evolve(_line_of_place_and_date(facts), speaks_as_meeting=speaks)


def _line_of_place_and_date(facts: Facts) -> Opening:
    at = 0
    for line in facts.text[:_HEAD].split("\n"):
        end = at + len(line)
        dates, places = within(facts.dates, at, end), within(facts.places, at, end)
        if 0 < len(line.strip()) <= _SHORT_LINE and dates and line.rstrip()[-1:] != ".":
            return Opening(places[0] if places else None, dates[0], end, is_of_meeting=True)
        at = end + 1
    return Opening()
