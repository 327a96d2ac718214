"""Treaty clauses in prose: locators found, bound to their instruments, one mention for each place that is named."""

from collections.abc import Iterator
from typing import cast

from diplometa.core.errors import ParseError, require_str
from diplometa.core.knowledge import Knowledge, require_knowledge
from diplometa.core.mention import Mention
from diplometa.core.scan import Scan
from diplometa.treaties import lookup
from diplometa.treaties.model import Provision, TreatyClause, TreatyRef
from diplometa.treaties.text.binding import Binding, Bindings, bindings_of
from diplometa.treaties.text.designators import RANK, unit_pattern, units_in
from diplometa.treaties.text.ideographs import locators_in_ideographs
from diplometa.treaties.text.instruments import Instrument
from diplometa.treaties.text.locators import read_locator
from diplometa.treaties.text.paths import Locator
from diplometa.treaties.text.places import Within, provision_in
from diplometa.treaties.text.titles import title_in
from diplometa.treaties.text.wordless import may_be_wordless, wordless_locators

__all__ = ["clauses_in", "find_clauses", "parse_clause"]

# Kinds that are a treaty's even where nothing else says so.
_TELLING = frozenset({"article"})
# Kinds that are, where they are written with a capital and a roman numeral or a letter.
_FORMAL = frozenset({"annex", "appendix", "chapter", "part"})
# Kinds that an instrument has beside its articles: a place in one of them.
_ATTACHED = frozenset({"annex", "schedule"})
_COMMON = "geneva conventions"


def find_clauses(
    text: str, within: Within = None, knowledge: Knowledge | None = None
) -> tuple[Mention[TreatyClause], ...]:
    """The treaty clauses that a text cites, in its order: one mention for each place, also of a list or a range.

    The span of a mention is the whole citation with the treaty's name; the members of one list share it. What cannot
    be bound to one instrument has no treaty, or its title as written without an id; the treaties that it may belong
    to are `alternatives`. Constitutions, statutes, resolutions are left alone.

    Args:
        text: any prose.
        within: what "this Treaty", "this Article" and a bare "Article 5" mean in this text.
        knowledge: treaties of your own, found before the built-in ones.

    Raises:
        TypeError: the text is no str, or `within` neither a TreatyRef nor a TreatyClause.

    >>> [(m.text, str(m.value.provision), m.value.treaty.id) for m in find_clauses("NATO's Article 5 was invoked.")]
    [("NATO's Article 5", 'Article 5', 'north-atlantic-1949')]
    """
    require_knowledge(knowledge, "find_clauses")
    scan = Scan(require_str(text, "find_clauses"))
    if within is not None and not isinstance(cast("object", within), (TreatyRef, TreatyClause)):
        raise TypeError(f"within is a {type(within).__name__}; expected a TreatyRef, such as treaty('VCLT').ref")
    return clauses_in(scan, within, knowledge)


def clauses_in(
    scan: Scan, within: Within = None, knowledge: Knowledge | None = None
) -> tuple[Mention[TreatyClause], ...]:
    """The treaty clauses cited in a scanned text, in its order."""
    return scan.once(("clauses_in", within, knowledge), lambda: tuple(_clauses(scan, within, knowledge)))


def parse_clause(text: str, within: Within = None, knowledge: Knowledge | None = None) -> TreatyClause:
    """The one clause that a text is the citation of.

    Args:
        text: a citation, such as "Article 5 of the Japan-U.S. Security Treaty".
        within: what "this Treaty" and "this Article" mean.
        knowledge: treaties of your own.

    Raises:
        ParseError: the text cites no clause, or several, or says more than that.

    >>> clause = parse_clause("Article 5 of the Japan-U.S. Security Treaty")
    >>> str(clause.provision), clause.treaty.id
    ('Article 5', 'us-japan-security-1960')
    """
    require_knowledge(knowledge, "parse_clause")
    found = find_clauses(require_str(text, "parse_clause"), within, knowledge)
    expected = "one citation, such as Article 5 of the North Atlantic Treaty"
    if not found:
        raise ParseError(f"no treaty clause in {text[:60]!r}", source=text, start=0, end=len(text), expected=expected)
    first = found[0]
    rest = text[: first.start] + text[first.end :]
    if len(found) > 1:
        values = tuple(m.value for m in found)
        raise ParseError(
            f"{len(found)} clauses in {text[:60]!r}",
            source=text,
            start=first.start,
            end=found[-1].end,
            expected=expected,
            alternatives=values,
        )
    if rest.strip(" .,;()\n") not in ("", "the", "The"):
        raise ParseError(
            f"more than a citation: {text[:60]!r}", source=text, start=first.end, end=len(text), expected=expected
        )
    return first.value


def _clauses(scan: Scan, within: Within, knowledge: Knowledge | None) -> Iterator[Mention[TreatyClause]]:
    done = cited = 0
    found = [*_locators(scan, knowledge)]
    if found or may_be_wordless(scan.text):
        named = bindings_of(scan, knowledge).found
        found = sorted([*found, *wordless_locators(scan.text, named)], key=_start)
    for locator in found:
        binding = bindings_of(scan, knowledge).of(locator) if locator.start >= done else None
        # A paragraph behind a citation is none of the treaty's own, as an article is.
        taken = binding is not None and binding.start < cited and locator.kind != "article"
        if binding is not None and not taken:
            whole, binding = _with_tail(scan, locator, binding)
            yield from _cited(scan, whole, binding, within)
            done, cited = whole.end, binding.end


def _holds(name: Instrument, unit: int) -> bool:
    """Whether a word for a place is one of a name; "Protocol 1" is none by itself, "the Protocol" none at all."""
    return name.rule != "treaty.generic" and not (name.weak and name.id is None and name.start == unit)


