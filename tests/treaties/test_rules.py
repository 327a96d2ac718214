"""The rules about treaties: what they leave alone."""

import pytest

from diplometa.core.rules import Context, check
from diplometa.treaties.model import Provision, Treaty, TreatyClause, TreatyRef
from diplometa.treaties.rules import RULES


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
