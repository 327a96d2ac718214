"""Which lines that look like labels are labels: the whole sequence of numbers decides."""

from bisect import bisect_right
from collections import defaultdict

from diplometa.core.numerals import roman
from diplometa.treaties.text.lines import PER_CHAPTER, Enumerator, Heading

__all__ = ["Step", "nested", "settled"]

# Contents at the head of a text: labels that stand closer than this, on average, and are then all repeated.
_CLOSE = 220
_ORDER = {
    kind: i
    for i, kind in enumerate(("annex", "appendix", "protocol", "schedule", "part", "title", "chapter", "section"))
}
_OUTERMOST = frozenset({"annex", "appendix", "protocol", "schedule"})
_SUFFIXES = ("", "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies")
# The values of Article 1 and of Article 1.1.
_BEGINNINGS = (1, PER_CHAPTER + 1)
# From this on a roman numeral may go on with letters: (h), (ix), (x).
_AFTER_LETTERS = 9
Step = tuple[Enumerator, int]


def settled(headings: list[Heading], text: str) -> list[Heading]:
    """The labels among lines that look like it.

    Articles count up; they begin again only behind an annex, a part or a chapter, or where another instrument begins.
    Contents at the head, cross references at the beginning of a line and quoted articles break the sequence.
    """
    kept = _without_contents(_without_title(headings, text), text)
    later: dict[int, list[int]] = defaultdict(list)
    for i, one in enumerate(kept):
        if one.kind == "article":
            later[one.value].append(i)
    result: list[Heading] = []
    last: Heading | None = None
    fresh = True
    for i, one in enumerate(kept):
        if one.kind != "article":
            if _is_heading_of(result[-1] if result else None, one):
                continue
            result.append(one)
            fresh = fresh or one.kind in _ORDER
        elif _follows(one, last, i, kept, later, fresh=fresh, text=text):
            if last is not None and _is_empty_repeat(last, one, text):
                result.remove(last)
            result.append(one)
            last, fresh = one, False
    return [_without_label(one, after) for one, after in zip(result, [*result[1:], None], strict=False)]


def _without_label(one: Heading, after: Heading | None) -> Heading:
    """A label without a heading that is the next label: "Chapter II", "Article 5"."""
    if after is None or one.heading is None or one.heading[0] != after.start:
        return one
    return one._replace(heading=None, body=after.start)


def _without_title(headings: list[Heading], text: str) -> list[Heading]:
    """The labels without a first line that is no label but the kind of the whole text: "Protocol"."""
    first = headings[0] if headings else None
    titled = (
        first is not None
        and first.kind in _OUTERMOST
        and not first.number
        and not text[: first.start].strip("\ufeff \t\r\n")
    )
    return headings[1:] if titled else headings


def _is_heading_of(article: Heading | None, one: Heading) -> bool:
    """Whether a line such as "Annex" is the heading of the article whose label stands right above it."""
    return (
        article is not None
        and article.kind == "article"
        and one.bare
        and not one.number
        and article.heading == (one.start, one.label_end)
    )


def _without_contents(headings: list[Heading], text: str) -> list[Heading]:
    firsts = [
        i for i, one in enumerate(headings) if one.kind == "article" and one.value in _BEGINNINGS and not one.suffix
    ]
    if len(firsts) < 2:
        return headings
    first, again = firsts[0], firsts[1]
    listed = [one for one in headings[first:again] if one.kind == "article"]
    if len(listed) == 1 and not text[: listed[0].start].strip():
        return headings[:first] + headings[first + 1 :]
    span = headings[again].start - listed[0].start
    repeated = {one.value for one in headings[again:] if one.kind == "article"}
    if len(listed) < 3 or span / len(listed) > _CLOSE or not repeated.issuperset(one.value for one in listed):
        return headings
    begin = first
    while begin and headings[begin].start - headings[begin - 1].start < _CLOSE:
        begin -= 1
    return headings[:begin] + headings[again:]


def _is_empty_repeat(last: Heading, one: Heading, text: str) -> bool:
    return (last.value, last.suffix) == (one.value, one.suffix) and not text[last.label_end : one.start].strip(" .\n\t")


def _is_printed_twice(last: Heading, one: Heading) -> bool:
    """Whether a number was given to two articles by mistake: both have a line for their label and a heading."""
    return (
        (last.value, last.suffix) == (one.value, one.suffix)
        and one.bare
        and last.bare
        and one.heading is not None
        and last.heading is not None
    )


def _key(one: Heading) -> tuple[int, int, str]:
    suffix = one.suffix.lower()
    return one.value, _SUFFIXES.index(suffix) if suffix in _SUFFIXES else 0, suffix


