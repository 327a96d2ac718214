import pickle

import attrs
import pytest
from hypothesis import given, strategies as st

from diplometa.core.mention import Mention
from diplometa.core.records import RecordError


@given(st.text(min_size=1), st.data())
def test_text_is_what_stands_there(text, data) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    mention = Mention.cut(text, start, end, value=1, rule="r", alternatives=(2,))
    assert mention.text == text[mention.start : mention.end]
    assert (mention.value, mention.rule, mention.alternatives) == (1, "r", (2,))
    assert pickle.loads(pickle.dumps(mention)) == mention


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 2), (3, 2), (0, 4)])
def test_spans_outside_are_refused(start, end) -> None:
    with pytest.raises(RecordError, match="does not lie in a text of 3 characters"):
        Mention.cut("abc", start, end, value=1, rule="r")


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"end": 9}, "end"), ({"start": -1, "end": 2}, "end"), ({"alternatives": [1]}, "alternatives")],
)
def test_what_no_mention_can_be_is_refused(wrong, field) -> None:
    with pytest.raises(RecordError) as caught:
        attrs.evolve(Mention.cut("abc", 0, 3, value=1, rule="r"), **wrong)
    assert caught.value.field == field


def test_is_readable() -> None:
    assert str(Mention.cut("in Tokyo", 3, 8, value="JP", rule="r")) == "Tokyo [3:8] JP"
