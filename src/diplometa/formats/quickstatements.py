"""QuickStatements, version 1: a command a line, to add what we know to Wikidata after one has looked at it."""

from collections.abc import Iterator

from diplometa.core.errors import FormatError
from diplometa.core.report import Report
from diplometa.formats.bare import bare
from diplometa.formats.wikidata import items, losses as losses_of
from diplometa.formats.wikidata.items import Item, Snak, Statement
from diplometa.formats.wikidata.terms import PROPERTIES

__all__ = ["losses", "write"]


def write(root: object, *, indent: int | None = None) -> str:
    """The records as commands: items that Wikidata has get statements and aliases, the others are created.

    Raises:
        FormatError: it is to be indented.

    Source: Wikidata, Help:QuickStatements, command sequence syntax.
    """
    if indent is not None:
        raise FormatError("a command of QuickStatements cannot be indented; expected indent=None")
    return "".join(f"{line}\n" for item in items(bare(root)) for line in _commands(item))


def losses(root: object) -> Report:
    """What Wikidata has no property for, and what it could only hold by an item that is not known."""
    return losses_of(root)


def _commands(item: Item) -> Iterator[str]:
    """The commands for one item; the label of one that is there already is left alone."""
    subject = item.id or "LAST"
    if item.id is None:
        yield "CREATE"
        if item.label:
            yield f"LAST\tLen\t{_quoted(item.label)}"
    for alias in item.aliases:
        yield f"{subject}\tAen\t{_quoted(alias)}"
    for statement in item.statements:
        yield f"{subject}\t{_statement(statement)}"


def _statement(statement: Statement) -> str:
    """A statement with its qualifiers and a source for each page; the second one on begins anew."""
    parts = [_part(snak) for snak in (statement.main, *statement.qualifiers)]
    marks = ("S854", *["!S854"] * len(statement.pages))
    parts += [f"{mark}\t{_quoted(page)}" for mark, page in zip(marks, statement.pages, strict=False)]
    return "\t".join(parts)


def _part(snak: Snak) -> str:
    if snak.value is None:
        return f"{snak.property}\tsomevalue"
    if isinstance(snak.value, tuple):
        return f"{snak.property}\t{snak.value[0]}/{snak.value[1]}"
    datatype = PROPERTIES[snak.property]
    if datatype == "wikibase-item":
        return f"{snak.property}\t{snak.value}"
    language = "en:" if datatype == "monolingualtext" else ""
    return f"{snak.property}\t{language}{_quoted(snak.value)}"


def _quoted(text: str) -> str:
    # texts are in one line without tabs by now; a quotation mark within one needs nothing
    return f'"{text}"'
