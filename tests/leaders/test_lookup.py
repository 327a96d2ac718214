"""The roster by name, and who held which office when."""

import csv
import datetime as dt
from pathlib import Path

import pytest

from diplometa.core.errors import UnknownCodeError
from diplometa.core.knowledge import Knowledge
from diplometa.dates.model import EdtfDate
from diplometa.leaders.lookup import (
    leader,
    leaders_named,
    leaders_with,
    name_uses,
    names_of,
    office_holders,
    roster_leader,
    roster_names,
    was_in_office,
    who_was,
)
from diplometa.leaders.lookup.tenures import date_of, standing
from diplometa.leaders.model import Incumbency, Leader, NameOrder, Office, PersonName, Role, Tenure
from diplometa.parties.model import Country, Party

RURITANIA = Country.make("ruritania", name="Ruritania")
PREMIER = Office(title="Premier", roles=(Role.HEAD_OF_GOVERNMENT,), polity=Party("GB"))
OWN = Leader(
    name=PersonName(full="Ida Brandt", given="Ida", family="Brandt"),
    id="ida",
    tenures=(Tenure(office=PREMIER, start=EdtfDate("1850-01-01"), end=EdtfDate("1851-01-01"), acting=True),),
)
KNOWN = Knowledge([OWN, Leader(name=PersonName(full="Jon Sample"))])


class TestLeader:
    @pytest.mark.parametrize("key", ["margaret-thatcher", "Margaret Thatcher", "margaret thatcher", "Thatcher"])
    def test_by_id_and_by_name(self, key: str) -> None:
        assert leader(key).id == "margaret-thatcher"

    def test_has_tenures_and_identifiers(self) -> None:
        found = leader("margaret-thatcher")
        assert "GB" in {tenure.office.polity.code for tenure in found.tenures if tenure.office.polity}
        assert [one.scheme for one in found.identifiers] == ["wikidata"]

    @pytest.mark.parametrize("key", ["Ida Brandt", "ida"])
    def test_ones_own(self, key: str) -> None:
        assert leader(key, KNOWN) is OWN

    @pytest.mark.parametrize("key", ["", "Zzyzx Nobody", "Johnson"])
    def test_none_or_several(self, key: str) -> None:
        with pytest.raises(UnknownCodeError):
            leader(key)

    def test_near_names_are_offered(self) -> None:
        with pytest.raises(UnknownCodeError) as caught:
            leader("Margret Thatcher")
        assert "Margaret Thatcher" in caught.value.near

    def test_several_are_offered(self) -> None:
        with pytest.raises(UnknownCodeError) as caught:
            leader("Johnson")
        assert "lyndon-b-johnson" in caught.value.near


class TestNames:
    def test_every_person_of_a_family_name(self) -> None:
        assert {"boris-johnson", "lyndon-b-johnson"} <= {found.id for found in leaders_named("JOHNSON")}

    def test_nobody(self) -> None:
        assert leaders_named("Zzyzx") == ()
        assert leaders_with("zzyzx") == ()

    def test_by_one_word(self) -> None:
        assert "margaret-thatcher" in {found.id for found in leaders_with("Margaret")}

    def test_split_of_a_known_name(self) -> None:
        assert names_of("Margaret Thatcher") == ("Margaret", "Thatcher", NameOrder.GIVEN_FIRST)
        assert names_of("Xi Jinping") == ("Jinping", "Xi", NameOrder.FAMILY_FIRST)
        assert names_of("Zzyzx Nobody") is None

    @pytest.mark.parametrize(
        ("name", "parts"),
        [
            # the roster's family name within a longer one, and one that it spells in another way
            ("Adolfo Suarez Gonzalez", ("Adolfo", "Suarez Gonzalez", NameOrder.GIVEN_FIRST)),
            ("Abdelaziz Boutefilka", ("Abdelaziz", "Bouteflika", NameOrder.UNKNOWN)),
        ],
    )
    def test_parts_of_a_name_that_differs_from_the_roster(self, name: str, parts: tuple[str, str, NameOrder]) -> None:
        assert names_of(name) == parts

    def test_uses_of_a_word(self) -> None:
        family, given = name_uses("thatcher")
        assert family > given == 0

    def test_single_words_are_not_looked_for_in_prose(self) -> None:
        assert all(" " in name or not name.isascii() for name, _ in roster_names())

    def test_unknown_id(self) -> None:
        assert roster_leader("nobody-at-all") is None


