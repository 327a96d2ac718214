"""Takes a string that is one person apart: what stands before the name, the name, what stands behind it."""

from diplometa.core.knowledge import Knowledge
from diplometa.leaders.lookup import Date
from diplometa.leaders.model import Incumbency
from diplometa.leaders.text.names import honorific_at, take_suffixes
from diplometa.leaders.text.offices import is_title_of, roles_of
from diplometa.leaders.text.phrases import OfficePhrase, OfficeReader
from diplometa.leaders.text.polities import leftmost_polity, party_of
from diplometa.leaders.text.titles import incumbency_at, title_at
from diplometa.leaders.text.vocabulary import Word, split_words, vocabulary, word_key
from diplometa.parties.model import Party

__all__ = ["Layers"]

_ARTICLES = frozenset({"the", "le", "la", "el", "il", "der", "die", "o", "a"})
# Titles that are given names too.
_NAMES = frozenset({"amir", "emir", "shah", "khan", "sultan", "king", "pasha", "rex"})
# With a polity or an organization they are offices: the Prince of Monaco, the UN chief.
_RANKS_OF_OFFICE = frozenset({"prince", "duke", "chief"})
_PEERS = frozenset({"lord", "baron", "baroness", "earl", "viscount", "lady", "duke"})
_STYLES = frozenset("hm|hrh|hh|his majesty|her majesty|his royal highness|her royal highness|his highness".split("|"))


