"""The tokens of stretches in languages other than English, in the letters that the grammars of dates are made of."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from diplometa.core.scan import Scan
from diplometa.dates.text.words.lexicon import FOREIGN, Lexicon, evidence, hints, lexicon, names
from diplometa.dates.text.words.neighbours import OPEN, ROMAN, rewritten, rules
from diplometa.dates.text.words.tokens import Token, tokenise
from diplometa.dates.text.words.vocabulary import CODES, words

__all__ = ["all_tokens", "languages_of", "possible_languages", "tokens_of"]

# The year after the short name of a month, which other languages have as a word: 7 set. 2025, 7 de set. de 2025.
_BEFORE_YEAR = re.compile(r"\.?x?[Yy]")
_MONTHS = frozenset({"month-foreign", "month-or-name", "month-abbreviated"})
# So many of the commonest words of a language tell it.
HINTS = 3
# A number word is at most so many words long.
_MOST_WORDS = 16


def tokens_of(scan: Scan, start: int, end: int, language: str | None = None) -> list[Token]:
    """The tokens of a stretch, in the language that is named, or in English and those that its words tell."""
    found = tokenise(scan, start, end, language)
    if language is not None:
        return _read(found, scan, (language,) if language in FOREIGN else ())
    spoken = languages_of(found, scan)
    if len(spoken) < 2:
        return _read(found, scan, spoken)
    # Where the closing of a treaty stands in each of its languages, each sentence is in one.
    return [token for piece in _sentences(found, scan) for token in _read(piece, scan, languages_of(piece, scan))]


def all_tokens(scan: Scan, language: str | None = None) -> list[Token]:
    """The tokens of a text that is a date, all of it; cut once."""
    return scan.once(("tokens", language), lambda: tokens_of(scan, 0, len(scan.text), language))


def _read(found: list[Token], scan: Scan, spoken: Sequence[str]) -> list[Token]:
    return _Reader(found, scan, [lexicon(each) for each in spoken]).read() if spoken else found


def _sentences(found: list[Token], scan: Scan) -> Iterator[list[Token]]:
    """The tokens of each sentence, about: a stop before a capital, behind a word, ends one, as a blank line does."""
    done = 0
    for at, (before, stop, after) in enumerate(zip(found, found[1:], found[2:], strict=False), start=2):
        ends = stop.code == "." and before.code not in "DON" and after.start > stop.end
        if stop.code == "#" or (ends and scan.text[after.start : after.start + 1].isupper()):
            yield found[done:at]
            done = at
    yield found[done:]


def languages_of(found: Sequence[Token], scan: Scan) -> Sequence[str]:
    """The languages that the words of a stretch tell: the likeliest first, others where a word is theirs alone."""
    if _marks().isdisjoint([token.value for token in found]):
        return ()
    telling, hinting, told = evidence(), hints(), Counter[str]()
    alone: set[str] = set()
    hinted = 0
    for at, token in enumerate(found):
        if token.code != "x":
            continue
        if (those := telling.get(token.value)) and _tells(found, at, those, scan):
            told.update(those)
            alone.update(those if len(those) == 1 else ())
        hinted += token.value in hinting
    if not told and (hinted < 2 or not (told := _hinted(found, scan))):
        return ()
    raws = {scan.folded[token.start : token.end] for token in found}
    weight = {each: 3 * told[each] + sum(map(lexicon(each).has, raws)) for each in told}
    ordered = sorted(told, key=lambda each: (-weight[each], FOREIGN.index(each)))
    return [each for each in ordered if each == ordered[0] or each in alone]


@cache
def _marks() -> frozenset[str]:
    """The words without any of which no language but English is told."""
    return frozenset((evidence().keys() | hints().keys()) - words().keys())


def _hinted(found: Sequence[Token], scan: Scan) -> Counter[str]:
    """The languages of which a stretch has several of the commonest words, two of them not English."""
    hinting = hints()
    raws = {scan.folded[token.start : token.end]: token.code == "x" for token in found}
    counted = Counter(each for word in raws for each in hinting.get(word, ()))
    alien = Counter(each for word, is_alien in raws.items() if is_alien for each in hinting.get(word, ()))
    return Counter({each: count for each, count in counted.items() if count >= HINTS and alien[each] > 1})


def _tells(found: Sequence[Token], at: int, those: Sequence[str], scan: Scan) -> bool:
    """Whether a word tells its language: a month that may be a name does beside a day or before a year."""
    token, word = found[at], found[at].value
    if scan.folded.endswith(tuple(f"{before}{word}" for before in names().get(word, ())), 0, token.end):
        return False
    kind = lexicon(those[0]).words.get(word, ("", ""))[0]
    short = kind == "month-abbreviated" and "ru" not in those
    if kind != "month-or-name" and not short:
        return True
    before, after = "".join(t.code for t in found[max(0, at - 2) : at]), "".join(t.code for t in found[at + 1 : at + 4])
    dated = before.endswith(("D", "O", "D.", "O.", "D-", "O-", "Dx", "Ox"))
    followed = after.startswith(("Y", ".", "xY", "y", "xx"))
    if short:
        return dated and bool(_BEFORE_YEAR.match(after))
    lower = scan.text[token.start].islower()
    if dated or (at and any(lexicon(each).has(found[at - 1].value) for each in those)):
        return lower or followed or "de" in those
    return lower and after.startswith(("Y", ".Y", "xY"))


def possible_languages(scan: Scan) -> Iterator[str]:
    """The languages that have every word of a text, which is short and a date."""
    raws = {scan.folded[t.start : t.end] for t in tokenise(scan, 0, len(scan.text)) if t.code not in "DONYy"}
    alphabetic = [word for word in raws if word.isalpha() and not ROMAN.fullmatch(word)]
    return (each for each in FOREIGN if alphabetic and all(map(lexicon(each).has, alphabetic)))


def _is_short(token: Token) -> bool:
    """Whether figures may be a day or a year: no decimal number, no more than four."""
    return token.value.isdecimal() and len(token.value) <= 4


class _Reader:
    """Reads the words of one stretch anew by the lexicons of its languages."""

    def __init__(self, tokens: Sequence[Token], scan: Scan, lexicons: Sequence[Lexicon]) -> None:
        self._tokens = tokens
        self._lexicons = lexicons
        self._raws = [scan.folded[token.start : token.end] for token in tokens]
        self._endings = {word: kind for each in lexicons for word, kind in each.endings.items()}

    def read(self) -> list[Token]:
        """The tokens in the letters of the grammars."""
        found: list[Token] = []
        at = 0
        while at < len(self._tokens):
            token, at = self._word(at)
            found.append(token)
        for pattern, make in rules():
            found = rewritten(found, pattern, make)
        return found

    def _word(self, at: int) -> tuple[Token, int]:
        """The token that the words from one on make, and where the next one starts."""
        token, raw = self._tokens[at], self._raws[at]
        if token.code in "DNOYy" and (ordinal := self._ordinal(at)):
            return ordinal
        if not raw.isalpha():
            return token, at + 1
        for lexicon_ in self._lexicons:
            if made := self._phrase(at, lexicon_) or self._number(at, lexicon_) or self._single(at, lexicon_):
                return made
        return token, at + 1

    def _ordinal(self, at: int) -> tuple[Token, int] | None:
        """A figure with the ending of an ordinal or of a decade: 1.º, 7de, 19e, 1-го, 1990-е."""
        marks = 1 + (self._raws[at + 1 : at + 2] in (["."], ["-"], ["'"]))
        last = at + marks
        if last >= len(self._tokens) or self._raws[last] not in self._endings:
            return None
        run = self._tokens[at : last + 1]
        if any(one.end != other.start for one, other in pairwise(run)) or not _is_short(run[0]):
            return None
        figures = run[0].value
        decade = self._endings[self._raws[last]] == "decade-suffix" and figures.endswith("0")
        code = "O" if len(figures) < 3 else "C" if decade else "Y"
        return run[0]._replace(code=code, end=run[-1].end), last + 1

    def _phrase(self, at: int, known: Lexicon) -> tuple[Token, int] | None:
        for parts, (kind, value) in known.phrases.get(self._raws[at], ()):
            if self._raws[at : at + len(parts)] == parts:
                return self._made(at, at + len(parts), kind, value)
        return None

    def _number(self, at: int, its: Lexicon) -> tuple[Token, int] | None:
        """The number that words from one on spell: a day, a year, or another number."""
        if not its.numbers.may_begin(self._raws[at]):
            return None
        known = its.words.get(self._raws[at], ("", ""))[0]
        run: list[str] = []
        places: list[int] = []
        for place in range(at, min(len(self._tokens), at + 2 * _MOST_WORDS)):
            if self._raws[place].isalpha():
                run.append(self._raws[place])
                places.append(place)
            elif self._raws[place] != "-" or not run:
                break
        number = its.numbers.first(run)
        if number is None or (number.length == 1 and self._means_more(at, known, number.value)):
            return None
        stop = places[number.length - 1] + 1
        code = "y" if 1000 <= number.value <= 2999 else "O" if number.is_ordinal else "D" if number.value < 32 else "N"
        value = f"{number.value:04}" if code == "y" else str(number.value)
        return Token(code, value, self._tokens[at].start, self._tokens[stop - 1].end, "spelled"), stop

    def _means_more(self, at: int, known: str, value: int) -> bool:
        """Whether a number word is an article here (un), or a month in short (sept.)."""
        after = "".join(token.code for token in self._tokens[at + 1 : at + 2])
        return (known in _MONTHS and after in {".", "Y", "y"}) or (bool(known) and value == 1)

    def _single(self, at: int, known: Lexicon) -> tuple[Token, int] | None:
        if self._raws[at] not in known.words:
            return None
        kind, value = known.words[self._raws[at]]
        token = self._tokens[at]
        if kind in _MONTHS and token.code in "Mml" and token.value == value:
            return token, at + 1
        return self._made(at, at + 1, kind, value)

    def _made(self, at: int, stop: int, kind: str, value: str) -> tuple[Token, int]:
        code = OPEN.get(kind) or ("n" if kind in _MONTHS else CODES.get(kind, "x"))
        start, end = self._tokens[at].start, self._tokens[stop - 1].end
        return Token(code, value or " ".join(self._raws[at:stop]), start, end, kind), stop
