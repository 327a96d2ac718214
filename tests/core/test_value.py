import copy
import pickle

import pytest

from diplometa.core.errors import ParseError
from diplometa.core.value import Value


class Shade(Value):
    __slots__ = ("depth",)
    depth: int

    def _read(self, text: str) -> None:
        if not text.isalpha():
            raise ParseError("no shade", source=text)
        self._set(depth=len(text))

    def _order(self) -> tuple[int, str]:
        return self.depth, str(self)


class Tint(Shade):
    __slots__ = ()


class Plain(Value):
    __slots__ = ()

    def _read(self, text: str) -> None:
        return None


def test_is_its_text() -> None:
    shade = Shade("red")
    assert (str(shade), repr(shade), f"{shade:>5}", shade.depth) == ("red", "Shade('red')", "  red", 3)
    assert hash(shade) == hash(Shade("red"))


@pytest.mark.parametrize("again", [lambda v: pickle.loads(pickle.dumps(v)), copy.copy, copy.deepcopy])
def test_comes_back(again) -> None:
    assert again(Tint("red")) == Tint("red")
    assert type(again(Tint("red"))) is Tint


def test_a_subclass_of_str_is_a_text_as_any() -> None:
    class Text(str):
        __slots__ = ()

    shade = Shade(Text("red"))
    assert (type(str(shade)), shade.depth) == (str, 3)
    assert pickle.loads(pickle.dumps(shade)) == Shade("red")


def test_is_equal_within_its_family_alone() -> None:
    assert Shade("red") == Tint("red")
    assert Shade("red") != Plain("red")
    assert Shade("red") != "red"


def test_is_ordered_by_what_the_family_says() -> None:
    assert sorted([Shade("green"), Tint("red"), Shade("aqua")]) == [Shade("red"), Shade("aqua"), Shade("green")]
    low, high = Plain("a"), Plain("b")
    assert low < high
    assert low <= high
    assert low <= Plain("a")
    assert high > low
    assert high >= low
    assert low >= Plain("a")
    assert not low > high
    assert not high <= low


@pytest.mark.parametrize("compare", [lambda a, b: a < b, lambda a, b: a <= b, lambda a, b: a > b, lambda a, b: a >= b])
@pytest.mark.parametrize("other", ["red", Plain("red"), None])
def test_is_not_ordered_among_strangers(compare, other) -> None:
    with pytest.raises(TypeError):
        compare(Shade("red"), other)


def test_is_immutable() -> None:
    shade = Shade("red")
    with pytest.raises(AttributeError, match="Shade is immutable"):
        shade.depth = 4
    with pytest.raises(AttributeError, match="depth cannot be deleted"):
        del shade.depth


def test_refuses_other_texts() -> None:
    with pytest.raises(ParseError, match="no shade"):
        Shade("r3d")
    with pytest.raises(TypeError, match="Shade takes a str, not int"):
        Shade(3)  # type: ignore[arg-type]


def test_needs_a_reader() -> None:
    with pytest.raises(NotImplementedError):
        Value("x")
