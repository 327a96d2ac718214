"""What other readers of country names get right on the rows that diplometa is measured on, in one run."""

import csv
import time
import warnings
from collections.abc import Callable

from measure import ROOT, installed, line

import diplometa as dm

__all__: list[str] = []

Reader = Callable[[str], str | None]


def _ours(name: str) -> str | None:
    try:
        return dm.parse_party(name).code
    except dm.ParseError:
        return None


def _rigour(name: str) -> str | None:
    from rigour.territories import lookup_territory

    found = lookup_territory(name)
    return found.code.upper() if found else None


def _rigour_fuzzy(name: str) -> str | None:
    from rigour.territories import lookup_territory

    found = lookup_territory(name, fuzzy=True)
    return found.code.upper() if found else None


def _country_converter() -> Reader:
    import logging

    import country_converter

    logging.getLogger("country_converter").setLevel(logging.CRITICAL)
    converter = country_converter.CountryConverter()

    def read(name: str) -> str | None:
        found = converter.convert(name, to="ISO2", not_found="")
        return found if isinstance(found, str) and found else None

    return read


def _countryguess(name: str) -> str | None:
    from countryguess import guess_country

    found = guess_country(name)
    return found["iso2"] if found else None


def _countrynames(name: str) -> str | None:
    from countrynames import to_code

    return to_code(name)


def _pycountry(name: str) -> str | None:
    import pycountry

    try:
        return pycountry.countries.lookup(name).alpha_2
    except LookupError:
        return None


def _rows() -> list[dict[str, str]]:
    path = ROOT.parent / "shared" / "gold" / "countries.csv"
    if not path.is_file():
        raise SystemExit("the rows stand in ../shared/gold, which is absent here")
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _is_right(row: dict[str, str], found: str | None) -> bool:
    """Whether a code is accepted; of a state that ISO never coded a slug is right, and so is a refusal."""
    if row["kind"] == "historical-no-iso":
        return found is None or (found.islower() and len(found) > 4)
    accepted = set(row["accept"].split(";")) - {""}
    return found in accepted if accepted else found is None


def _read(read: Reader, name: str) -> str | None:
    try:
        return read(name)
    except Exception:  # noqa: BLE001  # a peer that fails on a name has not read it
        return None


def _score(name: str, read: Reader, rows: list[dict[str, str]]) -> None:
    right = wrong = 0
    for row in rows:
        # Tables are read once: what is measured is reading names, none of which has been read before.
        _read(read, f"{row['name'][0]} {row['kind']}")
    started = time.process_time()
    for row in rows:
        found = _read(read, row["name"])
        hit = _is_right(row, found)
        right += hit
        wrong += found is not None and not hit
    rate = len(rows) / (time.process_time() - started)
    line(f"names of parties, {name}", f"{right / len(rows):.1%}", f"{wrong} wrong codes; {rate:,.0f} names/s")


PEERS: dict[str, tuple[str, Callable[[], Reader]]] = {
    "rigour": ("rigour", lambda: _rigour),
    "rigour, fuzzy": ("rigour", lambda: _rigour_fuzzy),
    "country_converter": ("country_converter", _country_converter),
    "countryguess": ("countryguess", lambda: _countryguess),
    "countrynames": ("countrynames", lambda: _countrynames),
    "pycountry": ("pycountry", lambda: _pycountry),
}

if __name__ == "__main__":
    warnings.simplefilter("ignore")
    rows = _rows()
    _score("diplometa", _ours, rows)
    for name, (package, make) in PEERS.items():
        if not installed(package):
            line(f"names of parties, {name}", "not installed")
            continue
        _score(name, make(), rows)
