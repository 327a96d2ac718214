"""Names of treaties in prose."""

import pytest

from diplometa.core.scan import Scan
from diplometa.treaties.text import find_treaties, treaties_in


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
