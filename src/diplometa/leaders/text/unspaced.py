"""Sets titles and parties apart from the name in Chinese, Japanese and Korean, which divide no words."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from diplometa.core.scan import Span
from diplometa.data.tables import table
from diplometa.leaders.lookup import roster_names
from diplometa.leaders.text.polities import party_of
from diplometa.leaders.text.titles import titles
from diplometa.leaders.text.vocabulary import vocabulary
from diplometa.parties.model import Party

__all__ = ["divided", "is_title_alone", "unspaced_in"]

_SCRIPT = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
# What may stand right before a title: Chinese characters, katakana with its dot, a word of Hangul and a blank.
_NAME = re.compile("(?:([\u3005\u3400-\u9fff]{2,6})|([\u30a1-\u30fa\u30fb-\u30fe]{2,24})|([\uac00-\ud7a3]{2,6}) ?)$")

# Which of these is katakana; and of how many characters a name is at least.
_KATAKANA, _SHORTEST = 2, 2


def unspaced_in(text: str, known: Mapping[int, int]) -> Iterator[tuple[Span, Span, Party | None]]:
    """The names beside a title in Chinese, Japanese and Korean prose, each with the span of the title.

    The name stands right before the title, in Chinese behind it; a character for a state may divide them, which is told
    then. Katakana is a name where it is no party; other characters are one only where somebody of the roster is so
    called: what else stands there tells of the office.
    """
    if text.isascii() or _SCRIPT.search(text) is None:
        return
    done = 0
    for title in _titles().finditer(text):
        start, end = title.span()
        if end in known and "\u3400" <= text[start] <= "\u9fff":
            yield (end, known[end]), (start, end), None
            continue
        party = _initial(text[max(0, start - 2) : start])
        name = _NAME.search(text, max(done, start - 26), start - (party is not None))
        done = end
        if name is None or party_of(name[name.lastindex or 0]) is not None:
            continue
        run = name[name.lastindex or 0]
        begins = next((at for at in range(len(run) - 1) if run[at:] in _beginnings()), None)
        if name.lastindex == _KATAKANA:
            yield name.span(_KATAKANA), (start, end), party
        elif begins is not None:
            yield (name.start() + begins, name.start() + len(run)), (start, end), None


def _initial(before: str) -> Party | None:
    """The state whose character stands between a name in katakana and the title: トランプ米大統領."""
    code = vocabulary("initial").get(before[1:]) if "\u30a1" <= before[:1] <= "\u30fe" else None
    return Party(code) if code else None


@cache
def _titles() -> re.Pattern[str]:
    """The titles in these scripts, the longest first."""
    known = [title for (title,) in table("titles").select("title")] + [*vocabulary("sense")]
    ours = {title for title in known if len(title) > 1 and _SCRIPT.match(title)}
    return re.compile("|".join(map(re.escape, sorted(ours, key=lambda title: (-len(title), title)))))


@cache
def _beginnings() -> frozenset[str]:
    """The names of the roster in these scripts, and what of two characters and more they begin with."""
    names = [name for name, _ in roster_names() if _SCRIPT.match(name)]
    return frozenset(name[:end] for name in names for end in range(2, len(name) + 1))


def is_title_alone(text: str) -> bool:
    """Whether a text in these scripts is a title, or one with a character for a state or for former before it."""
    return _SCRIPT.match(text) is not None and (text in titles() or (text[0] < "\uac00" and text[1:] in titles()))


def divided(text: str) -> str:
    """A text in a script without spaces with the title that it ends in set apart: 岸田文雄首相."""
    if not ("\u3040" <= text[-1:] <= "\u9fff" or "\uac00" <= text[-1:] <= "\ud7a3"):
        return text
    if is_title_alone(text):
        return text
    lead = _unspaced_lead(text)
    if lead or " " in text:
        return lead or text
    begins = range(max(2, len(text) - 12), len(text))
    at = next((at for at in begins if text[at:] in titles()), len(text))
    return _turned(text[:at], text[at:]) if at < len(text) else text


def _turned(name: str, title: str) -> str:
    """Name and title with a comma between, what tells of former and of polity before the title: 韓国の李在明大統領."""
    told = ""
    if len(name) > _SHORTEST + 1 and name[-1] in vocabulary("incumbency"):
        name, told = name[:-1], f"{name[-1]} "
    owner, of, rest = name.partition("の")
    if of and len(rest) >= _SHORTEST and party_of(owner) is not None:
        return f"{rest}, {owner} {told}{title}"
    if (party := _initial(name[-2:])) is not None:
        return f"{name[:-1]}, {party.name} {told}{title}"
    # A name of Chinese characters has four at most; what follows it may be a state: 習近平中国国家主席.
    for at in range(_SHORTEST, len(name) - 1):
        if party_of(name[at:]) is not None:
            return f"{name[:at]}, {name[at:]} {told}{title}"
    return f"{name}, {told}{title}"


def _unspaced_lead(text: str) -> str:
    """The text with blanks behind the party and title that it begins with: 中国国家主席习近平; empty without one."""
    for at in range(min(9, len(text) - 2), -1, -1):
        if at and (at == 1 or party_of(text[:at]) is None):
            continue
        for end in range(min(at + 10, len(text) - 1), at + 1, -1):
            if text[at:end].strip() and text[at:end].strip() in titles():
                return " ".join(part.strip() for part in (text[:at], text[at:end], text[end:]) if part.strip())
    return ""
