"""Places in running prose: cities, venues, regions and seas, with the state that each was in on a day."""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from diplometa.core.folding import fold, fold_key
from diplometa.core.matching import FirstWords
from diplometa.core.mention import Mention
from diplometa.core.scan import Scan
from diplometa.data.tables import table
from diplometa.parties.lookup import Bounds, bearers, bounds, party_of_code
from diplometa.parties.text.context import after_word, before_word, is_person, surname_follows
from diplometa.parties.text.prose import parties_in
from diplometa.parties.text.vocabulary import words as party_words
from diplometa.places.lookup import CITY_KINDS, REGION_KINDS, VENUE_KINDS, PlaceRow, choose, made, place_rows, rows_of
from diplometa.places.model import Place

if TYPE_CHECKING:
    from diplometa.core.knowledge import Knowledge
    from diplometa.parties.lookup import Date

__all__ = ["places_in"]

# A place of this weight is known by its bare name; one of the least only behind a preposition or before its country.
_WELL_KNOWN, _LEAST = 3, 1
_NAMED_OF = re.compile(r"(\w+) of (?:the )?$")
_SECOND = re.compile(r" (?:[\w'-]+ )?([\w'-]+)")
_ALONE_BEFORE = re.compile(r"(?:^|[,;:(–—\n-] ?)$")
_ALONE_AFTER = re.compile(r" ?(?:[,;:()\n–—]|- |\.?$| \d)")
_COMMA = re.compile(r", ?(?:the )?")
_OTHER_CITY = re.compile(r" in |[ \t]{0,3}\r?\n[ \t]{0,3}")
_VENUE_LINK = re.compile(r"(?:,| in| near| at) ")
_UNKNOWN = re.compile(
    r"(?:^|(?<=\W))(?:in|at|near|outside|from) "
    r"([A-Z][\w'’-]{1,30}(?: (?:de|la|el|al|du|del|of|the|on|[A-Z][\w'’-]{1,30})){0,5}), ?$"
)
_UNKNOWN_REACH = 90
_QUALIFIED_AFTER = re.compile(r" ?(?:[,.;:)\n–—]|$)| ([a-z]+)")
_MOST_QUALIFIERS = 2


@cache
def _words(role: str) -> frozenset[str]:
    return frozenset(fold(word) for word, of in table("place_words").select("word", "role") if of == role)


@cache
def _names() -> FirstWords[str]:
    """Every name of a place, without its article and as the table has it."""
    return FirstWords((name.removeprefix("the "), name) for row in place_rows() for name in (row.name, *row.aliases))


def places_in(scan: Scan, on: "Date | None" = None, knowledge: "Knowledge | None" = None) -> tuple[Mention[Place], ...]:
    """The mentions of places in a scanned text, found once for each date and knowledge.

    The rule tells what each is: place.city, place.venue, place.region, place.sea. A country or region behind a city
    ("Woodside, California") is part of its mention. `on` decides the state that a city was in.
    """
    return scan.once(("places", on, knowledge), lambda: _Reader(scan, on, knowledge).read())


