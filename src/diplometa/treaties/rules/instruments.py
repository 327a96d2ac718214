"""What may be wrong with instruments: their events, numbers and parties."""

import re
from collections.abc import Iterator

from diplometa.core.report import Severity
from diplometa.core.rules import Context, Fault, Rule, rule
from diplometa.data.iso import is_language
from diplometa.dates.model import EdtfDate
from diplometa.parties.model import Country
from diplometa.treaties.model import EventKind, InstrumentKind, Treaty

__all__ = ["RULES"]

_CONCLUDED = (EventKind.SIGNED, EventKind.ADOPTED, EventKind.OPENED)
# The forms of numbers by series; what has no form here is not questioned.
_NUMBERS = {
    "unts": re.compile(r"(?:I|II)-\d{1,6}|A-\d{1,6}"),
    "unts-volume": re.compile(r"\d{1,4}"),
    "mtdsg": re.compile(r"[IVXLC]+[-.](?:[A-Z][-.])?\d+(?:[-.]?(?:[A-Za-z]|\d+[A-Za-z]?))?"),
    "ets": re.compile(r"\d{3}[A-Z]?"),
}
_FORMS = {"unts": "I-1021", "unts-volume": "78", "mtdsg": "IV-1", "ets": "005"}
_PLEDGE = re.compile(
    r"\b(?:declaration|final act|communiqu[ée]|joint statement|memorandum of understanding)\b", re.IGNORECASE
)


def _first(treaty: Treaty, *kinds: EventKind) -> tuple[int, EdtfDate] | None:
    """The first event of any of these kinds in time, with its index."""
    dated = [(event.date, i) for i, event in enumerate(treaty.events) if event.kind in kinds and event.date is not None]
    if not dated:
        return None
    date, index = min(dated)
    return index, date


@rule("treaty.force-before-signature", Treaty, Severity.WARNING)
def force_before_signature(treaty: Treaty, context: Context) -> Iterator[Fault]:
    """The treaty entered into force before it was signed, adopted or opened for signature.

    Source: Vienna Convention on the Law of Treaties, articles 10 and 24

    Passes:
        Treaty(title="A treaty", events=(TreatyEvent(kind=EventKind.SIGNED, date=EdtfDate("1960-01-19")),
                                         TreatyEvent(kind=EventKind.IN_FORCE, date=EdtfDate("1960-06-23"))))

    Fails:
        Treaty(title="A treaty", events=(TreatyEvent(kind=EventKind.SIGNED, date=EdtfDate("1960-01-19")),
                                         TreatyEvent(kind=EventKind.IN_FORCE, date=EdtfDate("1951-06-23"))))
    """
    begun, concluded = _first(treaty, EventKind.IN_FORCE), _first(treaty, *_CONCLUDED)
    if begun and concluded and begun[1].before(concluded[1]):
        yield Fault(
            f"in force before {concluded[1]}, when it was concluded", at=f"events[{begun[0]}].date", value=begun[1]
        )


@rule("treaty.ended-before-force", Treaty, Severity.WARNING)
def ended_before_force(treaty: Treaty, context: Context) -> Iterator[Fault]:
    """The treaty was terminated or suspended before it entered into force.

    Source: Vienna Convention on the Law of Treaties, articles 24, 54 and 57

    Passes:
        Treaty(title="A treaty", events=(TreatyEvent(kind=EventKind.IN_FORCE, date=EdtfDate("1988")),
                                         TreatyEvent(kind=EventKind.TERMINATED, date=EdtfDate("2019"))))

    Fails:
        Treaty(title="A treaty", events=(TreatyEvent(kind=EventKind.IN_FORCE, date=EdtfDate("1988")),
                                         TreatyEvent(kind=EventKind.TERMINATED, date=EdtfDate("1987"))))
    """
    begun, ended = _first(treaty, EventKind.IN_FORCE), _first(treaty, EventKind.TERMINATED, EventKind.SUSPENDED)
    if begun and ended and ended[1].before(begun[1]):
        yield Fault(
            f"ended before {begun[1]}, when it entered into force", at=f"events[{ended[0]}].date", value=ended[1]
        )


