"""Strategies for values, and for the texts that records hold."""

import datetime as dt
from typing import Any

from hypothesis import strategies as st

from diplometa.core.records import Identifier
from diplometa.data.tables import table
from diplometa.dates.model import EdtfDate
from diplometa.parties.model import Country, Organization, Party
from diplometa.summits.model import Topic
from diplometa.treaties.model import Provision

__all__ = [
    "CHARACTERS",
    "countries",
    "dates",
    "identifiers",
    "organizations",
    "parties",
    "perhaps",
    "provisions",
    "some",
    "texts",
    "topics",
]

CHARACTERS = st.characters(exclude_categories=["Cs"])


def texts(most: int = 20) -> st.SearchStrategy[str]:
    """Texts that are not blank, of up to `most` characters of any script (no lone surrogates)."""
    return st.text(CHARACTERS, min_size=1, max_size=most).filter(lambda text: bool(text.strip()))


def some(each: st.SearchStrategy[Any], most: int = 2) -> st.SearchStrategy[tuple[Any, ...]]:
    """Tuples of up to `most` of these."""
    return st.lists(each, max_size=most).map(tuple)


def perhaps(each: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """One of these, or None."""
    return st.none() | each


def dates() -> st.SearchStrategy[EdtfDate]:
    """Days, months, seasons, years and more, exact, approximate and uncertain; open and closed intervals."""
    days = st.dates(min_value=dt.date(1, 1, 1)).map(lambda day: f"{day.year:04}-{day.month:02}-{day.day:02}")
    cut = st.tuples(days, st.sampled_from((4, 7, 10))).map(lambda pair: pair[0][: pair[1]])
    qualified = st.tuples(cut, st.sampled_from("?~%")).map("".join)
    intervals = st.lists(days, min_size=2, max_size=2).map(lambda pair: "/".join(sorted(pair)))
    opened = cut.map(lambda day: f"{day}/..") | cut.map(lambda day: f"../{day}")
    others = st.sampled_from(("199X", "18XX", "-0043", "Y12000", "2025-21", "2024-36", "1985-04-XX", "[1667,1668]"))
    return (cut | qualified | intervals | opened | others).map(EdtfDate)


def countries() -> st.SearchStrategy[Country]:
    """Every state and territory of the tables, present and former."""
    return st.deferred(lambda: st.sampled_from([code for code, _ in table("countries").select("code", "kind")])).map(
        Country
    )


def organizations() -> st.SearchStrategy[Organization]:
    """Every organisation of the tables."""
    codes = st.deferred(lambda: st.sampled_from([code for code, _ in table("organizations").select("code", "kind")]))
    return codes.map(Organization)


def parties() -> st.SearchStrategy[Party]:
    """States and organisations."""
    return countries() | organizations()


def provisions() -> st.SearchStrategy[Provision]:
    """Articles down to subparagraphs, also of an annex; chapters, parts, annexes and preambles alone."""
    article = st.integers(1, 400).map(lambda n: ("article", str(n)))
    below = st.sampled_from(
        (
            (),
            (("paragraph", "1"),),
            (("paragraph", "12"), ("subparagraph", "a")),
            (("paragraph", "2"), ("subparagraph", "iv")),
        )
    )
    above = st.sampled_from(((), (("annex", "2"),), (("protocol", "1"),)))
    paths = st.tuples(above, article, below).map(lambda path: [*path[0], path[1], *path[2]])
    alone = st.sampled_from(
        ([("preamble", "")], [("chapter", "VII")], [("part", "XI")], [("annex", "B")], [("article", "14bis")])
    )
    return (paths | alone).map(Provision.of)


def topics() -> st.SearchStrategy[Topic]:
    """Every EuroVoc microthesaurus, some with a descriptor below it."""
    codes = st.deferred(lambda: st.sampled_from([code for code, _ in table("topics").select("code", "label")]))
    return st.tuples(codes, st.just("") | st.integers(1, 9999).map(lambda n: f"/{n}")).map("".join).map(Topic)


def identifiers() -> st.SearchStrategy[Identifier]:
    """Numbers of schemes."""
    return st.builds(Identifier, scheme=st.sampled_from(("unts", "lnts", "wikidata")), value=texts())