def _start(locator: Locator) -> int:
    return locator.start


def _locators(scan: Scan, knowledge: Knowledge | None) -> Iterator[Locator]:
    """The locators of a text in its order, but those inside a name ("Additional Protocol II")."""
    text, folded = scan.text, scan.folded
    done, i = 0, 0
    bindings: Bindings | None = None
    for unit in units_in(scan):
        if unit < done:
            continue
        locator = read_locator(text, folded, unit)
        if locator is None:
            continue
        # Names are looked for in the texts alone that have places to bind.
        bindings = bindings or bindings_of(scan, knowledge)
        names = bindings.found
        while i < len(names) and names[i].end <= unit:
            i += 1
        if i < len(names) and names[i].start <= unit and _holds(names[i], unit):
            continue
        if locator.head is not None and bindings.of_two(locator):
            locator = locator.head
        done = locator.end
        yield locator
    yield from locators_in_ideographs(text)


def _cited(scan: Scan, locator: Locator, binding: Binding, within: Within) -> Iterator[Mention[TreatyClause]]:
    """The mentions of one locator."""
    one = binding.instrument
    if one is None and not _stands_alone(scan.text, locator, binding, within):
        return
    refs = _refs(scan.text, locator, binding, within)
    label = scan.text[locator.start : locator.end]
    rule = f"clause.{binding.how or 'bare'}"
    seen: set[tuple[TreatyRef | None, Provision]] = set()
    for i, path in enumerate(locator.paths):
        for ref in refs if len(refs) < 2 or not locator.slashes else refs[i : i + 1]:
            provision = provision_in(path, locator, ref, within)
            if provision is None or (ref, provision) in seen:
                continue
            seen.add((ref, provision))
            value = TreatyClause(provision=provision, treaty=ref, label=label)
            others = tuple(
                TreatyClause(provision=provision, treaty=other, label=label)
                for other in _others(one, ref, refs, scan.text)
            )
            yield Mention.cut(scan.text, binding.start, binding.end, value=value, rule=rule, alternatives=others)


def _with_tail(scan: Scan, locator: Locator, binding: Binding) -> tuple[Locator, Binding]:
    """The locator with a place further down that stands behind the treaty: "Article 263 TFEU, fourth paragraph"."""
    if binding.how != "after" or len(locator.paths) != 1:
        return locator, binding
    gap = scan.folded[binding.end : binding.end + 60]
    if not gap.startswith(", "):
        return locator, binding
    unit = unit_pattern().search(scan.folded, binding.end, binding.end + 40)
    tail = read_locator(scan.text, scan.folded, unit.start()) if unit else None
    if tail is None or len(tail.paths) != 1 or scan.folded[binding.end : tail.start] not in (", ", ", the "):
        return locator, binding
    if RANK[tail.paths[0][0].kind] <= RANK[locator.paths[0][-1].kind]:
        return locator, binding
    return locator._replace(paths=((*locator.paths[0], *tail.paths[0]),), end=tail.end), binding._replace(end=tail.end)


def _stands_alone(text: str, locator: Locator, binding: Binding, within: Within) -> bool:
    """Whether a place without an instrument is worth a mention."""
    kinds = {part.kind for path in locator.paths for part in path}
    number = locator.paths[0][0].number
    told = number.isupper() or text[locator.end - 1].isalpha()
    formal = locator.kind in _FORMAL and told and (text[locator.start].isupper() or "-" in number)
    return bool(
        kinds & _TELLING
        or formal
        or (len(kinds) > 1 and kinds & _ATTACHED)
        or locator.within
        or binding.how
        or (within is not None and "paragraph" in kinds)
    )


def _refs(text: str, locator: Locator, binding: Binding, within: Within) -> tuple[TreatyRef | None, ...]:
    """The instruments that a citation names: one, or those of a name in the plural."""
    one = binding.instrument
    own = within.treaty if isinstance(within, TreatyClause) else within
    if one is None:
        if binding.how == "constitution":
            return (TreatyRef(title=text[locator.end : binding.end].rpartition("of ")[2]),)
        if binding.how == "common":
            return tuple(TreatyRef(id=key) for key in lookup.group_of(_COMMON))
        return (None if binding.how == "that" else own,)
    title = title_in(text, one.start, one.end)
    if one.own is not None:
        return (one.own.ref,)
    if one.itself:
        return (own or TreatyRef(title=title),)
    if one.members and (binding.common or (locator.slashes and len(locator.paths) == len(one.members))):
        return tuple(TreatyRef(id=key, title=title) for key in one.members)
    key = one.id or (one.others[0] if one.weak and len(one.others) == 1 else None)
    return (TreatyRef(id=_child(key, locator) or key, title=title),)


def _child(key: str | None, locator: Locator) -> str | None:
    """The protocol to a treaty that has an entry of its own: "Article 3 of Protocol No 4 ECHR"."""
    first = locator.paths[0][0]
    if key is None or first.kind != "protocol" or len(locator.paths[0]) == 1:
        return None
    for title in lookup.titles(key):
        for name in (f"{title} Protocol {first.number}", f"Protocol No. {first.number} to the {title}"):
            if len(keys := lookup.keys_of(name)) == 1:
                return keys[0]
    return None


def _others(
    one: Instrument | None, ref: TreatyRef | None, refs: tuple[TreatyRef | None, ...], text: str
) -> tuple[TreatyRef, ...]:
    if one is None or len(refs) > 1:
        return ()
    return one.refs(title_in(text, one.start, one.end), ref)
