"""Who leads on the day that is spoken of: offices that a text leaves out, and leaders of other times left aside."""

from functools import lru_cache

import attrs

from diplometa.dates.model import EdtfDate
from diplometa.extraction.facts import Facts, within
from diplometa.leaders.lookup import LEADING, leaders_named, roster_leader
from diplometa.leaders.model import Incumbency, Leader, Office, Role, Tenure
from diplometa.parties.model import Party

__all__ = ["PRINCIPALS", "Times", "is_principal", "leads", "led_on", "times_at", "with_office", "with_tenure"]

# The times of which a stretch of text may speak: a date of its own, or one named before and the day of the text.
Times = tuple[EdtfDate, ...]

# Those who meet as leaders; ministers and envoys attend.
PRINCIPALS = frozenset(
    {Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT, Role.MONARCH, Role.HEIR, Role.IO_HEAD, Role.PARTY_LEADER}
)
_LEADS = PRINCIPALS | LEADING
# Who comes into office so many days after a meeting is received as a leader already.
_SOON = 180
# Dates so far before a name still tell of what time it is spoken.
_REACH = 700
_CONTEXT = 2500


def is_principal(leader: Leader) -> bool:
    """Whether the person leads a state or an organisation, as far as the words say; former holders do not."""
    if leader.incumbency is Incumbency.FORMER:
        return False
    return leader.office is None or not leader.office.roles or bool(PRINCIPALS & set(leader.office.roles))


def times_at(facts: Facts, at: int, date: EdtfDate | None = None) -> Times:
    """The times of which a text may speak at an offset: the `date` given, else the one named last, and its own day."""
    if date is not None:
        return (date,)
    before = within(facts.dates, max(0, at - _CONTEXT), at)[::-1]
    named = next((m.value for m in before if m.value.earliest is not None), None)
    if named is None:
        after = within(facts.dates, at, at + _REACH)
        named = next((m.value for m in after if m.value.earliest is not None), None)
    return tuple(one for one in (named, facts.day) if one is not None)


def leads(leader: Leader, times: Times) -> bool:
    """Whether the person leads at one of the times, by the roster where it knows, else by the words of the text."""
    tenures = _tenures(leader.id) if leader.id and times else ()
    if not tenures:
        return is_principal(leader)
    if any(_holds(tenure, date) for tenure in tenures for date in times):
        return True
    office = leader.office
    if office is None or not office.roles or not is_principal(leader):
        return False
    # An heir of the text need not be one in the roster, and of some offices it has no holders.
    return Role.HEIR in office.roles or (office.polity is not None and office.polity not in _led(tenures))


def _led(tenures: tuple[Tenure, ...]) -> set[Party | None]:
    return {tenure.office.polity for tenure in tenures}


@lru_cache(maxsize=1024)
def _tenures(id_: str) -> tuple[Tenure, ...]:
    """The tenures by which the person of an id leads."""
    known = roster_leader(id_)
    return tuple(t for t in known.tenures if _LEADS & set(t.office.roles)) if known else ()


def _holds(tenure: Tenure, date: EdtfDate) -> bool:
    """Whether a tenure covers a part of a date, or begins soon after it."""
    if tenure.holds_on(date) is not False:
        return True
    first, last = tenure.start and tenure.start.earliest, date.latest
    return bool(first and last and 0 < (first - last).days <= _SOON)


def with_office(facts: Facts, leader: Leader, at: int) -> Leader:
    """The leader, where the text names no party: with the office of the day that is spoken of at an offset."""
    if leader.office is not None and (leader.office.polity or leader.office.roles):
        return leader if leader.office.polity else _of_known_party(leader)
    known = _candidates(leader)
    date = _time_of(facts, at)
    fits = [(one, tenure) for one in known for tenure in _tenures(one.id or "")[::-1] if date and _held(tenure, date)]
    if len({one.id for one, _ in fits}) == 1:
        return with_tenure(facts, leader, *fits[0])
    if len(known) != 1 or not leader.name.given or not (tenures := _tenures(known[0].id or "")):
        return leader
    return with_tenure(facts, leader, known[0], tenures[-1]) if len({t.office.polity for t in tenures}) == 1 else leader


def _of_known_party(leader: Leader) -> Leader:
    """The leader whose office the text names without a party: with that of all offices that the person held."""
    known = _candidates(leader) if leader.name.given else ()
    parties = {tenure.office.polity for one in known for tenure in one.tenures}
    if leader.office is None or len(known) != 1 or len(parties) != 1:
        return leader
    return attrs.evolve(leader, id=known[0].id, office=attrs.evolve(leader.office, polity=parties.pop()))


def led_on(known: Leader, date: EdtfDate) -> Tenure | None:
    """The last of the tenures by which a person of the roster leads on a date."""
    return next((tenure for tenure in _tenures(known.id or "")[::-1] if _held(tenure, date)), None)


def _held(tenure: Tenure, date: EdtfDate) -> bool:
    return tenure.holds_on(date) is True


def _candidates(leader: Leader) -> tuple[Leader, ...]:
    if leader.id:
        known = roster_leader(leader.id)
        return (known,) if known else ()
    whole = leaders_named(leader.name.full)
    return tuple(one for one in whole if one.id)


def _time_of(facts: Facts, at: int) -> EdtfDate | None:
    """The date in the sentence of a name, else the last one before it, else the day of the text."""
    told = [m.value for m in within(facts.dates, *facts.sentence(at)) if m.value.earliest is not None]
    return told[0] if told else next(iter(times_at(facts, at)), None)


def with_tenure(facts: Facts, leader: Leader, known: Leader, tenure: Tenure) -> Leader:
    """The leader as holder of an office of the roster, former where the text was published on a later day.

    Who came into it long after that day has only the party of the office.
    """
    day, office = facts.published, tenure.office
    if day is not None and not _holds(tenure, day) and tenure.start and tenure.start.after(day) is True:
        return attrs.evolve(leader, id=known.id, party=leader.party or office.polity, identifiers=known.identifiers)
    title = leader.office.title if leader.office else office.title
    past = day is not None and tenure.end is not None and tenure.end.before(day) is True
    return attrs.evolve(
        leader,
        id=known.id,
        office=Office(title=title, roles=office.roles, polity=office.polity),
        incumbency=leader.incumbency or (Incumbency.FORMER if past else Incumbency.CURRENT),
        identifiers=known.identifiers,
    )