@rule("treaty.number-malformed", Treaty, Severity.WARNING)
def number_malformed(treaty: Treaty, context: Context) -> Iterator[Fault]:
    """A number in a treaty series has not the form that the series gives.

    Source: United Nations Treaty Series (I-, II- and A- numbers), Multilateral Treaties Deposited with the
    Secretary-General

    Passes:
        Treaty(title="A treaty", registrations=(Identifier(scheme="unts", value="I-1021"),))

    Fails:
        Treaty(title="A treaty", registrations=(Identifier(scheme="unts", value="1021/78"),))
    """
    for i, number in enumerate(treaty.registrations):
        form = _NUMBERS.get(number.scheme)
        if form is not None and not form.fullmatch(number.value):
            where = f"registrations[{i}].value"
            yield Fault(
                f"no number of the series {number.scheme}", where, number.value, f"such as {_FORMS[number.scheme]}"
            )


@rule("treaty.party-not-there", Treaty, Severity.WARNING)
def party_not_there(treaty: Treaty, context: Context) -> Iterator[Fault]:
    """A party of a treaty between two did not exist when it was concluded.

    Source: Vienna Convention on the Law of Treaties, articles 2(1)(g) and 6

    Passes:
        Treaty(title="A treaty", membership="bilateral", parties=(Party("SUHH"), Party("US")),
               events=(TreatyEvent(kind=EventKind.SIGNED, date=EdtfDate("1987-12-08")),))

    Fails:
        Treaty(title="A treaty", membership="bilateral", parties=(Party("SUHH"), Party("US")),
               events=(TreatyEvent(kind=EventKind.SIGNED, date=EdtfDate("2010-04-08")),))
    """
    concluded = _first(treaty, *_CONCLUDED)
    if concluded is None or (len(treaty.parties) != 2 and not _is_bilateral(treaty)):
        return
    for i, party in enumerate(treaty.parties):
        if party.existed_on(concluded[1]) is False:
            yield Fault(f"{party.name} did not exist on {concluded[1]}", at=f"parties[{i}]", value=party)


def _is_bilateral(treaty: Treaty) -> bool:
    return (treaty.membership or "").startswith("bilateral")


@rule("treaty.bilateral-without-two", Treaty, Severity.WARNING)
def bilateral_without_two(treaty: Treaty, context: Context) -> Iterator[Fault]:
    """A treaty said to be between two has one party, or more than two.

    Source: Vienna Convention on the Law of Treaties, article 2(1)(a); UNTC glossary, "bilateral"

    Passes:
        Treaty(title="A treaty", membership="bilateral", parties=(Party("JP"), Party("US")))

    Fails:
        Treaty(title="A treaty", membership="bilateral", parties=(Party("JP"), Party("US"), Party("AU")))
    """
    if _is_bilateral(treaty) and treaty.parties and len(treaty.parties) != 2:
        yield Fault(f"bilateral, but {len(treaty.parties)} parties", at="parties", value=len(treaty.parties))


@rule("treaty.party-twice", Treaty, Severity.WARNING)
def party_twice(treaty: Treaty, context: Context) -> Iterator[Fault]:
    """A party is listed twice.

    Source: Vienna Convention on the Law of Treaties, article 2(1)(g)

    Passes:
        Treaty(title="A treaty", parties=(Party("JP"), Party("US")))

    Fails:
        Treaty(title="A treaty", parties=(Party("JP"), Party("JP")))
    """
    for i, party in enumerate(treaty.parties):
        if party in treaty.parties[:i]:
            yield Fault(f"{party.name} stands in the list already", at=f"parties[{i}]", value=party)


@rule("treaty.territory-as-party", Treaty, Severity.NOTE)
def territory_as_party(treaty: Treaty, context: Context) -> Iterator[Fault]:
    """A territory is a party: it may be one in its own name, or another state is, and extends the treaty to it.

    Source: Vienna Convention on the Law of Treaties, articles 2(1)(g) and 29

    Passes:
        Treaty(title="A treaty", parties=(Party("DK"), Party("CA")))

    Fails:
        Treaty(title="A treaty", parties=(Party("GL"), Party("CA")))
    """
    for i, party in enumerate(treaty.parties):
        if party.kind == "territory":
            yield Fault(f"{party.name} is a territory, not a state", at=f"parties[{i}]", value=party)


