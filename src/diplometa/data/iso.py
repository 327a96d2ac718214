"""ISO 3166-1 and 3166-3 as pycountry holds them: looked up there on first need, never copied."""

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["currency_codes", "iso_country"]

_NOTHING: "Mapping[str, str]" = MappingProxyType({})


@cache
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
def currency_codes() -> frozenset[str]:
    """The alphabetic codes of ISO 4217."""
    import pycountry  # on first need

    currencies: Any = pycountry.currencies
    return frozenset(currency.alpha_3 for currency in currencies)
