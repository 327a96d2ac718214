"""What is doubtful about who meets as a member: before joining, after leaving, before there was an organisation."""

from collections.abc import Iterator

from diplometa.core.report import Severity
from diplometa.core.rules import Context, Fault, Rule, rule
from diplometa.dates.model import EdtfDate
from diplometa.parties.lookup import is_member
from diplometa.parties.model import Organization, Party, spells
from diplometa.summits.lookup import series_organization
from diplometa.summits.model import Capacity, Summit

__all__ = ["RULES"]


def _body(summit: Summit) -> Organization | None:
    """The organisation whose series the meeting is of."""
    body = series_organization(summit.series) if summit.series else None
    return body if isinstance(body, Organization) else None


def _no_members(summit: Summit) -> Iterator[tuple[str, Party, EdtfDate | None, EdtfDate | None]]:
    """Who is said to take part as a member and was none then, but at another time: its first and its last day."""
    body = _body(summit)
    if body is None or summit.date is None or body.exists(summit.date) is False:
        return
    for i, participant in enumerate(summit.participants):
        party = participant.party if participant.capacity is Capacity.MEMBER else None
        if party is None or is_member(party, body, summit.date) is not False:
            continue
        if times := [spell for spell in spells(body) if spell.member == party and spell.status.full]:
            yield f"participants[{i}]", party, times[0].start, times[-1].end


@rule("summit.member-before-joining", Summit, Severity.WARNING)
def before_joining(summit: Summit, context: Context) -> Iterator[Fault]:
    """A party takes part as a member of an organisation that it joined later: it may have been a guest.

    Source: table memberships (treaty offices; Correlates of War, Intergovernmental Organizations)

    Passes:
        Summit(series="NATO", date=EdtfDate("1999-04-24"),
               participants=(Participant(party=Party("PL"), capacity=Capacity.MEMBER),))

    Fails:
        Summit(series="NATO", date=EdtfDate("1997-07-08"),
               participants=(Participant(party=Party("PL"), capacity=Capacity.MEMBER),))
    """
    for at, party, first, _ in _no_members(summit):
        if first is not None and summit.date is not None and first.after(summit.date) is True:
            message = f"{party.name} became a member on {first}, after {summit.date}"
            yield Fault(message, f"{at}.capacity", Capacity.MEMBER, "guest, observer, or another date")


@rule("summit.member-after-leaving", Summit, Severity.WARNING)
def after_leaving(summit: Summit, context: Context) -> Iterator[Fault]:
    """A party takes part as a member of an organisation that it had left.

    Source: table memberships (treaty offices; Correlates of War, Intergovernmental Organizations)

    Passes:
        Summit(series="EU-COUNCIL", date=EdtfDate("2019-03-21"),
               participants=(Participant(party=Party("GB"), capacity=Capacity.MEMBER),))

    Fails:
        Summit(series="EU-COUNCIL", date=EdtfDate("2021-03-25"),
               participants=(Participant(party=Party("GB"), capacity=Capacity.MEMBER),))
    """
    for at, party, _, last in _no_members(summit):
        if last is not None and summit.date is not None and last.before(summit.date) is True:
            message = f"{party.name} was a member until {last}, before {summit.date}"
            yield Fault(message, f"{at}.capacity", Capacity.MEMBER, "guest, observer, or another date")


@rule("summit.organization-not-founded", Summit, Severity.WARNING)
def not_founded(summit: Summit, context: Context) -> Iterator[Fault]:
    """A meeting is of the series of an organisation that was not yet founded on its date.

    Nothing is said where a predecessor was there, whose meetings the series goes on to count.

    Source: table organizations, with the days on which they began

    Passes:
        Summit(series="NATO", date=EdtfDate("1957-12-16"), participants=(Participant(party=Party("US")),))

    Fails:
        Summit(series="NATO", date=EdtfDate("1947-12-16"), participants=(Participant(party=Party("US")),))
    """
    body = _body(summit)
    times = body.intervals() if body is not None else ()
    if body is None or summit.date is None or not times or times[0].after(summit.date) is not True:
        return
    if all(other.exists(summit.date) is False for other in body.predecessors):
        yield Fault(f"{body.name} was not yet founded on {summit.date}", "series", summit.series, "another date")


@rule("summit.territory-takes-part", Summit, Severity.NOTE)
def territory(summit: Summit, context: Context) -> Iterator[Fault]:
    """A territory takes part that is no member of the organisation: another state may act for it.

    Source: Vienna Convention on the Law of Treaties, article 29

    Passes:
        Summit(series="APEC", date=EdtfDate("2012-09-08"), participants=(Participant(party=Party("HK")),))

    Fails:
        Summit(series="G20", date=EdtfDate("2012-06-18"), participants=(Participant(party=Party("GL")),))
    """
    body = _body(summit)
    for i, participant in enumerate(summit.participants):
        party = participant.party
        if party is None or party.kind != "territory":
            continue
        if body is None or summit.date is None or is_member(party, body, summit.date) is not True:
            yield Fault(f"{party.name} is a territory, not a state", f"participants[{i}].party", party)


RULES: tuple[Rule, ...] = (before_joining, after_leaving, not_founded, territory)
