"""Where the meeting of a line takes place: city, venue and country, each as it stands there."""

import re
from collections.abc import Sequence

from diplometa.core.folding import fold
from diplometa.core.mention import Mention
from diplometa.core.scan import Scan, Span
from diplometa.parties.model import Country, Party
from diplometa.places.model import Place
from diplometa.places.text import places_in
from diplometa.summits.text.line_parts import Part, Parts, overlaps
from diplometa.summits.text.words import words_in

__all__ = ["own_country", "place_in", "preposition_at"]

_UPPER = "A-ZÀ-ÖØ-Þ"
_UNKNOWN = re.compile(rf"[{_UPPER}][\w'’.-]*(?: (?:of|de|la|du|the|del|do|da|an|am|and|[{_UPPER}0-9][\w'’.-]*)){{0,6}}")

_OF = re.compile(
    rf"\b(?i:congress|conference|congrès|kongress|conférence) (?:of|at|de|von|zu) "
    rf"([{_UPPER}][\w'’-]+(?: ?[{_UPPER}][\w'’-]+)?)"
)
_IN = re.compile(r"\s(?:in|à|en|em)\s([A-ZÀ-ÖØ-Þ][\w'’-]+(?: [A-ZÀ-ÖØ-Þ][\w'’-]+){0,2})(?=\s*(?:[,(;–—-]|$))")
_CAPITAL = re.compile(rf"[{_UPPER}][\w'’-]*")
_MOST_WORDS = 3
# What divides the columns of a table.
_COLUMNS = ("|", ";", "\t")


def _is_site(mention: Mention[Place]) -> bool:
    return mention.value.city is not None or mention.value.venue is not None


def _chosen(parts: Parts, name: Span) -> list[Mention[Place]]:
    """The sites that stand outside the name of the meeting, else those in it; both where outside is but a venue."""
    sites = [m for m in parts.places if _is_site(m)]
    outside = [m for m in sites if not (name[0] <= m.start < name[1])]
    return outside if any(m.value.venue is None or "," in m.text for m in outside) else sites


def _merged(sites: list[Mention[Place]]) -> tuple[str | None, str | None]:
    """City and venue of the sites of one line: a city that stands there, before one that only a table knows."""
    spelled = list(map(_spelled, sites))
    venue = next((venue for _, venue in spelled if venue is not None), None)
    cities = [city for city, _ in spelled if city is not None]
    stated = {fold(piece.strip()) for site in sites for piece in site.text.split(",")}
    there = [city for city in cities if fold(city) in stated]
    return next(iter(there or cities), None), venue


def _spelled(mention: Mention[Place]) -> tuple[str | None, str | None]:
    """City and venue in the words of the line, where they stand there; the city of a known venue is the table's."""
    pieces = [piece.strip() for piece in mention.text.split(",")]
    venue, city = mention.value.venue, mention.value.city
    if city is not None and (there := [piece for piece in pieces if fold(piece) == fold(city)]):
        before = pieces[: pieces.index(there[0])]
        return there[0], before[0] if before and venue is not None else None
    if venue is None:
        return pieces[0] if city is not None else None, None
    built = fold(pieces[0]) == fold(venue) or _is_built(Scan(pieces[0]))
    return (city, pieces[0]) if built and city is not None else (pieces[0], None)


def _is_built(scan: Scan) -> bool:
    return any(word.kind == "building" for word in words_in(scan))


def _is_free(parts: Parts, part: Part, taken: Sequence[Span]) -> bool:
    """Whether a part is a name of something, which nothing else in the line is known to be."""
    if not _UNKNOWN.fullmatch(parts.words_of(part)):
        return False
    built = bool(parts.of("building", (part.start, part.end)))
    span = part.start, part.end
    busy = overlaps(*span, parts.dates, parts.series, *map(parts.of, ("noun", "status", "mode")))
    if busy or (not built and overlaps(*span, parts.parties)):
        return False
    if any(start < part.end and part.start < end for start, end in taken):
        return False
    return not overlaps(*span, [m for m in parts.places if _is_site(m) and m.end >= part.end])


