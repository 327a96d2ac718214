"""What an instrument's own text says of it as a whole, each with the words that say so."""

import attrs

from diplometa.core.mention import Mention
from diplometa.core.records import check_fields
from diplometa.parties.model import Party
from diplometa.treaties.model.instruments import TreatyEvent
from diplometa.treaties.model.provision import Provision

__all__ = ["TreatyMetadata"]


@attrs.frozen(kw_only=True)
class TreatyMetadata:
    """What the head, the final clauses and the closing words of an instrument say of it; what they do not is empty.

    `parties` are as the head names them, `signed` the signatures with date and place, `languages` the ISO 639-1 codes
    of the texts that are authentic or that it was done in; `entry_into_force` and `withdrawal` are the provisions that
    rule them, each with the sentence as its text; `depositary` is the state or organisation that keeps the original.
    """

    title: Mention[str] | None = None
    parties: tuple[Mention[Party], ...] = ()
    signed: tuple[Mention[TreatyEvent], ...] = ()
    languages: tuple[Mention[str], ...] = ()
    entry_into_force: Mention[Provision] | None = None
    withdrawal: Mention[Provision] | None = None
    depositary: Mention[Party] | None = None

    def __attrs_post_init__(self) -> None:
        check_fields(self)
