"""Names of treaties in prose."""

from typing import Any

import pytest

from diplometa.core.knowledge import Knowledge
from diplometa.core.scan import Scan
from diplometa.parties.text.vocabulary import terms_of
from diplometa.summits.lookup import series_of_organization
from diplometa.treaties.model import Treaty, TreatyRef
from diplometa.treaties.text import bilateral, find_clauses, find_treaties, treaties_in


def named(text: str) -> list[tuple[str, str | None]]:
    return [(m.text, m.value.id) for m in find_treaties(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Article 5 of the Washington treaty", [("Washington treaty", "north-atlantic-1949")]),
        ("the signing of a cultural agreement between Australia and Japan", []),
        ("It would lead to an Israeli-Lebanese agreement.", []),
        ("the Israeli-Jordanian peace treaty", [("Israeli-Jordanian peace treaty", "israel-jordan-1994")]),
        ("a peace treaty between Egypt and Israel", [("peace treaty between Egypt and Israel", "egypt-israel-1979")]),
        (
            "the Rome Statute and the 1951 Refugee Convention",
            [("Rome Statute", "rome-statute-1998"), ("1951 Refugee Convention", "refugee-1951")],
        ),
        ("the INF Treaty of 1987 ended", [("INF Treaty of 1987", "inf-1987")]),
        (
            "the Security Treaty between Japan and the United States",
            [("Security Treaty between Japan and the United States", "us-japan-security-1960")],
        ),
        ("the Ruritania Friendship Treaty was signed", [("Ruritania Friendship Treaty", None)]),
        ("the Convention on Haberdashery and Hats", [("Convention on Haberdashery and Hats", None)]),
        ("they recalled the said Convention", [("the said Convention", None)]),
        ("the North Atlantic Treaty Organization met", []),
        ("the Democratic National Convention met", []),
        ("an agreement was reached", []),
        ("the Treaty on Tuesday", [("the Treaty", None)]),
        ("the Berne Convention", [("Berne Convention", None)]),
        ("a NATO summit", []),
        ("see ETS No. 5 and MTDSG IV-4", [("ETS No. 5", "echr-1950"), ("MTDSG IV-4", "iccpr-1966")]),
        ("ratified ILO Convention No. 87", [("ILO Convention No. 87", "ilo-c087-1948")]),
        ("see ETS No. 999", []),
        ("a security treaty between Ruritania and Graustark", []),
        ("the (Ruritania Friendship Treaty)", [("Ruritania Friendship Treaty", None)]),
        ("the Treaty of Ruritania, Strelsau and others", [("Treaty of Ruritania", None)]),
        ("the Agreement on Hats, Coats and Gloves", [("Agreement on Hats, Coats and Gloves", None)]),
        ("the Convention on Hats which entered into force", [("Convention on Hats", None)]),
        ("The Treaty of Streslau was signed", [("Treaty of Streslau", None)]),
        ("Treaty of Streslau Was Signed", [("Treaty of Streslau", None)]),
        ("The Friendship Treaty of Ruritania Says No", [("Friendship Treaty of Ruritania", None)]),
        ("the Agreement on Hats in Ruritania entered into force", [("Agreement on Hats in Ruritania", None)]),
        ("Under The Treaty of Streslau", [("Treaty of Streslau", None)]),
        ("the Agreement on Hats of the Parties to it", [("Agreement on Hats of the Parties", None)]),
    ],
)
def test_finds(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The NPT and Treaty of Streslau", [("NPT", "npt-1968"), ("Treaty of Streslau", None)]),
        ("The NPT and the Treaty of Streslau", [("NPT", "npt-1968"), ("Treaty of Streslau", None)]),
        ("NPT, Ruritania Pact", [("NPT", "npt-1968"), ("Ruritania Pact", None)]),
        ("the NPT or Ruritania Pact", [("NPT", "npt-1968"), ("Ruritania Pact", None)]),
        ("the Treaty of Streslau and the NPT", [("Treaty of Streslau", None), ("NPT", "npt-1968")]),
        (
            "the Convention on Hats and Rome Statute",
            [("Convention on Hats", None), ("Rome Statute", "rome-statute-1998")],
        ),
        (
            "the Convention on Hats as well as the Rome Statute",
            [("Convention on Hats", None), ("Rome Statute", "rome-statute-1998")],
        ),
        ("the Treaty of Streslau and the Pact of Zenda", [("Treaty of Streslau", None), ("Pact of Zenda", None)]),
        ("the Convention on Hats and the Ruritania Pact", [("Convention on Hats", None), ("Ruritania Pact", None)]),
        ("the Treaty of Peace and Commerce with Zenda", [("Treaty of Peace and Commerce with Zenda", None)]),
    ],
)
def test_names_that_are_joined_stay_apart(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert named(text) == expected


def test_names_side_by_side_stay_apart() -> None:
    text = "the U.S.-Japan Security Treaty and the Ruritania Friendship Treaty"
    assert named(text) == [
        ("U.S.-Japan Security Treaty", "us-japan-security-1960"),
        ("Ruritania Friendship Treaty", None),
    ]


def test_a_name_of_several_keeps_them() -> None:
    (found,) = find_treaties("under the Paris Convention")
    assert found.value.id is None
    assert {ref.id for ref in found.alternatives} >= {"paris-ip-1883", "paris-air-1919"}


def test_the_year_singles_one_out() -> None:
    assert named("the 1951 Security Treaty between Japan and the United States")[0][1] == "us-japan-security-1951"
    assert named("the Paris Convention of 1883")[0][1] == "paris-ip-1883"


def test_the_plural_keeps_its_members() -> None:
    (found,) = find_treaties("the Geneva Conventions of 1949")
    assert found.value.id is None
    assert len(found.alternatives) == 4


def test_is_read_once_for_a_scan() -> None:
    scan = Scan("the Rome Statute")
    assert treaties_in(scan) is treaties_in(scan)


def test_refuses_what_is_no_text() -> None:
    with pytest.raises(TypeError):
        find_treaties(b"the Rome Statute")  # type: ignore[arg-type]


class TestOwnTreatiesOfOneName:
    TWINS = tuple(Treaty(id=key, title="Strelsau Convention") for key in ("strelsau-1890", "strelsau-1910"))

    def test_none_is_chosen(self) -> None:
        (found,) = find_treaties("They signed the Strelsau Convention.", Knowledge(self.TWINS))
        assert (found.text, found.value) == ("Strelsau Convention", TreatyRef(title="Strelsau Convention"))
        assert found.alternatives == tuple(treaty.ref for treaty in self.TWINS)
        assert found.rule == "treaty.own"

    def test_nor_in_a_citation_nor_behind_it(self) -> None:
        text = "Article 2 of the Strelsau Convention applies. Article 3 of the Convention does not."
        first, second = find_clauses(text, knowledge=Knowledge(self.TWINS))
        assert first.value.treaty == TreatyRef(title="Strelsau Convention")
        assert [other.treaty for other in first.alternatives] == [treaty.ref for treaty in self.TWINS]
        assert second.value.treaty is None or second.value.treaty.id is None

    def test_a_built_in_one_stands_behind_them(self) -> None:
        own = [Treaty(id=key, title=f"Pact of {key}", short_titles=("Rome Statute",)) for key in ("one", "two")]
        (found,) = find_treaties("the Rome Statute", Knowledge(own))
        assert found.value.id is None
        assert [ref.id for ref in found.alternatives] == ["one", "two", "rome-statute-1998"]

    def test_without_ids_they_are_told_by_title(self) -> None:
        own = [Treaty(title=f"{where} Pact", short_titles=("the Pact of 1890",)) for where in ("Zenda", "Hentzau")]
        (found,) = find_treaties("By the Pact of 1890 they", Knowledge(own))
        assert found.alternatives == (TreatyRef(title="Zenda Pact"), TreatyRef(title="Hentzau Pact"))

    def test_two_records_of_one_treaty_are_one(self) -> None:
        own = [Treaty(id="zenda", title="Zenda Pact", membership=told) for told in (None, "open")]
        (found,) = find_treaties("the Zenda Pact", Knowledge(own))
        assert (found.value.id, found.alternatives) == ("zenda", ())


@pytest.mark.parametrize("kept", [bilateral._codes, terms_of, series_of_organization])
def test_what_is_kept_by_the_words_of_a_text_is_bounded(kept: Any) -> None:
    assert kept.cache_info().maxsize is not None
