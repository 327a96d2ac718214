"""What holds for the records of every subject."""

import copy
import pickle
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

from diplometa.catalogue import Dataset
from diplometa.core.mention import Mention
from diplometa.core.records import Identifier, RecordError
from diplometa.core.report import Finding, Report
from diplometa.dates.model import EdtfDate
from diplometa.extraction.model import Evidence, Extraction
from diplometa.formats import dumps, loads
from diplometa.leaders.model import Leader, Office, PersonName, Tenure
from diplometa.parties.model import Party
from diplometa.places.model import Place
from diplometa.summits.model import AgendaItem, Commitment, Participant, Summit
from diplometa.treaties.model import EventKind, Provision, Treaty, TreatyClause, TreatyEvent, TreatyRef

NAME = PersonName(full="Ada Lind", given="Ada", family="Lind")
OFFICE = Office(title="Prime Minister", polity=Party("NO"))
RECORDS: dict[type, Any] = {
    type(record): record
    for record in (
        Identifier(scheme="unts", value="I-1"),
        NAME,
        OFFICE,
        Tenure(office=OFFICE, start=EdtfDate("2001")),
        Leader(name=NAME, office=OFFICE),
        Place(city="Oslo", country=Party("NO")),
        TreatyRef(title="Pact of Oslo"),
        TreatyClause(provision=Provision("Article 5(1)")),
        TreatyEvent(kind=EventKind.SIGNED, date=EdtfDate("1999-05")),
        Treaty(title="Pact of Oslo", languages=("en",)),
        Commitment(text="spend more", party=Party("NO"), value=2, unit="% of GDP"),
        AgendaItem(title="Trade", raised_by=(Party("NO"),)),
        Participant(party=Party("NO")),
        Summit(name="Oslo talks", date=EdtfDate("2001-01-01")),
        Evidence(path="summits[0]", start=0, end=1, quote="a", rule="r"),
        Extraction(source="a page"),
        Dataset(places=(Place(city="Oslo"),)),
    )
}
FIELDS = [(record, field) for record in RECORDS.values() for field in attrs.fields(type(record))]
OTHERS = [Finding(code="a.b", message="m"), Report(), Mention.cut("Oslo", 0, 4, value=Party("NO"), rule="r")]
each = pytest.mark.parametrize("record", [*RECORDS.values(), *OTHERS], ids=lambda r: type(r).__name__)


def init_name(field: Any) -> str:
    return field.alias or field.name


def of_kind(kind: str) -> Any:
    cases = [(record, field) for record, field in FIELDS if kind in str(field.type)]
    return pytest.mark.parametrize(
        ("record", "field"), cases, ids=[f"{type(record).__name__}.{field.name}" for record, field in cases]
    )


@each
def test_is_a_frozen_value(record) -> None:
    name = attrs.fields(type(record))[0].name
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(record, name, None)
    assert {record: 1}[copy.deepcopy(record)] == 1
    assert attrs.evolve(record) == record


@each
def test_comes_back_whole(record) -> None:
    for other in (pickle.loads(pickle.dumps(record)), copy.copy(record), copy.deepcopy(record)):
        assert type(other) is type(record)
        assert other == record
        assert hash(other) == hash(record)


@each
def test_is_readable(record) -> None:
    assert repr(record).startswith(f"{type(record).__name__}(")
    assert str(record)


@pytest.mark.parametrize("record", RECORDS.values(), ids=lambda r: type(r).__name__)
def test_takes_keywords_alone(record) -> None:
    with pytest.raises(TypeError, match="positional argument"):
        type(record)("x")


@of_kind("tuple")
def test_lists_are_refused(record, field) -> None:
    with pytest.raises(
        RecordError, match=rf"{type(record).__name__}\.{field.name} is \[\]; expected a tuple"
    ) as caught:
        attrs.evolve(record, **{init_name(field): []})
    assert caught.value.field == field.name


@of_kind("tuple")
def test_wrong_items_are_refused(record, field) -> None:
    with pytest.raises(RecordError, match=r"\[0\] is 5; expected") as caught:
        attrs.evolve(record, **{init_name(field): (5,)})
    assert caught.value.field == field.name


@of_kind("str")
@pytest.mark.parametrize("blank", ["", " \n"])
def test_blank_texts_are_refused(record, field, blank) -> None:
    wrong = (blank,) if "tuple" in str(field.type) else blank
    with pytest.raises(RecordError) as caught:
        attrs.evolve(record, **{init_name(field): wrong})
    assert caught.value.field == field.name


@pytest.mark.parametrize(
    ("record", "field"), FIELDS, ids=[f"{type(record).__name__}.{field.name}" for record, field in FIELDS]
)
@pytest.mark.parametrize("wrong", [object(), b"x", {"a": 1}], ids=["object", "bytes", "dict"])
def test_wrong_types_are_refused(record, field, wrong) -> None:
    with pytest.raises(RecordError, match=rf"^{type(record).__name__}\.{field.name} is .*; expected") as caught:
        attrs.evolve(record, **{init_name(field): wrong})
    assert caught.value.field == field.name


@pytest.mark.parametrize("record", RECORDS.values(), ids=lambda r: type(r).__name__)
def test_decodes_to_itself(record) -> None:
    assert loads(dumps(record, bare=True), type=type(record)) == record


@given(st.text(), st.text())
def test_identifiers_hold_any_text_but_blank_ones(scheme, value) -> None:
    if scheme.strip() and value.strip():
        assert str(Identifier(scheme=scheme, value=value)) == f"{scheme}:{value}"
    else:
        with pytest.raises(RecordError):
            Identifier(scheme=scheme, value=value)


def test_a_dataset_holds_records_alone() -> None:
    place, pact = RECORDS[Place], RECORDS[Treaty]
    assert Dataset.of([pact, place]) == Dataset(treaties=(pact,), places=(place,))
    with pytest.raises(RecordError, match="a Dataset cannot hold a str; expected one of Summit, Leader"):
        Dataset.of([place, "Oslo"])
    with pytest.raises(RecordError, match="a Dataset cannot hold an int; expected one of Summit, Leader"):
        Dataset.of([place, 3])