def _venue(parts: Parts, site: Mention[Place] | None, taken: Sequence[Span]) -> str | None:
    """A name that no table knows: right before the city, in brackets right after it, or with a word for a building."""
    listed = parts.parts
    for i, part in enumerate(listed):
        if not _is_free(parts, part, taken):
            continue
        following = listed[i + 1] if i + 1 < len(listed) else None
        if parts.of("building", (part.start, part.end)):
            return parts.words_of(part)
        if site is None:
            continue
        if following is not None and following.start <= site.start < following.end and following.before == ",":
            return parts.words_of(part)
        if part.bracketed and site.end <= part.start and part.start - site.end <= 3:
            return parts.words_of(part)
    return None


def own_country(parts: Parts) -> Mention[Party] | None:
    """A state that is a part of the line by itself, behind the name of the meeting: where it is held."""
    alone = {(part.start, part.end): part for part in parts.parts}
    for mention in parts.parties:
        part = alone.get((mention.start, mention.end))
        if part is None or not isinstance(mention.value, Country) or part.start == 0:
            continue
        if part.before in (",", "(") or (part.before in _COLUMNS and _holds_a_site(parts, part, mention.value)):
            return mention
    return None


def _holds_a_site(parts: Parts, part: Part, state: Country) -> bool:
    """Whether the column before this one holds a place that may lie in the state."""
    before = parts.parts[parts.parts.index(part) - 1]
    sites = [m for m in parts.places if _is_site(m) and overlaps(before.start, before.end, [m])]
    return any(site.value.country in (None, state) for site in sites)


def _unknown_city(parts: Parts, taken: Sequence[Span], country: Mention[Party] | None) -> str | None:
    """A city that no table knows: named by the congress of it, or a name before its state."""
    if congress := _OF.search(parts.text):
        return congress[1]
    for part, following in zip(parts.parts, parts.parts[1:], strict=False):
        if _is_free(parts, part, taken) and country is not None and following.start == country.start:
            return parts.words_of(part)
    if preposition := _IN.search(parts.text):
        return preposition[1]
    free = [part for part in parts.parts if part.before in (",", "-", "–", "—") and _is_free(parts, part, taken)]
    words = parts.words_of(free[0]) if len(free) == 1 else ""
    return words if words and len(words.split()) <= _MOST_WORDS and not _is_built(Scan(words)) else None


def _within_name(parts: Parts, name: Span) -> Place | None:
    """The city that a meeting is named by, read by itself: Paris in the Paris Peace Conference."""
    run: list[re.Match[str]] = []
    for word in [*_CAPITAL.finditer(parts.text, *name), None]:
        busy = word is None or overlaps(*word.span(), parts.parties, parts.series, parts.words)
        if word is not None and not busy and (not run or word.start() - run[-1].end() == 1):
            run.append(word)
            continue
        if run and (place := _read_alone(parts, run[0].start(), run[-1].end())):
            return place
        run = [word] if word is not None and not busy else []
    return None


def _read_alone(parts: Parts, start: int, end: int) -> Place | None:
    words = parts.text[start:end]
    found = places_in(Scan(words), parts.date, parts.knowledge)
    if len(found) == 1 and found[0].text == words and found[0].value.city is not None:
        return Place(city=words, country=found[0].value.country)
    return None


def preposition_at(text: str, start: int, end: int, place: Place | None) -> int:
    """Where `in` and the name of the place begin, at the end of a stretch; the end where they do not stand there."""
    found = _IN.search(text, start, end)
    named = (place.city, place.venue) if place is not None else ()
    return found.start() if found and found.end() >= end and found[1] in named else end


def place_in(parts: Parts, name: Span, taken: Sequence[Span]) -> Place | None:
    """The place of the meeting; `name` is the span of its name, `taken` are the spans of people."""
    sites = _chosen(parts, name)
    site = next((m for m in sites if m.value.venue is None), next(iter(sites), None))
    own = own_country(parts)
    country = own.value if own else None
    city, venue = _merged(sites)
    if not sites and (named := _within_name(parts, name)) is not None:
        city, country = named.city, named.country or country
    inside = bool(sites) and name[0] <= sites[0].start < name[1]
    if site is not None:
        country = site.value.country or country
    spoken = venue if venue is not None else _venue(parts, None if inside else site, [*taken, name])
    if city is None and venue is None:
        city = _unknown_city(parts, [*taken, name], own)
        spoken = None if spoken == city else spoken
    if city is None and country is None and spoken is None:
        return None
    return Place(city=city, country=country, venue=spoken)
