"""What "the Convention" means: what the text says that it means, else the one convention named before."""

import re
from itertools import islice
from typing import TYPE_CHECKING

from diplometa.core.folding import fold_key
from diplometa.core.scan import Scan
from diplometa.treaties import lookup
from diplometa.treaties.text.definitions import definitions_in, short_uses
from diplometa.treaties.text.instruments import Instrument, instruments_in, laid_over

if TYPE_CHECKING:
    from diplometa.core.knowledge import Knowledge

__all__ = ["bound", "last_named"]

# Among more instruments of one kind nothing is looked for.
MOST_NAMED = 24
_THE = re.compile(r"(?:the|this|that|said|same|present|such)\s+", re.IGNORECASE)


def bound(scan: Scan, knowledge: "Knowledge | None" = None) -> tuple[Instrument, ...]:
    """The instruments of a scanned text, those without a name of their own bound where the text leaves no doubt."""
    return scan.once(("bound", knowledge), lambda: _bound(scan, knowledge))


def last_named(scan: Scan, at: int, knowledge: "Knowledge | None" = None) -> Instrument | None:
    """The one instrument named before an offset; None where there are several or none."""
    firsts = scan.once(("first named", knowledge), lambda: _first_two(scan, knowledge))
    before = [one for one in firsts if one.end <= at]
    return before[0] if len(before) == 1 else None


def _first_two(scan: Scan, knowledge: "Knowledge | None") -> tuple[Instrument, ...]:
    """The first two different instruments that a text names: with the second, "thereof" has no certain meaning."""
    named: dict[str, Instrument] = {}
    for one in filter(_is_named, instruments_in(scan, knowledge)):
        named.setdefault(one.id or scan.text[one.start : one.end], one)
        if len(named) == 2:
            break
    return tuple(named.values())


def _is_named(one: Instrument) -> bool:
    return (
        one.rule != "treaty.generic"
        and not one.members
        and (not one.weak or bool(one.year))
        and (one.id is not None or not (one.others or one.rivals))
    )


def _bound(scan: Scan, knowledge: "Knowledge | None") -> tuple[Instrument, ...]:
    found = instruments_in(scan, knowledge)
    defined = definitions_in(scan.text, found)
    if short := [*short_uses(scan.text, found)]:
        found = tuple(laid_over([*found], short))
    selves = {one.noun for one in found if one.itself}
    named: dict[str, dict[str, Instrument]] = {}
    result: list[Instrument] = []
    for one in found:
        if not one.itself and (one.rule in ("treaty.generic", "treaty.unknown") or (one.weak and defined)):
            result.append(_resolved(scan.text, one, defined, named, selves))
            continue
        result.append(one)
        if _is_named(one):
            named.setdefault(one.noun, {})[one.id or scan.text[one.start : one.end]] = one
    return tuple(result)


def _resolved(
    text: str,
    one: Instrument,
    defined: dict[str, Instrument],
    named: dict[str, dict[str, Instrument]],
    selves: set[str],
) -> Instrument:
    title = fold_key(_THE.sub("", text[one.start : one.end], count=2))
    meant = defined.get(title)
    if meant is not None and meant.start >= one.start:
        return one
    if meant is None and one.rule == "treaty.generic" and one.noun not in selves:
        before = [
            i
            for i in islice(named.get(one.noun, {}).values(), MOST_NAMED)
            if not one.year or one.year in lookup.years(i.id or "")
        ]
        meant = before[0] if len(before) == 1 else None
        if meant is None:
            return one._replace(others=tuple(i.id for i in before if i.id))
    if meant is None or meant.id is None:
        return one
    return one._replace(id=meant.id, rule="treaty.antecedent", own=meant.own)
