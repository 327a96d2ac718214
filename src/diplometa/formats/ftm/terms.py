"""What followthemoney calls things, and the texts that it keeps as they are."""

import re
from unicodedata import normalize

from diplometa.formats.prefixes import cut
from diplometa.leaders.model import Role
from diplometa.parties.model import Country, Party

__all__ = ["COUNTRIES", "TOPICS", "address", "country_code", "day", "link", "name", "tidy", "wikidata"]

# Former states that followthemoney has a code for; of others it makes a successor, or nothing.
COUNTRIES = {"SUHH": "suhh", "YUCS": "yucs", "CSHH": "cshh", "CSXX": "csxx", "DDDE": "dd", "ZRCD": "zr"}
TOPICS = {
    Role.HEAD_OF_STATE: ("gov.national", "gov.head"),
    Role.HEAD_OF_GOVERNMENT: ("gov.national", "gov.head"),
    Role.MONARCH: ("gov.national", "gov.head"),
    Role.FOREIGN_MINISTER: ("gov.national", "gov.executive"),
    Role.DEFENCE_MINISTER: ("gov.national", "gov.executive"),
    Role.FINANCE_MINISTER: ("gov.national", "gov.executive"),
    Role.OTHER_MINISTER: ("gov.national", "gov.executive"),
    Role.DEPUTY_HEAD_OF_STATE: ("gov.national", "gov.executive"),
    Role.DEPUTY_HEAD_OF_GOVERNMENT: ("gov.national", "gov.executive"),
    Role.IO_HEAD: ("gov.igo", "gov.head"),
    Role.AMBASSADOR: ("role.diplo",),
    Role.ENVOY: ("role.diplo",),
    Role.LEGISLATOR: ("gov.legislative",),
}
# As its own cleaning has them: white space that becomes a blank, and what is left out.
_BLANKS = re.compile("[\\s\u2000-\u200a\u2028\u2029\u0a00\u1680\u202f\u205f\u3000]+")
_UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u061c\u2060-\u2064\u00ad\ufeff\ud800-\udfff]",
)
_BREAKS = re.compile(r"\r\n|\n|<BR/>|<BR>|\t|ESQ\.,|ESQ,|;")
_COMMAS = re.compile(r",(?:\s?[,.])+")
_LINK = re.compile(r"https?://[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}(?::\d{1,4})?/[!-~]*")
_WIKIDATA = re.compile(r"Q[1-9]\d{0,15}", re.ASCII)


def tidy(text: str) -> str:
    """A text as followthemoney keeps it."""
    return _BLANKS.sub(" ", _UNSAFE.sub("", normalize("NFC", text))).strip()


def name(text: str) -> str:
    """A name: quotation marks around it are left out."""
    found = tidy(text)
    return found.strip("\"' ") if found[:1] in ("'", '"') and found[-1:] in ("'", '"') else found


def address(text: str) -> str:
    """An address: its lines are parted by commas."""
    found = tidy(text)
    # what is put in the place of one mark may make another of what stands beside it
    for _ in range(4):
        found = tidy(_COMMAS.sub(", ", _BREAKS.sub(", ", found)))
    return found


def day(text: str) -> str | None:
    """A date: a year from 1000 to 2999, a month or a day."""
    found = cut(text)
    return found if found is not None and found[0] in "12" else None


def country_code(party: Party | None) -> str | None:
    """The code that followthemoney has for a state."""
    if not isinstance(party, Country):
        return None
    return party.code.lower() if len(party.code) == 2 else COUNTRIES.get(party.code)


def link(text: str) -> str | None:
    """The address of a web page, if it is one that is kept as it is."""
    return text if _LINK.fullmatch(text) else None


def wikidata(text: str) -> str | None:
    """The identifier of an item of Wikidata, if it is one."""
    return text if _WIKIDATA.fullmatch(text) else None
