"""What may be wrong with clauses: cited ones, and those that a treaty is cut into."""

from collections.abc import Iterator
from itertools import pairwise

from diplometa.core.errors import UnknownCodeError
from diplometa.core.report import Severity
from diplometa.core.rules import Context, Fault, Rule, rule
from diplometa.treaties import lookup
from diplometa.treaties.model import Treaty, TreatyClause

__all__ = ["RULES"]


def _known(clause: TreatyClause, context: Context) -> Treaty | None:
    """The treaty that a clause is cited from, where it is known."""
    if clause.treaty is None or clause.treaty.id is None:
        return None
    try:
        return lookup.treaty(clause.treaty.id, context.knowledge)
    except UnknownCodeError:
        return None


@rule("clause.article-past-the-last", TreatyClause, Severity.WARNING)
def article_past_the_last(clause: TreatyClause, context: Context) -> Iterator[Fault]:
    """The clause cites an article that the treaty does not have: it has fewer.

    Source: the number of articles of the treaty in the registry

    Passes:
        TreatyClause(provision=Provision("Article 5"), treaty=TreatyRef(id="vclt-1969"))

    Fails:
        TreatyClause(provision=Provision("Article 500"), treaty=TreatyRef(id="vclt-1969"))
    """
    treaty = _known(clause, context)
    first = clause.provision.parts[0]
    if treaty is None or treaty.article_count is None or first.kind != "article" or not first.number.isdigit():
        return
    if int(first.number) > treaty.article_count:
        yield Fault(
            f"the treaty has {treaty.article_count} articles",
            at="provision",
            value=clause.provision,
            hint="look whether another treaty, or an amended text of this one, is meant",
        )


@rule("clause.text-outside-its-parent", TreatyClause, Severity.ERROR)
def text_outside_its_parent(clause: TreatyClause, context: Context) -> Iterator[Fault]:
    r"""A clause does not lie within the bounds of the clause that holds it.

    Source: Akoma Ntoso 1.0, section 5: an element contains its children

    Passes:
        parse_treaty("A treaty\nArticle 1\n1. One.\n2. Two.").clause("1")

    Fails:
        TreatyClause(provision=Provision("Article 1"), start=0, end=9,
                     clauses=(TreatyClause(provision=Provision("Article 1(1)"), start=5, end=20),))
    """
    if clause.start is None or clause.end is None:
        return
    for i, inner in enumerate(clause.clauses):
        if (
            inner.start is not None
            and inner.end is not None
            and not clause.start <= inner.start <= inner.end <= clause.end
        ):
            yield Fault(f"it lies outside {clause.provision}", at=f"clauses[{i}]", value=inner.provision)


def _misnumbered(clauses: tuple[TreatyClause, ...]) -> Iterator[tuple[int, str]]:
    """The index of each clause that repeats a number or goes back, among neighbours of one kind."""
    seen: set[object] = set()
    for i, clause in enumerate(clauses):
        if clause.provision in seen:
            yield i, "its number stands twice"
        seen.add(clause.provision)
    for i, (before, after) in enumerate(pairwise(clauses), start=1):
        a, b = before.provision.parts[-1], after.provision.parts[-1]
        if a.kind == b.kind and a.number.isdigit() and b.number.isdigit() and int(b.number) < int(a.number):
            yield i, f"it stands behind {before.provision}"


@rule("treaty.clauses-misnumbered", Treaty, Severity.WARNING)
def clauses_misnumbered(treaty: Treaty, context: Context) -> Iterator[Fault]:
    r"""Two clauses side by side have one number, or the numbers go back: a misprint, or a text cut wrongly.

    Source: Akoma Ntoso Naming Convention 1.0, section 5.3: identifiers of elements are unique

    Passes:
        parse_treaty("A treaty\nArticle 1\nPeace.\nArticle 2\nTrade.")

    Fails:
        Treaty(title="A treaty", clauses=(TreatyClause(provision=Provision("Article 2")),
                                          TreatyClause(provision=Provision("Article 1"))))
    """
    for i, what in _misnumbered(treaty.clauses):
        yield Fault(what, at=f"clauses[{i}].provision", value=treaty.clauses[i].provision)


@rule("clause.clauses-misnumbered", TreatyClause, Severity.WARNING)
def inner_clauses_misnumbered(clause: TreatyClause, context: Context) -> Iterator[Fault]:
    """Two clauses within one have one number, or the numbers go back.

    Source: Akoma Ntoso Naming Convention 1.0, section 5.3: identifiers of elements are unique

    Passes:
        TreatyClause(provision=Provision("Article 1"), clauses=(TreatyClause(provision=Provision("Article 1(1)")),))

    Fails:
        TreatyClause(provision=Provision("Article 1"), clauses=(TreatyClause(provision=Provision("Article 1(1)")),
                                                                TreatyClause(provision=Provision("Article 1(1)"))))
    """
    for i, what in _misnumbered(clause.clauses):
        yield Fault(what, at=f"clauses[{i}].provision", value=clause.clauses[i].provision)


RULES: tuple[Rule, ...] = (
    article_past_the_last,
    text_outside_its_parent,
    inner_clauses_misnumbered,
    clauses_misnumbered,
)
