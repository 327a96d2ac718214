"""A provision by itself, however it is written."""

from diplometa.core.errors import ParseError, require_str
from diplometa.core.folding import fold
from diplometa.treaties.grammar import ProvisionPart
from diplometa.treaties.model import Provision
from diplometa.treaties.text.canonical import provision_of
from diplometa.treaties.text.designators import DOTTED, unit_pattern
from diplometa.treaties.text.ideographs import locators_in_ideographs
from diplometa.treaties.text.locators import read_locator
from diplometa.treaties.text.paths import Locator

__all__ = ["parse_provision"]

# No provision is written in more characters.
LONGEST = 400
_EXPECTED = "one provision, such as Article 5(1)(a) or paragraph 2 of Article V"


def parse_provision(text: str) -> Provision:
    """The provision that a text names, however it is written.

    A number after a dot belongs to the number of the article, as in the canonical text ("Article 9.3"); where an
    instrument is known whose style says otherwise, `parse_clause` reads it as a paragraph.

    Args:
        text: the designation alone, in any of the forms and languages that citations have.

    Raises:
        ParseError: the text names none, several (they are `alternatives`), or says more.

    >>> str(parse_provision("subparagraph (a) of paragraph 2 of Article IV")), str(parse_provision("Art. 5, para. 2"))
    ('Article 4(2)(a)', 'Article 5(2)')
    """
    require_str(text, "parse_provision")
    tidy = text.strip(" \t\r\n.,;")
    if not tidy or len(tidy) > LONGEST:
        raise _fault("no provision" if not tidy else "too long for a provision", text)
    try:
        canonical = Provision(tidy)
    except ParseError:
        canonical = None
    if canonical is not None and ("article", "") not in canonical.parts:
        return canonical
    locator = _locator(tidy)
    if locator is None:
        raise _fault("no provision", text)
    if (
        locator.within
        or tidy[: locator.start].strip(" \t\n").lower() not in ("", "the", "ad")
        or tidy[locator.end :].strip(" .,;")
    ):
        raise _fault("more than a provision", text)
    found = tuple(filter(None, (provision_of(_plain(path)) for path in locator.paths)))
    if len(found) != 1:
        raise _fault(f"{len(found) or 'no'} provisions", text, found)
    return found[0]


def _locator(text: str) -> Locator | None:
    folded = fold(text)
    for unit in unit_pattern().finditer(folded):
        if locator := read_locator(text, folded, unit.start()):
            return locator
    return next(iter(locators_in_ideographs(text)), None)


def _plain(path: tuple[ProvisionPart, ...]) -> tuple[ProvisionPart, ...]:
    """The path without groups above its article, and with the number after a dot as a paragraph."""
    grouped = any(part.kind == "article" for part in path)
    return tuple(
        ProvisionPart("paragraph" if part.kind == DOTTED else part.kind, part.number)
        for part in path
        if not (grouped and part.kind in ("chapter", "part", "title"))
    )


def _fault(found: str, text: str, alternatives: tuple[Provision, ...] = ()) -> ParseError:
    shown = text if len(text) <= 60 else text[:57] + "..."
    return ParseError(
        f"{found}: {shown!r}", source=text, start=0, end=len(text), expected=_EXPECTED, alternatives=alternatives
    )
