"""Numbers that are no years: what counts the things after it, or numbers a document or a place."""

from diplometa.dates.text.forms.form import Match, touch
from diplometa.dates.text.words.tokens import Token
from diplometa.dates.text.words.vocabulary import cues

__all__ = ["counts", "numbers"]

# How far back, in tokens, the word is looked for that a list of numbers starts with.
LIST = 12


def counts(match: Match) -> bool:
    """Whether the number counts what follows it: 1500 troops, 2000 people."""
    after, second = match.after(), match.after(2)
    if after is None:
        return False
    hyphened = after.code == "-" and second is not None and after.start == match.its[-1].end and second.code in "xNP"
    counted = after.code == "x" and after.value in cues("after-number")
    # Between 1500 and 2000 people: both count them.
    third = match.after(3)
    if after.code in "&-t" and second is not None and second.code in "YN" and third is not None:
        counted = counted or (third.code == "x" and third.value in cues("after-number"))
    if after.code in "-t" and second is not None and second.code == "K":
        return True
    return hyphened or counted or after.code in {"P", "/"}


def numbers(match: Match, between: str = ",&YN|.ht-/") -> bool:
    """Whether the number names a document or a place, also in a list: Resolutions 1970 and 1973, pp. 1914-18.

    `between` are the letters that may stand between it and the word which the list starts with.
    """
    count = 1
    while (before := match.before(count)) and before.code in between and count < LIST:
        if before.code == "N" and count > 1 and _joined(match, count):
            return True
        count += 1
    if before is not None and before.code == "a":
        return _is_code(match, before, count)
    if before is None or before.code not in "xP":
        return False
    is_name = before.value in cues("named-number") and match.context.scan.text[before.start].isupper()
    return is_name or before.value in cues("before-number") or _is_code(match, before, count)


def _joined(match: Match, count: int) -> bool:
    """Whether hyphens join figures that are no year to the number, as in those of telephones."""
    tokens = [token for at in range(count, 0, -1) if (token := match.before(at))] + [match.its[0]]
    return touch(tokens) and "-" in {token.code for token in tokens}


def _is_code(match: Match, before: Token, count: int) -> bool:
    """Whether letters of a designation stand right before the number: A/RES/1970, S/1994, CD/1999."""
    text = match.context.scan.text
    letters, gap = text[before.start : before.end], text[before.end : match.start]
    if gap == "/" and letters.isupper() and len(letters) <= 4:
        return True
    return count == 1 and len(letters) == 1 and letters.isupper() and letters not in "AI"
