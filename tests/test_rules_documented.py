"""Each rule tells what it finds and by which source, and shows a record that passes and one that fails."""

import re
from importlib import import_module
from pkgutil import walk_packages

import pytest

import diplometa as dm
from diplometa.core.rules import Context, Rule, check
from diplometa.dates.rules import DatedText

NAMES = {name: getattr(dm, name) for name in dm.__all__} | {"DatedText": DatedText}

each_rule = pytest.mark.parametrize("rule", dm.RULES, ids=lambda rule: rule.code)


def found(rule: Rule, example: str) -> list[str]:
    """The codes that one rule finds in its example: a record, or a Report where the record alone does not tell."""
    made = eval(example, dict(NAMES))  # noqa: S307  # the rule's own example
    report = made if isinstance(made, dm.Report) else check(made, (rule,), Context(root=made))
    return [finding.code for finding in report]


def test_codes_are_unique_and_begin_with_a_subject() -> None:
    codes = [rule.code for rule in dm.RULES]
    assert len(set(codes)) == len(codes)
    assert {code.partition(".")[0] for code in codes} >= {"date", "leader", "treaty", "summit", "evidence"}


def test_no_rule_is_left_out() -> None:
    modules = [found.name for found in walk_packages(dm.__path__, "diplometa.") if ".rules" in found.name]
    made = [rule for name in modules for rule in vars(import_module(name)).values() if isinstance(rule, Rule)]
    left_out = sorted({rule.code for rule in made} - {rule.code for rule in dm.RULES})
    assert not left_out, "add them to the tuple RULES of their module, and that tuple to RULES in checking.py"


@each_rule
def test_states_what_it_finds_and_its_source(rule: Rule) -> None:
    summary = rule.documentation.split("\n", 1)[0]
    assert re.match(r"[A-Z].*[.:]", summary)
    assert rule.source
    assert "\n" not in rule.source


@each_rule
def test_leaves_its_passing_example_alone(rule: Rule) -> None:
    assert rule.passes
    assert found(rule, rule.passes) == []


@each_rule
def test_finds_its_failing_example(rule: Rule) -> None:
    assert rule.fails
    assert set(found(rule, rule.fails)) == {rule.code}


@each_rule
def test_finding_leads_to_the_explanation(rule: Rule) -> None:
    explanation = dm.explain(rule.code)
    assert explanation.startswith(f"{rule.code} ({rule.severity}, asked of each {rule.record.__name__})")
    assert rule.documentation in explanation
