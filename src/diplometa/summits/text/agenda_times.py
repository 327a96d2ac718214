"""Times of day in programmes, read as ISO 8601: 9.30 am - 10.45 am is 09:30/10:45."""

import re

__all__ = ["Clock", "clock_at", "clock_in"]

_END = r"(?:(?:uhr|hrs?|hours|h)\b)"
_TIME = rf"(\d{{1,2}})(?:[:.h]\s?(\d{{2}})|\s?h\b\s?(\d{{2}})?)?(?!\d)(?:\s?([ap]\.?m\b\.?))?(?:\s?{_END})?"
_CLOCK = re.compile(rf"(?:from |de |von |a las |a )?{_TIME}(?:\s{{0,3}}(?:-|to|a|bis|until|al)\s{{0,3}}{_TIME})?")
_BLANKS = re.compile(r"[ \t]{2,}|\t")

Clock = tuple[str, int]


def _minutes(hour: str, minute: str | None, half: str | None) -> str | None:
    hours, minutes = int(hour), int(minute or 0)
    if half:
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if half.startswith("p") else 0)
    return f"{hours:02}:{minutes:02}" if hours < 24 and minutes < 60 else None


def clock_at(folded: str, at: int, *, whole: bool = False) -> Clock | None:
    """The time, or the times from and to, at a place of folded text, with where it ends; None where none stands there.

    A number with a dot is a time only in a range, with am or pm, or before a wide space: else it counts an item. With
    `whole` the rest of the text must be the time.
    """
    found = _CLOCK.match(folded, at, min(len(folded), at + 60))
    if not found:
        return None
    hour, minute, minute_2, half, to_hour, to_minute, to_minute_2, to_half = found.groups()
    minute, to_minute = minute or minute_2, to_minute or to_minute_2
    text = found[0]
    if to_hour is None and not (minute or half or "h" in text):
        return None
    if to_hour is not None and not (to_minute or to_half or "h" in text):
        return None
    dotted = "." in text and not half and ":" not in text
    if dotted and to_hour is None and not whole and not _BLANKS.match(folded, found.end()) and "uhr" not in text:
        return None
    start = _minutes(hour, minute, half or (to_half if to_half and int(hour) <= int(to_hour or 0) else None))
    if start is None or (whole and folded[found.end() :].strip()):
        return None
    if to_hour is None:
        return start, found.end()
    end = _minutes(to_hour, to_minute, to_half)
    return None if end is None else (f"{start}/{end}", found.end())


def clock_in(folded: str) -> str | None:
    """The time that the whole of a folded string is."""
    clock = clock_at(folded.strip(), 0, whole=True)
    return clock[0] if clock else None
