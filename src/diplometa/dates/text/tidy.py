"""Strings as other software and print leave them: composed, without marks of no width, quotes and footnotes around."""

import re
import unicodedata

__all__ = ["tidied"]

# The mark of a byte order, spaces and joiners of no width, the soft hyphen, marks of direction.
_NO_WIDTH = re.compile("[\ufeff\u200b-\u200f\u2060\u00ad]+")
# Marks of a footnote behind a date.
_FOOTNOTES = "*\u2020\u2021"
_QUOTES = {'"': '"', "\u201c": "\u201d", "\u201e": "\u201c\u201d", "\u2018": "\u2019", "\u00ab": "\u00bb"}


def tidied(text: str) -> str:
    """The string without what is no part of it; the very same where there is nothing such.

    >>> tidied('"9 May 1945" *')
    '9 May 1945'
    """
    made = text if text.isascii() else unicodedata.normalize("NFC", _NO_WIDTH.sub("", text))
    if (bare := made.strip()).endswith((*_FOOTNOTES,)):
        made = bare = bare.rstrip(_FOOTNOTES + " ")
    if len(bare) > 2 and bare[0] in _QUOTES and bare[-1] in _QUOTES[bare[0]]:
        return bare[1:-1]
    return made
