"""Forms run over letters: which of them match where in a run, worked out once for each run."""

import re

import pytest

from diplometa.dates.text.forms.form import Form, Match
from diplometa.dates.text.forms.layers import Layer, Stretch, needed
from diplometa.dates.text.partial import Partial
from diplometa.dates.text.reading import _LAYERS, _POINTS
from diplometa.dates.text.words.tokens import Token


def read(match: Match) -> Partial | None:
    return Partial("2024") if match.its else None


def hits(layer: Layer, codes: str, letter: str = "") -> list[tuple[int, list[tuple[int, int, int]]]]:
    tokens = [Token(code, "", at, at + 1) for at, code in enumerate(codes)]
    return [(start, [*found]) for start, found in layer.hits(Stretch.of(tokens, letter))]


DAYS = Layer(Form("day-month", r"D\.?M", read), Form("month", r"M", read), Form("last", r"D(?=[,.;)]|$)", read))


@pytest.mark.parametrize(
    ("codes", "found"),
    [
        ("xxDMxx", [(2, [(0, 0, 2), (1, 1, 2)])]),
        ("D.M", [(0, [(0, 0, 3), (0, 2, 1), (2, 1, 3)])]),
        ("xMxM", [(1, [(0, 1, 1)]), (3, [(0, 1, 1)])]),
        ("xDx", []),
        ("xD", [(1, [(0, 2, 1)])]),
        ("D#M", [(2, [(0, 1, 1)])]),
        ("xhx", []),
        ("", []),
    ],
)
def test_each_run_is_told_where_forms_match(codes, found) -> None:
    assert hits(DAYS, codes) == found


def test_runs_without_a_letter_are_passed_over() -> None:
    assert [start for start, _ in hits(DAYS, "DMxhMx", "h")] == [3]


def test_a_long_run_is_read_as_a_short_one() -> None:
    (start, found), *rest = hits(DAYS, "M" * 500)
    assert (start, rest) == (0, [])
    assert found == [(at, 1, at + 1) for at in range(500)]


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        (r"D\.?[Mm]", ["D", "Mm"]),
        (r"(?:[Ww]\.?,?)?Y(?!z)", ["Y"]),
        (r"\(D\)", ["(", "D", ")"]),
        (r"h?Qo?Y|qY", ["QYq"]),
        (r"h?|qY", []),
        (r"[^D]M{2,3}D{0,3}", ["M"]),
        (r"D+(?:,D)*M*", ["D"]),
        (r"$|D", []),
    ],
)
def test_the_letters_that_a_pattern_needs(pattern, letters) -> None:
    needs = needed(pattern)
    if "|" in pattern and needs:
        (need,) = needs
        assert need <= set(*letters)
    else:
        assert [set(need) for need in needs] == [set(each) for each in letters]


def _letters_of(pattern: str) -> set[str]:
    return {letter for letter in map(chr, range(33, 127)) if letter in pattern}


@pytest.mark.parametrize("layer", [_POINTS, *_LAYERS])
def test_no_form_is_missed_for_a_letter_that_it_does_not_need(layer) -> None:
    """Whatever of short runs a pattern matches has the letters that it is said to need."""
    for form in layer.forms:
        pattern, needs = re.compile(form.pattern), needed(form.pattern)
        for first in _letters_of(form.pattern):
            for second in ("", *_letters_of(form.pattern)):
                run = first + second
                if pattern.search(run):
                    assert all(need & set(run) for need in needs), (form, run)
