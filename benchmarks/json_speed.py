"""How long JSON of summits takes to write and to read, beside pydantic where that is installed.

Values are texts in the JSON of both; pydantic leaves them texts, diplometa makes values of them.
"""

from collections.abc import Callable

import attrs
from measure import installed, line, timed

import diplometa as dm

COUNT = 1_000


def leader(name: str, code: str) -> dm.Leader:
    given, family = name.split()
    office = dm.Office(title="Prime Minister", roles=(dm.Role.HEAD_OF_GOVERNMENT,), polity=dm.Party(code))
    return dm.Leader(
        name=dm.PersonName(full=name, given=given, family=family, order=dm.NameOrder.GIVEN_FIRST),
        office=office,
        incumbency=dm.Incumbency.CURRENT,
    )


def summit(number: int) -> dm.Summit:
    """A meeting that never was, as full as a well-kept file has it."""
    pledge = dm.Commitment(party=dm.Party("CL"), text="build two harbours", value=2, unit="harbours")
    ports = dm.Provision("Article 1(1)")
    clause = dm.TreatyClause(treaty=dm.TreatyRef(title="Treaty on Ports"), provision=ports)
    return dm.Summit(
        name=f"Meeting on ports {number}",
        series="Ports",
        edition=number + 1,
        date=dm.EdtfDate(f"{1950 + number % 70}-{number % 12 + 1:02}-{number % 28 + 1:02}"),
        place=dm.Place(city="Oslo", country=dm.Party("NO"), venue="City Hall"),
        status=dm.SummitStatus.HELD,
        mode=dm.Mode.IN_PERSON,
        participants=(
            dm.Participant(party=dm.Party("NO"), leader=leader("Ingrid Aas", "NO"), capacity=dm.Capacity.HOST),
            dm.Participant(party=dm.Party("CL"), leader=leader("Ana Rojas", "CL")),
        ),
        agenda=(
            dm.AgendaItem(title="Ports", number="1", topics=(dm.Topic("4821"),), clauses=(clause,)),
            dm.AgendaItem(title="Harbours", number="2", commitments=(pledge,), status=dm.AgendaStatus.AGREED),
        ),
        sources=("example",),
    )


def different(number: int) -> dm.Summit:
    """The same meeting, but with people, a place and items of an agenda that no other has."""
    alike = summit(number)
    people = tuple(
        dm.Participant(
            party=who.party, leader=leader(f"Given{number} Family{i}", str(who.party)), capacity=who.capacity
        )
        for i, who in enumerate(alike.participants)
    )
    place = dm.Place(city="Oslo", country=dm.Party("NO"), venue=f"Hall {number}")
    agenda = tuple(attrs.evolve(item, title=f"{item.title} {number}") for item in alike.agenda)
    return attrs.evolve(alike, participants=people, place=place, agenda=agenda)


def pydantic_model() -> type:
    """The same records as pydantic models, each value a plain text."""
    from pydantic import BaseModel, ConfigDict

    class Record(BaseModel):
        model_config = ConfigDict(frozen=True, extra="ignore")

    class PersonName(Record):
        full: str
        given: str | None = None
        family: str | None = None
        order: dm.NameOrder = dm.NameOrder.UNKNOWN
        honorifics: tuple[str, ...] = ()
        suffixes: tuple[str, ...] = ()

    class Office(Record):
        title: str
        roles: tuple[dm.Role, ...] = ()
        polity: str | None = None

    class Leader(Record):
        name: PersonName
        office: Office | None = None
        incumbency: dm.Incumbency | None = None
        names: tuple[str, ...] = ()
        id: str | None = None

    class Participant(Record):
        party: str | None = None
        leader: Leader | None = None
        capacity: dm.Capacity = dm.Capacity.MEMBER

    class Place(Record):
        city: str | None = None
        country: str | None = None
        venue: str | None = None
        names: tuple[str, ...] = ()

    class Commitment(Record):
        text: str
        party: str | None = None
        value: float | None = None
        upper: float | None = None
        unit: str | None = None
        deadline: str | None = None

    class TreatyRef(Record):
        id: str | None = None
        title: str | None = None

    class TreatyClause(Record):
        provision: str
        treaty: TreatyRef | None = None
        label: str | None = None
        heading: str | None = None
        text: str | None = None

    class AgendaItem(Record):
        title: str
        number: str | None = None
        topics: tuple[str, ...] = ()
        time: str | None = None
        raised_by: tuple[str, ...] = ()
        clauses: tuple[TreatyClause, ...] = ()
        commitments: tuple[Commitment, ...] = ()
        status: dm.AgendaStatus | None = None

    class Summit(Record):
        name: str | None = None
        series: str | None = None
        edition: int | None = None
        date: str | None = None
        place: Place | None = None
        status: dm.SummitStatus | None = None
        mode: dm.Mode | None = None
        participants: tuple[Participant, ...] = ()
        agenda: tuple[AgendaItem, ...] = ()
        documents: tuple[str, ...] = ()
        sources: tuple[str, ...] = ()

    class Dataset(Record):
        version: str = "1"
        summits: tuple[Summit, ...] = ()

    return Dataset


def main() -> None:
    dataset = dm.Dataset.of([summit(number) for number in range(COUNT)])
    text = dm.dumps(dataset)
    assert dm.loads(text) == dataset
    print(f"{COUNT:,} summits, {len(text.encode()) / 1e6:.2f} MB of JSON")
    encode = timed(lambda: dm.dumps(dataset)).least
    decode = timed(lambda: dm.loads(text)).least
    line("dumps", f"{encode * 1e3:.1f} ms", f"{COUNT / encode:,.0f} summits/s")
    line("loads", f"{decode * 1e3:.1f} ms", f"{COUNT / decode:,.0f} summits/s")
    if not installed("pydantic"):
        line("pydantic", "not measured", "it is not installed here")
        return
    model = pydantic_model()
    theirs = model.model_validate_json(text)  # type: ignore[attr-defined]
    others = dm.dumps(dm.Dataset.of([different(number) for number in range(COUNT)]))
    apart = timed(lambda: dm.loads(others)).least
    line("loads, nothing alike", f"{apart * 1e3:.1f} ms", f"{COUNT / apart:,.0f} summits/s")
    calls: tuple[tuple[str, Callable[[], object], float, float], ...] = (
        ("model_dump_json", lambda: theirs.model_dump_json(exclude_defaults=True), encode, 0.7),
        ("model_validate_json", lambda: model.model_validate_json(text), decode, 0.5),  # type: ignore[attr-defined]
        ("the same, nothing alike", lambda: model.model_validate_json(others), apart, 0.5),  # type: ignore[attr-defined]
    )
    for name, call, ours, budget in calls:
        seconds = timed(call).least
        note = f"ours takes {ours / seconds:.2f} of its time (budget: {budget})"
        line(f"pydantic {name}", f"{seconds * 1e3:.1f} ms", note)


if __name__ == "__main__":
    main()
