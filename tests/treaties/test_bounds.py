"""Where a citation and its instrument end: at a semicolon, at the end of a sentence."""

import pytest

from diplometa.treaties.text import find_clauses


def cited(text: str) -> list[tuple[str, str | None]]:
    return [(str(m.value.provision), m.value.treaty.id if m.value.treaty else None) for m in find_clauses(text)]


@pytest.mark.parametrize("between", ["; ", ". ", ";\n", ".\n", "! ", "? ", "; in particular, ", "; its "], ids=repr)
def test_what_follows_a_boundary_stays_unbound(between: str) -> None:
    text = f"Articles 4 and 5 of the North Atlantic Treaty{between}Article 9 is another matter"
    assert cited(text)[-1] == ("Article 9", None)


@pytest.mark.parametrize("between", [", ", ": ", " (", ", in particular ", ", signed on 4 April 1949, "])
def test_what_follows_within_the_sentence_is_bound(between: str) -> None:
    assert cited(f"the North Atlantic Treaty{between}Article 9") == [("Article 9", "north-atlantic-1949")]
