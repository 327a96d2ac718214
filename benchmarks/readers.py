"""How much text the readers of prose take in a second, and how many strings the parsers of one thing."""

import contextlib
import itertools
import time
from collections.abc import Callable, Sequence

import pycountry
from measure import article, gold, installed, line, timed

import diplometa as dm

MONTHS = ("January", "February", "March", "May", "July", "September", "November", "December")
TITLES = ("President", "Prime Minister", "Foreign Minister", "H.E. President", "former Prime Minister")
STATES = ("France", "Japan", "Kenya", "Chile", "Poland", "India")
GIVEN = ("Jean", "Kenji", "Amina W.", "María", "Jan", "Wei", "Ahmed", "Ó. Dónal")
FAMILY = ("Martin", "TANAKA", "Otieno", "Soto Rojas", "van der Berg", "Li", "al-Rashid", "Kowalska-Nowak")


def prose(characters: int = 200_000) -> str:
    """Articles one after the other: the example, and the reference articles where they are there."""
    texts = [article(), *(str(row["text"]) for row in gold("articles.jsonl"))]
    together = "\n\n".join(texts)
    return (together * (characters // len(together) + 1))[:characters]


def dates() -> list[str]:
    days = itertools.product(range(1, 29), MONTHS, range(1945, 2025, 8))
    written = itertools.cycle(("{0} {1} {2}", "{1} {0}, {2}", "{1} {2}", "early {1} {2}", "the {0}th of {1} {2}"))
    return [form.format(*day) for form, day in zip(written, days, strict=False)]


def plain_dates() -> list[str]:
    days = itertools.product(range(1, 29), MONTHS, range(1900, 2025, 4))
    return ["{} {} {}".format(*day) for day in days]


def names_of_states() -> list[str]:
    return [name for state in pycountry.countries for name in dm.Country(state.alpha_2).names]


def leaders() -> list[str]:
    people = itertools.product(TITLES, STATES, GIVEN, FAMILY)
    return [f"{title} {given} {family} of {state}" for title, state, given, family in people]


def edtf_texts() -> list[str]:
    years = range(1900, 2000)
    forms = ("{}-05-25", "{}-05", "{}", "{}~", "{}-05-25/{}-05-27", "{}/..", "{}-21")
    return [form.format(year, year) for year in years for form in forms]


def per_second(parse: Callable[[str], object], texts: Sequence[str]) -> float:
    """Strings a second, each of them read once: a cache in the parser has no part in it. One refused counts as read."""
    warm, *groups = (list(dict.fromkeys(texts))[start::6] for start in range(6))
    speeds: list[float] = []
    for group in (warm, *groups):
        started = time.process_time()
        for text in group:
            with contextlib.suppress(dm.ParseError):
                parse(text)
        speeds.append(len(group) / (time.process_time() - started))
    return max(speeds[1:])


def of_prose(text: str) -> None:
    megabytes = len(text.encode()) / 1e6
    for find in (dm.find_dates, dm.find_parties, dm.find_leaders, dm.find_treaties, dm.find_clauses):
        speed = megabytes / timed(lambda find=find: find(text), rounds=5).least
        note = "" if find in (dm.find_parties, dm.find_treaties) else "budget: 5 MB/s"
        line(find.__name__, f"{speed:.2f} MB/s", note)
        if find is dm.find_dates:
            of_example()
        if find is dm.find_clauses:
            beside_eyecite(text, megabytes, speed)


def of_example() -> None:
    text = article() * 50
    speed = len(text.encode()) / 1e6 / timed(lambda: dm.find_dates(text), rounds=5).least
    line("  on the example alone", f"{speed:.2f} MB/s", "few dates; budget: 5 MB/s")


def beside_eyecite(text: str, megabytes: float, ours: float) -> None:
    if not installed("eyecite"):
        line("  eyecite", "not measured", "it is not installed here")
        return
    from eyecite import get_citations

    theirs = megabytes / timed(lambda: get_citations(text), rounds=3).least
    line("  eyecite on the same text", f"{theirs:.2f} MB/s", f"find_clauses: {ours / theirs:.1f} times (budget: 5)")


def of_strings() -> None:
    tasks: list[tuple[str, Callable[[str], object], list[str], str]] = [
        ("parse_date", dm.parse_date, dates(), "budget: 15,000/s"),
        ("parse_date on a plain column", dm.parse_date, plain_dates(), "budget: 100,000/s"),
        ("parse_party", dm.parse_party, names_of_states(), "budget: 100,000/s"),
        ("parse_leader", dm.parse_leader, leaders(), "budget: 20,000/s"),
        ("EdtfDate", dm.EdtfDate, edtf_texts(), "budget: 100,000/s"),
    ]
    speeds: dict[str, float] = {}
    for name, parse, texts, budget in tasks:
        speeds[name] = per_second(parse, texts)
        line(name, f"{speeds[name]:,.0f}/s", f"{len(texts):,} different strings" + (f"; {budget}" if budget else ""))
    beside("edtf", "EdtfDate", edtf_texts(), 100, speeds)
    beside("nameparser", "parse_leader", leaders(), 2, speeds)


def beside(package: str, ours: str, texts: list[str], budget: int, speeds: dict[str, float]) -> None:
    """Another package on the same strings, where it is installed."""
    if not installed(package):
        line(f"  {package}", "not measured", "it is not installed here")
        return
    speed = per_second(peer(package), texts)
    note = f"{ours}: {speeds[ours] / speed:.1f} times (budget: {budget})"
    line(f"  {package} on the same strings", f"{speed:,.0f}/s", note)


def peer(package: str) -> Callable[[str], object]:
    if package == "edtf":
        from edtf import parse_edtf

        return parse_edtf
    from nameparser import HumanName

    return HumanName


if __name__ == "__main__":
    of_prose(prose())
    of_strings()