class TestWhoWas:
    def test_holder_of_the_day(self) -> None:
        (found,) = who_was("head-of-government", "GB", dt.date(1985, 6, 1))
        assert (found.id, found.incumbency) == ("margaret-thatcher", Incumbency.CURRENT)
        assert found.office is not None
        assert found.office.polity == Party("GB")

    def test_hand_over_days_belong_to_both(self) -> None:
        names = [found.name.family for found in who_was(Role.HEAD_OF_STATE, Party("US"), EdtfDate("1981-01-20"))]
        assert names == ["Carter", "Reagan"]

    def test_ones_own_acting(self) -> None:
        found = who_was("head-of-government", "GB", EdtfDate("1850-06-01"), KNOWN)
        assert ("ida", Incumbency.ACTING) in {(one.id, one.incumbency) for one in found}

    def test_nobody_before_there_was_anybody(self) -> None:
        assert who_was("head-of-government", "GB", EdtfDate("1066-10-14")) == ()

    @pytest.mark.parametrize(("role", "party"), [("king-maker", "GB"), ("head-of-state", "ZZ")])
    def test_unknown(self, role: str, party: str) -> None:
        with pytest.raises(UnknownCodeError):
            who_was(role, party, EdtfDate("1985"))

    def test_a_name_for_a_code_is_refused_with_the_code(self) -> None:
        with pytest.raises(UnknownCodeError, match="unknown party 'Germany'; did you mean DE"):
            who_was("head-of-government", "Germany", dt.date(2010, 1, 1))

    def test_a_party_of_ones_own_by_its_code(self) -> None:
        own = Country.make("ruritania", name="Ruritania")
        office = Office(title="King", roles=(Role.MONARCH,), polity=own)
        reign = Tenure(office=office, start=EdtfDate("1890"), end=EdtfDate("1899"))
        king = Leader(name=PersonName(full="Rudolf V"), tenures=(reign,))
        knowledge = Knowledge([own, king])
        (found,) = who_was("monarch", "ruritania", EdtfDate("1894"), knowledge)
        assert found.name == king.name


