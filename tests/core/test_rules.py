import copy
import pickle

import attrs
import pytest

from diplometa.core.records import RecordError
from diplometa.core.report import Severity
from diplometa.core.rules import Context, Fault, check, rule
from diplometa.dates.rules import RULES


@attrs.frozen
class Shelf:
    books: int
    above: tuple["Shelf", ...] = ()


@attrs.frozen
class Case(Shelf):
    pass


@rule("shelf.too-full", Shelf, Severity.WARNING)
def too_full(record: Shelf, context: Context):
    """A shelf holds nine books.

    Source: the carpenter, section 2.

    Passes:
        Shelf(9)

    Fails:
        Shelf(
            10,
        )
    """
    if record.books > 9:
        yield Fault("too many books", at="books", value=record.books, hint="take one out")


@rule("shelf.unread", Case)
def unread(record: Case, context: Context):
    if context.text is None:
        yield Fault("nobody reads")


def test_docstring_is_the_documentation() -> None:
    assert too_full.documentation.startswith("A shelf holds nine books.")
    assert too_full.source == "the carpenter, section 2."
    assert too_full.passes == "Shelf(9)"
    assert too_full.fails == "Shelf(\n    10,\n)"


def test_sections_may_be_absent() -> None:
    assert (unread.documentation, unread.source, unread.passes, unread.fails) == ("", "", "", "")


def test_finds_at_every_depth() -> None:
    report = check(Shelf(10, (Shelf(1), Shelf(11))), [too_full], Context(), "shelves[0]")
    assert [(f.path, f.value, f.severity, f.hint) for f in report] == [
        ("shelves[0].books", "10", Severity.WARNING, "take one out"),
        ("shelves[0].above[1].books", "11", Severity.WARNING, "take one out"),
    ]


@pytest.mark.parametrize("again", [lambda rule: pickle.loads(pickle.dumps(rule)), copy.copy, copy.deepcopy])
def test_comes_back_as_the_rule_of_its_module(again) -> None:
    assert all(again(each) is each for each in RULES)


def test_asks_subclasses_too_and_no_others() -> None:
    report = check((Case(10), Shelf(1)), (too_full, unread), Context())
    assert [(f.code, f.path) for f in report] == [("shelf.too-full", "[0].books"), ("shelf.unread", "[0]")]
    assert check(Case(1), (unread,), Context(text="x")).ok
    assert report.errors[0].value is None


@pytest.mark.parametrize("code", ["", "shelf", "Shelf.full", "shelf.", "shelf.too_full", "shelf.too--full", "a.b.c"])
def test_codes_have_one_form(code) -> None:
    with pytest.raises(RecordError, match=r"subject\.what-is-wrong"):
        rule(code, Shelf)
