"""Whatever text is handed in, the readers of treaties answer, or raise an error of this project's own."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given, strategies as st

from diplometa.core.errors import DiplometaError
from diplometa.treaties.lookup import treaty
from diplometa.treaties.text import find_clauses, find_treaties, parse_clause, parse_provision, parse_treaty

READERS: tuple[Callable[[str], object], ...] = (
    find_clauses,
    find_treaties,
    parse_clause,
    parse_provision,
    parse_treaty,
    treaty,
)
PIECES = (
    "Article ",
    "Art. 5(1)(a)",
    "§ 3",
    " of the ",
    "Rome Statute",
    " between Japan and India",
    "and the Treaty of ",
    "Устава ООН",
    "第五条",
    "5.1",
    "XIV bis",
    "Annex",
    "\nDone at Vienna on 3 May 1971",
    "In witness whereof",
    "\n",
    ";",
    "(",
    "\ud800",
    "\x00",
    "\u0130",
    "\ufeff",
)
ANY = st.one_of(
    st.text(st.characters(codec=None), max_size=60),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=10).map("".join),
)


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.__name__)
class TestAnyText:
    @given(text=ANY)
    def test_is_read_or_refused_by_an_error_of_ones_own(self, reader: Callable[[str], object], text: str) -> None:
        refused = False
        with suppress(DiplometaError):
            refused = reader(text) is None
        assert not refused

    @pytest.mark.parametrize("thing", [None, 5, b"Article 5", ["Article 5"]], ids=repr)
    def test_what_is_no_text_is_a_type_error(self, reader: Callable[[object], object], thing: object) -> None:
        with pytest.raises(TypeError):
            reader(thing)


@pytest.mark.parametrize("thing", ["vclt-1969", 5, ["VCLT"]], ids=repr)
@pytest.mark.parametrize("reader", [find_clauses, parse_clause], ids=lambda reader: reader.__name__)
def test_what_is_no_clause_is_a_type_error(reader: Callable[..., object], thing: object) -> None:
    with pytest.raises(TypeError, match="within"):
        reader("Article 5", within=thing)
