"""Divides names in scripts that write the family name first: Chinese, Japanese and Korean, spaced or not, and Khmer."""

import re

from diplometa.leaders.model import NameOrder
from diplometa.leaders.text.custom import Split, name_words

__all__ = ["split_by_script"]

_HAN = re.compile(r"[\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\u3040-\u30fa\u30fc-\u30ff]{2,8}")
_HANGUL = re.compile(r"[\uac00-\ud7a3]{2,6}")
_KATAKANA = re.compile(r"[\u30a0-\u30ff]+")
_SPACED = re.compile(
    r"([\u3005-\u3007\u3400-\u9fff\u3040-\u30ff]{1,4}|[\uac00-\ud7a3]{1,3}|[\u1780-\u17ff]{2,20})"
    r" ([\u3005-\u3007\u3400-\u9fff\u3040-\u30ff]{1,5}|[\uac00-\ud7a3]{1,4}|[\u1780-\u17ff ]{2,40})"
)
_DOTTED = re.compile(r"[\u3400-\u9fff\u30a0-\u30ff]+(?:[\u00b7\u2027\u30fb\uff65][\u3400-\u9fff\u30a0-\u30ff]+)+")
_DOTS = re.compile(r"[\u00b7\u2027\u30fb\uff65]")
# Where names in Chinese characters follow the Chinese or Korean way.
_NOT_JAPANESE = frozenset({"CN", "TW", "HK", "MO", "SG", "KR", "KP", "VN"})


def split_by_script(text: str, polity: str | None) -> Split | None:
    """Given and family name of a name whose script tells which stands first, None of any other."""
    if text.isascii():
        return None
    if _DOTTED.fullmatch(text):
        # Foreign names are written with a dot between their parts, and keep their order.
        at = [*_DOTS.finditer(text)][-1].start()
        return Split(text[:at], text[at + 1 :], NameOrder.GIVEN_FIRST)
    if (spaced := _SPACED.fullmatch(text)) is not None and not _KATAKANA.fullmatch(spaced[1]):
        return Split(spaced[2], spaced[1], NameOrder.FAMILY_FIRST)
    if _HANGUL.fullmatch(text):
        at = 2 if text[:2] in name_words("compound") and len(text) > 2 else 1
        return Split(text[at:], text[:at], NameOrder.FAMILY_FIRST)
    if not _HAN.fullmatch(text) or _KATAKANA.fullmatch(text):
        return None
    return _chinese(text) if polity in _NOT_JAPANESE else _japanese(text, polity)


def _chinese(text: str) -> Split:
    """One character is the family name, or two that are known as one; of four, two."""
    at = 2 if len(text) > 2 and (text[:2] in name_words("compound") or len(text) > 3) else 1
    return Split(text[at:], text[:at], NameOrder.FAMILY_FIRST)


def _japanese(text: str, polity: str | None) -> Split:
    """The longest known family name; where none is known, what is commonest for a name of so many characters."""
    known, size = name_words("family-han"), len(text)
    chinese = polity != "JP" and size < 4 and "zh" in known.get(text[0], "")
    for at in (4, 3, 2):
        if at < size and text[:at] in known:
            return Split(text[at:], text[:at], NameOrder.FAMILY_FIRST, assumed=polity is None and chinese)
    if polity != "JP" and text[:2] in name_words("compound") and size > 2:
        return Split(text[2:], text[:2], NameOrder.FAMILY_FIRST)
    single = size == 2 or chinese or (size == 3 and polity == "JP" and "ja" in known.get(text[0], ""))
    at = 1 if single else 2
    return Split(text[at:], text[:at], NameOrder.FAMILY_FIRST, assumed=not single)
