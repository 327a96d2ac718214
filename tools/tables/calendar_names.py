"""Names of months and weekdays in the languages that dates are read and written in, from CLDR by way of babel."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from tables import Row, Table, TableError

__all__ = ["SOURCES", "TABLES"]

LANGUAGES = ("de", "en", "es", "fr", "it", "ja", "nl", "pt", "ru", "zh")
# Variants give what they say otherwise than the language.
VARIANTS = {"de-AT": "de"}
# The form of a name, with the context and the width that CLDR gives it under.
FORMS = {
    "format-wide": ("format", "wide"),
    "standalone-wide": ("stand-alone", "wide"),
    "abbreviated": ("format", "abbreviated"),
    "standalone-abbreviated": ("stand-alone", "abbreviated"),
}
CLDR = "47"


def names(kind: str, _: Path) -> Iterator[Row]:
    """The names of a kind, `month` or `day`, in each form and language: months from 1, weekdays from 0, a Monday."""
    if import_module("babel.core").get_cldr_version() != CLDR:
        msg = f"babel holds another CLDR than {CLDR}: install the one that has it, or change CLDR and SOURCES together"
        raise TableError(msg)
    named: Callable[[str, str, str], Mapping[int, str]] = getattr(import_module("babel.dates"), f"get_{kind}_names")
    for language in (*LANGUAGES, *VARIANTS):
        # What one locale inherits babel keeps in data that all share: another would be given the names of the first.
        import_module("babel.localedata")._cache.clear()  # noqa: SLF001  # no public way
        locale = language.replace("-", "_")
        for form, (context, width) in FORMS.items():
            base: Mapping[int, str] = named(width, context, VARIANTS[language]) if language in VARIANTS else {}
            for number, name in named(width, context, locale).items():
                if name != base.get(number):
                    yield language, form, str(number), name, "cldr-babel"


def _table(kind: str, column: str) -> Table:
    return Table(("language", "form", column, "name", "source"), partial(names, kind), ())


TABLES = {"month_names": _table("month", "month"), "weekday_names": _table("day", "weekday")}

SOURCES: dict[str, Any] = {
    "cldr-babel": {
        "title": f"Unicode Common Locale Data Repository, version {CLDR}, as babel 2.18.0 holds it",
        "where": "https://cldr.unicode.org",
        "licence": "Unicode License v3",
        "date": "2025-03",
        "taken": "names of the months and weekdays of the Gregorian calendar, wide and abbreviated",
        "changes": "none",
    },
}
