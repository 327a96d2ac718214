import pickle
from collections.abc import Callable
from typing import Any

import pytest

import diplometa as dm
from diplometa.core.knowledge import Knowledge, Known
from diplometa.core.scan import Scan
from diplometa.leaders.model import Leader, PersonName
from diplometa.parties.model import Party
from diplometa.places.model import Place
from diplometa.treaties.model import Treaty

LIND = Leader(name=PersonName(full="Ada Lind"), names=("A. Lind", "Ada Lind", "..."))
PACT = Treaty(title="Pact of Strelsau", short_titles=("Strelsau Pact",))
STRELSAU = Place(city="Strelsau")


def test_keeps_records_by_class() -> None:
    knowledge = Knowledge([LIND, PACT])
    assert knowledge.of(Leader) == (LIND,)
    assert knowledge.of(Place) == ()
    assert (list(knowledge), len(knowledge), repr(knowledge)) == ([LIND, PACT], 2, "Knowledge(2 records)")
    assert all(isinstance(record, Known) for record in knowledge)


def test_finds_by_whole_names() -> None:
    knowledge = Knowledge([LIND, PACT, LIND])
    assert knowledge.named(Leader, " ada  LIND ") == (LIND,)
    assert knowledge.named(Treaty, "strelsau pact") == (PACT,)
    assert knowledge.named(Leader, "Strelsau Pact") == ()
    assert knowledge.named(Leader, ".") == ()


def by_initials(record: Place) -> list[str]:
    return [name[:1] for name in record.known_as]


def test_finds_by_any_key() -> None:
    sola = Place(city="Sola", names=("Stavanger Sola", "Sola Strand"))
    found = Knowledge([LIND, STRELSAU, sola, STRELSAU, Place(country=Party("NO"))]).by(Place, by_initials)
    assert found == {"S": (STRELSAU, sola)}
    knowledge = Knowledge([STRELSAU])
    assert knowledge.by(Place, by_initials) is knowledge.by(Place, by_initials)
    assert knowledge.of(Place) is knowledge.of(Place)


def test_finds_in_prose() -> None:
    knowledge = Knowledge([LIND, PACT])
    (hit,) = knowledge.names(Leader).hits(Scan("for Ada Lind and the Strelsau Pact"))
    assert (hit.start, hit.end, hit.keys) == (4, 12, (LIND,))
    assert knowledge.names(Leader) is knowledge.names(Leader)


def test_comes_back_from_a_pickle() -> None:
    knowledge = Knowledge([LIND, STRELSAU])
    knowledge.names(Leader)
    again = pickle.loads(pickle.dumps(knowledge))
    assert again == knowledge
    assert hash(again) == hash(knowledge)
    assert again != Knowledge()
    assert again.named(Place, "Strelsau") == (STRELSAU,)


@pytest.mark.parametrize("records", [["Lind"], "Lind", [None], [Leader]])
def test_refuses_what_has_no_names(records) -> None:
    with pytest.raises(TypeError, match="Knowledge takes records with names"):
        Knowledge(records)


def test_is_immutable() -> None:
    with pytest.raises(AttributeError, match="make another one"):
        Knowledge().records = ()
    with pytest.raises(AttributeError, match="cannot be deleted"):
        del Knowledge().records


def test_records_are_hashed_once() -> None:
    hashed = []

    class Named:
        known_as = ("Strelsau",)

        def __hash__(self) -> int:
            hashed.append(self)
            return 1

    knowledge = Knowledge([Named()])
    assert hash(knowledge) == hash(knowledge)
    assert len(hashed) == 1


TAKERS: dict[str, Callable[[Any], object]] = {
    "parse_party": lambda wrong: dm.parse_party("JP", knowledge=wrong),
    "parse_name": lambda wrong: dm.parse_name("Ada Lind", knowledge=wrong),
    "parse_leader": lambda wrong: dm.parse_leader("Ada Lind", knowledge=wrong),
    "parse_clause": lambda wrong: dm.parse_clause("Article 5", knowledge=wrong),
    "parse_agenda": lambda wrong: dm.parse_agenda("1. Trade", knowledge=wrong),
    "parse_summit": lambda wrong: dm.parse_summit("Oslo talks", knowledge=wrong),
    "find_parties": lambda wrong: dm.find_parties("", knowledge=wrong),
    "find_leaders": lambda wrong: dm.find_leaders("", knowledge=wrong),
    "find_treaties": lambda wrong: dm.find_treaties("", knowledge=wrong),
    "find_clauses": lambda wrong: dm.find_clauses("", knowledge=wrong),
    "extract": lambda wrong: dm.extract("", knowledge=wrong),
    "country": lambda wrong: dm.country("JP", wrong),
    "organization": lambda wrong: dm.organization("NATO", wrong),
    "place": lambda wrong: dm.place("Oslo", wrong),
    "leader": lambda wrong: dm.leader("Ada Lind", wrong),
    "who_was": lambda wrong: dm.who_was("monarch", "NO", dm.EdtfDate("1990"), wrong),
    "was_in_office": lambda wrong: dm.was_in_office("x", "NO", dm.EdtfDate("1990"), wrong),
    "treaty": lambda wrong: dm.treaty("VCLT", wrong),
    "summit": lambda wrong: dm.summit("G7 2024", wrong),
    "validate": lambda wrong: dm.validate(LIND, knowledge=wrong),
    "loads": lambda wrong: dm.loads("{}", knowledge=wrong),
    "load": lambda wrong: dm.load("none.json", knowledge=wrong),
}


@pytest.mark.parametrize("taker", TAKERS)
@pytest.mark.parametrize(("wrong", "words"), [([LIND], "a list"), ((), "a tuple"), (3, "an int")])
def test_what_is_no_knowledge_is_refused_at_once(taker: str, wrong: object, words: str) -> None:
    with pytest.raises(TypeError) as caught:
        TAKERS[taker](wrong)
    assert str(caught.value) == f"{taker} takes knowledge=Knowledge([...]), not {words}"