class TestWasInOffice:
    @pytest.mark.parametrize(
        ("person", "party", "day", "expected"),
        [
            ("Thatcher", "GB", "1985-06-01", True),
            ("Margaret Thatcher", "GB", "1985-06-01", True),
            ("Thatcher, M.", "GB", "1985-06-01", True),
            ("M. Thatcher", "GB", "1985-06-01", True),
            ("Thatcher", "GB", "1995-06-01", False),
            ("Thatcher", "GB", "1979", None),
            ("Thatcher", "FR", "1985-06-01", None),
            ("Gandhi, I.", "IN", "1983-06-01", True),
            ("Gandhi, R.", "IN", "1983-06-01", False),
            ("Zzyzx", "GB", "1985-06-01", None),
            ("", "GB", "1985-06-01", None),
        ],
    )
    def test_by_name(self, person: str, party: str, day: str, expected: bool | None) -> None:
        assert was_in_office(person, party, EdtfDate(day)) is expected

    def test_by_record(self) -> None:
        known = leader("margaret-thatcher")
        assert was_in_office(known, Party("GB"), dt.date(1985, 6, 1)) is True
        bare = Leader(name=known.name, id=known.id)
        assert was_in_office(bare, "GB", dt.date(1985, 6, 1)) is True
        named = Leader(name=known.name)
        assert was_in_office(named, "GB", dt.date(1995, 6, 1)) is False

    def test_ones_own(self) -> None:
        assert was_in_office("Brandt", "GB", EdtfDate("1850-06-01"), KNOWN) is True
        assert was_in_office("Brandt", "GB", EdtfDate("1850-06-01")) is None

    def test_an_open_tenure_answers_up_to_the_day_it_is_known_for(self) -> None:
        open_ = Tenure(office=PREMIER, start=EdtfDate("2020-01-01"), as_of=EdtfDate("2022-01-01"))
        own = Leader(name=PersonName(full="Ida Brandt", given="Ida", family="Brandt"), tenures=(open_,))
        assert was_in_office(own, "GB", EdtfDate("2021-01-01")) is True
        assert was_in_office(own, "GB", EdtfDate("2023-01-01")) is None

    def test_unknown_party(self) -> None:
        with pytest.raises(UnknownCodeError):
            was_in_office("Thatcher", "ZZ", EdtfDate("1985"))

    def test_on_the_samples(self, shared: Path) -> None:
        answered = right = total = 0
        with (shared / "gold" / "in_office.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                total += 1
                try:
                    got = was_in_office(row["person"], row["iso"], dt.date.fromisoformat(row["date"]))
                except UnknownCodeError:
                    continue
                answered += got is not None
                right += got is (row["in_office"] == "1")
        assert answered / total >= 0.9
        assert right / answered >= 0.985


def test_no_tenure_tells_nothing() -> None:
    assert standing((), EdtfDate("1985")) is None


def test_dates_become_edtf() -> None:
    assert date_of(dt.date(1985, 6, 1)) == EdtfDate("1985-06-01")


def test_a_holder_with_a_records_id_stands_once() -> None:
    twin = Leader(name=PersonName(full="Margaret Thatcher"), id="margaret-thatcher", tenures=OWN.tenures)
    ids = [found.id for found in office_holders("GB", Knowledge([twin]))]
    assert ids.count("margaret-thatcher") == 1


@pytest.mark.parametrize(
    ("person", "party", "day", "role", "expected"),
    [
        ("Ruhollah Khomeini", "IR", "1979-06-01", None, None),
        ("Alcide De Gasperi", "IT", "1945-12-10", None, True),
        ("Margaret Thatcher", "GB", "1985-06-01", "head-of-government", True),
        ("Margaret Thatcher", "GB", "1985-06-01", "head-of-state", None),
        ("Helmut Schmidt", "DE", "1970-01-01", "head-of-government", False),
        ("Margaret Thatcher", "GB", "2035-06-01", None, None),
        ("Mikhail Gorbachev", "SUHH", "2035-06-01", None, False),
    ],
)
def test_a_no_needs_every_source_and_a_roster_that_reaches(
    person: str, party: str, day: str, role: str | None, expected: bool | None
) -> None:
    assert was_in_office(person, party, EdtfDate(day), role=role) is expected


def test_both_days_of_a_hand_over_belong_to_both() -> None:
    for name in ("Margaret Thatcher", "John Major"):
        assert was_in_office(name, "GB", EdtfDate("1990-11-28")) is True


def test_the_dates_of_other_sources_are_kept() -> None:
    (supreme,) = [t for t in leader("Ruhollah Khomeini").tenures if t.office.title == "Supreme Leader"]
    assert (str(supreme.start), [str(day) for day in supreme.other_starts]) == ("1979-12-03", ["1979-02-01"])


def test_an_unknown_role_is_refused() -> None:
    with pytest.raises(UnknownCodeError):
        was_in_office("Thatcher", "GB", EdtfDate("1985"), role="king-maker")


@pytest.mark.parametrize(
    ("written", "known"),
    [("Kim Jong-il", "kim-jong-il"), ("Kim Jong Un", "kim-jong-un"), ("Kim Dae Jung", "kim-dae-jung")],
)
def test_given_names_of_two_syllables_are_found_with_and_without_hyphen(written, known):
    assert leader(written).id == known


@pytest.mark.parametrize(
    ("person", "party", "day", "expected"),
    [
        ("Al Nahyan", "AE", "2013-08-08", None),  # of this house is also who held the office, known by the given name
        ("Norodom", "KH", "1995-08-15", None),
        ("Alexander", "kingdom-of-serbia", "1896-04-22", None),
        ("Thatcher", "GB", "1975-06-01", False),
    ],
)
def test_a_name_that_stands_in_other_holders_names_gives_no_certain_no(
    person: str, party: str, day: str, expected: bool | None
) -> None:
    assert was_in_office(person, party, EdtfDate(day)) is expected
