"""What may be wrong with the numbers of clauses that stand side by side, in a treaty or within one of its clauses."""

from collections.abc import Iterator
from itertools import pairwise

from diplometa.core.report import Severity
from diplometa.core.rules import Context, Fault, Rule, rule
from diplometa.treaties.model import Treaty, TreatyClause

__all__ = ["RULES"]

Clauses = tuple[TreatyClause, ...]


def _steps(clauses: Clauses) -> Iterator[tuple[int, int]]:
    """The index of each clause with by how much its number is above that of the one before, where both are numbers."""
    for i, (before, after) in enumerate(pairwise(clauses), start=1):
        a, b = before.provision.parts[-1], after.provision.parts[-1]
        if a.kind == b.kind and a.number.isdigit() and b.number.isdigit():
            yield i, int(b.number) - int(a.number)


def _twice(clauses: Clauses) -> Iterator[Fault]:
    seen: set[object] = set()
    for i, clause in enumerate(clauses):
        if clause.provision in seen:
            yield Fault("its number stands twice", at=f"clauses[{i}].provision", value=clause.provision)
        seen.add(clause.provision)


def _backwards(clauses: Clauses) -> Iterator[Fault]:
    for i, step in _steps(clauses):
        if step < 0:
            where, before = f"clauses[{i}].provision", clauses[i - 1].provision
            yield Fault(f"it stands behind {before}", at=where, value=clauses[i].provision)


def _gaps(clauses: Clauses) -> Iterator[Fault]:
    for i, step in _steps(clauses):
        if step > 1:
            where, missing = f"clauses[{i}].provision", "one number is" if step == 2 else f"{step - 1} numbers are"
            yield Fault(f"{missing} missing after {clauses[i - 1].provision}", at=where, value=clauses[i].provision)


@rule("treaty.clause-twice", Treaty, Severity.WARNING)
def treaty_clause_twice(treaty: Treaty, context: Context) -> Iterator[Fault]:
    r"""Two clauses of the treaty have one number: a misprint, or a text cut wrongly.

    Source: Akoma Ntoso Naming Convention 1.0, section 5.3: identifiers of elements are unique

    Passes:
        parse_treaty("A treaty\nArticle 1\nPeace.\nArticle 2\nTrade.")

    Fails:
        Treaty(title="A treaty", clauses=(TreatyClause(provision=Provision("Article 1")),
                                          TreatyClause(provision=Provision("Article 1"))))
    """
    yield from _twice(treaty.clauses)


@rule("clause.clause-twice", TreatyClause, Severity.WARNING)
def clause_twice(clause: TreatyClause, context: Context) -> Iterator[Fault]:
    """Two clauses within one have one number: a misprint, or a text cut wrongly.

    Source: Akoma Ntoso Naming Convention 1.0, section 5.3: identifiers of elements are unique

    Passes:
        TreatyClause(provision=Provision("Article 1"), clauses=(TreatyClause(provision=Provision("Article 1(1)")),))

    Fails:
        TreatyClause(provision=Provision("Article 1"), clauses=(TreatyClause(provision=Provision("Article 1(1)")),
                                                                TreatyClause(provision=Provision("Article 1(1)"))))
    """
    yield from _twice(clause.clauses)


@rule("treaty.clause-out-of-sequence", Treaty, Severity.WARNING)
def treaty_clause_out_of_sequence(treaty: Treaty, context: Context) -> Iterator[Fault]:
    """A clause of the treaty has a lower number than the one before: a misprint, or a text cut wrongly.

    Source: Akoma Ntoso Naming Convention 1.0, section 5.3: numbers tell the place of an element

    Passes:
        Treaty(title="A treaty", clauses=(TreatyClause(provision=Provision("Article 1")),
                                          TreatyClause(provision=Provision("Article 2"))))

    Fails:
        Treaty(title="A treaty", clauses=(TreatyClause(provision=Provision("Article 2")),
                                          TreatyClause(provision=Provision("Article 1"))))
    """
    yield from _backwards(treaty.clauses)