@rule("treaty.kind-doubtful", Treaty, Severity.NOTE)
def kind_doubtful(treaty: Treaty, context: Context) -> Iterator[Fault]:
    """The title is that of a declaration or memorandum, which seldom binds in law, and the kind is a treaty.

    Source: UNTC glossary, "declarations" and "memorandum of understanding"

    Passes:
        Treaty(title="Helsinki Final Act", kind=InstrumentKind.POLITICAL_COMMITMENT)

    Fails:
        Treaty(title="Joint Declaration on Trade")
    """
    if treaty.kind is InstrumentKind.TREATY and _PLEDGE.search(treaty.title):
        yield Fault(
            "a treaty by this title is rare", at="kind", value=treaty.kind, hint="see what it says of its own force"
        )


@rule("treaty.registered-before-force", Treaty, Severity.WARNING)
def registered_before_force(treaty: Treaty, context: Context) -> Iterator[Fault]:
    """The treaty was registered with the United Nations before it entered into force.

    Source: Charter of the United Nations, article 102; General Assembly resolution 97 (I), article 1(2)

    Passes:
        Treaty(title="A treaty", events=(TreatyEvent(kind=EventKind.IN_FORCE, date=EdtfDate("1960-06-23")),
                                         TreatyEvent(kind=EventKind.REGISTERED, date=EdtfDate("1960-12-01"))))

    Fails:
        Treaty(title="A treaty", events=(TreatyEvent(kind=EventKind.IN_FORCE, date=EdtfDate("1960-06-23")),
                                         TreatyEvent(kind=EventKind.REGISTERED, date=EdtfDate("1959-12-01"))))
    """
    begun, registered = _first(treaty, EventKind.IN_FORCE), _first(treaty, EventKind.REGISTERED)
    if begun and registered and registered[1].before(begun[1]):
        message = f"registered before {begun[1]}, when it entered into force"
        yield Fault(message, at=f"events[{registered[0]}].date", value=registered[1])


@rule("treaty.depositary-no-party", Treaty, Severity.NOTE)
def depositary_no_party(treaty: Treaty, context: Context) -> Iterator[Fault]:
    """A state keeps the treaty that is not among its parties, where these are known.

    Source: Vienna Convention on the Law of Treaties, article 76(1): states, an organisation, or its chief officer

    Passes:
        Treaty(title="A treaty", parties=(Party("JP"), Party("US")), depositary=(Party("US"),))

    Fails:
        Treaty(title="A treaty", parties=(Party("JP"), Party("US")), depositary=(Party("CH"),))
    """
    for i, keeper in enumerate(treaty.depositary):
        if treaty.parties and isinstance(keeper, Country) and keeper not in treaty.parties:
            yield Fault(f"{keeper.name} is neither a party nor an organisation", at=f"depositary[{i}]", value=keeper)


@rule("treaty.language-unknown", Treaty, Severity.ERROR)
def language_unknown(treaty: Treaty, context: Context) -> Iterator[Fault]:
    """A language of the treaty has a code that is none.

    Source: ISO 639-1 and 639-3

    Passes:
        Treaty(title="A treaty", languages=("en", "fr"))

    Fails:
        Treaty(title="A treaty", languages=("en", "french"))
    """
    for i, code in enumerate(treaty.languages):
        if not is_language(code):
            yield Fault("no code of ISO 639", f"languages[{i}]", code, "such as en, fr, or rom")


RULES: tuple[Rule, ...] = (
    force_before_signature,
    ended_before_force,
    number_malformed,
    party_not_there,
    bilateral_without_two,
    party_twice,
    territory_as_party,
    kind_doubtful,
    registered_before_force,
    depositary_no_party,
    language_unknown,
)
