"""Write ``tools/tables/more/party_names_cldr.tsv``: names of territories in more languages, as babel has them of CLDR.

python tools/cldr_names.py && python tools/build_tables.py --add party_names

What is another party's name in the table, and what is too short to be told from other words, is left out.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import cast

from babel import Locale

from tables import read_tsv
from tables.names import HEADER, fold

__all__ = ["main"]

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "src" / "diplometa" / "data"
MORE = ROOT / "tools" / "tables" / "more" / "party_names_cldr.tsv"
LANGUAGES = "bg bn ca cs da el et fi hr hu lt lv ms nb ro sk sl sr sv sw th ur".split()
# Names of the languages of the facts that these miss: Cameroon is a former colony there alone.
MISSED = (("CM", "de"), ("FM", "ru"))
SOURCE = "cldr-territories"
# Shorter ones in Latin letters are words: "Man", "Tai".
SHORTEST = 4


def standing() -> tuple[set[str], dict[str, set[str]], dict[tuple[str, str], str]]:
    """The codes of territories, the parties of each folded name, and the tier of each name and party."""
    codes = {row["code"] for row in read_tsv(DATA / "countries.tsv")}
    bearers: dict[str, set[str]] = defaultdict(set)
    tiers: dict[tuple[str, str], str] = {}
    for row in read_tsv(DATA / "party_names.tsv"):
        if row["source"] != SOURCE:
            bearers[fold(row["name"])].add(row["party"])
            # "strong" comes before "weak": a name that is weak in one row is weak.
            tier = max(row["tier"], tiers.get((fold(row["name"]), row["party"]), ""))
            tiers[fold(row["name"]), row["party"]] = tier
    return {code for code in codes if len(code) == len("JP") and code.isupper()}, bearers, tiers


def territory(lang: str, code: str) -> str:
    """The name of a territory in a language; empty where there is none."""
    names = cast("Mapping[str, str]", Locale.parse(lang).territories)
    return names.get(code, "")


def rows() -> Iterator[tuple[str, ...]]:
    """One row a territory and language."""
    codes, bearers, tiers = standing()
    named = [(code, lang) for lang in LANGUAGES for code in sorted(codes)]
    found = [(territory(lang, code), code, lang) for code, lang in (*named, *MISSED)]
    for name, code, _ in found:
        bearers[fold(name)].add(code)
    for name, code, lang in found:
        key = fold(name)
        others = bearers[key] - {code}
        told = (key, code) in tiers
        if name and (told or not ((len(name) < SHORTEST and name.isascii()) or others)):
            tier = tiers.get((key, code), "strong")
            yield name, code, lang, "short", tier, "", "", "|".join(sorted(others)), SOURCE


def main() -> int:
    """Write the file."""
    lines = ["\t".join(row) + "\n" for row in (HEADER, *sorted(set(rows())))]
    MORE.write_text("".join(lines), encoding="utf-8", newline="\n")
    print(f"{len(lines) - 1} rows")
    return 0


if __name__ == "__main__":
    sys.exit(main())