@rule("clause.clause-out-of-sequence", TreatyClause, Severity.WARNING)
def clause_out_of_sequence(clause: TreatyClause, context: Context) -> Iterator[Fault]:
    """A clause within one has a lower number than the one before: a misprint, or a text cut wrongly.

    Source: Akoma Ntoso Naming Convention 1.0, section 5.3: numbers tell the place of an element

    Passes:
        TreatyClause(provision=Provision("Article 1"), clauses=(TreatyClause(provision=Provision("Article 1(1)")),
                                                                TreatyClause(provision=Provision("Article 1(2)"))))

    Fails:
        TreatyClause(provision=Provision("Article 1"), clauses=(TreatyClause(provision=Provision("Article 1(2)")),
                                                                TreatyClause(provision=Provision("Article 1(1)"))))
    """
    yield from _backwards(clause.clauses)


@rule("treaty.clause-missing", Treaty, Severity.NOTE)
def treaty_clause_missing(treaty: Treaty, context: Context) -> Iterator[Fault]:
    """Numbers are missing between two clauses of the treaty: an article was deleted, lost or not found in the text.

    Source: Akoma Ntoso Naming Convention 1.0, section 5.3: numbers tell the place of an element

    Passes:
        Treaty(title="A treaty", clauses=(TreatyClause(provision=Provision("Article 1")),
                                          TreatyClause(provision=Provision("Article 2"))))

    Fails:
        Treaty(title="A treaty", clauses=(TreatyClause(provision=Provision("Article 1")),
                                          TreatyClause(provision=Provision("Article 4"))))
    """
    yield from _gaps(treaty.clauses)


@rule("clause.clause-missing", TreatyClause, Severity.NOTE)
def clause_missing(clause: TreatyClause, context: Context) -> Iterator[Fault]:
    """Numbers are missing between two clauses within one: a paragraph was deleted, lost or not found in the text.

    Source: Akoma Ntoso Naming Convention 1.0, section 5.3: numbers tell the place of an element

    Passes:
        TreatyClause(provision=Provision("Article 1"), clauses=(TreatyClause(provision=Provision("Article 1(1)")),
                                                                TreatyClause(provision=Provision("Article 1(2)"))))

    Fails:
        TreatyClause(provision=Provision("Article 1"), clauses=(TreatyClause(provision=Provision("Article 1(1)")),
                                                                TreatyClause(provision=Provision("Article 1(3)"))))
    """
    yield from _gaps(clause.clauses)


@rule("treaty.numbering-mixed", Treaty, Severity.NOTE)
def numbering_mixed(treaty: Treaty, context: Context) -> Iterator[Fault]:
    """The articles' labels change between Arabic and Roman numerals: two texts, or a heading of another instrument.

    Source: Akoma Ntoso 1.0, section 4.2: `num` holds the number as the document prints it

    Passes:
        Treaty(title="A treaty", clauses=(TreatyClause(provision=Provision("Article 1"), label="Article I"),
                                          TreatyClause(provision=Provision("Article 2"), label="Article II")))

    Fails:
        Treaty(title="A treaty", clauses=(TreatyClause(provision=Provision("Article 1"), label="Article I"),
                                          TreatyClause(provision=Provision("Article 2"), label="Article 2")))
    """
    style = None
    for i, clause in enumerate(treaty.clauses):
        if clause.provision.parts[0].kind != "article" or not clause.label:
            continue
        own = any(mark.isdigit() for mark in clause.label)
        if style not in (None, own):
            yield Fault(
                "its numeral is of another kind than those before", at=f"clauses[{i}].label", value=clause.label
            )
            return
        style = own


RULES: tuple[Rule, ...] = (
    treaty_clause_twice,
    clause_twice,
    treaty_clause_out_of_sequence,
    clause_out_of_sequence,
    treaty_clause_missing,
    clause_missing,
    numbering_mixed,
)
