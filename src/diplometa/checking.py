"""Questioning records: the rules of every subject, put to whatever is handed in."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import attrs

from diplometa.catalogue import KINDS, Dataset
from diplometa.catalogue_rules import RULES as TOGETHER
from diplometa.core.errors import UnknownCodeError, require_str
from diplometa.core.knowledge import Knowledge, require_knowledge
from diplometa.core.paths import field_path, item_path
from diplometa.core.registry import near
from diplometa.core.report import Finding, Report
from diplometa.core.rules import Context, Rule, check
from diplometa.dates.rules import RULES as DATES
from diplometa.extraction.model import Extraction
from diplometa.extraction.rules import RULES as EXTRACTION
from diplometa.leaders.rules import RULES as LEADERS
from diplometa.parties.rules import RULES as PARTIES
from diplometa.summits.rules import RULES as SUMMITS
from diplometa.treaties.rules import RULES as TREATIES

if TYPE_CHECKING:
    import datetime as dt

    from diplometa.dates.model import EdtfDate

__all__ = ["RULES", "explain", "validate"]

RULES: tuple[Rule, ...] = (*DATES, *PARTIES, *LEADERS, *TREATIES, *SUMMITS, *TOGETHER, *EXTRACTION)


def validate(
    records: object,
    rules: Iterable[Rule] | None = None,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
    *,
    knowledge: Knowledge | None = None,
    on: "dt.date | EdtfDate | None" = None,
    text: str | None = None,
) -> Report:
    """Put rules to a record, to several, to a Dataset or to one Extraction or more; bad data never raises.

    What was found while an Extraction was read (`Extraction.report`) stands before what the rules find.

    Args:
        records: what to question. Several records of a Dataset's kinds are one Dataset, at which paths begin
            (`summits[0].date`); paths in one of several Extractions begin with its number (`[1].summits[0].date`).
        rules: the rules to put, `(*RULES, mine)` for one of your own beside the built-in ones; those, where None.
        select: codes, or beginnings of codes (`summit`, `treaty.force`), to which to keep; all, where None.
        ignore: codes or beginnings of codes to leave out.
        knowledge: records of your own, which the rules look at beside the built-in tables.
        on: the date at which to judge; rules that need one stay silent where it is None.
        text: the article that an Extraction was read from.

    >>> from diplometa.places.model import Place
    >>> validate(Place(city="Yalta")).ok
    True

    Raises:
        UnknownCodeError: nothing that is found has a code that is selected or ignored.
        TypeError: what was handed in is no record and holds none.
    """
    require_knowledge(knowledge, "validate")
    roots = [(path, root, tuple(_read(root, path))) for path, root in _roots(records)]
    asked = RULES if rules is None else tuple(rules)
    chosen = _chosen(
        {rule.code for rule in asked} | {finding.code for _, _, read in roots for finding in read},
        _codes(select),
        _codes(ignore),
    )
    asked = tuple(rule for rule in asked if rule.code in chosen)
    found: list[Finding] = []
    for path, root, read in roots:
        found.extend(finding for finding in read if finding.code in chosen)
        context = Context(root=root, knowledge=knowledge or Knowledge(), on=on, text=text)
        found.extend(check(root, asked, context, path))
    return Report(tuple(found))


def explain(code: str) -> str:
    """The documentation of a rule: what is wrong, why, its source, an example that passes and one that fails.

    Of a code that tells what reading assumed, the words of the assumption.

    >>> print(explain("date.year-assumed"))
    date.year-assumed (note of reading)
    <BLANKLINE>
    the text names no year; the one nearest the day of publication was taken

    Raises:
        UnknownCodeError: there is no such code; `near` holds codes like it.
    """
    from diplometa.extraction.assumptions import ASSUMPTIONS  # its readers are needed for nothing else here

    require_str(code, "explain")
    for rule in RULES:
        if rule.code == code:
            return f"{rule.code} ({rule.severity}, asked of each {rule.record.__name__})\n\n{rule.documentation}"
    for _, assumed, words in ASSUMPTIONS:
        if assumed == code:
            return f"{code} (note of reading)\n\n{words}"
    raise _unknown(code, (*(rule.code for rule in RULES), *(assumed for _, assumed, _ in ASSUMPTIONS)))


def _roots(records: object) -> list[tuple[str, object]]:
    """What is checked by itself, with its path: a record, the Dataset of several, each of several Extractions."""
    if attrs.has(type(records)):
        return [("", records)]
    if isinstance(records, str | bytes) or not isinstance(records, Iterable):
        raise TypeError(f"validate takes records, not a value of type {type(records).__name__}")
    several: tuple[object, ...] = tuple(records)  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
    for record in several:
        if not attrs.has(type(record)):
            raise TypeError(f"validate takes records, not a value of type {type(record).__name__}")
    if all(isinstance(record, tuple(KINDS.values())) for record in several):
        return [("", Dataset.of(several))]
    if not any(isinstance(record, Extraction) for record in several):
        return [("", several)]
    return [(item_path("", i), record) for i, record in enumerate(several)]


def _read(root: object, path: str) -> Iterator[Finding]:
    """What was found while an Extraction was read."""
    for finding in root.report if isinstance(root, Extraction) else ():
        yield attrs.evolve(finding, path=field_path(path, finding.path)) if path else finding


def _codes(given: Iterable[str] | None) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given or ())


def _chosen(codes: set[str], select: tuple[str, ...], ignore: tuple[str, ...]) -> set[str]:
    """The codes that are selected and not ignored; the longer of two beginnings decides, as it is the more exact."""
    for prefix in (*select, *ignore):
        if not any(code.startswith(prefix) for code in codes):
            raise _unknown(prefix, codes)
    return {code for code in codes if _reach(code, select or ("",)) > _reach(code, ignore)}


def _reach(code: str, prefixes: tuple[str, ...]) -> int:
    """The length of the longest beginning of the code, -1 where there is none."""
    return max((len(prefix) for prefix in prefixes if code.startswith(prefix)), default=-1)


def _unknown(code: str, known_codes: Iterable[str]) -> UnknownCodeError:
    """The error that offers the codes most like it, also by what stands after the subject."""
    codes = sorted(known_codes)
    subject, _, what = code.partition(".")
    by_word = [known for known in codes if what and what in known] or [
        known for known in codes if known.startswith(subject)
    ]
    return UnknownCodeError(code, kind="rule", near=near(code, codes) or tuple(by_word[:3]))
