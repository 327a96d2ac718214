from typing import Generic, TypeVar

import attrs
import pytest

from diplometa.core.records import Identifier, RecordError, broken, check_fields, refuse, types_known
from diplometa.core.report import Finding, Severity

T = TypeVar("T")


@attrs.frozen(kw_only=True)
class Sample(Generic[T]):
    text: str = "x"
    maybe: str | None = None
    number: float | None = None
    count: int = 0
    flag: bool = False
    kind: Severity = Severity.NOTE
    words: tuple[str, ...] = ()
    parts: tuple["Sample[T]", ...] = ()
    anything: T | None = None
    items: tuple[T, ...] = ()

    def __attrs_post_init__(self) -> None:
        check_fields(self)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"text": ""}, "Sample.text is ''; expected a text that is not blank"),
        ({"text": " \n"}, "expected a text that is not blank"),
        ({"text": None}, "Sample.text is None; expected a str"),
        ({"text": 5}, "Sample.text is 5; expected a str"),
        ({"maybe": ""}, "Sample.maybe is ''; expected a text that is not blank, or None where it is not known"),
        ({"maybe": 5}, "Sample.maybe is 5; expected a str or None"),
        ({"number": "2"}, "Sample.number is '2'; expected a float or an int or None"),
        ({"number": True}, "Sample.number is True"),
        ({"count": True}, "Sample.count is True; expected an int"),
        ({"count": 1.5}, "Sample.count is 1.5; expected an int"),
        ({"flag": 1}, "Sample.flag is 1; expected a bool"),
        ({"kind": "note"}, "Sample.kind is 'note'; expected a Severity"),
        ({"words": ["a"]}, r"Sample.words is \['a'\]; expected a tuple"),
        ({"words": "a"}, "Sample.words is 'a'; expected a tuple"),
        ({"words": ("a", 1)}, r"Sample.words\[1\] is 1; expected a str"),
        ({"words": ("a", " ")}, r"Sample.words\[1\] is ' '; expected a text that is not blank"),
        ({"parts": ("a",)}, r"Sample.parts\[0\] is 'a'; expected a Sample"),
        ({"items": [1]}, r"Sample.items is \[1\]; expected a tuple"),
        ({"text": b"x" * 100}, r"Sample.text is b'x+\.\.\.x+'; expected a str"),
    ],
)
def test_wrong_fields_are_named(fields, message) -> None:
    with pytest.raises(RecordError, match=message) as caught:
        Sample(**fields)
    assert caught.value.field == next(iter(fields))


def test_right_fields_pass() -> None:
    sample = Sample(
        text="a", number=2, count=3, flag=True, words=("a",), parts=(Sample(),), anything=object(), items=(1,)
    )
    assert sample.number == 2


def test_refuse_says_what_was_found() -> None:
    with pytest.raises(RecordError, match=r"Identifier\.value is 'v'; expected a number"):
        refuse(Identifier(scheme="s", value="v"), "value", "a number")


def test_identifier_is_readable() -> None:
    assert str(Identifier(scheme="unts", value="I-5032")) == "unts:I-5032"


@attrs.frozen(kw_only=True)
class Span:
    """Two invariants of its own beside those of types."""

    name: str | None = None
    start: int
    end: int | None = None
    words: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        check_fields(self)
        if self.start < 0:
            refuse(self, "start", "a number from 0")
        if self.end is not None and self.end < self.start:
            refuse(self, "end", "a number not below the start")


@pytest.mark.parametrize(
    ("given", "unknown", "fields"),
    [
        ({"start": 0, "end": 1}, (), []),
        ({"start": -1, "end": -2}, (), ["start"]),
        ({"start": 1, "end": 0}, (), ["end"]),
        ({"start": -1, "name": " "}, (), ["name", "start"]),
        ({"start": 0, "words": ("", "a", " ")}, (), ["words", "words"]),
        ({"start": -1}, ("end",), ["start"]),
        ({"start": -1, "name": ""}, ("end", "words"), ["name", "start"]),
        # whether the end is below a start that is not known cannot be told
        ({"end": -5}, ("start",), []),
        ({"end": -5, "name": ""}, ("start",), ["name"]),
    ],
)
def test_all_that_the_given_fields_break(given, unknown, fields) -> None:
    assert [error.field for error in broken(Span, given, unknown)] == fields


def test_a_class_without_a_check_breaks_nothing() -> None:
    assert broken(Finding, {"code": "", "message": ""}) == ()


def test_a_fault_of_no_field_is_not_sought_again() -> None:
    @attrs.frozen
    class Never:
        def __attrs_post_init__(self) -> None:
            raise RecordError("never")

    assert [str(error) for error in broken(Never, {})] == ["never"]


def test_types_known_leaves_own_invariants() -> None:
    with types_known():
        assert Identifier(scheme="", value="").scheme == ""
        with pytest.raises(RecordError, match="not below the start"):
            Span(start=3, end=1)
    with pytest.raises(RecordError, match="blank"):
        Identifier(scheme="", value="")


@pytest.mark.parametrize("long", [10**5000, [10**5000]], ids=["number", "list"])
def test_a_number_too_long_to_print_is_refused_too(long: object) -> None:
    with pytest.raises(RecordError, match=r"Identifier.value is an? (int|list) too long to print; expected a str"):
        Identifier(scheme="unts", value=long)  # type: ignore[arg-type]
