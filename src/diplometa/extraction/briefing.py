"""The briefing: what an article says of its meeting, in plain text that a person reads."""

from collections.abc import Iterator
from textwrap import wrap

from diplometa.dates.model import Day, EdtfDate
from diplometa.extraction.model import Extraction, require_extraction
from diplometa.summits.model import AgendaItem, Commitment, Summit
from diplometa.treaties.model import TreatyClause

__all__ = ["briefing", "sections"]

WIDTH = 100
# The column at which the text begins, right of the headings.
INDENT = 10
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def briefing(extraction: Extraction) -> str:
    """An Extraction as a text of short lines: meeting, when, where, who, agenda, pledges, clauses, assumptions.

    Args:
        extraction: what `extract` has read from an article.

    >>> print(briefing(Extraction()))
    Meeting   none found

    Raises:
        TypeError: it is no Extraction.
    """
    require_extraction(extraction, "briefing")
    lines: list[str] = []
    for heading, entries in sections(extraction):
        for i, entry in enumerate(entries):
            first = f"{heading if i == 0 else '':<{INDENT}}"
            lines += wrap(entry, WIDTH, initial_indent=first, subsequent_indent=" " * (INDENT + 2)) or [first.rstrip()]
    return "\n".join(lines) + "\n"


def sections(extraction: Extraction) -> list[tuple[str, tuple[str, ...]]]:
    """The parts of a briefing: a heading and its entries; parts that would be empty are left out."""
    summit = extraction.summit
    pledges = [*_pledges(summit), *(mention.value for mention in extraction.commitments)]
    clauses = [*_clauses(summit), *(mention.value for mention in extraction.clauses)]
    found = [
        ("Article", tuple(_article(extraction))),
        ("Meeting", (_meeting(summit) if summit else "none found",)),
        ("When", (_when(summit.date),) if summit and summit.date else ()),
        ("Where", (str(summit.place),) if summit and summit.place else ()),
        ("Who", tuple(map(str, summit.participants)) if summit else ()),
        ("Agenda", tuple(_agenda(summit.agenda)) if summit else ()),
        ("Pledges", tuple(dict.fromkeys(map(_pledge, pledges)))),
        ("Clauses", tuple(dict.fromkeys(map(_clause, clauses)))),
        ("Others", tuple(map(str, extraction.summits[1:]))),
        ("Assumed", tuple(_assumed(extraction))),
    ]
    return [(heading, entries) for heading, entries in found if entries]


def _article(extraction: Extraction) -> Iterator[str]:
    if extraction.source:
        yield extraction.source
    if extraction.published:
        yield f"published {_when(extraction.published)}"


def _meeting(summit: Summit) -> str:
    """What it is called, and how it stands with it."""
    names = [party.name for party in summit.parties]
    parties = " and ".join(filter(None, (", ".join(names[:-1]), "".join(names[-1:]))))
    edition = f" (edition {summit.edition})" if summit.edition else ""
    what = summit.name or (
        f"{summit.series} summit{edition}" if summit.series else f"meeting of {parties or 'leaders'}"
    )
    state = ", ".join(value.replace("-", " ") for value in (summit.status, summit.mode) if value)
    return f"{what} ({state})" if state else what


def _when(date: EdtfDate) -> str:
    """A date in words where it is a day or a span of days; else as it is written."""
    vague = date.precision != "day" or set("X?~%[{") & set(str(date))
    if vague or not (date.lower and date.upper):
        return str(date)
    return _day(date.lower) if date.lower == date.upper else f"{_day(date.lower)} to {_day(date.upper)}"


def _day(day: Day) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _agenda(items: tuple[AgendaItem, ...], above: str = "") -> Iterator[str]:
    for i, item in enumerate(items, 1):
        number = f"{above}{item.number or i}"
        notes = [", ".join(topic.label for topic in item.topics)]
        if item.raised_by:
            notes.append(f"raised by {', '.join(party.name for party in item.raised_by)}")
        notes.append(item.status or "")
        notes += [f"see {clause.provision}" for clause in item.clauses]
        told = "; ".join(filter(None, notes))
        yield f"{number}. {item.title}" + (f" [{told}]" if told else "")
        yield from _agenda(item.items, f"{number}.")


def _pledges(summit: Summit | None) -> Iterator[Commitment]:
    for item in summit.agenda if summit else ():
        yield from item.commitments


def _clauses(summit: Summit | None) -> Iterator[TreatyClause]:
    for item in summit.agenda if summit else ():
        yield from item.clauses


def _pledge(commitment: Commitment) -> str:
    """A pledge with its words, where these say more than its numbers."""
    told = str(commitment)
    return told if commitment.text in told else f"{told} ({commitment.text})"


def _clause(clause: TreatyClause) -> str:
    known = clause.treaty and clause.treaty.id
    return f"{clause} [{known}]" if known else f"{clause} (treaty not known)" if clause.treaty is None else str(clause)


def _assumed(extraction: Extraction) -> Iterator[str]:
    """Each assumption once, with the words for which it was made."""
    words: dict[str, list[str]] = {}
    for finding in extraction.report:
        words.setdefault(finding.message, []).append(finding.value or finding.path)
    for message, made_for in words.items():
        told = ", ".join(dict.fromkeys(filter(None, made_for)))
        yield f"{message} ({told})" if told else message
