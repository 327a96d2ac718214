import pickle

import pytest
from hypothesis import given, strategies as st

from diplometa.core.matching import FirstWords, Hit, same_case
from diplometa.core.scan import Scan

LETTERS = st.text(st.sampled_from("abAB .'-\u0301日ก\n_É\u00a0"), max_size=8)


def found(names, text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in FirstWords((name, name) for name in names).hits(Scan(text))]


@given(st.lists(LETTERS, max_size=12), st.lists(LETTERS, max_size=8).map("".join))
def test_hits_are_in_order_and_apart(names, text) -> None:
    done = 0
    for hit in FirstWords((name, i) for i, name in enumerate(names)).hits(Scan(text)):
        assert done <= hit.start < hit.end <= len(text)
        assert hit.keys
        done = hit.end


@given(st.text(st.characters(exclude_categories=())), st.lists(st.text(min_size=1), max_size=5))
def test_any_text_and_names_will_do(text, names) -> None:
    assert all(0 <= hit.start < hit.end <= len(text) for hit in FirstWords((n, n) for n in names).hits(Scan(text)))


@pytest.mark.parametrize(
    ("names", "text", "expected"),
    [
        ([], "Japan", []),
        (["", " "], "Japan", []),
        (["Japan", "Sea of Japan"], "the Sea of Japan, Japan", ["Sea of Japan", "Japan"]),
        # the longest that is written as it demands
        (["US", "us and them"], "US and them", ["US and them"]),
        (["New York Times", "York", "New"], "new york times and York", ["York"]),
        (["Turkey Red", "turkey"], "turkey red", ["turkey"]),
        (["US"], "for us, for Us, for US", ["US"]),
        (["Polish"], "polish POLISH", ["POLISH"]),
        # word bounds
        (["Oman"], "woman Romania Oman", ["Oman"]),
        (["U.S."], "U.S.A and U.S.-led and the U.S.", ["U.S.", "U.S."]),
        (["Indo-"], "Indo-Pacific, Indo- and", ["Indo-"]),
        (["-stan"], "Some-stan -stan", ["-stan"]),
        (["日本", "Japan"], "対日本国Japan国", ["日本", "Japan"]),
        (["e"], "e\u0301 e", ["e"]),
        # blanks and broken lines
        (["United States"], "United  States", ["United  States"]),
        (["United States"], "United\n        States", ["United\n        States"]),
        (["United States"], "United     States", []),
        (["United States"], "United\n\nStates", []),
        (["United States"], "United\n" + " " * 50 + "States", []),
        (["United  States "], "United\u00a0States", ["United\u00a0States"]),
        # accents and marks
        (["Côte d'Ivoire"], "Cote d\u2019Ivoire", ["Cote d\u2019Ivoire"]),
    ],
)
def test_hits(names, text, expected) -> None:
    assert found(names, text) == expected


def test_offsets_hold_after_wide_blanks() -> None:
    text = "a   b  Japan \n  and   Sea \n of   Japan  x"
    hits = FirstWords([("Japan", 1), ("Sea of Japan", 2)]).hits(Scan(text))
    assert [text[hit.start : hit.end] for hit in hits] == ["Japan", "Sea \n of   Japan"]


def test_one_name_may_be_of_several() -> None:
    names = FirstWords([("Congo", "CD"), ("Congo", "CG"), ("congo", "river"), ("Congo", "CD")])
    assert names.hits(Scan("Congo congo")) == (Hit(0, 5, ("CD", "CG", "river")), Hit(6, 11, ("river",)))


def test_a_text_is_read_once() -> None:
    names, scan = FirstWords([("Japan", "JP")]), Scan("Japan")
    assert names.hits(scan) is names.hits(scan)


def test_pickles() -> None:
    names = FirstWords([("Japan", "JP")])
    names.hits(Scan("Japan"))
    assert pickle.loads(pickle.dumps(names)).hits(Scan("in Japan")) == (Hit(3, 8, ("JP",)),)


def test_names_may_begin_each_other_without_end() -> None:
    names = ["a" * n for n in range(1, 800, 7)]
    assert found(names, " ".join(["a" * 701, "a" * 702])) == ["a" * 701]


@pytest.mark.parametrize(
    ("name", "text", "same"),
    [
        ("US", "us", False),
        ("US", "US", True),
        ("Us", "US", True),
        ("the West", "THE WEST", True),
        ("New York", "New   York", True),
        ("New York", "new   york", False),
        ("United States", "United\nstates", False),
        ("A 1", "9 1", True),
    ],
)
def test_case_counts(name, text, same) -> None:
    assert same_case(name, text) is same
