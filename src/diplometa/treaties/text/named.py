"""The parties that the head of an instrument names: "between A and B" in its title, "A and B," before its recitals."""

import re

from diplometa.core.mention import Mention
from diplometa.core.scan import Span
from diplometa.parties.model import Party
from diplometa.treaties.text.bilateral import party_at

__all__ = ["named_parties"]

# No more parties are named in the head, and none of them so far behind its beginning.
_MOST = 40
_REACH = 4000
_GOVERNMENT = (
    r"(?:(?:the|le|la|les|l['’]|el|los|der|die|das|den|dem)\s{0,3})?"
    r"(?:(?:governments?\s+of|gouvernements?\s+d(?:e|u|es)|gobiernos?\s+del?|regierung)\s+)?"
    r"(?:(?:the|la|le|el|los|der|des)\s+|l['’])?"
)
_BETWEEN = re.compile(rf"(?<!\w)(?:between|entre|zwischen)\s+{_GOVERNMENT}", re.IGNORECASE)
_JOINT = re.compile(rf"(?:(?P<and>\s*[,;]?\s+(?:and|et|y|e|und)\s+)|\s*[,;]\s*){_GOVERNMENT}", re.IGNORECASE)
_FIRST = re.compile(rf"[\s*_#]*(?:PREAMBLE[\s:.]+)?{_GOVERNMENT}", re.IGNORECASE)
# What may stand between a party and the next: how it is called from here on, and by whom it is represented.
_ASIDE = re.compile(
    r"\s*,?\s*(?:\((?:(?!\n\n)[^()]){1,240}\)|in\srespect\sof\s[^,;]{2,60}(?=,)|hereinafter\s(?:referred\sto\sas|called)\s[^,;]{1,80}(?=[,;]))",
    re.IGNORECASE,
)
# A title that names an instrument besides its own may tell of the parties of the other.
_NOUN = re.compile(
    r"(?<!\w)(?:treaty|convention|agreement|protocol|pact|accord|charter|arrangement|traité|protocole|acuerdo|convenio"
    r"|tratado|protocolo|abkommen|vertrag|protokoll|übereinkommen)(?!\w)",
    re.IGNORECASE,
)
# How the head goes on behind all of its parties.
_THEN = re.compile(
    r"[\s,;:]*(?:\(|being|both|considering|convinced|desir|hav|recogni[sz]|recall|reaffirm|wish|note?ing|noting|mindful|hereinafter"
    r"|animat|anxious|conscious|aware|acting|affirm|bear|believ|guid|in\s|inspir|intend|seek|resolv|tak|respectively|on\s"
    r"|d[ée]sir|consid[ée]r|soucieu|reconn|rappel|anim|dese|recono|record|in\sdem|haben|have|agree|conscient)",
    re.IGNORECASE,
)


def named_parties(text: str, title: Span, stop: int, year: str = "") -> tuple[Mention[Party], ...]:
    """The parties of an instrument as its head names them, in its order; none where one of them is not known.

    Args:
        text: the whole text.
        title: the bounds of the title; empty where it has none.
        stop: where the head ends.
        year: the year in which the names had their meaning, or an empty text.
    """
    between = _BETWEEN.search(text, *title)
    if between is not None and len(_NOUN.findall(text, title[0], between.start())) <= 1:
        found, _ = _chain(text, between.end(), title[1], year)
        if found:
            return found
    first = _FIRST.match(text, title[1], min(stop, title[1] + _REACH))
    found, end = _chain(text, first.end() if first else title[1], min(stop, title[1] + _REACH), year)
    return found if _THEN.match(text, end, stop) else ()


def _chain(text: str, at: int, stop: int, year: str) -> tuple[tuple[Mention[Party], ...], int]:
    """The parties that commas and "and" join from an offset on, and where they end."""
    found: list[Mention[Party]] = []
    complete = False
    while len(found) < _MOST and (one := party_at(text, (at, stop), year)):
        found.append(Mention.cut(text, at, one[1], value=Party(one[0]), rule="treaty.party"))
        end = one[1]
        while aside := _ASIDE.match(text, end, stop):
            end = aside.end()
        joint = _JOINT.match(text, end, stop)
        if joint is None or (complete and not joint["and"]) or not party_at(text, (joint.end(), stop), year):
            return (tuple(found) if complete and _distinct(found) else ()), end
        complete, at = joint["and"] is not None, joint.end()
    return (), at


def _distinct(found: list[Mention[Party]]) -> bool:
    return len({one.value for one in found}) == len(found) > 1
