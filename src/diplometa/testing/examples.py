"""Example records, made up but for places and parties: a full meeting, its host, and the treaty that it is about."""

from diplometa.catalogue import Dataset
from diplometa.core.records import Identifier
from diplometa.dates.model import EdtfDate
from diplometa.leaders.model import Incumbency, Leader, NameOrder, Office, PersonName, Role, Tenure
from diplometa.parties.model import Party
from diplometa.places.model import Place
from diplometa.summits.model import (
    AgendaItem,
    AgendaStatus,
    Capacity,
    Commitment,
    Mode,
    Participant,
    Summit,
    SummitStatus,
    Topic,
)
from diplometa.treaties.model import EventKind, Numbering, Provision, Treaty, TreatyClause, TreatyEvent, TreatyRef

__all__ = ["dataset", "leader", "summit", "treaty"]


def leader() -> Leader:
    """A prime minister of Norway who never was, with a tenure."""
    office = Office(title="Prime Minister", roles=(Role.HEAD_OF_GOVERNMENT,), polity=Party("NO"))
    return Leader(
        id="example-aas",
        name=PersonName(full="Ingrid Aas", given="Ingrid", family="Aas", order=NameOrder.GIVEN_FIRST),
        office=office,
        incumbency=Incumbency.CURRENT,
        names=("I. Aas",),
        tenures=(Tenure(office=office, start=EdtfDate("2031-10-14"), as_of=EdtfDate("2032-05")),),
        identifiers=(Identifier(scheme="example", value="17"),),
    )


def treaty() -> Treaty:
    """A treaty between Norway and Chile which never was, with two articles."""
    paragraph = TreatyClause(provision=Provision("Article 1(1)"), label="1.", text="Each Party keeps its ports open.")
    article = TreatyClause(
        provision=Provision("Article 1"), label="Article I", heading="Ports", text=paragraph.text, clauses=(paragraph,)
    )
    return Treaty(
        id="example-ports-2031",
        title="Treaty on Ports between Norway and Chile",
        short_titles=("Ports Treaty",),
        parties=(Party("NO"), Party("CL")),
        events=(
            TreatyEvent(
                kind=EventKind.SIGNED, date=EdtfDate("2031-11-02"), place=Place(city="Oslo", country=Party("NO"))
            ),
            TreatyEvent(kind=EventKind.IN_FORCE, date=EdtfDate("2032-02-01")),
        ),
        registrations=(Identifier(scheme="example", value="I-1"),),
        languages=("no", "es", "en"),
        article_count=2,
        numbering=Numbering.ROMAN,
        clauses=(
            article,
            TreatyClause(provision=Provision("Article 2"), label="Article II", text="It is in force for ten years."),
        ),
    )


def summit() -> Summit:
    """A meeting of Norway and Chile which never was, with an agenda, a pledge and a clause."""
    guest = Leader(
        name=PersonName(full="Tomás Vera", given="Tomás", family="Vera", order=NameOrder.GIVEN_FIRST),
        office=Office(title="President", roles=(Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT), polity=Party("CL")),
        incumbency=Incumbency.CURRENT,
    )
    return Summit(
        name="Norway-Chile summit",
        date=EdtfDate("2032-05-03/2032-05-04"),
        place=Place(city="Oslo", country=Party("NO"), venue="City Hall"),
        status=SummitStatus.PLANNED,
        mode=Mode.IN_PERSON,
        participants=(
            Participant(party=Party("NO"), leader=leader(), capacity=Capacity.HOST),
            Participant(party=Party("CL"), leader=guest),
        ),
        agenda=_agenda(),
        sources=("an example",),
    )


def _agenda() -> tuple[AgendaItem, ...]:
    """What the meeting is about: dues, under a clause, and a loan, with a pledge."""
    clause = TreatyClause(
        provision=Provision("Article 1(1)"), treaty=TreatyRef(id="example-ports-2031", title="the Ports Treaty")
    )
    dues = AgendaItem(
        title="harbour dues",
        number="1",
        topics=(Topic("4821"),),
        raised_by=(Party("CL"),),
        clauses=(clause,),
        status=AgendaStatus.EXPECTED,
    )
    pledge = Commitment(
        party=Party("NO"), text="lend 20 million dollars", value=20_000_000, unit="USD", deadline=EdtfDate("2033")
    )
    loan = AgendaItem(title="a loan for ferries", number="2", topics=(Topic("2416"),), commitments=(pledge,))
    return (dues, loan)


def dataset() -> Dataset:
    """The example records together.

    >>> len(dataset())
    3
    """
    return Dataset(summits=(summit(),), leaders=(leader(),), treaties=(treaty(),))
