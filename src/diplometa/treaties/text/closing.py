"""The formula that closes an instrument, "Done at Vienna ...", and the signature that it tells of."""

import re
from collections.abc import Iterator
from functools import cache

from diplometa.core.mention import Mention
from diplometa.core.scan import Scan
from diplometa.data.tables import table
from diplometa.dates.model import EdtfDate
from diplometa.dates.text.reading import dates_in
from diplometa.places.model import Place
from diplometa.places.text import places_in
from diplometa.treaties.model import EventKind, TreatyEvent

__all__ = ["closing_in", "signatures"]

# How far the words reach that say when and where, and how far from them the first date may stand.
_WINDOW = 480
_REACH = 240
# From "In witness whereof" to "Done at".
_NEXT = 900
_SENTENCE_END = ".;:!?)]>…”\"»’'"
# What tells "Done at Vienna" from other things that are done.
_TELLING = re.compile(
    r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|\.{4}|…|(?:day|thousand|languages?|originals?|duplicate|triplicate|cop(?:y|ies)"
    r"|mille|mil|langues?|lenguas?|ejemplar(?:es)?|exemplaires?|sprachen?|urschrift(?:en)?)(?!\w)",
    re.IGNORECASE,
)
_MARKUP = re.compile(r"<[^<>]{1,12}>")
_WHERE = re.compile(r"((?<!\w)(?:at|in|à|en) )((?!the |this |du)[^\W\d_]{3,}(?: (?!this|on|the)[^\W\d_]{3,})?)")
_AND_AT = re.compile(r".{0,40}\band (?:at|in) ", re.IGNORECASE | re.DOTALL)
_AT = re.compile(r",? (?:at|in) (?:the city of )?$", re.IGNORECASE)


@cache
def _formula() -> re.Pattern[str]:
    kinds: dict[str, list[str]] = {}
    firsts: set[str] = set()
    for words, kind in table("closing_words").select("words", "kind"):
        first = f"[{words[0]}{words[0].upper()}]"
        firsts.add(first[1:-1])
        rest = r"\s{1,3}".join(map(re.escape, words[1:].split()))
        kinds.setdefault(kind, []).append(f"(?<={first}){rest}")
    branches = "|".join(rf"(?P<{kind}>(?i:{'|'.join(those)}))" for kind, those in kinds.items())
    # The first letter stands alone, with its case: the search skips all places that begin with none of them.
    letters = f"[{''.join(sorted(firsts))}]"
    return re.compile(rf"{letters}(?<!\w{letters})(?:{branches})(?!\w)")


@cache
def _longest_words() -> tuple[str, ...]:
    """The longest word of each formula: a text without any of them holds none, and is not searched."""
    return tuple({max(words.split(), key=len) for words in table("closing_words").column("words")})


def closing_in(text: str, start: int, end: int) -> int | None:
    """Where the closing formula of a span of a text begins; None where it has none."""
    lower = text[start:end].lower()
    if not any(word in lower for word in _longest_words()):
        return None
    for match in _formula().finditer(text, start, end):
        before = text[max(start, match.start() - 12) : match.start()]
        tidy = before.rstrip(" \t\r\n*_“„«(")
        ended = not tidy or tidy[-1] in _SENTENCE_END or before[len(tidy) :].count("\n") > 1
        if match["done"]:
            if ended and _TELLING.search(text, match.end(), min(end, match.end() + _WINDOW)):
                return match.start()
        elif ended or "\n" in before[len(tidy) :]:
            return match.start()
    return None


def signatures(text: str, start: int, end: int) -> tuple[Mention[TreatyEvent], ...]:
    """The signatures that a closing formula tells of, each with its date and its place, from the formula to them.

    Args:
        text: the whole text.
        start: where the formula begins.
        end: where the unit ends that it closes.
    """
    formula = _formula().match(text, start)
    if formula is None or formula["authentic"]:
        return ()
    done = next((m for m in _formula().finditer(text, start, min(end, start + _NEXT)) if m["done"]), formula)
    window, places = _plain(text[done.start() : min(end, done.start() + _WINDOW)])
    kind = EventKind.OPENED if "opened" in done[0].lower() else EventKind.SIGNED
    return tuple(
        Mention.cut(text, done.start(), done.start() + places[last - 1] + 1, value=event, rule="treaty.closing")
        for event, last in _events(Scan(window), kind)
    )


def _plain(window: str) -> tuple[str, list[int]]:
    """A text without markup, its blanks single, and where each of its characters stood."""
    marked = _MARKUP.sub(lambda m: "\0" * len(m[0]), window)
    places = [
        i for i, c in enumerate(marked) if c != "\0" and not (c.isspace() and (i == 0 or marked[i - 1].isspace()))
    ]
    plain = "".join([" " if marked[i].isspace() else marked[i] for i in places])
    if plain == plain.lower():
        # Where nothing is in capitals, no city would be found.
        plain = _WHERE.sub(lambda m: m[1] + m[2].title(), plain)
    return plain, places


def _events(scan: Scan, kind: EventKind) -> Iterator[tuple[TreatyEvent, int]]:
    """An event for the first date, and for each that "and at Paris, on ..." adds to it, with where its words end."""
    at = 0
    for found in dates_in(scan):
        if found.start - at > _REACH or (at and not _AND_AT.match(scan.text, at, found.start)):
            break
        if found.value.is_interval or not str(found.value)[:4].isdigit():
            break
        place, last = _place(scan, at, found)
        yield TreatyEvent(kind=kind, date=found.value, place=place, source="text"), max(found.end, last)
        at = found.end


def _place(scan: Scan, low: int, date: Mention[EdtfDate]) -> tuple[Place | None, int]:
    """The first city between an offset and a date, else the one that "at" puts right behind it; and where it ends."""
    cities = (found for found in places_in(scan, date.value) if found.value.city is not None and found.start >= low)
    first = next(cities, None)
    if first is not None and (first.end <= date.start or _AT.fullmatch(scan.text, date.end, first.start)):
        return first.value, first.end
    return None, 0