class _Reader:
    """One reading of one text."""

    def __init__(self, scan: Scan, on: "Date | None", knowledge: "Knowledge | None") -> None:
        self.scan = scan
        self.on: Bounds | None = bounds(on) if on is not None else None
        self.knowledge = knowledge
        mentions = parties_in(scan, on, knowledge)
        self.parties = {mention.start: mention for mention in mentions}
        self.states = {mention.value.code for mention in mentions}
        self.inside = {at for mention in mentions for at in range(mention.start + 1, mention.end)}
        self.hits = [(hit.start, hit.end, fold_key(hit.keys[0])) for hit in _names().hits(scan)]
        self.cities = {start: (end, key) for start, end, key in self.hits if rows_of(key)[0].kind in CITY_KINDS}
        self.regions = {start: (end, row) for start, end, key in self.hits if (row := self._region(key))}

    def _region(self, key: str) -> PlaceRow | None:
        rows = [row for row in rows_of(key) if row.kind in REGION_KINDS and row.country]
        return rows[0] if rows else None

    def read(self) -> tuple[Mention[Place], ...]:
        """The mentions, in the order of the text, none overlapping another."""
        found = [*self._own(), *self._known(), *self._unknown()]
        kept: list[Mention[Place]] = []
        for mention in sorted(found, key=lambda mention: mention.start):
            if not kept or mention.start >= kept[-1].end:
                kept.append(mention)
        return tuple(kept)

    def _own(self) -> Iterator[Mention[Place]]:
        """The caller's own places."""
        hits = self.knowledge.names(Place).hits(self.scan) if self.knowledge is not None else ()
        for hit in hits:
            value = hit.keys[0]
            rule = "place.venue" if value.venue else "place.city"
            yield Mention[Place].cut(
                self.scan.text, hit.start, hit.end, value=value, rule=rule, alternatives=hit.keys[1:]
            )

    def _known(self) -> Iterator[Mention[Place]]:
        """The places of the table; a city that the text names as one is one wherever it stands."""
        bare: list[tuple[int, int, str]] = []
        told: set[str] = set()
        for start, end, key in self.hits:
            if self._is_party(start, end):
                continue
            rows = rows_of(key)
            stop, state = self._qualified(end, rows)
            if self._is_place(start, end, key, rows, qualified=state is not None or ", " in key):
                told.add(key)
                yield self._mention(start, stop, rows, state)
            elif not self._is_called(start, end, key) and any(row.kind in CITY_KINDS for row in rows):
                bare.append((start, end, key))
        for start, end, key in bare:
            if key in told and start not in self.parties and key not in party_words("person"):
                yield self._mention(start, end, rows_of(key), None)

    def _is_party(self, start: int, end: int) -> bool:
        """Whether a party is what is meant: a seat that acts, a longer name, a region with the name of a state."""
        party = self.parties.get(start)
        return start in self.inside or (party is not None and (party.rule == "party.metonym" or party.end > end))

    def _qualified(self, end: int, rows: tuple[PlaceRow, ...]) -> tuple[int, str | None]:
        """Where the countries and regions behind a place end, and the state that they say it is in."""
        state: str | None = None
        for _ in range(_MOST_QUALIFIERS):
            comma = _COMMA.match(self.scan.folded, end)
            found = self._state_at(comma.end()) if comma else None
            if not found or not self._fits(found[0], found[1], rows):
                break
            end, state = found
        return end, state

    def _state_at(self, at: int) -> tuple[int, str] | None:
        """The country or region named at an offset, as the state that it is."""
        party = self.parties.get(at)
        region = self.regions.get(at)
        if party is not None and party.rule == "party.name" and not self.scan.folded.startswith("'", party.end):
            return party.end, party.value.code
        return (region[0], region[1].country) if region else None

    def _fits(self, end: int, state: str, rows: tuple[PlaceRow, ...]) -> bool:
        """Whether a place may be in a state: a better known one of another state is not, it stands in a list."""
        best = max(row.weight for row in rows)
        if any(row.country == state and row.weight == best for row in rows):
            return True
        after = _QUALIFIED_AFTER.match(self.scan.text, end)
        if not after or (after[1] and after[1] not in _words("qualifier-after")):
            return False
        if any(row.country == state for row in rows):
            return True
        return best < _WELL_KNOWN and all(row.kind in CITY_KINDS for row in rows)

    def _is_place(self, start: int, end: int, key: str, rows: tuple[PlaceRow, ...], *, qualified: bool) -> bool:
        """Whether the words beside a name leave it a place."""
        scan = self.scan
        weight = max(row.weight for row in rows)
        if key in _words("ambiguous") and not qualified and not any(row.country in self.states for row in rows):
            return False
        if self._is_called(start, end, key) or (weight < _WELL_KNOWN and " " not in key and surname_follows(scan, end)):
            return False
        before, _ = before_word(scan, start)
        behind = before in _words("place-preposition")
        alone = bool(_ALONE_BEFORE.search(scan.text, max(0, start - 2), start)) and bool(
            _ALONE_AFTER.match(scan.text, end)
        )
        if start in self.parties:
            return behind and any(row.kind in CITY_KINDS or row.kind == "island" for row in rows)
        kinds = {row.kind for row in rows}
        if kinds & VENUE_KINDS and any(row.kind == "metonym" for row in bearers(key)):
            in_city = self._venue_end(end, made(rows[0], self.on)) > end
            return behind or alone or qualified or in_city or before in _words("preposition")
        if not kinds & CITY_KINDS and (" " in key or weight > _LEAST):
            return True
        if weight == _LEAST:
            return behind or qualified
        return weight == _WELL_KNOWN or behind or alone or qualified or before in _words("preposition")

    def _is_called(self, start: int, end: int, key: str) -> bool:
        """Whether the name is a person's, or that of something only called after the place."""
        if self._named_after(start, end) or self._given_name(start):
            return True
        return is_person(self.scan, start, end, flagged=key in party_words("person"))

    def _given_name(self, start: int) -> bool:
        """Whether a capitalised word within the sentence, right before a name, may be a given name."""
        before, written = before_word(self.scan, start)
        beside = self.scan.text[start - len(written) - 1 : start] == f"{written} "
        if not beside or not written.istitle() or before in party_words("office"):
            return False
        if before in _words("preposition") or any(at in self.parties for at in range(start - len(written) - 1, start)):
            return False
        return self.scan.sentence(start)[0] < start - len(written) - 2

    def _named_after(self, start: int, end: int) -> bool:
        """Whether something is only called after the place: the Paris Agreement, the Treaty of Rome."""
        called = _words("named-after")
        after, _ = after_word(self.scan, end)
        second = _SECOND.match(self.scan.folded, end, end + 40)
        if after in called or (second and second[1] in called and self.scan.text[end + 1 : end + 2].isupper()):
            return True
        of = _NAMED_OF.search(self.scan.folded, max(0, start - 30), start)
        return of is not None and of[1] in _words("named-of")

    def _mention(self, start: int, stop: int, rows: tuple[PlaceRow, ...], state: str | None) -> Mention[Place]:
        told = tuple(row for row in rows if row.country == state) if state else ()
        chosen = choose(told or rows, self.on)
        row = chosen[0]
        value = made(row, self.on)
        if state and not told:
            value = Place(city=row.name, country=party_of_code(state))
        elif row.kind in VENUE_KINDS:
            stop, value = self._in_city(start, stop, value)
        others = tuple(dict.fromkeys(other for other in (made(one, self.on) for one in chosen[1:]) if other != value))
        return Mention[Place].cut(
            self.scan.text, start, stop, value=value, rule=_rule(row), alternatives=() if told else others
        )

    def _in_city(self, start: int, end: int, value: Place) -> tuple[int, Place]:
        """A venue with the city that follows, or stands below; where that is another one, it is a namesake there."""
        stop = self._venue_end(end, value)
        link = _OTHER_CITY.match(self.scan.text, end)
        if stop > end or link is None or value.venue is None or (city := self.cities.get(link.end())) is None:
            return stop, value
        there = made(choose(rows_of(city[1]), self.on)[0], self.on)
        if there.city != value.city:
            value = Place(city=there.city, country=there.country, venue=self.scan.text[start:end])
        return (end if "\n" in link[0] else city[0]), value

    def _venue_end(self, end: int, value: Place) -> int:
        """The end of a venue's mention, its city included where that follows."""
        link = _VENUE_LINK.match(self.scan.folded, end)
        if not link or value.city is None:
            return end
        stop = link.end() + len(value.city)
        return stop if self.scan.folded[link.end() : stop] == fold(value.city) else end

    def _unknown(self) -> Iterator[Mention[Place]]:
        """Cities that no table has, told by a preposition before and their country or region behind."""
        ends = {start: (end, row.country) for start, (end, row) in self.regions.items()}
        ends |= {at: (party.end, party.value.code) for at, party in self.parties.items() if party.rule == "party.name"}
        for at, (end, state) in sorted(ends.items()):
            low = max(0, at - _UNKNOWN_REACH)
            found = _UNKNOWN.search(self.scan.text[low:at])
            after = _QUALIFIED_AFTER.match(self.scan.text, end)
            if not found or not after or (after[1] and after[1] not in _words("qualifier-after")):
                continue
            start, name = low + found.start(1), found[1].strip()
            barred = any(word.casefold() in _words("no-city") for word in name.split())
            if not barred and not any(between in self.parties for between in range(start, at)):
                value = Place(city=name, country=party_of_code(state))
                yield Mention[Place].cut(self.scan.text, start, end, value=value, rule="place.city")


def _rule(row: PlaceRow) -> str:
    if row.kind in VENUE_KINDS and row.name != row.city:
        return "place.venue"
    return "place.sea" if row.kind == "sea" else "place.region" if row.kind in REGION_KINDS else "place.city"
