"""What is doubtful about an agenda: its numbers, its topics, who raises what, the clauses it cites."""

from collections.abc import Iterator, Sequence

from diplometa.core.errors import DiplometaError
from diplometa.core.numerals import read_number
from diplometa.core.report import Severity
from diplometa.core.rules import Context, Fault, Rule, rule
from diplometa.dates.model import EdtfDate
from diplometa.parties.model import Organization, Party
from diplometa.summits.model import AgendaItem, AgendaStatus, Summit, SummitStatus
from diplometa.summits.text.topics import is_procedure
from diplometa.treaties.lookup import treaty
from diplometa.treaties.model import EventKind, Treaty, TreatyClause

__all__ = ["RULES"]

_MADE = (
    EventKind.INITIALLED,
    EventKind.ADOPTED,
    EventKind.OPENED,
    EventKind.SIGNED,
    EventKind.PROVISIONAL,
    EventKind.IN_FORCE,
)


def _numbers(items: Sequence[AgendaItem]) -> Iterator[Fault]:
    """Faults of the numbers of items that stand side by side."""
    seen: dict[str, int] = {}
    last: int | None = None
    for i, item in enumerate(items):
        if item.number is None:
            continue
        if item.number in seen:
            at = f"[{i}].number"
            yield Fault(f"number {item.number} is that of item [{seen[item.number]}] as well", at, item.number)
            continue
        seen[item.number] = i
        value = _value(item.number)
        if value is not None and last is not None and value < last:
            yield Fault(f"number {item.number} stands after a higher one", f"[{i}].number", item.number)
        last = value if value is not None else last


def _value(number: str) -> int | None:
    """The value of a number or of the last step of 3.2; a letter has the one of its place."""
    step = number.rpartition(".")[2]
    return (
        ord(step.lower()) - 96 if len(step) == 1 and step.isalpha() and step.lower() not in "ivx" else read_number(step)
    )


@rule("summit.agenda-misnumbered", Summit, Severity.NOTE)
def summit_numbers(summit: Summit, context: Context) -> Iterator[Fault]:
    """The numbers of the items of an agenda repeat, or do not rise.

    Each side's list may begin again at 1: then the lists are of two sides, and each item should say who raises it.

    Source: United Nations Editorial Manual (numbering of agenda items)

    Passes:
        Summit(name="Talks", agenda=(AgendaItem(title="Trade", number="1"), AgendaItem(title="Visas", number="2")))

    Fails:
        Summit(name="Talks", agenda=(AgendaItem(title="Trade", number="1"), AgendaItem(title="Visas", number="1")))
    """
    sides: dict[tuple[Party, ...], list[AgendaItem]] = {}
    for item in summit.agenda:
        sides.setdefault(item.raised_by, []).append(item)
    lists = list(sides.values()) if len(sides) > 1 and () not in sides else [list(summit.agenda)]
    for items in lists:
        places = [next(i for i, item in enumerate(summit.agenda) if item is one) for one in items]
        for fault in _numbers(items):
            i, _, rest = fault.at[1:].partition("]")
            yield Fault(fault.message, f"agenda[{places[int(i)]}]{rest}", fault.value)


@rule("agenda.items-misnumbered", AgendaItem, Severity.NOTE)
def item_numbers(item: AgendaItem, context: Context) -> Iterator[Fault]:
    """The numbers of the items below an item repeat, or do not rise.

    Source: United Nations Editorial Manual (numbering of agenda items)

    Passes:
        AgendaItem(title="Trade", items=(AgendaItem(title="Steel", number="a"), AgendaItem(title="Grain", number="b")))

    Fails:
        AgendaItem(title="Trade", items=(AgendaItem(title="Steel", number="b"), AgendaItem(title="Grain", number="a")))
    """
    for fault in _numbers(item.items):
        yield Fault(fault.message, f"items{fault.at}", fault.value)


@rule("agenda.without-topic", AgendaItem, Severity.NOTE)
def without_topic(item: AgendaItem, context: Context) -> Iterator[Fault]:
    """An item of substance has no topic, so that no search by subject finds it.

    Items of procedure (adoption of the agenda, other business) have none, and are left alone.

    Source: EuroVoc 4.19, microthesauri (every subject of a document has one)

    Passes:
        AgendaItem(title="Tariffs on steel", topics=(Topic("2011"),))

    Fails:
        AgendaItem(title="Tariffs on steel")
    """
    if not item.topics and not item.items and not is_procedure(item.title):
        yield Fault("an item without a topic", "topics", hint="give a EuroVoc microthesaurus, such as Topic('2011')")


@rule("agenda.topic-twice", AgendaItem, Severity.NOTE)
def topic_twice(item: AgendaItem, context: Context) -> Iterator[Fault]:
    """A topic is listed twice.

    Source: definition of `AgendaItem.topics` (the primary one first, each once)

    Passes:
        AgendaItem(title="Steel", topics=(Topic("2011"), Topic("6816")))

    Fails:
        AgendaItem(title="Steel", topics=(Topic("2011"), Topic("2011")))
    """
    for i, topic in enumerate(item.topics):
        if topic in item.topics[:i]:
            yield Fault(f"topic {topic} is listed twice", f"topics[{i}]", topic)


