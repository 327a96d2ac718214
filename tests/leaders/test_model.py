"""The records of leaders."""

import datetime as dt
import pickle

import attrs
import pytest

from diplometa.core.records import RecordError
from diplometa.dates.model import EdtfDate
from diplometa.leaders.model import Incumbency, Leader, NameOrder, Office, PersonName, Role, Tenure
from diplometa.leaders.text.names import parse_name
from diplometa.parties.model import Party

NAME = PersonName(full="Anna Velden", given="Anna", family="Velden", order=NameOrder.GIVEN_FIRST)
OFFICE = Office(title="Premier", roles=(Role.HEAD_OF_GOVERNMENT,), polity=Party("FI"))


class TestPersonName:
    @pytest.mark.parametrize(
        ("name", "key"),
        [
            (NAME, "Velden, Anna"),
            (PersonName(full="Velden", family="Velden"), "Velden"),
            (PersonName(full="Otto", given="Otto"), "Otto"),
            (PersonName(full="Anna V."), "Anna V."),
        ],
    )
    def test_sort_key(self, name: PersonName, key: str) -> None:
        assert name.sort_key == key

    @pytest.mark.parametrize("full", ["", "  "])
    def test_refuses_a_blank(self, full: str) -> None:
        with pytest.raises(RecordError) as caught:
            PersonName(full=full)
        assert caught.value.field == "full"

    def test_is_its_text(self) -> None:
        assert str(NAME) == "Anna Velden"


class TestFormat:
    @pytest.mark.parametrize(
        ("name", "polity", "formal", "short", "native"),
        [
            (NAME, None, "Anna Velden", "Velden", "Anna Velden"),
            (NAME, "JP", "Anna Velden", "Velden", "Velden Anna"),
            (NAME, "IN", "Anna Velden", "Velden", "Anna Velden"),
            (
                attrs.evolve(NAME, full="VELDEN Anna", order=NameOrder.FAMILY_FIRST),
                None,
                "Velden Anna",
                "Velden",
                "Velden Anna",
            ),
            (
                attrs.evolve(NAME, full="Velden, Anna", order=NameOrder.FAMILY_FIRST),
                None,
                "Anna Velden",
                "Velden",
                "Anna Velden",
            ),
            (
                attrs.evolve(NAME, honorifics=("Sir",), suffixes=("Jr.", "MP")),
                None,
                "Sir Anna Velden Jr., MP",
                "Velden",
                "Anna Velden",
            ),
            (PersonName(full="Otto III", given="Otto", suffixes=("III",)), None, "Otto III", "Otto III", "Otto III"),
            (
                PersonName(full="王明", given="明", family="王", order=NameOrder.FAMILY_FIRST),
                Party("CN"),
                "王明",
                "王",
                "王明",
            ),
            (PersonName(full="Otto"), None, "Otto", "Otto", "Otto"),
        ],
    )
    def test_styles(self, name: PersonName, polity: Party | str | None, formal: str, short: str, native: str) -> None:
        assert (name.format("formal"), name.format("short")) == (formal, short)
        assert name.format("native-order", polity) == native
        assert name.format("sort") == name.sort_key

    def test_refuses_another_style(self) -> None:
        with pytest.raises(ValueError, match="native-order"):
            NAME.format("long")


class TestOffice:
    def test_names_its_polity(self) -> None:
        assert str(OFFICE) == "Premier of Finland"
        assert str(Office(title="Premier")) == "Premier"


