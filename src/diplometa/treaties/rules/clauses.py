"""What may be wrong with one clause: a cited one, or one that a treaty is cut into."""

from collections.abc import Iterator

from diplometa.core.errors import UnknownCodeError
from diplometa.core.report import Severity
from diplometa.core.rules import Context, Fault, Rule, rule
from diplometa.dates.model import EdtfDate
from diplometa.treaties import lookup
from diplometa.treaties.model import EventKind, Treaty, TreatyClause

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


@rule("clause.empty", TreatyClause, Severity.WARNING)
def empty(clause: TreatyClause, context: Context) -> Iterator[Fault]:
    r"""A clause that was cut from a text has neither heading, text nor clauses: words were lost, or its label is none.

    Source: Akoma Ntoso 1.0, section 4.2: a hierarchical element has content or further elements

    Passes:
        parse_treaty("A treaty\nArticle 1\nPeace.").clause("1")

    Fails:
        parse_treaty("A treaty\nArticle 1\nPeace.\nArticle 2\nArticle 3\nTrade.").clause("2")
    """
    if clause.start is not None and not (clause.heading or clause.text or clause.clauses):
        yield Fault("nothing stands below its label", value=clause.provision)


@rule("clause.cited-after-its-end", TreatyClause, Severity.WARNING)
def cited_after_its_end(clause: TreatyClause, context: Context) -> Iterator[Fault]:
    """The clause is cited from a treaty that had been terminated by the day at which to judge.

    Source: Vienna Convention on the Law of Treaties, article 70(1)(a)

    Passes:
        validate(TreatyClause(provision=Provision("Article 5"), treaty=TreatyRef(id="inf-1987")),
                 on=EdtfDate("1990-05-01"))

    Fails:
        validate(TreatyClause(provision=Provision("Article 5"), treaty=TreatyRef(id="inf-1987")),
                 on=EdtfDate("2022-05-01"))
    """
    treaty = _known(clause, context)
    if treaty is None or context.on is None:
        return
    ends = treaty.dates(EventKind.TERMINATED)
    on = context.on if isinstance(context.on, EdtfDate) else EdtfDate(str(context.on))
    # Where sources disagree on the end, the last of them counts.
    if ends and max(ends).before(on):
        yield Fault(f"{treaty.title} ended on {max(ends)}", at="treaty", value=clause.treaty)


RULES: tuple[Rule, ...] = (article_past_the_last, text_outside_its_parent, empty, cited_after_its_end)