def _follows(
    one: Heading,
    last: Heading | None,
    i: int,
    kept: list[Heading],
    later: dict[int, list[int]],
    *,
    fresh: bool,
    text: str,
) -> bool:
    """Whether an article can stand here after the one accepted last."""
    if last is None:
        return one.value <= 1 or not _comes(1, i, later, len(kept))
    if _is_empty_repeat(last, one, text) or _is_printed_twice(last, one):
        return True
    if _key(one) > _key(last):
        if one.value <= last.value + 1:
            return True
        horizon = next((j for j in later.get(1, ()) if j > i), len(kept))
        return not _comes(last.value + 1, i, later, horizon)
    if one.value > 1:
        near = min(len(kept), i + 3)
        annexed = kept[i - 1].kind in _OUTERMOST or (
            last.value - one.value > 1 and _comes(one.value + 1, i, later, near)
        )
        return fresh and one.bare and annexed
    if fresh or (one.bare and last.value > 2 and _is_signed(text, last, one)):
        return True
    return one.bare and _comes(2, i, later, min(len(kept), i + 4)) and _ends_before(text, last, one)


def _comes(value: int, after: int, later: dict[int, list[int]], horizon: int) -> bool:
    places = later.get(value, [])
    j = bisect_right(places, after)
    return j < len(places) and places[j] < horizon


def _ends_before(text: str, last: Heading, one: Heading) -> bool:
    """Whether another instrument may begin between two articles."""
    between = text[max(last.start, one.start - 6000) : one.start].lower()
    return any(word in between for word in ("protocol", "agreement", "convention", "regulations", "treaty"))


def _is_signed(text: str, last: Heading, one: Heading) -> bool:
    """Whether the closing words of an instrument stand between two articles."""
    between = text[max(last.start, one.start - 6000) : one.start].lower()
    return any(
        words in between
        for words in ("in witness", "done at", "done in", "en foi de quoi", "fait à", "en fe de lo cual")
    )


def nested(marks: list[Enumerator]) -> list[Step]:
    """The marks of one body that count, each with its depth from 0; what is out of sequence is text."""
    levels: list[tuple[str, int]] = []
    result: list[Step] = []
    for i, mark in enumerate(marks):
        following = marks[i + 1] if i + 1 < len(marks) else None
        if (place := _place(mark, following, levels)) is None:
            continue
        depth, style, value = place
        del levels[depth:]
        levels.append((style, value))
        result.append((mark, depth))
    return result


def _place(
    mark: Enumerator, following: Enumerator | None, levels: list[tuple[str, int]]
) -> tuple[int, str, int] | None:
    """The depth, style and value of a mark, given the levels that are open."""
    readings = _readings(mark, following, levels)
    for style, value in readings:
        for depth in range(len(levels) - 1, -1, -1):
            if levels[depth][0] == style and value == levels[depth][1] + 1:
                return depth, style, value
    for style, value in readings:
        if value == 1 and len(levels) < 4 and all(style != open_style for open_style, _ in levels):
            return len(levels), style, value
    for style, value in readings:
        for depth in range(len(levels) - 1, -1, -1):
            if levels[depth][0] == style and (
                levels[depth][1] < value <= levels[depth][1] + 3 or (value == 1 and style != "figure")
            ):
                return depth, style, value
    return None


def _readings(mark: Enumerator, following: Enumerator | None, levels: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """What a mark may be, the likelier first: `(i)` is the letter after `(h)` unless `(ii)` follows."""
    if mark.style == "dash":
        return [("dash", next((value for style, value in levels if style == "dash"), 0) + 1)]
    number = mark.number
    if number[0].isdigit():
        return [(mark.style, int("".join(filter(str.isdigit, number))))]
    if mark.style == "capital":
        return [("capital", ord(number[0]) - 64 + 26 * (len(number) - 1))] if len(set(number)) == 1 else []
    if (found := roman(number)) and found >= _AFTER_LETTERS and (mark.style, found - 1) in levels:
        return [(mark.style, found)]
    letter = [(mark.style, ord(number[0]) - 96 + 26 * (len(number) - 1))] if len(set(number)) == 1 else []
    value = roman(number)
    numeral = [(f"{mark.style} roman", value)] if value else []
    if letter and numeral and len(number) == 1:
        after = following.number if following and following.style == mark.style else ""
        open_roman = any(style == numeral[0][0] and level + 1 == value for style, level in levels)
        if len(after) > 1 and roman(after) == (value or 0) + 1:
            return numeral
        if open_roman and not (len(after) == 1 and ord(after) == ord(number) + 1):
            return [*numeral, *letter]
        return [*letter, *numeral]
    return [*numeral, *letter] if len(number) > 1 else [*letter, *numeral]
