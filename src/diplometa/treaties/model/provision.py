"""A place in an instrument, named as lawyers cite it."""

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

    def eid(self) -> str:
        """The Akoma Ntoso identifier of the element (Naming Convention 1.0, section 5)."""
        return "__".join("_".join(filter(None, (_EID.get(kind, kind), number))) for kind, number in self._parts)

    def covers(self, other: "Provision") -> bool:
        """Whether `other` is this provision or lies within it."""
        return other.parts[: len(self._parts)] == self._parts

    def _order(self) -> tuple[tuple[str, int, str], ...]:
        return tuple((kind, _leading_number(number), number) for kind, number in self._parts)


def _normal(kind: str, number: str) -> ProvisionPart:
    kind = normal_kind(kind)
    return ProvisionPart(kind, normal_number(kind, number))


def _leading_number(number: str) -> int:
    digits = number[: len(number) - len(number.lstrip("0123456789"))]
    return int(digits[:9]) if digits else _ARTICLE_NUMBER
