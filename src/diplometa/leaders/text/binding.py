"""Binds a leader that was read to the person of the roster, where exactly one can be meant."""

import attrs

from diplometa.core.folding import fold_key
from diplometa.core.knowledge import Knowledge
from diplometa.dates.model import EdtfDate
from diplometa.leaders.lookup import Date, date_of, leaders_named, leaders_with
from diplometa.leaders.model import Incumbency, Leader, Office, Role, Tenure
from diplometa.leaders.text.vocabulary import word_key

__all__ = ["resolved"]

# A person who comes into office within so many days after the date is the designated one.
_SOON = 120


def resolved(leader: Leader, on: Date | None, knowledge: Knowledge | None = None) -> Leader:
    """The leader with what the roster, or the caller's own records, know of the one person that can be meant.

    Without a date only a whole name that one person has gives an `id`; with one, office, roles and incumbency are
    filled from the tenure of that day. What the text says of incumbency stays where the roster does not contradict it.
    """
    own = _own(leader, knowledge)
    known = own or leaders_named(leader.name.full) or _by_family(leader) or _by_word(leader)
    known = tuple(one for one in known if _agrees(leader, one))
    if on is None:
        whole = bool(own) or (leader.name.given is not None and leader.name.family is not None)
        return _identified(leader, known[0]) if len(known) == 1 and whole else leader
    date = date_of(on)
    fits = [(one, tenure) for one in known if (tenure := _tenure_on(leader, one, date)) is not None]
    # Who holds the office on the day is meant before those who held it once.
    fits = [fit for fit in fits if fit[1].holds_on(date)] or fits
    if len(fits) == 1:
        return _filled(leader, *fits[0], date)
    whole = len(known) == 1 and not fits and (bool(own) or leader.name.given is not None)
    return _identified(leader, known[0]) if whole and not _contradicts(leader, known[0]) else leader


def _contradicts(leader: Leader, one: Leader) -> bool:
    """Whether the person came into the office that the text names at another time: then a namesake is meant."""
    return leader.office is not None and any(_fits(leader, tenure) for tenure in one.tenures)


def _own(leader: Leader, knowledge: Knowledge | None) -> tuple[Leader, ...]:
    if knowledge is None:
        return ()
    found = knowledge.named(Leader, leader.name.full)
    family = fold_key(leader.name.family or leader.name.full)
    return found or knowledge.by(Leader, _family).get(family, ())


def _family(leader: Leader) -> tuple[str]:
    return (fold_key(leader.name.family or ""),)


def _by_family(leader: Leader) -> tuple[Leader, ...]:
    """The persons of the family name, where the given name, if any, is one of theirs."""
    family, given = leader.name.family or leader.name.given, leader.name.given if leader.name.family else None
    found = leaders_named(family) if family else ()
    if given is None:
        return found if leader.office is not None else ()
    first = fold_key(given).split(" ")[0]
    return tuple(one for one in found if fold_key(one.name.given or "").split(" ")[0] == first)


def _by_word(leader: Leader) -> tuple[Leader, ...]:
    """The persons who have the one word beside an office among their names: President Lula, King Abdullah."""
    word = leader.name.family or leader.name.given
    if leader.office is None or word is None or " " in word or (leader.name.family and leader.name.given):
        return ()
    return leaders_with(word)


def _agrees(leader: Leader, one: Leader) -> bool:
    """Whether the person held an office of the polity that the text names, if it names any."""
    if leader.office is None or leader.office.polity is None or not one.tenures:
        return True
    return any(tenure.office.polity == leader.office.polity for tenure in one.tenures)


def _tenure_on(leader: Leader, one: Leader, date: EdtfDate) -> Tenure | None:
    """The tenure that the mention is of: that of the day; of a former or designated holder the one before or after."""
    fitting = [tenure for tenure in one.tenures if _fits(leader, tenure)]
    held = [tenure for tenure in fitting if tenure.holds_on(date)]
    if held:
        title = held[-1].office.title
        return min((tenure for tenure in held if tenure.office.title == title), key=_age)
    if leader.incumbency is Incumbency.FORMER or (leader.name.given is not None and leader.name.family is not None):
        past = [tenure for tenure in fitting if tenure.end is not None and tenure.end.before(date)]
        if past:
            return past[-1]
    soon = [tenure for tenure in fitting if _begins_soon(tenure, date)]
    return soon[0] if soon else None


def _age(tenure: Tenure) -> tuple[int, ...]:
    """The first day of the polity: a monarch of several realms is counted under the oldest."""
    polity = tenure.office.polity
    intervals = polity.intervals() if polity is not None else ()
    return tuple(intervals[0].lower or ()) if intervals else ()


def _begins_soon(tenure: Tenure, date: EdtfDate) -> bool:
    if tenure.start is None or tenure.start.after(date) is not True:
        return False
    first, last = tenure.start.earliest, date.latest
    return first is not None and last is not None and (first - last).days <= _SOON


def _fits(leader: Leader, tenure: Tenure) -> bool:
    """Whether a tenure may be of the office that the text names."""
    office = leader.office
    if office is None:
        return leader.party is None or tenure.office.polity == leader.party
    if office.polity is not None and tenure.office.polity != office.polity:
        return False
    if not office.roles or not tenure.office.roles or set(office.roles) & set(tenure.office.roles):
        return True
    # A bare title has its commonest sense only while nothing tells another: President Costa of the European Council.
    telling = office.polity is None and tenure.office.roles != (Role.OTHER,)
    return telling and f" {word_key(office.title)} " in f" {word_key(tenure.office.title)} "


def _filled(leader: Leader, one: Leader, tenure: Tenure, date: EdtfDate) -> Leader:
    office = tenure.office
    if leader.office is not None:
        said = leader.office.roles if set(leader.office.roles) & set(tenure.office.roles) else ()
        roles = tuple(dict.fromkeys((*said, *tenure.office.roles))) or leader.office.roles
        office = attrs.evolve(leader.office, roles=roles, polity=leader.office.polity or tenure.office.polity)
    return attrs.evolve(_identified(leader, one), office=office, incumbency=_incumbency(leader, tenure, date))


def _incumbency(leader: Leader, tenure: Tenure, date: EdtfDate) -> Incumbency:
    if tenure.holds_on(date):
        keeps = leader.incumbency in (Incumbency.ACTING, Incumbency.OUTGOING)
        current = Incumbency.ACTING if tenure.acting else Incumbency.CURRENT
        return leader.incumbency if keeps and leader.incumbency else current
    return Incumbency.FORMER if tenure.end is not None and tenure.end.before(date) else Incumbency.DESIGNATE


def _identified(leader: Leader, one: Leader) -> Leader:
    """The leader with a person's id, the parts of a name given by its family alone, an office known without dates."""
    name, office = leader.name, leader.office
    if one.name.family and not name.given and name.family and fold_key(name.family) == fold_key(one.name.family):
        name = attrs.evolve(name, given=one.name.given)
    if one.office is not None and not one.tenures:
        office = _completed(office, one.office)
    return attrs.evolve(leader, id=one.id, name=name, office=office, identifiers=one.identifiers)


def _completed(said: Office | None, known: Office) -> Office:
    """The office as the text says it, with the roles and the polity that are known of it."""
    if said is None or said.polity not in (None, known.polity):
        return said or known
    return attrs.evolve(said, roles=tuple(dict.fromkeys((*said.roles, *known.roles))), polity=known.polity)
