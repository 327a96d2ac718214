"""Which formats there are: the suffixes of their files, what they hold, and whether they are read, too."""

from pathlib import Path
from typing import NamedTuple

from diplometa.core.errors import FormatError, UnknownCodeError
from diplometa.core.registry import near

__all__ = ["FORMATS", "Format", "format_of", "require_format"]


class Format(NamedTuple):
    """A format: the suffixes of its files, what it holds in words, whether it is also read."""

    suffixes: tuple[str, ...]
    holds: str
    read: bool = True


# The module of the same name writes each, and reads it where it is read; of several suffixes that fit a file the
# longest wins.
FORMATS: dict[str, Format] = {
    "json": Format((".json",), "all records and extractions"),
    "jsonl": Format((".jsonl", ".ndjson"), "all records and extractions, one a line"),
    "csv": Format((".csv",), "records of one kind"),
    "tsv": Format((".tsv", ".tab"), "records of one kind"),
    "jsonld": Format((".jsonld",), "all records, in the terms of schema.org", read=False),
    "popolo": Format((".popolo.json",), "leaders with their offices, summits"),
    "ocd": Format((".ocd.json",), "summits with their agendas"),
    "ftm": Format((".ftm.jsonl", ".ftm.json", ".ftm"), "leaders with their offices, summits, treaties, as entities"),
    "wikidata": Format((".wikidata.json",), "leaders, summits, treaties, as items of Wikidata", read=False),
    "quickstatements": Format((".qs",), "leaders, summits, treaties, as commands to Wikidata", read=False),
    "akn": Format((".akn", ".akn.xml", ".xml"), "treaties with their clauses"),
    "csl": Format((".csl.json", ".csl"), "treaties and clauses, as references", read=False),
    "ical": Format((".ics", ".ical"), "meetings with a day"),
    "webannotation": Format((".anno.jsonld", ".anno.json"), "extractions, as annotations", read=False),
}


def format_of(path: str | Path) -> str:
    """The format of a file, by its suffix; the longest that is known wins.

    >>> format_of("summits.jsonl")
    'jsonl'

    Raises:
        UnknownCodeError: no format has this suffix.
    """
    name = Path(path).name.lower()
    suffixes = {suffix: format for format, each in FORMATS.items() for suffix in each.suffixes}  # noqa: A001
    fitting = [suffix for suffix in suffixes if name.endswith(suffix) and name != suffix]
    if not fitting:
        raise UnknownCodeError(Path(name).suffix, kind="suffix of a file", near=tuple(suffixes))
    return suffixes[max(fitting, key=len)]


def require_format(format: str, *, read: bool = False) -> str:
    """The name of a format, where there is such a one, and where it is to be read one that is.

    Raises:
        FormatError: the format is only written.
        UnknownCodeError: there is no such format.
    """
    if format not in FORMATS:
        raise UnknownCodeError(format, kind="format", near=near(format, list(FORMATS)) or tuple(FORMATS))
    if read and not FORMATS[format].read:
        others = ", ".join(name for name, each in FORMATS.items() if each.read)
        raise FormatError(f"{format} is only written, not read; expected one of {others}")
    return format
