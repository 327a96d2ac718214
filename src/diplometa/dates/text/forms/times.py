"""The time of day that stands with a date: kept beside it, as ISO 8601 writes it."""

import re
from collections.abc import Iterator, Sequence

from diplometa.dates.text.words.tokens import Token

__all__ = ["clock_time", "with_times"]

_CLOCK = re.compile(
    r"(?P<hour>[0-9]{1,2})[:.]?\s?(?P<minute>[0-9]{2})?(?::?(?P<second>[0-9]{2}(?:\.[0-9]{1,9})?))?"
    r"\s?(?:(?P<half>[ap])\.?\s?m|(?P<zone>z|gmt|utc|[+-][0-9]{2}:?[0-9]{2}))?"
)
# A time, or a range of two, right before a date or right after it; the words between say "on" and "at".
_TIMES = re.compile(r"(?P<first>K(?:\.?[-t&]K)?)\.?,?i?h?X|X[,.]*[-(]?i?(?P<last>K(?:\.?[-t&]K)?)")


def clock_time(written: str) -> str:
    """The time of day in the extended format of ISO 8601; empty where there is no such time.

    >>> clock_time("4:57 p. m."), clock_time("1725z"), clock_time("12 noon"), clock_time("25:00")
    ('16:57', '17:25Z', '12:00', '')
    """
    if "noon" in written:
        return "12:00"
    match = _CLOCK.match(written)
    if match is None:
        return ""
    hour, minute, half = int(match["hour"]), match["minute"] or "00", match["half"]
    if half and not 1 <= hour <= 12:
        return ""
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23 or int(minute) > 59 or float(match["second"] or 0) >= 60:
        return ""
    second = f":{match['second']}" if match["second"] else ""
    return f"{hour:02}:{minute}{second}{_zone(match['zone'] or '')}"


def _zone(written: str) -> str:
    """Z for universal time, else the hours and minutes from it."""
    if not written or written[0] in "zgu":
        return "Z" if written else ""
    return f"{written[:3]}:{written[-2:]}"


def with_times(tokens: Sequence[Token]) -> Iterator[Token]:
    """The dates among the tokens, each day with the time that stands beside it."""
    found = [token for token in tokens if token.date]
    codes = "".join(token.code for token in tokens) if found else ""
    if "K" not in codes:
        yield from found
        return
    times: dict[int, str] = {}
    for match in _TIMES.finditer(codes):
        at = match.end() - 1 if match["first"] else match.start()
        group = "first" if match["first"] else "last"
        written = [
            clock_time(token.value) for token in tokens[match.start(group) : match.end(group)] if token.code == "K"
        ]
        if all(written):
            times[at] = "/".join(written)
    for at, token in enumerate(tokens):
        date = token.date
        if date is not None:
            fits = at in times and date.single and date.day and not date.time
            yield token._replace(date=date._replace(time=times[at])) if fits else token
