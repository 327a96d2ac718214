"""Days that are called by their name: Christmas Day 1991, New Year's Eve, last Christmas."""

from diplometa.dates.text.forms.form import Form, Match
from diplometa.dates.text.forms.points import recurs
from diplometa.dates.text.partial import Partial

__all__ = ["FEASTS"]

_BEFORE_NAME = frozenset("iBUstbc")


def _read_feast(match: Match) -> Partial | None:
    """A feast with its year, that of the year that a word tells, or the one nearest the reference."""
    token = next(token for token in match.its if token.code == "H")
    month, _, day = token.value.partition("-")
    found = Partial(month=int(month), day=int(day))
    if years := match.values("Y"):
        return found._replace(year=years[0])
    if token.kind == "feast-or-name" and not _is_led(match):
        return None
    if match.values("R"):
        return _directed(match, found)
    return found._replace(assumed="recurring") if recurs(match) else found


def _is_led(match: Match) -> bool:
    """Whether what stands around a name such as Christmas leaves it a day: by Christmas, but Christmas Island."""
    before, after = match.before(), match.after()
    if after is not None and (after.code in "'-" or (after.code == "x" and match.is_capital(after))):
        return match.context.whole
    return match.context.whole or bool(match.values("R")) or (before is not None and before.code in _BEFORE_NAME)


def _directed(match: Match, found: Partial) -> Partial | None:
    """Last Christmas, next New Year's Eve, Christmas last year."""
    today, direction = match.context.today, int(match.values("R")[0])
    if today is None or direction not in {-1, 0, 1}:
        return None
    passed = (today.month, today.day) > (found.month, found.day)
    if match.values("P"):
        year = today.year + direction
    else:
        year = today.year + {-1: passed - 1, 0: 0, 1: int(passed)}[direction]
    return found._replace(year=f"{year:04}", assumed="from-reference")


FEASTS = (Form("feast", r"h?R?H(?:,?o?Y|,?o?RP)?", _read_feast),)
