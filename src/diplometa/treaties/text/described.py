"""An instrument around its noun: by its parties, by a title, or "the said Treaty"."""

import re
from typing import NamedTuple

from diplometa.core.scan import Span
from diplometa.treaties import lookup
from diplometa.treaties.model import Treaty, TreatyRef
from diplometa.treaties.text.bilateral import choose, pair_after, pair_before, partner_after, party_at
from diplometa.treaties.text.titles import (
    NOUNS,
    is_other_thing,
    leading_words,
    plain_subject,
    singular,
    trailing_words,
    year_after,
    year_before,
)

__all__ = ["Instrument", "described"]

_DETERMINER = re.compile(
    r"(?:(?<!\w)(?P<self>this|the present|the foregoing|present)|(?<!\w)(?P<that>the|that|the said|said|the same"
    r"|such|the aforesaid"
    r"|the above-mentioned|the abovementioned|the aforementioned|above-mentioned|its|their|our|those|these|both"
    r"|each|parent|[\"“]))"
    r"(?P<year>\s(?:1[5-9]|20)\d\d)?\s?$",
    re.IGNORECASE,
)
_DEFINITE = frozenset("the this that its their his her of under by in with and or to for".split())
_INDEFINITE = frozenset("a an any another no some possible future proposed new".split())
_UNITED = "United Nations "
_DATE = re.compile(r"\s(?:signed\s)?of\s(?:[\w]{1,9}\s[\w]{1,9},?\s)?(?P<year>(?:1[5-9]|20)\d\d),?(?=\s)")
_OF_DAY = re.compile(
    r"\sof\s(?:\d{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]{2,8},?\s|[A-Z][a-z]{2,8}\s\d{1,2},\s)(?P<year>(?:1[5-9]|20)\d\d)(?!\w)"
)
# So long a subject tells a treaty without the words before its noun.
LONG_TAIL = 12
_BETWEEN_NOUN = re.compile(r"\s(?:between|with)\s", re.IGNORECASE)
_PAIR_AFTER_COMMA = re.compile(r", (?=[A-Z])")


class Instrument(NamedTuple):
    """An instrument that a text names: bound to `id`, or a choice among `others`, or only a title.

    `rule` says how it was found; `rivals` are a caller's own treaties that share the name; `members` are the treaties
    of a name in the plural; a generic name ("the Convention") has its `noun` alone, and `itself` where it means the
    text that it stands in.
    """

    start: int
    end: int
    rule: str
    id: str | None = None
    others: tuple[str, ...] = ()
    weak: bool = False
    noun: str = ""
    year: str = ""
    members: tuple[str, ...] = ()
    itself: bool = False
    own: Treaty | None = None
    rivals: tuple[Treaty, ...] = ()

    def refs(self, title: str, meant: TreatyRef | None) -> tuple[TreatyRef, ...]:
        """What it may be beside what it is taken for, under the title as written."""
        found = [*(one.ref for one in self.rivals), *(TreatyRef(id=key, title=title) for key in self.others)]
        found += [TreatyRef(id=key, title=title) for key in self.members]
        return tuple(dict.fromkeys(ref for ref in found if meant is None or ref.id is None or ref.id != meant.id))


def described(text: str, noun: re.Match[str], weak: Instrument | None, room: Span) -> Instrument | None:
    """The instrument around a noun, between names that it is joined to: of two parties, by a title, generic."""
    word = noun[0]
    lower = word[0].islower()
    if lower and not _BETWEEN_NOUN.match(text, noun.end()) and text[noun.start() - 1 : noun.start()] != " ":
        return None
    start = max(leading_words(text, noun.start(), lower=lower), min(room[0], noun.start()))
    if lower and start == noun.start() and not text.startswith(" between ", noun.end()):
        return None
    if lower and not _is_one_of_its_kind(text, start, noun):
        return None
    if two := _of_two(text, start, noun):
        return two
    if lower:
        return None
    end = trailing_words(text, noun.end())
    end = room[1] if noun.end() < room[1] < end else end
    start -= 4 if text.startswith("The Hague ", start - 4) else 0
    if is_other_thing(text, (start, end)) or is_other_thing(text, (start, noun.end())):
        return None
    if end == noun.end() and start < noun.start():
        end = plain_subject(text, end)
    if start == noun.start() and end == noun.end():
        return _generic(text, noun) if weak is None else None
    return _titled(text, start, end, singular(word), weak)


def _is_one_of_its_kind(text: str, start: int, noun: re.Match[str]) -> bool:
    """Whether words in small letters may mean one instrument, as "an A-B agreement" and "cultural agreement" do not."""
    words = text[max(0, start - 20) : start].split()
    before = words[-1].lower() if words else ""
    if start == noun.start() and before.isalpha() and before not in _DEFINITE:
        return False
    return before not in _INDEFINITE or singular(noun[0]) in ("treaty", "pact")


