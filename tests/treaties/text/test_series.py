"""Citations of treaty series: bound by the registry's registrations alone, else kept without an id."""

import pytest

from diplometa.treaties.text import find_clauses, find_treaties


def named(text: str) -> list[tuple[str, str | None]]:
    return [(m.text, m.value.id) for m in find_treaties(text)]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("ETS No. 5", "echr-1950"),
        ("E.T.S. No. 5", "echr-1950"),
        ("STE n° 5", "echr-1950"),
        ("CETS No. 210", "istanbul-2011"),
        ("C.E.T.S. No. 197", "coe-trafficking-2005"),
        ("European Treaty Series - No. 108", "convention-108-1981"),
        ("Council of Europe Treaty Series No. 185", "budapest-cybercrime-2001"),
        ("MTDSG IV-4", "iccpr-1966"),
        ("MTDSG Chapter IV-9", "cat-1984"),
        ("MTDSG XXI.6", "unclos-1982"),
        ("UNTS No. I-18232", "vclt-1969"),
        ("U.N.T.S. I-18232", "vclt-1969"),
        ("UNTS Reg. No. 18232", "vclt-1969"),
        ("ILO C087", "ilo-c087-1948"),
    ],
)
def test_a_number_that_one_treaty_has_binds(text: str, key: str) -> None:
    assert named(f"It is registered ({text}) and in force.") == [(text, key)]


@pytest.mark.parametrize(
    "text",
    [
        "1155 UNTS 331",
        "1155 U.N.T.S. 331",
        "1155 U. N. T. S. 331",
        "United Nations, Treaty Series, vol. 1155, p. 331",
        "94 LNTS 57",
        "League of Nations Treaty Series, vol. 94, p. 57",
        "6 U.S.T. 3316",
        "T.I.A.S. 3362",
        "TIAS No. 3362",
        "2 Bevans 43",
        "153 Consol TS 287",
        "Can TS 1976 No 47",
        "C.T.S. 1994/2",
        "[1974] ATS 2",
        "1974 ATS 2",
        "8 ILM 679",
        "8 I.L.M. 679",
    ],
)
def test_a_volume_and_page_is_kept_without_an_id(text: str) -> None:
    assert named(f"It was printed ({text}) in time.") == [(text, None)]


def test_the_treaties_known_to_be_in_a_volume_are_alternatives() -> None:
    (mention,) = find_treaties("see 1155 UNTS 331")
    assert "vclt-1969" in {ref.id for ref in mention.alternatives}


def test_a_volume_that_holds_the_treaty_named_before_is_bound_to_it() -> None:
    text = "Vienna Convention on the Law of Treaties, opened for signature 23 May 1969, 1155 UNTS 331"
    assert named(text)[-1] == ("1155 UNTS 331", "vclt-1969")


@pytest.mark.parametrize("text", ["63 Stat. 2241", "[2012] OJ C326/13", "OJ C 326, 26.10.2012, p. 13", "Cmnd 7964"])
def test_a_series_of_other_things_counts_behind_a_treaty_alone(text: str) -> None:
    assert named(f"The act was printed ({text}).") == []
    assert (text, None) in named(f"Treaty on European Union, {text}")


@pytest.mark.parametrize("text", ["XUNTS 5", "12 UNTS", "a UNTS 331", "Stat. 5", "MTDSG 99-1", "ETS", "Cm", "ILO C999"])
def test_no_series(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Treaty on European Union [2012] OJ C326/13, art 50(2)",
        "Treaty on European Union, OJ C 326, 26.10.2012, p. 13, art. 50(2)",
    ],
)
def test_a_place_behind_the_series_is_in_the_treaty_before_it(text: str) -> None:
    (mention,) = find_clauses(text)
    assert (str(mention.value.provision), mention.value.treaty and mention.value.treaty.id) == (
        "Article 50(2)",
        "teu-1992",
    )
