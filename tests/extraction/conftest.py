"""What the tests of single steps start from: the facts of a text, people bound."""

import datetime as dt

import pytest

from diplometa.core.knowledge import Knowledge
from diplometa.dates.model import EdtfDate
from diplometa.extraction.facts import Facts
from diplometa.extraction.who import people_in


@pytest.fixture(scope="session")
def facts():
    """Gives the facts of a text as of a day, with the people that its names and offices stand for."""

    def of(text: str, published: str | None = None, knowledge: Knowledge | None = None) -> Facts:
        day = EdtfDate.from_date(dt.date.fromisoformat(published)) if published else None
        found = Facts(text, day, knowledge)
        people = people_in(found)
        found.people = tuple(sorted((m for p in people for m in p.mentions), key=lambda m: m.start))
        return found

    return of
