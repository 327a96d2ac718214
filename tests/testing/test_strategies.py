import pickle

import attrs
import pytest
from hypothesis import given, settings, strategies as st

from diplometa.core.knowledge import Knowledge
from diplometa.dates.model import EdtfDate
from diplometa.extraction.model import Extraction
from diplometa.summits.model import Summit
from diplometa.testing import examples
from diplometa.testing.strategies import articles, register
from diplometa.testing.strategies.registration import STRATEGIES

# Whole extractions take long to make: a quarter of the examples of the profile in force.
few = settings(max_examples=settings().max_examples // 4)


@attrs.frozen
class Diary:
    """A class of another library, over these."""

    day: EdtfDate
    meeting: Summit


@pytest.mark.parametrize("cls", STRATEGIES, ids=lambda cls: cls.__name__)
@settings(max_examples=10)
@given(data=st.data())
def test_each_makes_what_it_says(cls: type, data: st.DataObject) -> None:
    made = data.draw(STRATEGIES[cls]())
    assert isinstance(made, cls)
    assert pickle.loads(pickle.dumps(made)) == made
    assert hash(made) == hash(pickle.loads(pickle.dumps(made)))


@few
@given(articles())
def test_mentions_are_cut_from_the_text(pair: tuple[str, Extraction]) -> None:
    text, extraction = pair
    assert all(text[mention.start : mention.end] == mention.text for _, mention in extraction.mentions())
    assert all(text[each.start : each.end] == each.quote for each in extraction.evidence)


@settings(max_examples=5)
@given(st.data())
def test_registered_strategies_are_found_by_type(data: st.DataObject) -> None:
    register()
    assert isinstance(data.draw(st.builds(Diary)).meeting, Summit)


def test_examples_hang_together() -> None:
    (summit,), (leader,), (treaty,) = (getattr(examples.dataset(), kind) for kind in ("summits", "leaders", "treaties"))
    assert summit.leaders[0] == leader
    assert summit.agenda[0].clauses[0].treaty == treaty.ref
    assert treaty.clause("1(1)").text
    assert len(Knowledge([leader, treaty])) == 2
