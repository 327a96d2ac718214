"""A place in an instrument, named as lawyers cite it."""

import re
from collections.abc import Sequence
from typing import Self

from diplometa.core.value import Value
from diplometa.treaties.grammar import ProvisionPart, normal_kind, normal_number, read_provision, write_provision

__all__ = ["Provision"]

# The abbreviations of Akoma Ntoso (Naming Convention 1.0, section 5.3) where a kind is not written out.
_EID = {
    "article": "art",
    "annex": "annex",
    "paragraph": "para",
    "subparagraph": "subpara",
    "subpoint": "subpara",
    "chapter": "chp",
    "section": "sec",
    "protocol": "prot",
    "appendix": "app",
}
_ARTICLE_NUMBER = 10**6
# The words of a label, and how much of it is looked at.
_WORD = re.compile(r"[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*")
_LONGEST_LABEL = 80


class Provision(Value):
    """A place in an instrument, without the instrument: `Article 5(1)(a)`.

    Roman and arabic numbers of articles agree (Article V is Article 5); a path starts at the article, before which
    only an annex or protocol may stand. Ordered as in the instrument.

    >>> provision = Provision("Article 5(1)(a)")
    >>> provision.parts[1].kind, provision.parts[1].number, provision.eid()
    ('paragraph', '1', 'art_5__para_1__subpara_a')

    Raises:
        ParseError: the text is not canonical (other forms are read by `parse_provision`).
    """

    __slots__ = ("_parts",)
    _parts: tuple[ProvisionPart, ...]

    def _read(self, text: str) -> None:
        self._set(_parts=read_provision(text))

    @classmethod
    def of(cls, parts: Sequence[tuple[str, str]]) -> Self:
        """The provision of a path of kinds and numbers, the numbers in any form.

        >>> Provision.of([("article", "XIV bis"), ("paragraph", "1")])
        Provision('Article 14bis(1)')

        Raises:
            ParseError: no provision has such a path.
        """
        return cls(write_provision(tuple(_normal(kind, number) for kind, number in parts)))

    @property
    def parts(self) -> tuple[ProvisionPart, ...]:
        """The steps of the path, each with `kind` and `number`."""
        return self._parts

    def eid(self, label: str | None = None) -> str:
        """The Akoma Ntoso identifier of the element (Naming Convention 1.0, section 5).

        Args:
            label: how an instrument prints it ("Article V"): the numbers that stand in it are written as it has them.
        """
        numbers = _printed(self._parts, label) if label else [number for _, number in self._parts]
        pairs = zip(self._parts, numbers, strict=True)
        return "__".join("_".join(filter(None, (_EID.get(part.kind, part.kind), number))) for part, number in pairs)

    def covers(self, other: "Provision") -> bool:
        """Whether `other` is this provision or lies within it."""
        return other.parts[: len(self._parts)] == self._parts

    def _order(self) -> tuple[tuple[str, int, str], ...]:
        return tuple((kind, _leading_number(number), number) for kind, number in self._parts)


def _printed(parts: Sequence[ProvisionPart], label: str) -> list[str]:
    """The numbers of the parts, each as the label prints it where it does; the innermost is looked for first."""
    words: list[str] = _WORD.findall(label[:_LONGEST_LABEL])
    numbers: list[str] = []
    for kind, number in reversed(parts):
        found = number
        for at in range(len(words) - 1, -1, -1):
            # "14 bis" is printed in two words; an identifier has no blank
            both = "".join(words[at : at + 2])
            printed = next((w for w in (both, words[at]) if normal_number(kind, w) == number), None)
            if printed is not None:
                found, words = printed, words[:at]
                break
        numbers.append(found)
    return numbers[::-1]


def _normal(kind: str, number: str) -> ProvisionPart:
    kind = normal_kind(kind)
    return ProvisionPart(kind, normal_number(kind, number))


def _leading_number(number: str) -> int:
    digits = number[: len(number) - len(number.lstrip("0123456789"))]
    return int(digits[:9]) if digits else _ARTICLE_NUMBER
