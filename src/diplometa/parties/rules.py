"""What is doubtful in how a source names a party: a name of another time, of several, of a member that was none."""

from collections.abc import Iterator

import attrs

from diplometa.core.errors import ParseError
from diplometa.core.folding import fold_key
from diplometa.core.report import Finding, Severity
from diplometa.core.rules import Context, Fault, check, rule
from diplometa.dates.model import EdtfDate
from diplometa.parties.lookup import Bearer, bearers, bounds, holds, is_member, schemes_of, withdrawn
from diplometa.parties.model import Organization, Party, spells
from diplometa.parties.text import parse_party

__all__ = ["RULES", "NamedParty", "doubtful_party"]


@attrs.frozen(kw_only=True)
class NamedParty:
    """A party as a source names it, the day on which it is named, and the organisation as whose member it is.

    It is a record for `validate` alone: what is doubtful in it is told as findings.

    >>> [found.code for found in doubtful_party("USSR", EdtfDate("1995"))]
    ['party.not-there']
    """

    text: str
    on: EdtfDate | None = None
    member_of: Party | None = None


def _read(record: NamedParty, context: Context) -> tuple[Party, ...]:
    """The parties that the name may mean."""
    try:
        return (parse_party(record.text, record.on, knowledge=context.knowledge),)
    except ParseError as error:
        # A single one is that of another time, and is not what the name means.
        several = error.alternatives if len(error.alternatives) > 1 else ()
        return tuple(party for party in several if isinstance(party, Party))


def _party(record: NamedParty, context: Context) -> Party | None:
    found = _read(record, context)
    return found[0] if len(found) == 1 else None


def _names(record: NamedParty, party: Party) -> list[Bearer]:
    """The rows that have the name as it is written for the party."""
    return [row for row in bearers(fold_key(record.text)) if row.party == party.code]


@rule("party.not-there", NamedParty, Severity.WARNING)
def not_there(record: NamedParty, context: Context) -> Iterator[Fault]:
    """A party is named that did not exist, or no longer existed, on the day.

    A state that broke up has a code of its own, and no other inherits its name: the Soviet Union after 1991-12-26.

    Source: tables countries and organizations, with their times (ISO 3166-3, Correlates of War)

    Passes:
        NamedParty(text="USSR", on=EdtfDate("1985-03-11"))

    Fails:
        NamedParty(text="USSR", on=EdtfDate("1995-03-11"))
    """
    party = _party(record, context)
    if party is None or record.on is None or party.exists(record.on) is not False or _is_unfounded(party, record.on):
        return
    there = [other for other in (*party.predecessors, *party.successors) if other.exists(record.on) is not False]
    one = [other for other in there if party.continuing(other)] or there[:3]
    hint = f"perhaps {', '.join(other.code for other in one)}" if one else None
    yield Fault(f"{party.name} did not exist on {record.on}", "text", record.text, hint)


@rule("party.former-name", NamedParty, Severity.NOTE)
def former_name(record: NamedParty, context: Context) -> Iterator[Fault]:
    """A state is called by a name that it had given up by then, or had not yet taken.

    The state is the same, and is found; an old source or a habit of words is no error.

    Source: table party_names, with the times for which names hold

    Passes:
        NamedParty(text="Burma", on=EdtfDate("1960"))

    Fails:
        NamedParty(text="Burma", on=EdtfDate("2001"))
    """
    party = _party(record, context)
    if party is None or record.on is None or not (known := _names(record, party)):
        return
    day = bounds(record.on)
    if party.exists(record.on) is not False and not any(holds(row.start, row.end, day) for row in known):
        times = " and ".join(dict.fromkeys(f"{row.start or '..'}/{row.end or '..'}" for row in known))
        message = f"the name of {party.name} was {record.text!r} at another time ({times})"
        yield Fault(message, "text", record.text, f"today it is {party.name}")


@rule("party.loose-name", NamedParty, Severity.NOTE)
def loose_name(record: NamedParty, context: Context) -> Iterator[Fault]:
    """A party is called by what is not its own name: that of its capital, of a part or of what it came from.

    "Russia" in 1950 is read as the Soviet Union, "Moscow" as the state whose capital it was.

    Source: tiers of the table party_names

    Passes:
        NamedParty(text="Soviet Union", on=EdtfDate("1950"))

    Fails:
        NamedParty(text="Russia", on=EdtfDate("1950"))
    """
    party = _party(record, context)
    if party is None or not (known := bearers(fold_key(record.text))):
        return
    if not any(row.strong for row in known if row.party == party.code):
        yield Fault(f"this is read as {party.name}, which is not so called", "text", record.text, party.name)


@rule("party.name-ambiguous", NamedParty, Severity.WARNING)
def name_ambiguous(record: NamedParty, context: Context) -> Iterator[Fault]:
    """A name is that of several parties, and neither the words nor the day tell which one is meant.

    Source: table party_names, with what a name may mean else

    Passes:
        NamedParty(text="Germany", on=EdtfDate("1995"))

    Fails:
        NamedParty(text="Germany", on=EdtfDate("1960"))
    """
    if len(found := _read(record, context)) > 1:
        either = " or ".join(party.name for party in found)
        yield Fault(f"it is not known whether this is {either}", "text", record.text, "write the full name or the code")


