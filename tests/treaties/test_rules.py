"""Each rule leaves its passing example alone and finds fault with the failing one."""

import pytest

import diplometa
from diplometa.core.rules import Context, Rule, check
from diplometa.treaties.model import Provision, Treaty, TreatyClause, TreatyRef
from diplometa.treaties.rules import RULES
from diplometa.treaties.text.document import parse_treaty


class _Names(dict[str, object]):
    def __missing__(self, name: str) -> object:
        return getattr(diplometa, name)


def run(example: str) -> object:
    return eval(f"({example})", {"__builtins__": {}}, _Names(parse_treaty=parse_treaty))  # noqa: S307


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
class TestRule:
    def test_passes_its_example(self, rule: Rule) -> None:
        assert len(check(run(rule.passes), [rule], Context())) == 0

    def test_fails_its_example(self, rule: Rule) -> None:
        report = check(run(rule.fails), [rule], Context())
        assert [finding.code for finding in report] == [rule.code]

    def test_has_a_source(self, rule: Rule) -> None:
        assert rule.source


def test_codes_are_unique() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)


@pytest.mark.parametrize(
    "clause",
    [
        TreatyClause(provision=Provision("Article 900")),
        TreatyClause(provision=Provision("Article 900"), treaty=TreatyRef(id="no-such-treaty")),
        TreatyClause(provision=Provision("Annex 900"), treaty=TreatyRef(id="vclt-1969")),
        TreatyClause(provision=Provision("Article 9bis"), treaty=TreatyRef(id="vclt-1969")),
    ],
    ids=str,
)
def test_what_cannot_be_known_is_no_fault(clause: TreatyClause) -> None:
    assert not check(clause, RULES, Context())


def test_a_treaty_without_facts_has_no_faults() -> None:
    assert not check(Treaty(title="A treaty"), RULES, Context())
