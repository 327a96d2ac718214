"""What an instrument's text says of it as a whole: title, parties, signature, languages, final clauses, depositary."""

from diplometa.core.errors import require_str
from diplometa.core.mention import Mention
from diplometa.core.scan import Span
from diplometa.treaties.model import TreatyMetadata
from diplometa.treaties.text.authentic import languages_in
from diplometa.treaties.text.document import cut
from diplometa.treaties.text.final import depositary_in, force_in, withdrawal_in
from diplometa.treaties.text.opening import is_titled

__all__ = ["read_metadata"]


def read_metadata(text: str) -> TreatyMetadata:
    r"""What an instrument says of itself, each field with the words that say it; what is not sure is left empty.

    Read are the title and the parties in the head, the signatures in the closing words, the languages there or in the
    clause on authentic texts, the provisions on entry into force and withdrawal, and the depositary, in English,
    French, Spanish and German.

    Args:
        text: the text of one instrument.

    Raises:
        TypeError: the text is no str.

    >>> text = "Treaty between France and Spain\nArticle 1\nThis Treaty shall enter into force at once.\nArticle 2\n"
    >>> metadata = read_metadata(f"{text}Peace.\nDone at Paris on 3 May 1971, in the French and Spanish languages.")
    >>> [str(party) for party in metadata.parties], [language.value for language in metadata.languages]
    (['France [15:21] FR', 'Spain [26:31] ES'], ['fr', 'es'])
    >>> str(metadata.entry_into_force.value), str(metadata.signed[0].value.date)
    ('Article 1', '1971-05-03')
    """
    require_str(text, "read_metadata")
    document = cut(text)
    treaty = document.treaty
    year = str(treaty.events[0].date)[:4] if treaty.events else ""
    return TreatyMetadata(
        title=_title(text, document.title),
        parties=document.parties,
        signed=document.signed,
        languages=languages_in(text, document.closings),
        entry_into_force=force_in(text, treaty.clauses),
        withdrawal=withdrawal_in(text, treaty.clauses),
        depositary=depositary_in(text, year, treaty.clauses),
    )


def _title(text: str, span: Span) -> Mention[str] | None:
    """The title, if it names an instrument."""
    start, end = span
    words = text[start:end].rstrip()
    if not is_titled(words):
        return None
    return Mention.cut(text, start, start + len(words), value=" ".join(words.split()), rule="treaty.title")
