import attrs
import pytest

from diplometa.core.paths import field_path, item_path, pointer, walk


@attrs.frozen
class Leaf:
    name: str


@attrs.frozen
class Branch:
    leaves: tuple[object, ...]
    first: Leaf | None = None


@pytest.mark.parametrize(
    ("path", "name", "whole"),
    [("", "date", "date"), ("a", "date", "a.date"), ("a", "", "a"), ("a", "[2].b", "a[2].b"), ("", "", "")],
)
def test_fields(path, name, whole) -> None:
    assert field_path(path, name) == whole


def test_items() -> None:
    assert item_path("a.b", 3) == "a.b[3]"


@pytest.mark.parametrize(
    ("path", "expected"),
    [("", ""), ("a", "/a"), ("a[0].b[12]", "/a/0/b/12"), ("a/b.c~d", "/a~1b/c~0d"), ("[0]", "/0")],
)
def test_json_pointer_of_rfc_6901(path, expected) -> None:
    assert pointer(path) == expected


def test_walk_is_in_the_order_of_fields() -> None:
    a, b, c = Leaf("a"), Leaf("b"), Leaf("c")
    branch = Branch((a, b), c)
    assert list(walk(branch, "x")) == [("x", branch), ("x.leaves[0]", a), ("x.leaves[1]", b), ("x.first", c)]
    assert list(walk((a, b))) == [("[0]", a), ("[1]", b)]
    assert list(walk("text")) == []


def test_walk_does_not_recurse() -> None:
    deep = Branch(())
    for _ in range(5000):
        deep = Branch((deep,))
    assert sum(1 for _ in walk(deep)) == 5001
