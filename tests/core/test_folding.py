from itertools import chain

import pytest
from hypothesis import given, strategies as st

from diplometa.core import folding
from diplometa.core.folding import fold, fold_key

ANY = st.text(st.characters(exclude_categories=()))


@given(ANY)
def test_keeps_the_length(text) -> None:
    assert len(fold(text)) == len(text)


@given(ANY)
def test_is_done_once(text) -> None:
    assert fold(fold(text)) == fold(text)


def test_keeps_the_length_of_every_character() -> None:
    # Planes beyond the third hold marks, private use and nothing: some of each tell enough.
    every = "".join(map(chr, chain(range(0x30000), range(0x30000, 0x110000, 61))))
    assert len(fold(every)) == len(every)
    assert len(folding._FOLDS) <= folding.MOST_KEPT


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Côte d\u2019Ivoire", "cote d'ivoire"),
        ("Türkiye", "turkiye"),
        ("ŁÓDŹ – Øresund", "lodz - oresund"),
        ("\u201cfree\u201d\u00a0\u2014\tand\u3000open", '"free" - and open'),
        ("straße", "straße"),
        ("ﬁ ½ …", "ﬁ ½ …"),
        ("ＮＡＴＯ", "nato"),
        ("İstanbul", "istanbul"),
        ("\ud800\0😀", "\ud800\0😀"),
        ("日本", "日本"),
    ],
)
def test_case_accents_and_typography_go(text, folded) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("  U.S.  of\tA. ", "us of a"),
        ("", ""),
        (" . ", ""),
        ("São\nTomé", "sao tome"),
        ("WEIẞRUẞLAND", "weissrussland"),
        ("Île Cœur", "ile coeur"),
        ("Færøerne", "faeroerne"),
        ("ﬁnland", "finland"),
        ("Fınland", "finland"),
    ],
)
def test_keys_of_whole_names(name, key) -> None:
    assert fold_key(name) == key
