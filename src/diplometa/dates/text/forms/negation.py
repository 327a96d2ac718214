"""Whether a clause denies what it says of a date: what is "not signed before 1950" is signed then or later."""

import re

from diplometa.dates.text.forms.form import Match
from diplometa.dates.text.words.vocabulary import cues

__all__ = ["denied"]

# How far before a date, in characters, the words of its clause are looked for.
CLAUSE = 160
# A word, contracted ones in one, or a mark that may end a clause; a stop ends it for certain.
_PIECES = re.compile(r"[^\W0-9_]+(?:['\u2019][^\W0-9_]+)?|[,;:()]|\.(?=\s)")
_CONTRACTED = re.compile(r"n['\u2019].*|.*n['\u2019]t")
# Words for the end of a time that a negation makes its start.
_ENDS = ("before", "prior", "ahead", "avant", "antes", "vor", "voor", "prima", "перед")


def denied(match: Match) -> bool | None:
    """Whether a negation in its clause turns the end of a time into its start; None where it is not certain."""
    lead = match.its[0]
    if lead.code != "U" and not lead.value.startswith((*_ENDS, "by")):
        return False
    scan = match.context.scan
    start, _ = scan.sentence_near(match.start, CLAUSE)
    folded, ended = scan.folded, False
    for piece in reversed([*_PIECES.finditer(folded, start, match.start)]):
        word = piece[0]
        if word == ".":
            # Where a text is in small letters, or a heading is run into it, no sentence ends there.
            break
        hyphened = folded[piece.end() : piece.end() + 1] == "-"
        if _CONTRACTED.fullmatch(word) or (word in cues("negation") and not hyphened):
            return None if ended or lead.value == "by" else True
        ended = ended or word in ",;:()" or word in cues("clause-break")
    return False