@rule("summit.raised-by-stranger", Summit, Severity.WARNING)
def raised_by_stranger(summit: Summit, context: Context) -> Iterator[Fault]:
    """An item of the agenda is raised by a party that does not take part in the meeting.

    Where an organisation takes part its members may raise items; the rule is silent then.

    Source: definition of `AgendaItem.raised_by`

    Passes:
        Summit(participants=(Participant(party=Party("JP")), Participant(party=Party("US"))),
               agenda=(AgendaItem(title="Tariffs", raised_by=(Party("JP"),)),))

    Fails:
        Summit(participants=(Participant(party=Party("JP")), Participant(party=Party("US"))),
               agenda=(AgendaItem(title="Tariffs", raised_by=(Party("FR"),)),))
    """
    parties = set(summit.parties)
    if not parties or summit.series or any(isinstance(party, Organization) for party in parties):
        return
    for at, item in _items(summit.agenda, "agenda"):
        for i, party in enumerate(item.raised_by):
            if party not in parties:
                yield Fault(f"{party.name} does not take part in the meeting", f"{at}.raised_by[{i}]", party)


def _items(items: Sequence[AgendaItem], at: str) -> Iterator[tuple[str, AgendaItem]]:
    """Every item with its path, those below it after it."""
    stack = [(f"{at}[{i}]", item) for i, item in reversed(list(enumerate(items)))]
    while stack:
        where, item = stack.pop()
        yield where, item
        stack.extend((f"{where}.items[{i}]", below) for i, below in reversed(list(enumerate(item.items))))


def _cited(summit: Summit, context: Context) -> Iterator[tuple[str, TreatyClause, Treaty]]:
    """Every clause on the agenda whose treaty is known, with its path."""
    for at, item in _items(summit.agenda, "agenda"):
        for i, clause in enumerate(item.clauses):
            if clause.treaty is None or clause.treaty.id is None:
                continue
            try:
                yield f"{at}.clauses[{i}]", clause, treaty(clause.treaty.id, context.knowledge)
            except DiplometaError:
                continue


def _dates(known: Treaty, *kinds: EventKind) -> list[EdtfDate]:
    return [date for kind in kinds for date in known.dates(kind)]


@rule("summit.clause-not-yet-signed", Summit, Severity.WARNING)
def not_yet_signed(summit: Summit, context: Context) -> Iterator[Fault]:
    """The agenda cites a clause of a treaty that was neither adopted nor signed at the time of the meeting.

    Source: Vienna Convention on the Law of Treaties, articles 9 and 10 (adoption, authentication); table treaty_events

    Passes:
        Summit(date=EdtfDate("1975-05-01"), agenda=(AgendaItem(title="Safeguards", clauses=(
            TreatyClause(provision=Provision("Article 3"), treaty=TreatyRef(id="npt-1968")),)),))

    Fails:
        Summit(date=EdtfDate("1955-05-01"), agenda=(AgendaItem(title="Safeguards", clauses=(
            TreatyClause(provision=Provision("Article 3"), treaty=TreatyRef(id="npt-1968")),)),))
    """
    if summit.date is None:
        return
    for at, clause, known in _cited(summit, context):
        made = _dates(known, *_MADE)
        if made and all(summit.date.before(date) is True for date in made):
            yield Fault(
                f"{clause} did not exist yet: the treaty dates from {min(made)}",
                at,
                clause,
                "look whether an earlier treaty is meant",
            )


@rule("summit.clause-no-longer-in-force", Summit, Severity.WARNING)
def no_longer_in_force(summit: Summit, context: Context) -> Iterator[Fault]:
    """The agenda cites a clause of a treaty that had ended at the time of the meeting.

    To talk about a dead treaty is no fault; to record its clause as the basis of an item may be.

    Source: Vienna Convention on the Law of Treaties, articles 54 and 70 (termination); table treaty_events

    Passes:
        Summit(date=EdtfDate("2010-05-01"), agenda=(AgendaItem(title="Missiles", clauses=(
            TreatyClause(provision=Provision("Article 1"), treaty=TreatyRef(id="inf-1987")),)),))

    Fails:
        Summit(date=EdtfDate("2021-06-16"), agenda=(AgendaItem(title="Missiles", clauses=(
            TreatyClause(provision=Provision("Article 1"), treaty=TreatyRef(id="inf-1987")),)),))
    """
    if summit.date is None:
        return
    for at, clause, known in _cited(summit, context):
        ended = _dates(known, EventKind.TERMINATED)
        if ended and all(summit.date.after(date) is True for date in ended):
            yield Fault(f"{clause} was no longer in force: the treaty ended on {max(ended)}", at, clause)


@rule("summit.discussed-before-held", Summit, Severity.WARNING)
def decided_ahead(summit: Summit, context: Context) -> Iterator[Fault]:
    """An item of a meeting that is only planned counts as discussed; agreed beforehand it can be.

    Source: definitions of `SummitStatus.PLANNED` and `AgendaStatus`

    Passes:
        Summit(status=SummitStatus.PLANNED, date=EdtfDate("2026"), agenda=(
            AgendaItem(title="Trade", status=AgendaStatus.EXPECTED),))

    Fails:
        Summit(status=SummitStatus.PLANNED, date=EdtfDate("2026"), agenda=(
            AgendaItem(title="Trade", status=AgendaStatus.DISCUSSED),))
    """
    if summit.status is not SummitStatus.PLANNED:
        return
    for at, item in _items(summit.agenda, "agenda"):
        if item.status is AgendaStatus.DISCUSSED:
            yield Fault("discussed at a meeting that is still planned", f"{at}.status", item.status)


RULES: tuple[Rule, ...] = (
    summit_numbers,
    item_numbers,
    without_topic,
    topic_twice,
    raised_by_stranger,
    not_yet_signed,
    no_longer_in_force,
    decided_ahead,
)
