"""The properties and items of Wikidata that we write, each with its datatype; times and texts as Wikidata has them."""

import re

__all__ = ["HUMAN", "INSTANCE", "PROPERTIES", "SUMMIT", "TREATY", "item_id", "text_of", "time_of"]

# Each property with its datatype; numbers and datatypes as Wikidata lists them (October 2025).
PROPERTIES = {
    "P17": "wikibase-item",  # country
    "P31": "wikibase-item",  # instance of
    "P39": "wikibase-item",  # position held
    "P569": "time",  # date of birth
    "P570": "time",  # date of death
    "P580": "time",  # start time
    "P582": "time",  # end time
    "P585": "time",  # point in time
    "P664": "wikibase-item",  # organizer
    "P710": "wikibase-item",  # participant
    "P854": "url",  # reference URL
    "P973": "url",  # described at URL
    "P1001": "wikibase-item",  # applies to jurisdiction
    "P1476": "monolingualtext",  # title
    "P1891": "wikibase-item",  # signatory
    "P1932": "string",  # object named as
    "P2058": "wikibase-item",  # depositary
    "P4222": "external-id",  # United Nations Treaty Series volume number
    "P4231": "external-id",  # United Nations Treaty Series registration number
    "P7588": "time",  # effective date
}
INSTANCE = "P31"
HUMAN, SUMMIT, TREATY = "Q5", "Q207326", "Q131569"
_ITEM = re.compile(r"Q[1-9]\d{0,11}", re.ASCII)
_TIME = re.compile(r"(?P<year>-?\d{4}|Y-?\d{5,9})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>0[1-9]|[12]\d|3[01]))?)?")
_DECADE = re.compile(r"\d{3}X")
_DOUBT = str.maketrans("", "", "?~%")
_YEAR, _MONTH, _DAY, _DECADES = 9, 10, 11, 8
# No label and no alias is longer.
LONGEST = 250


def item_id(text: str | None) -> str | None:
    """The identifier of an item, if it is one."""
    return text if text is not None and _ITEM.fullmatch(text) else None


def text_of(text: str, most: int = LONGEST) -> str:
    """A text as Wikidata keeps it: in one line, with single blanks, not too long."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())[:most].strip()


def time_of(text: str) -> tuple[str, int, str] | None:
    """The time and the precision of an EDTF date, with the date that they say; None where Wikidata has no such time.

    A year before the first has no zero among its numbers: the year 0 of EDTF is -1.

    >>> time_of("1949-08~"), time_of("-0043")
    (('+1949-08-00T00:00:00Z', 10, '1949-08'), ('-0044-00-00T00:00:00Z', 9, '-0043'))
    """
    plain = text.translate(_DOUBT)
    if _DECADE.fullmatch(plain):
        return f"+{plain[:3]}0-00-00T00:00:00Z", _DECADES, plain
    unspecified = re.sub(r"(?:-XX){1,2}$|(?<=^\d{4})-[2-4]\d$", "", plain)
    found = _TIME.fullmatch(unspecified)
    if found is None:
        return None
    year = int(found["year"].removeprefix("Y"))
    month, day = found["month"] or "00", found["day"] or "00"
    precision = _YEAR + (month != "00") + (day != "00")
    sign, number = ("+", year) if year > 0 else ("-", 1 - year)
    return f"{sign}{number:04}-{month}-{day}T00:00:00Z", precision, unspecified
