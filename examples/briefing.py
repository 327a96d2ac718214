"""Read an article about a meeting that is to come, and print a briefing made of its records.

Run it from the root of the repository: python examples/briefing.py
"""

import datetime as dt
from pathlib import Path

import diplometa as dm

ARTICLE = Path(__file__).parent / "ishiba-trump-2025.txt"
PUBLISHED = dt.date(2025, 1, 30)


def heading(summit: dm.Summit) -> str:
    """Who meets where and when, on one line."""
    who = " and ".join(party.name for party in summit.parties)
    day = summit.date.earliest if summit.date else None
    when = f"{day.day} {day:%B %Y}" if day else "day not known"
    return f"{who}: {summit.place}, {when} ({summit.status})"


def people(summit: dm.Summit) -> list[str]:
    return [f"  {p.leader or (p.party and p.party.name)} ({p.capacity})" for p in summit.participants]


def agenda(summit: dm.Summit) -> list[str]:
    """A line for each item: its title, who raises it, what it is about, and below it what hangs on it."""
    lines: list[str] = []
    for number, item in enumerate(summit.agenda, start=1):
        raised = f", raised by {' and '.join(party.name for party in item.raised_by)}" if item.raised_by else ""
        lines.append(f"  {number}. {item.title} ({item.status}{raised})")
        lines.append(f"     about: {', '.join(topic.label for topic in item.topics)}")
        lines.extend(f"     pledge: {commitment}" for commitment in item.commitments)
        lines.extend(f"     clause: {clause}" for clause in item.clauses)
    return lines


def treaties(found: dm.Extraction) -> list[str]:
    """Each clause that the article cites, with what is known of its treaty."""
    lines: list[str] = []
    for mention in found.clauses:
        clause = mention.value
        lines.append(f"  {clause} [{mention.start}:{mention.end}]")
        if clause.treaty and clause.treaty.id:
            treaty = dm.treaty(clause.treaty.id)
            signed, force = treaty.dates(dm.EventKind.SIGNED), treaty.dates(dm.EventKind.IN_FORCE)
            lines.append(f"    {treaty.title}")
            lines.append(f"    signed {', '.join(map(str, signed))}, in force {', '.join(map(str, force))}")
    return lines


def sources(found: dm.Extraction) -> list[str]:
    """The words on which the first lines of the briefing rest."""
    return [
        f"  {field}: {', '.join(repr(evidence.quote) for evidence in found.of(f'summits[0].{field}'))}"
        for field in ("date", "place", "status")
    ]


def main() -> None:
    text = ARTICLE.read_text(encoding="utf-8")
    found = dm.extract(text, published=PUBLISHED, source=ARTICLE.name)
    if found.summit is None:
        print("no meeting was found")
        return
    print(heading(found.summit))
    for title, lines in {
        "Who": people(found.summit),
        "Agenda": agenda(found.summit),
        "Treaty clauses": treaties(found),
        "Words it rests on": sources(found),
        "What was assumed": [f"  {finding.value}: {finding.message}" for finding in found.report],
    }.items():
        print(f"\n{title}", *lines, sep="\n")


if __name__ == "__main__":
    main()
