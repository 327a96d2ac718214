"""The canonical provision of a path that was read, in the style of the instrument that it belongs to."""

from diplometa.treaties import lookup
from diplometa.treaties.grammar import ProvisionPart
from diplometa.treaties.model import Provision, TreatyClause, TreatyRef
from diplometa.treaties.text.canonical import provision_of
from diplometa.treaties.text.designators import DOTTED, RANK
from diplometa.treaties.text.members import below_chain
from diplometa.treaties.text.paths import Locator

__all__ = ["Within", "provision_in"]

# What "this Treaty", "this Article" and a bare place mean.
Within = TreatyRef | TreatyClause | None


def provision_in(
    path: tuple[ProvisionPart, ...], locator: Locator, ref: TreatyRef | None, within: Within
) -> Provision | None:
    """The canonical provision of a path; what "this Article" means is put before it."""
    parts = [*_above(path, locator, within), *path]
    if parts[0] == ("article", "") and (near := _neighbour(locator, within)):
        parts[0] = near
    key = ref.id if ref else None
    if parts[0].kind == "protocol" and len(parts) > 1 and key and _is_protocol(key):
        parts = parts[1:]
    if any(p.kind == "article" for p in parts):
        parts = [p for p in parts if p.kind not in ("chapter", "part", "title")]
    for i, part in enumerate(parts):
        if part.kind == DOTTED:
            if key and lookup.is_dotted(key):
                number = f"{parts[i - 1].number}.{part.number}"
                parts[i - 1 :] = _chain(parts[i - 1].kind, number, parts[i + 1 :])
            else:
                parts[i] = ProvisionPart("paragraph", part.number)
            break
    return provision_of(tuple(parts))


def _chain(kind: str, number: str, lower: list[ProvisionPart]) -> list[ProvisionPart]:
    """A place with a number of two parts, what stands below it one step higher: "14.11.3" is paragraph 3."""
    first = ProvisionPart(kind, number)
    if not lower or not lower[0].number[:1].isdigit() or lower[0].kind != "subparagraph":
        return [first, *lower]
    return [first, *(ProvisionPart(step, low) for step, low in below_chain(first, [part.number for part in lower]))]


def _is_protocol(key: str) -> bool:
    return "protocol" in lookup.title(key).lower()


def _neighbour(locator: Locator, within: Within) -> ProvisionPart | None:
    """The article before or behind the one in hand, as "the preceding Article" says."""
    parts = within.provision.parts if isinstance(within, TreatyClause) else ()
    number = next((part.number for part in parts if part.kind == "article"), "")
    if not number.isdecimal():
        return None
    step = 1 if locator.within.split()[0] in ("following", "next") else -1
    return ProvisionPart("article", str(int(number[:9]) + step)) if int(number[:9]) + step > 0 else None


def _above(path: tuple[ProvisionPart, ...], locator: Locator, within: Within) -> tuple[ProvisionPart, ...]:
    """The parts of the clause in hand that "of this Article" stands for."""
    if not isinstance(within, TreatyClause) or RANK[path[0].kind] <= RANK["article"]:
        return ()
    if " article" in locator.within:
        near = _neighbour(locator, within)
        return (near,) if near else ()
    wanted = locator.within or "article"
    above = within.provision.parts
    stop = next((i for i, part in enumerate(above) if part.kind == wanted), None)
    return above[: stop + 1] if stop is not None else ()
