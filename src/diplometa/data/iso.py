"""ISO 3166-1 and 3166-3, 639 and 4217 as pycountry holds them: looked up there on first need, never copied."""

from functools import cache, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["codes_by_alpha_3", "currency_codes", "former_codes", "is_language", "iso_country"]

_NOTHING: "Mapping[str, str]" = MappingProxyType({})


# Bounded: a caller's own parties have codes that no table bounds.
@lru_cache(maxsize=1024)
def iso_country(code: str) -> "Mapping[str, str]":
    """What ISO 3166 says of an alpha-2 (present) or alpha-4 (former) code: name, official_name, alpha_3, numeric."""
    import pycountry  # on first need: it costs several milliseconds

    table: Any = pycountry.countries if len(code) == 2 else pycountry.historic_countries
    entry = table.get(**{"alpha_2" if len(code) == 2 else "alpha_4": code})
    if entry is None:
        return _NOTHING
    fields = ("name", "official_name", "alpha_3", "numeric")
    return {name: getattr(entry, name) for name in fields if getattr(entry, name, None)}


@cache
def codes_by_alpha_3() -> "Mapping[str, str]":
    """The alpha-2 code of each present alpha-3 code, the alpha-4 code of each former one that is not in use again."""
    import pycountry  # on first need

    former: Any = pycountry.historic_countries
    present: Any = pycountry.countries
    return {entry.alpha_3: entry.alpha_4 for entry in former} | {entry.alpha_3: entry.alpha_2 for entry in present}


@cache
def former_codes() -> "Mapping[str, tuple[str, ...]]":
    """The alpha-4 codes of the former states by the alpha-2 code that each had."""
    import pycountry  # on first need

    found: dict[str, tuple[str, ...]] = {}
    former: Any = pycountry.historic_countries
    for entry in former:
        found[entry.alpha_2] = (*found.get(entry.alpha_2, ()), entry.alpha_4)
    return found


@cache
def currency_codes() -> frozenset[str]:
    """The alphabetic codes of ISO 4217."""
    import pycountry  # on first need

    currencies: Any = pycountry.currencies
    return frozenset(currency.alpha_3 for currency in currencies)


@lru_cache(maxsize=1024)
def is_language(code: str) -> bool:
    """Whether ISO 639-1 (two letters) or ISO 639-3 (three) has this code, in small letters."""
    import pycountry  # on first need

    languages: Any = pycountry.languages
    return code.islower() and languages.get(**{"alpha_2" if len(code) == 2 else "alpha_3": code}) is not None