class Layers:
    """One string with the layers found in it: forms of address, offices, incumbency, polity, post-nominals."""

    def __init__(self, text: str, on: Date | None, knowledge: Knowledge | None) -> None:
        self.text = text
        self.on: Date | None = on
        self.knowledge: Knowledge | None = knowledge
        self.words: list[Word] = split_words(text)
        self.offices: OfficeReader = OfficeReader(text, self.words, on, knowledge)
        self.honorifics: list[str] = []
        self.suffixes: list[str] = []
        self.phrases: list[OfficePhrase] = []
        self.incumbency: Incumbency | None = None
        self.polity: Party | None = None
        self.given: str | None = None
        self.is_thing: bool = False

    def read(self) -> str:
        """Take every layer; the name that is left, empty where there is none."""
        start, stop = self._name(self._lead())
        self._after(stop)
        name = self.offices.cut(start, stop) if start < stop else ""
        return f"{name}, {self.given}" if self.given is not None and name else name

    @property
    def told(self) -> Incumbency | None:
        """What the words of incumbency tell: those of the person, else those of an office."""
        return self.incumbency or next((phrase.incumbency for phrase in self.phrases if phrase.incumbency), None)

    def _lead(self) -> int:
        """Take the layers before the name: forms of address, incumbency, polity, office, in any order."""
        words, i = self.words, 0
        while i < len(words):
            before = i
            if self._is_given(i):
                break
            if i < len(words) - 1 and words[i].key == "he" and self.offices.cut(i, i + 1) == "He":
                break
            if (phrase := self.offices.read(i, len(words))) is not None and not _is_rank(phrase):
                self.phrases.append(phrase)
                i = phrase.end
            elif (end := honorific_at(self.text, words, i, None)) > i and words[end].key != "of":
                self.honorifics.append(self.offices.cut(i, end))
                i = end
            elif (found := incumbency_at(words, i)) is not None and found[0] < len(words):
                i, self.incumbency = found[0], self.incumbency or found[1]
            elif words[i].key in _ARTICLES and i + 1 < len(words) and i == 0:
                i += 1
            if i == before:
                break
        return i

    def _is_given(self, i: int) -> bool:
        """Whether a title is a given name, right behind an office: Foreign Minister Amir Khan."""
        behind = bool(self.phrases) and self.phrases[-1].end == i and self.text[self.words[i - 1].end - 1] not in ",;:"
        return behind and self.words[i].key in _NAMES

    def _name(self, i: int) -> tuple[int, int]:
        """The words of the name from `i` on: to the comma, bracket or "of" that ends it."""
        words = self.words
        end = i
        while end < len(words):
            word = words[end]
            gap = self.text[words[end - 1].end : word.start] if end > i else ""
            if end > i and "(" in gap and (inner := self._nickname(end)) > end:
                end = inner
                continue
            if end > i and ("(" in gap or self.text[words[end - 1].end - 1] in ",;" or word.key == "of"):
                break
            if end > i and self._ends_name(end):
                break
            end += 1
        return i, end

    def _nickname(self, i: int) -> int:
        """The index after a nickname in brackets that the name goes on behind: Rudolphus (Ruud) Lubbers."""
        for at in range(i + 1, min(i + 3, len(self.words))):
            gap = self.text[self.words[at - 1].end : self.words[at].start]
            if ")" in gap:
                return at if "," not in gap and self.words[at].key != "of" else i
        return i

    def _ends_name(self, i: int) -> bool:
        """Whether a title in small letters begins here that no comma divides off: Orbán Viktor miniszterelnök."""
        told = incumbency_at(self.words, i)
        title = title_at(self.words, told[0] if told and told[0] < len(self.words) else i, self.text)
        if title is None:
            return False
        small = not self.text[self.words[i].start].isupper()
        return small and not self.phrases and title.end == len(self.words)

    def _after(self, i: int) -> None:
        """Take what stands behind the name: post-nominals, brackets, a peer's place, the office, the polity."""
        words = self.words
        while i < len(words):
            if words[i].key == "of":
                i = self._of(i)
            elif (suffix := self._suffix(i)) is not None:
                self.suffixes.append(suffix)
                i += 1
            elif (phrase := self.offices.read(i, self._stop(i), behind=True)) is not None:
                self._add(phrase)
                i = phrase.end
            else:
                i = self._rest(i)

    def _suffix(self, i: int) -> str | None:
        rest, found = take_suffixes(f"x {self.text[self.words[i].start : self.words[i].end].strip(' ,;:')}")
        return found[0] if found and rest == "x" else None

    def _stop(self, i: int) -> int:
        """The end of the stretch in which an office that begins at a word may go on: a bracket ends it."""
        for at in range(i + 1, len(self.words)):
            gap = self.text[self.words[at - 1].end : self.words[at].start]
            if ")" in gap or ("(" in gap and party_of(self.offices.cut(at, len(self.words)).strip("()")) is None):
                return at
        return len(self.words)

    def _of(self, i: int) -> int:
        """What "of" behind the name brings: a polity, the rest of a title, or the place of a peer."""
        words, stop = self.words, self._stop(i)
        for at in range(i + 1, stop):
            if self.text[words[at - 1].end - 1] == ",":
                stop = at
                break
        found = leftmost_polity(self.text, words, i + 1, stop, self.knowledge)
        peer = bool(self.honorifics) and word_key(self.honorifics[-1]).split(" ")[-1] in _PEERS
        if found is None and not (peer or self.phrases):
            self.is_thing = True
        elif found is not None and not self.phrases and self._reigns(found[1]):
            title = self.honorifics.pop()
            self.phrases.append(OfficePhrase(title, (word_key(title),), found[1], None, stop))
        elif found is None or (peer and not self.phrases):
            self.suffixes.append(self.offices.cut(i, stop))
        elif self.phrases:
            self.phrases[-1] = self._completed(self.phrases[-1], i, found)
        else:
            self.polity = found[1]
        return stop

    def _reigns(self, polity: Party) -> bool:
        """Whether the form of address before the name is the title of who reigns there: Prince Albert II of Monaco."""
        return bool(self.honorifics) and is_title_of(word_key(self.honorifics[-1]), polity)

    def _completed(self, phrase: OfficePhrase, i: int, found: tuple[int, Party]) -> OfficePhrase:
        """The office whose complement stands behind the name: Chairman X of the Council of Y."""
        at, party = found
        while at > i and self.words[at - 1].key in ("of", "the"):
            at -= 1
        if at <= i:
            return phrase._replace(polity=party)
        added = self.offices.cut(i, at)
        key = f"{phrase.keys[-1]} {' '.join(word.key for word in self.words[i:at])}"
        keys = (*phrase.keys[:-1], key) if roles_of(key, party) else phrase.keys
        return phrase._replace(title=f"{phrase.title} {added}", keys=keys, polity=party)

    def _add(self, phrase: OfficePhrase) -> None:
        """An office behind the name: one before it that is a form of address too becomes that."""
        for before in self.phrases:
            words = [*split_words(before.title), Word(0, 0, " ")]
            if before.polity is None and honorific_at(before.title, words, 0, None) == len(words) - 1:
                # A style such as His Majesty stands before the title that it goes with.
                self.honorifics.insert(
                    int(bool(self.honorifics) and word_key(self.honorifics[0]) in _STYLES), before.title
                )
                self.phrases.remove(before)
                break
        self.phrases.append(phrase)

    def _rest(self, i: int) -> int:
        """What is no office: a polity in brackets or behind a comma, a given name behind the family name, a remark."""
        words = self.words
        stop = i + 1
        while (
            stop < len(words)
            and self.text[words[stop - 1].end - 1] != ","
            and not {")", "("}.intersection(self.text[words[stop - 1].end : words[stop].start])
        ):
            stop += 1
        said = self.offices.cut(i, stop)
        party = party_of(said, self.knowledge, self.on)
        if party is not None:
            self.polity = self.polity or party
        elif (found := incumbency_at(words, i)) is not None and found[0] == stop:
            self.incumbency = self.incumbency or found[1]
        elif self._may_be_given(said, i):
            self.given = said
        elif not self.phrases and " " in said and said[0].isupper():
            self.phrases.append(self._unknown(i, stop))
        return stop

    def _may_be_given(self, said: str, i: int) -> bool:
        """Whether the words behind the first comma are the given names of `Family, Given`."""
        names = said.split(" ")
        return (
            not self.phrases
            and self.given is None
            and len(names) <= 4
            and all(name[:1].isupper() for name in names)
            and self.text.startswith(",", self.words[i].start - 2)
        )

    def _unknown(self, i: int, stop: int) -> OfficePhrase:
        """An office that no table knows: as written, with the polity that it ends in."""
        found = leftmost_polity(self.text, self.words, i, stop, self.knowledge)
        at = found[0] if found else stop
        while at > i + 1 and self.words[at - 1].key in ("of", "the", "for"):
            at -= 1
        key = " ".join(word.key for word in self.words[i:at])
        return OfficePhrase(self.offices.cut(i, at), (key,), found[1] if found else None, None, stop, is_known=False)


def _is_rank(phrase: OfficePhrase) -> bool:
    """Whether what may be an office is a form of address here: Prince, Sheikh, General."""
    key = phrase.keys[0]
    return (
        len(phrase.keys) == 1 and key in vocabulary("rank") and (phrase.polity is None or key not in _RANKS_OF_OFFICE)
    )
