"""Provisions of every kind, for the tests of this folder: `st.from_type(Provision)`."""

from hypothesis import strategies as st

from diplometa.treaties.grammar import KINDS, below
from diplometa.treaties.model import Provision

__all__ = ["provisions"]

_FIGURES = st.integers(1, 400).map(str)
_LETTERS = st.sampled_from("abcdefghijklmnopqrstuvwxyz")
_ROMANS = st.sampled_from(["i", "ii", "iii", "iv", "ix", "xii"])
_ARTICLES = st.one_of(_FIGURES, st.sampled_from(["19bis", "9.3", "1A", "3a", "42.7"]))
_HEADS = [kind for kind in KINDS[: KINDS.index("article")] if kind not in ("preamble", "recital")]


@st.composite
def provisions(draw: st.DrawFn) -> Provision:
    """Paths as instruments have them: a head, what brackets say below it, an annex before it."""
    path = [(draw(st.sampled_from(["article", *_HEADS])), draw(_ARTICLES))]
    for numbers in (_FIGURES, _LETTERS, _ROMANS)[: draw(st.integers(0, 3))]:
        number = draw(numbers)
        path.append((below(path[-1][0], number), number))
    if path[0][0] == "article" and draw(st.booleans()):
        path.insert(0, ("annex", draw(st.sampled_from(["", "2", "IV", "B"]))))
    return Provision.of(path)


st.register_type_strategy(Provision, provisions())