def _titled(text: str, start: int, end: int, noun: str, weak: Instrument | None) -> Instrument | None:
    """An instrument by a title: of the registry in another spelling, else unknown."""
    keys = _keys(text[start:end])
    if weak is not None and weak.start <= start and end <= weak.end:
        return None
    after, before = year_after(text, end), year_before(text, start)
    year = after[0] if after else before[0] if before else ""
    if len(keys) == 1:
        return Instrument(start, end, "treaty.name", keys[0], noun=noun, year=year)
    return Instrument(start, after[1] if after else end, "treaty.unknown", None, keys, noun=noun, year=year)


def _keys(title: str) -> tuple[str, ...]:
    """The treaties of a title: with or without the United Nations, a date of its year, the place of signature."""
    if keys := lookup.keys_of(title):
        return keys
    date = _DATE.search(title)
    plain = title[: date.start()] + title[date.end() :] if date else title
    other = plain.removeprefix(_UNITED) if plain.startswith(_UNITED) else _UNITED + plain
    keys = (lookup.keys_of(plain) if date else ()) or lookup.keys_of(other) or _without_place(plain)
    return tuple(key for key in keys if not date or date["year"] in lookup.years(key))


def _without_place(title: str) -> tuple[str, ...]:
    """The treaty of a title before which stands the place where it was signed: "Hague Convention on ..."."""
    noun = NOUNS.search(title)
    head = title[: noun.start()].removeprefix("The ").strip() if noun else ""
    keys = lookup.keys_of(title[noun.start() :]) if noun and head and len(title) - noun.end() > LONG_TAIL else ()
    if len(keys) != 1:
        return ()
    events = lookup.treaty(keys[0]).events
    return keys if any(e.place is not None and head in (e.place.city or "") for e in events) else ()


def _of_two(text: str, start: int, noun: re.Match[str]) -> Instrument | None:
    """The treaty between two parties that stand before the noun, behind it, or on both sides."""
    end = noun.end()
    tail = trailing_words(text, end)
    after, before = year_after(text, tail), year_before(text, start)
    year = after[0] if after else before[0] if before else ""
    pair, subject = pair_before(text, (start, noun.start()), year), ""
    if pair:
        subject, end = text[pair[1] : noun.end()], noun.end()
        codes = pair[0]
    elif found := _pair_behind(text, start, noun, tail, year):
        codes, subject, end = found
    else:
        return None
    end = max(end, trailing_words(text, end))
    after = year_after(text, end) or after
    year = after[0] if after else year
    kind = singular(noun[0])
    keys = _by_name(text, start, end, year) or _chosen(codes, (subject + text[noun.end() : end], subject), kind, year)
    if (
        after
        and keys
        and year in lookup.years(keys[0])
        and after[1] > end
        and text[end : after[1]].strip(" ,()of").isdigit()
    ):
        end = after[1]
    if not keys and noun[0][0].islower():
        return None
    end = end if noun[0][0].islower() else plain_subject(text, end)
    return Instrument(start, end, "treaty.parties", keys[0] if keys else None, keys[1:], noun=kind, year=year)


def _chosen(codes: tuple[frozenset[str], ...], subjects: tuple[str, ...], kind: str, year: str) -> tuple[str, ...]:
    """The treaties of these parties by the first of the subjects that tells any."""
    return next((keys for subject in subjects if (keys := choose(codes, subject, kind, year))), ())


def _by_name(text: str, start: int, end: int, year: str) -> tuple[str, ...]:
    """The treaty that has the name as it stands, and that has the year where there is one."""
    keys = _keys(text[start:end])
    return keys if len(keys) == 1 and (not year or year in lookup.years(keys[0])) else ()


def _pair_behind(
    text: str, start: int, noun: re.Match[str], tail: int, year: str
) -> tuple[tuple[frozenset[str], ...], str, int] | None:
    """The parties of "between A and B", of "A ... with B", of "Treaty of Friendship, A-B", with subject and end."""
    between = re.compile(r"[ \n]between[ \n]", re.IGNORECASE)
    first = between.search(text, noun.end(), min(len(text), max(tail, noun.end()) + 12))
    if first and (pair := pair_after(text, first.start(), year)):
        return pair[0], text[start : first.start()], pair[1]
    if (comma := _PAIR_AFTER_COMMA.match(text, tail)) and (
        pair := pair_before(text, (comma.end(), min(len(text), comma.end() + 60)), year)
    ):
        return pair[0], text[start:tail], pair[1]
    if (head := party_at(text, (start, noun.start()), year)) and (partner := partner_after(text, noun.end(), year)):
        return (frozenset((head[0], partner[0])),), text[head[1] : noun.end()], partner[1]
    return None


def _generic(text: str, noun: re.Match[str]) -> Instrument | None:
    """An instrument without a name of its own: "the Convention", "this Treaty", "the said 1988 Protocol"."""
    before = _DETERMINER.search(text, max(0, noun.start() - 30), noun.start())
    if before is None:
        return None
    start = before.start() + (text[before.start()] in '"“')
    dated = _OF_DAY.match(text, noun.end())
    year = (before["year"] or (dated["year"] if dated else "")).strip()
    itself, end = before["self"] is not None, dated.end() if dated else noun.end()
    return Instrument(start, end, "treaty.generic", noun=singular(noun[0]), year=year, itself=itself)
