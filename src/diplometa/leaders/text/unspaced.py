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

__all__ = ["divided", "unspaced_in"]

_SCRIPT = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
# What may stand right before a title: Chinese characters, katakana with its dot, a word of Hangul and a blank.
_NAME = re.compile("(?:([\u3005\u3400-\u9fff]{2,6})|([\u30a1-\u30fa\u30fb-\u30fe]{2,24})|([\uac00-\ud7a3]{2,6}) ?)$")


def unspaced_in(text: str, known: Mapping[int, int]) -> Iterator[tuple[Span, Span]]:
    """The names beside a title in Chinese, Japanese and Korean prose, each with the span of the title.

    The name stands right before the title, in Chinese behind it. Katakana is a name where it is no party; other
    characters are one only where somebody of the roster is so called: what else stands there tells of the office.
    """
    if _SCRIPT.search(text) is None:
        return
    done = 0
    for title in _titles().finditer(text):
        start, end = title.span()
        if end in known and "\u3400" <= text[start] <= "\u9fff":
            yield (end, known[end]), (start, end)
            continue
        name = _NAME.search(text, max(done, start - 26), start)
        done = end
        if name is None or party_of(name[name.lastindex or 0]) is not None:
            continue
        run = name[name.lastindex or 0]
        begins = next((at for at in range(len(run) - 1) if run[at:] in _beginnings()), None)
        if name.lastindex == 2:
            yield name.span(2), (start, end)
        elif begins is not None:
            yield (name.start() + begins, name.start() + len(run)), (start, end)


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


def divided(text: str) -> str:
    """A text in a script without spaces with the title that it ends in set apart: 岸田文雄首相."""
    if not ("\u3040" <= text[-1:] <= "\u9fff" or "\uac00" <= text[-1:] <= "\ud7a3"):
        return text
    lead = _unspaced_lead(text)
    if lead or " " in text:
        return lead or text
    begins = range(max(2, len(text) - 12), len(text))
    at = next((at for at in begins if text[at:] in titles()), len(text))
    return f"{text[:at]}, {text[at:]}" if at < len(text) else text


def _unspaced_lead(text: str) -> str:
    """The text with blanks behind the party and title that it begins with: 中国国家主席习近平; empty without one."""
    for at in range(min(9, len(text) - 2), -1, -1):
        if at and (at == 1 or party_of(text[:at]) is None):
            continue
        for end in range(min(at + 10, len(text) - 1), at + 1, -1):
            if text[at:end].strip() and text[at:end].strip() in titles():
                return " ".join(part.strip() for part in (text[:at], text[at:end], text[end:]) if part.strip())
    return ""
