"""Places that stand without a word for their kind before the short name of a treaty: `9.3 CPTPP`, `42(7) TEU`."""

import re
from collections.abc import Iterator

from diplometa.treaties.text.designators import designator_at
from diplometa.treaties.text.instruments import Instrument
from diplometa.treaties.text.paths import Locator

__all__ = ["may_be_wordless", "wordless_locators"]

# A number alone may be anything; with a dot or a bracket before capitals it is a place.
_PLACE = r"(?<![\w.,:/$€£§-].)(?<![$€£§] .)[0-9]{0,2}(?:\.[0-9]{1,3}|\([0-9]{1,2}\))(?:[.(][\w.()]{1,12})?"
_NUMBER = re.compile(rf"[0-9]{_PLACE} [A-Z]{{3}}")
_BEFORE = re.compile(rf"(?P<place>[0-9]{_PLACE}) $")
_LONGEST = 24


def may_be_wordless(text: str) -> bool:
    """Whether a number stands before capitals: without one, no names need to be looked for."""
    return _NUMBER.search(text) is not None


def wordless_locators(text: str, names: tuple[Instrument, ...]) -> Iterator[Locator]:
    """The numbers behind which stands a name in capitals that one treaty alone has."""
    for one in names:
        if one.id is None or one.weak or not text[one.start : one.end].isupper():
            continue
        place = _BEFORE.search(text, max(0, one.start - _LONGEST), one.start)
        found = designator_at(text, place.start(), "article", listed=True) if place else None
        if place and found and found.end == place.end("place"):
            yield Locator(place.start(), found.end, (found.parts,), "article")