@rule("party.code-of-other-scheme", NamedParty, Severity.WARNING)
def code_of_other_scheme(record: NamedParty, context: Context) -> Iterator[Fault]:
    """A code is no key of ours, but was withdrawn from ISO 3166, or is one in another scheme.

    A withdrawn code may have been given again (CS: Czechoslovakia, then Serbia and Montenegro); a number means one
    state in ISO 3166 and another one in the Correlates of War.

    Source: ISO 3166-3; tables countries and party_codes

    Passes:
        NamedParty(text="DEU")

    Fails:
        NamedParty(text="GER")
    """
    text = record.text.strip()
    if _read(record, context) or len(text) > len("SUHH"):
        return
    if former := withdrawn(text):
        yield Fault("the code was withdrawn from ISO 3166", "text", record.text, f"write {' or '.join(former)}")
    elif found := [*schemes_of(text)]:
        schemes = ", ".join(f"{scheme} ({party.code})" for scheme, party in found)
        yield Fault(f"this is a code of {schemes}", "text", record.text, f"read it with scheme={found[0][0]!r}")


@rule("party.territory", NamedParty, Severity.NOTE)
def territory(record: NamedParty, context: Context) -> Iterator[Fault]:
    """A territory stands where a party is expected: another state may act for it.

    Some conclude treaties and sit in organisations in their own name (Hong Kong, the Cook Islands): it is no error.

    Source: Vienna Convention on the Law of Treaties, articles 2(1)(g) and 29

    Passes:
        NamedParty(text="Denmark")

    Fails:
        NamedParty(text="Greenland")
    """
    party = _party(record, context)
    if party is not None and party.kind == "territory":
        yield Fault(f"{party.name} is a territory, not a state", "text", record.text)


@rule("party.member-before-joining", NamedParty, Severity.WARNING)
def member_before_joining(record: NamedParty, context: Context) -> Iterator[Fault]:
    """A party is named as a member of an organisation that it joined later.

    Source: table memberships (treaty offices; Correlates of War, Intergovernmental Organizations)

    Passes:
        NamedParty(text="Spain", on=EdtfDate("1990"), member_of=Party("NATO"))

    Fails:
        NamedParty(text="Spain", on=EdtfDate("1980"), member_of=Party("NATO"))
    """
    for party, body, first, _ in _no_members(record, context):
        if first is not None and record.on is not None and first.after(record.on) is True:
            yield Fault(f"{party.name} joined {body.code} on {first}, after {record.on}", "text", record.text)


@rule("party.member-after-leaving", NamedParty, Severity.WARNING)
def member_after_leaving(record: NamedParty, context: Context) -> Iterator[Fault]:
    """A party is named as a member of an organisation that it had left.

    Source: table memberships (treaty offices; Correlates of War, Intergovernmental Organizations)

    Passes:
        NamedParty(text="United Kingdom", on=EdtfDate("2019"), member_of=Party("EU"))

    Fails:
        NamedParty(text="United Kingdom", on=EdtfDate("2021"), member_of=Party("EU"))
    """
    for party, body, _, last in _no_members(record, context):
        if last is not None and record.on is not None and last.before(record.on) is True:
            yield Fault(f"{party.name} left {body.code} on {last}, before {record.on}", "text", record.text)


def _no_members(
    record: NamedParty, context: Context
) -> Iterator[tuple[Party, Organization, EdtfDate | None, EdtfDate | None]]:
    """The party, where it was no member on the day but was one at another time: with its first and its last day."""
    party, body = _party(record, context), record.member_of
    if party is None or record.on is None or not isinstance(body, Organization):
        return
    times = [spell for spell in spells(body) if spell.member == party and spell.status.full]
    if times and is_member(party, body, record.on) is False and body.exists(record.on) is not False:
        yield party, body, times[0].start, times[-1].end


@rule("party.organization-not-founded", NamedParty, Severity.ERROR)
def organization_not_founded(record: NamedParty, context: Context) -> Iterator[Fault]:
    """An organisation is named, or said to have a member, before it was founded.

    Source: table organizations, with the days on which they began

    Passes:
        NamedParty(text="NATO", on=EdtfDate("1950"))

    Fails:
        NamedParty(text="NATO", on=EdtfDate("1940"))
    """
    if record.on is None:
        return
    for at, party in (("text", _party(record, context)), ("member_of", record.member_of)):
        if party is not None and _is_unfounded(party, record.on):
            before = ", ".join(other.code for other in party.predecessors if other.exists(record.on) is not False)
            hint = f"perhaps {before}" if before else None
            yield Fault(f"{party.name} was not yet founded on {record.on}", at, party, hint)


def _is_unfounded(party: Party, on: EdtfDate) -> bool:
    intervals = party.intervals() if isinstance(party, Organization) else ()
    return bool(intervals) and intervals[0].after(on) is True


RULES = (
    not_there,
    former_name,
    loose_name,
    name_ambiguous,
    code_of_other_scheme,
    territory,
    member_before_joining,
    member_after_leaving,
    organization_not_founded,
)


def doubtful_party(text: str, on: EdtfDate | None = None, member_of: Party | None = None) -> tuple[Finding, ...]:
    """What is doubtful in a party as a source names it: the findings of the rules.

    Args:
        text: the whole string, as `parse_party` takes it.
        on: the date on which it is named.
        member_of: the organisation as whose member it is named.

    >>> [(found.code, found.hint) for found in doubtful_party("Burma", EdtfDate("2001"))]
    [('party.former-name', 'today it is Myanmar')]
    """
    return tuple(check(NamedParty(text=text, on=on, member_of=member_of), RULES, Context()))
