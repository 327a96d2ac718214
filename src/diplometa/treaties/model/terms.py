"""The terms that records of treaties use: kinds of instruments and events, styles of numbering."""

from enum import StrEnum

__all__ = ["EventKind", "InstrumentKind", "Numbering"]


class InstrumentKind(StrEnum):
    """What an instrument is in law, however it is called."""

    TREATY = "treaty"
    POLITICAL_COMMITMENT = "political-commitment"
    MEMORANDUM = "memorandum"
    STATUTE = "statute"
    DECLARATION = "declaration"


class Numbering(StrEnum):
    """How an instrument numbers its articles."""

    ARABIC = "arabic"
    ROMAN = "roman"


class EventKind(StrEnum):
    """What happened to an instrument (United Nations Treaty Collection, glossary)."""

    INITIALLED = "initialled"
    ADOPTED = "adopted"
    OPENED = "opened"
    SIGNED = "signed"
    PROVISIONAL = "provisional"
    IN_FORCE = "in-force"
    AMENDED = "amended"
    DENOUNCED = "denounced"
    SUSPENDED = "suspended"
    TERMINATED = "terminated"
    REGISTERED = "registered"
