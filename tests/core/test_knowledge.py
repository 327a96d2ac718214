import pickle

import pytest

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
