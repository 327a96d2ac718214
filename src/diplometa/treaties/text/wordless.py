"""Places that stand without a word for their kind before the short name of a treaty: `9.3 CPTPP`, `42(7) TEU`."""

import re
from collections.abc import Iterator

from diplometa.treaties.text.designators import designator_at
from diplometa.treaties.text.instruments import Instrument
from diplometa.treaties.text.locators import Locator

__all__ = ["may_be_wordless", "wordless_locators"]

# A number alone may be anything; with a dot or a bracket before capitals it is a place.
_NUMBER = re.compile(
    r"(?<![\w.,:/$€£§-])(?<![$€£§] )\d{1,3}(?:\.\d{1,3}|\(\d{1,2}\))(?:[.(][\w.()]{1,12})?(?= [A-Z]{3})"
)


def may_be_wordless(text: str) -> tuple[tuple[int, int], ...]:
    """The bounds of the numbers before capitals."""
    return tuple(found.span() for found in _NUMBER.finditer(text))


def wordless_locators(
    text: str, numbers: tuple[tuple[int, int], ...], names: tuple[Instrument, ...]
) -> Iterator[Locator]:
    """The numbers behind which stands a name in capitals that one treaty alone has."""
    known = {one.start for one in names if one.id and not one.weak and text[one.start : one.end].isupper()}
    for start, end in numbers:
        found = designator_at(text, start, "article", listed=True) if end + 1 in known else None
        if found is not None and found.end == end:
            yield Locator(start, end, (found.parts,), "article")