class TestTenure:
    @pytest.mark.parametrize(
        ("tenure", "day", "held"),
        [
            (Tenure(office=OFFICE, start=EdtfDate("2001-05-01"), end=EdtfDate("2003-05-01")), "2001-05-01", True),
            (Tenure(office=OFFICE, start=EdtfDate("2001-05-01"), end=EdtfDate("2003-05-01")), "2003-05-01", True),
            (Tenure(office=OFFICE, start=EdtfDate("2001-05-01"), end=EdtfDate("2003-05-01")), "2001-04-30", False),
            (Tenure(office=OFFICE, start=EdtfDate("2001-05-01"), end=EdtfDate("2003-05-01")), "2003-05-02", False),
            (Tenure(office=OFFICE, start=EdtfDate("2001-05-01"), end=EdtfDate("2003-05-01")), "2003", None),
            (Tenure(office=OFFICE, start=EdtfDate("2001"), end=EdtfDate("2003")), "2001-07-01", None),
            (Tenure(office=OFFICE, start=EdtfDate("2001-05-01")), "2002-01-01", None),
            (Tenure(office=OFFICE), "2002-01-01", None),
            (Tenure(office=OFFICE, start=EdtfDate("2001-05-01"), as_of=EdtfDate("2002")), "2003-01-01", None),
        ],
    )
    def test_holds_on(self, tenure: Tenure, day: str, held: bool | None) -> None:
        assert tenure.holds_on(EdtfDate(day)) is held
        if len(day) == 10:
            assert tenure.holds_on(dt.date.fromisoformat(day)) is held

    def test_an_end_is_not_unknown(self) -> None:
        with pytest.raises(RecordError):
            Tenure(office=OFFICE, end=EdtfDate("2003"), ended=True)


class TestLeader:
    @pytest.mark.parametrize(
        ("leader", "key"),
        [
            (Leader(name=NAME, id="anna-velden"), "anna-velden"),
            (Leader(name=NAME, office=OFFICE), "velden, anna@FI"),
            (Leader(name=NAME), "velden, anna@"),
            (Leader(name=PersonName(full="Velden", family="Velden")), None),
            (Leader(name=PersonName(full="Otto", given="Otto", order=NameOrder.MONONYM)), "otto@"),
        ],
    )
    def test_key(self, leader: Leader, key: str | None) -> None:
        assert leader.key == key

    def test_known_as_every_name_once(self) -> None:
        assert Leader(name=NAME, names=("A. Velden", "Anna Velden")).known_as == ("Anna Velden", "A. Velden")

    def test_raw_is_not_compared(self) -> None:
        assert Leader(name=NAME, raw="one") == Leader(name=NAME, raw="other")

    def test_is_its_name_and_office(self) -> None:
        assert str(Leader(name=NAME, office=OFFICE)) == "Anna Velden, Premier of Finland"
        assert str(Leader(name=NAME)) == "Anna Velden"

    def test_pickles_hashes_and_changes(self) -> None:
        leader = Leader(name=NAME, office=OFFICE, incumbency=Incumbency.CURRENT)
        assert pickle.loads(pickle.dumps(leader)) == leader
        assert attrs.evolve(leader, incumbency=Incumbency.FORMER) != leader
        assert len({leader, leader}) == 1


@pytest.mark.parametrize(
    ("text", "polity", "formal", "short", "sort"),
    [
        ("Abiy Ahmed", "ET", "Abiy Ahmed", "Abiy", "Abiy Ahmed"),
        ("H.E. Abiy Ahmed Ali", "ET", "H.E. Abiy Ahmed Ali", "Abiy", "Abiy Ahmed Ali"),
        ("Mohammed VI", None, "Mohammed VI", "Mohammed VI", "Mohammed VI"),
        ("King Mohammed VI of Morocco", None, "King Mohammed VI of Morocco", "Mohammed VI", "Mohammed VI"),
        ("Sukarno", "ID", "Sukarno", "Sukarno", "Sukarno"),
    ],
)
def test_names_without_a_family_name_stay_whole(
    text: str, polity: str | None, formal: str, short: str, sort: str
) -> None:
    name = parse_name(text, polity=polity)
    assert (name.format("formal"), name.format("short"), name.format("sort")) == (formal, short, sort)


def test_monarchs_of_one_name_have_keys_of_their_own() -> None:
    first, second = (Leader(name=parse_name(text)) for text in ("Elizabeth I", "Elizabeth II"))
    assert first.key != second.key
