"""What stands before the first label of an instrument: its title and, where that names them, its parties."""

import re

from diplometa.parties.model import Party
from diplometa.treaties.text.bilateral import party_at

__all__ = ["parties_of", "title_of"]

LONGEST_TITLE = 600
# A title is printed on no more lines, and no more parties stand in one.
MOST_LINES = 8
MOST_PARTIES = 12
_GOVERNMENT = r"(?:the\s+)?(?:governments?\s+of\s+)?(?:the\s+)?"
_BETWEEN = re.compile(rf"(?<!\w)between\s+{_GOVERNMENT}", re.IGNORECASE)
_JOINT = re.compile(rf"(?:(?P<and>,?\s+and\s+)|,\s+){_GOVERNMENT}", re.IGNORECASE)
_BLANK = re.compile(r"[\s\ufeff]+")
# A title that names an instrument besides its own may tell of the parties of the other.
_NOUN = re.compile(
    r"(?<!\w)(?:treaty|convention|agreement|protocol|pact|accord|charter|arrangement)(?!\w)", re.IGNORECASE
)
_LINKS = "and|against|between|concerning|for|in|of|on|regarding|relating|respecting|to|with"
_GOES_ON = re.compile(rf"(?:{_LINKS})\s", re.IGNORECASE)
_OPEN = re.compile(rf"\s(?:{_LINKS}|the)$", re.IGNORECASE)


def title_of(text: str, stop: int) -> tuple[str, int]:
    """The title before an offset, and where it ends: the first line, and the lines that go on with it."""
    blank = _BLANK.match(text)
    start = blank.end() if blank else 0
    if start >= stop:
        return "untitled", 0
    end = _line_end(text, start, stop)
    for _ in range(MOST_LINES):
        following = _line_end(text, min(stop, end + 1), stop)
        if following - start > LONGEST_TITLE or not _continues(text[start:end], text[end + 1 : following]):
            break
        end = following
    title = " ".join(text[start : min(end, start + LONGEST_TITLE)].split())
    return title or "untitled", end if end - start <= LONGEST_TITLE else start


def _line_end(text: str, start: int, stop: int) -> int:
    end = text.find("\n", start, stop)
    return stop if end < 0 else end


def _continues(title: str, line: str) -> bool:
    """Whether a title goes on with a line: it is no sentence, and one of them ends or begins with a link."""
    title, line = title.strip(), line.strip()
    if not line or line[-1] in ".;:," or title[-1:] in (".", ";", ":"):
        return False
    if _OPEN.search(title):
        return True
    return _GOES_ON.match(line) is not None and (line.isupper() or not title.isupper())


def parties_of(title: str, year: str = "") -> tuple[Party, ...]:
    """The parties of "between A, B and C" in a title, in its order; none where one of them is not known.

    Args:
        title: the title, on one line.
        year: the year in which the names had their meaning, or an empty text.
    """
    between = _BETWEEN.search(title)
    if between is None or len(_NOUN.findall(title[: between.start()])) > 1:
        return ()
    at = between.end()
    codes: list[str] = []
    complete = False
    while len(codes) < MOST_PARTIES and (found := party_at(title, (at, len(title)), year)):
        codes.append(found[0])
        joint = _JOINT.match(title, found[1])
        if joint is None or (complete and not joint["and"]):
            break
        complete, at = joint["and"] is not None, joint.end()
    else:
        complete = False
    return tuple(map(Party, codes)) if complete and len(set(codes)) == len(codes) > 1 else ()
