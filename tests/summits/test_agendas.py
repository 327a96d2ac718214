"""Agendas as people write them."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from diplometa.core.errors import ParseError
from diplometa.core.knowledge import Knowledge
from diplometa.parties.model import Country
from diplometa.summits.model import AgendaItem
from diplometa.summits.text import parse_agenda
from diplometa.summits.text.agenda_times import clock_at, clock_in


def flat(items: tuple[AgendaItem, ...], depth: int = 0) -> Iterator[tuple[int, str | None, str]]:
    for item in items:
        yield depth, item.number, item.title
        yield from flat(item.items, depth + 1)


LISTS = {
    "numbered": (
        "Agenda\n1. Ports\n2. Railways;\n3) Roads.\n(4) Bridges, and\n",
        [(0, "1", "Ports"), (0, "2", "Railways"), (0, "3", "Roads"), (1, "4", "Bridges")],
    ),
    "lettered below numbered": (
        "1. Energy:\n(a) gas;\n(b) power.\n2. Fisheries\n",
        [(0, "1", "Energy"), (1, "a", "gas"), (1, "b", "power"), (0, "2", "Fisheries")],
    ),
    "roman, letter, figure": (
        "I. Security\n A. Arms\n  1. Mines\n B. Borders\nII. Trade\n",
        [(0, "I", "Security"), (1, "A", "Arms"), (2, "1", "Mines"), (1, "B", "Borders"), (0, "II", "Trade")],
    ),
    "i after h is a letter": (
        "Agenda\n" + "".join(f"{letter}) Topic {letter}\n" for letter in "abcdefghij"),
        [(0, letter, f"Topic {letter}") for letter in "abcdefghij"],
    ),
    "small romans": (
        "Agenda\n(i) Ports\n(ii) Roads\n(iii) Rails\n(iv) Canals\n(v) Bridges\n",
        [
            (0, n, t)
            for n, t in zip(
                ("i", "ii", "iii", "iv", "v"), ("Ports", "Roads", "Rails", "Canals", "Bridges"), strict=True
            )
        ],
    ),
    "decimals": (
        "1. Health\n1.1 Vaccines\n1.2 Malaria\n2. Trade\n2.1 Tariffs\n",
        [(0, "1", "Health"), (1, "1.1", "Vaccines"), (1, "1.2", "Malaria"), (0, "2", "Trade"), (1, "2.1", "Tariffs")],
    ),
    "a decimal without the number above": (
        "Agenda\n3.1 Vaccines\n3.2 Malaria\n",
        [(0, "3.1", "Vaccines"), (0, "3.2", "Malaria")],
    ),
    "bullets": (
        "Topics:\n• Grain\n• Steel\n  – scrap\n• Coal\n",
        [(0, None, "Grain"), (0, None, "Steel"), (1, None, "scrap"), (0, None, "Coal")],
    ),
    "words": (
        "Agenda item 4: Fisheries\nAgenda item 12. Outer space\n",
        [(0, "4", "Fisheries"), (0, "12", "Outer space")],
    ),
    "sessions": (
        "Session I: Debt\nSession II – Climate\nSecond working session: Oceans\nWorking lunch: Migration\n",
        [(0, "I", "Debt"), (0, "II", "Climate"), (0, None, "Oceans"), (0, None, "Migration")],
    ),
    "German": (
        "Tagesordnung\nTOP 1: Klimaschutz\nTOP 2: Verschiedenes\n",
        [(0, "1", "Klimaschutz"), (0, "2", "Verschiedenes")],
    ),
    "French": (
        "Point 1. Énergie\nPoint 2. Pêche\n1° Divers",
        [(0, "1", "Énergie"), (0, "2", "Pêche"), (1, "1", "Divers")],
    ),
    "Spanish": ("Temario\nPunto 1: Comercio\nPunto 2: Pesca\n", [(0, "1", "Comercio"), (0, "2", "Pesca")]),
    "wrapped titles": (
        "Agenda\n1. The effects of drought\n   on trade in grain\n2. Ports\n",
        [(0, "1", "The effects of drought on trade in grain"), (0, "2", "Ports")],
    ),
    "notes are no items": (
        "Agenda\n1. Ports\nThe group will hear the two pilots.\n2. Roads\n",
        [(0, "1", "Ports"), (0, "2", "Roads")],
    ),
    "documents are no part of a title": (
        "Agenda\n1. Ports (A/79/12, A/79/L.3)\n2. Roads [EC/2024/7]\n",
        [(0, "1", "Ports"), (0, "2", "Roads")],
    ),
    "a year in brackets is": (
        "Agenda\n1. Health Regulations (2005)\n2. Roads etc.\n",
        [(0, "1", "Health Regulations (2005)"), (0, "2", "Roads etc.")],
    ),
    "no labels below a heading": (
        "Agenda\nFisheries\n\nBorder crossings\nThat is all.\nMore\n",
        [(0, None, "Fisheries"), (0, None, "Border crossings")],
    ),
    "breaks are no items": (
        "Programme\n9:00 Arrivals\n9:30 Fisheries\n10:30 Coffee break\n11:00 Lunch on migration\n12:00 Tea",
        [(0, None, "Fisheries"), (0, None, "Lunch on migration")],
    ),
    "people are no agenda beside one": (
        "Participants\n1. Mr. A. Sample\n2. Ms. B. Sample\n\nAgenda\n1. Fisheries\n2. Ports\n",
        [(0, "1", "Fisheries"), (0, "2", "Ports")],
    ),
    "counted in prose": (
        "We should take up, first, the fishing zones; second, the ferry; and third, the two lighthouses. No more.",
        [(0, None, "the fishing zones"), (0, None, "the ferry"), (0, None, "the two lighthouses")],
    ),
    "numbered in prose": (
        "They will discuss (a) tariffs, (b) visas and (c) the strait. Nothing else.",
        [(0, "a", "tariffs"), (0, "b", "visas"), (0, "c", "the strait")],
    ),
    "the close is an item": (
        "Agenda\n1. Opening\n2. Fisheries\n3. Adjournment\n",
        [(0, "1", "Opening"), (0, "2", "Fisheries"), (0, "3", "Adjournment")],
    ),
    "numbered with one bracket": (
        "I suggest two points: 1) the gas dispute and 2) visas.",
        [(0, "1", "the gas dispute"), (0, "2", "visas")],
    ),
    "listed in prose": (
        "Agenda: tariffs, visas and fish",
        [(0, None, "tariffs"), (0, None, "visas"), (0, None, "fish")],
    ),
    "listed with semicolons": (
        "Topics: tariffs and quotas; visas; fish",
        [(0, None, "tariffs and quotas"), (0, None, "visas"), (0, None, "fish")],
    ),
    "listed in a sentence": (
        "The agenda of the talks has three points: tariffs, visas and fish. Nobody knows of a fourth, or a fifth.",
        [(0, None, "tariffs"), (0, None, "visas"), (0, None, "fish")],
    ),
    "a word for a pause that is of something": (
        "Agenda\n1. Transfer of prisoners\n2. Transfer\n3. Registration of ships\n4. Reception\n",
        [(0, "1", "Transfer of prisoners"), (0, "3", "Registration of ships")],
    ),
    "a table whose items are figures": (
        "Item | Subject | Proposed by\n4 | Fish | Norway\n5 | Ships | Iceland\n",
        [(0, "4", "Fish"), (0, "5", "Ships")],
    ),
    "a table": (
        "| No. | Topic | Status |\n|--|--|--|\n| 1 | Fish | agreed |\n| 2 | Lunch | |\n| 3 | Ships | |\n\nThe end\n",
        [(0, "1", "Fish"), (0, "3", "Ships")],
    ),
    "a table with tabs": ("Time\tSubject\tSide\n9:00\tFish\tNorway\n10:00\t\tNorway\n", [(0, None, "Fish")]),
    "a title on its own": ("- Fisheries", [(0, None, "Fisheries")]),
}


@pytest.mark.parametrize("kind", LISTS)
def test_items(kind: str) -> None:
    text, items = LISTS[kind]
    assert list(flat(parse_agenda(text))) == items


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("09:30–10:45 Fisheries", "09:30/10:45"),
        ("9.30 am – 1.05 pm  Fisheries", "09:30/13:05"),
        ("9 to 11.30 am: Fisheries", "09:00/11:30"),
        ("12.15 a.m.  Fisheries", "00:15"),
        ("9.30  Fisheries", "09:30"),
        ("9h30 Fisheries", "09:30"),
        ("10 h Fisheries", "10:00"),
        ("10:00 Uhr  Fisheries", "10:00"),
        ("10:00 - Fisheries", "10:00"),
        ("Fisheries (9:00–9:30)", "09:00/09:30"),
        ("1. Fisheries (14.00)", "14:00"),
        ("25:00 Fisheries", None),
        ("13 pm Fisheries", None),
        ("0 am - 3 pm Fisheries", None),
        ("9.30 Fisheries", None),
    ],
)
def test_times(line: str, time: str | None) -> None:
    if time is None:
        assert clock_at(line, 0) is None
        return
    (item,) = parse_agenda(line)
    assert (item.time, item.title) == (time, "Fisheries")


@pytest.mark.parametrize(
    ("text", "time"), [("9:00", "09:00"), ("9:00-26:00", None), ("9", None), ("", None), ("9-11", None)]
)
def test_a_whole_string_that_is_a_time(text: str, time: str | None) -> None:
    assert clock_in(text) == time


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("1. Fisheries (agreed)\n2. Ports [postponed]\n3. Roads (for information)", ["agreed", "deferred", None]),
        ("1. Fisheries – agreed\n2. Ports - deferred", ["agreed", "deferred"]),
        ("Items agreed:\n1. Fisheries\nTopics left for the next session:\n2. Ports", ["agreed", "deferred"]),
        ("Deferred:\n1. Fisheries\n\nOther points\n2. Ports", ["deferred", None]),
        ("Items proposed:\n1. Fisheries", [None]),
        ("No. | Item | Status\n1 | Fisheries | agreed\n2 | Ports | unclear", ["agreed", None]),
    ],
)
def test_statuses(text: str, statuses: list[str | None]) -> None:
    assert [item.status for item in parse_agenda(text)] == statuses


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("1. Fisheries (requested by Norway)\n2. Ports (for the first time)", [["NO"], []]),
        ("1. Fisheries (proposed by Norway and Iceland)", [["NO", "IS"]]),
        ("For Norway:\n1. Fisheries\nIcelandic side:\n1. Ports\nNext steps:\n1. Visas", [["NO"], ["IS"], []]),
        ("Relations with Norway:\n1. Fisheries", [[]]),
        ("No. | Item | Raised by\n1 | Fisheries | Norway\n2 | Ports |", [["NO"], []]),
        ("Norway would like to take up, first, the fishing zones; and second, the ferry.", [["NO"], ["NO"]]),
        (
            (
                "Your talks with Prime Minister Sample of Norway. The Prime Minister will raise, first, fish; second, "
                "the ferry. The Icelandic side should add whaling and visas."
            ),
            [["NO"], ["NO"], ["IS"], ["IS"]],
        ),
        ("Somebody will take up, first, fish; second, the ferry.", [[], []]),
    ],
)
def test_who_raises_an_item(text: str, sides: list[list[str]]) -> None:
    assert [[party.code for party in item.raised_by] for item in parse_agenda(text)] == sides


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("1. Article 6 of the NATO treaty\n2. Safeguards under Article III of the NPT", [[], ["npt-1968"]]),
        (
            "The Treaty on the Non-Proliferation of Nuclear Weapons\nAgenda\n1. Article VI: arms\n2. Visas",
            [["npt-1968"], []],
        ),
        ("1. Safeguards under Article III of the NPT\n2. Fuel under Article IV", [["npt-1968"], ["npt-1968"]]),
        ("1. Tests\nOne side recalls Article VI of the NPT.\n2. Visas", [["npt-1968"], []]),
        ("1. Article 4 of the Treaty of Friendship on Rivers\n2. Ports", [[None], []]),
    ],
)
def test_clauses_are_of_the_treaty_that_the_text_names(text: str, clauses: list[list[str | None]]) -> None:
    items = parse_agenda(text)
    found = [[c.treaty.id if c.treaty is not None else None for c in item.clauses] for item in items]
    assert found[1:] == clauses[1:]
    assert clauses[0] in ([], found[0])


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("1. Defence\n (a) A tank for both\n2. Opening remarks\n (a) The chair", [["0821"], []]),
        ("Fishing questions\n- The banks\n- The herring\n- Quotas on cod and fish stocks", None),
        ("1. Compliance with the INF Treaty", [["0816"]]),
        ("1. Extension\nBoth sides look at Article VI of the NPT.\n2. Fisheries", None),
    ],
)
def test_topics_come_from_the_treaty_and_from_above(text: str, topics: list[list[str]] | None) -> None:
    items = parse_agenda(text)
    if topics is None:
        assert all(item.topics for item in items)
        return
    assert [[t.code for t in item.topics][:1] for item in items] == topics
    assert all(below.topics == item.topics for item in items for below in item.items)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n\n",
        "The ministers met on Monday and left on Tuesday.",
        "Participants\n1. H.E. Mr. A. Sample, Minister\n2. Mr. B. Sample",
        "1. Mr. A. Sample\n2. Ms. B. Sample\n3. Dr. C. Sample",
        "Article 4\n\n1. The Parties shall consult.\n2. Each Party shall answer.",
        "1. Buy milk\n2. Call the plumber\n3. Pay the rent",
        "1. The minister came to the town on Monday, saw the harbour, and spoke with the pilots.\n2. He left.",
        "- " + "word " * 300,
    ],
)
def test_no_agenda(text: str) -> None:
    with pytest.raises(ParseError, match="agenda") as caught:
        parse_agenda(text)
    assert 0 <= caught.value.start <= caught.value.end <= max(1, len(text))


def test_headings_tell_of_the_items_below() -> None:
    items = parse_agenda("Items agreed\n- consulates\nItems left open\n- frontier\nPoints raised by Japan:\n- fish\n")
    assert [(item.title, item.status, [party.code for party in item.raised_by]) for item in items] == [
        ("consulates", "agreed", []),
        ("frontier", "deferred", []),
        ("fish", None, ["JP"]),
    ]


def test_a_party_by_itself_has_the_subject_above_it() -> None:
    fishing, talks = parse_agenda("Agenda\n1. Fishing quotas\n(a) Norway\n(b) Trade with Iceland\n2. Norway\n")
    first, second = fishing.items
    assert first.topics == fishing.topics
    assert second.topics != fishing.topics
    assert [topic.code for topic in talks.topics] == ["0806"]


def test_takes_text_alone() -> None:
    with pytest.raises(TypeError, match="parse_agenda"):
        parse_agenda(b"1. Trade")  # type: ignore[arg-type]


def test_a_callers_own_parties_raise_items() -> None:
    land = Country.make("freedonia", name="Freedonia")
    (item,) = parse_agenda("For Freedonia:\n1. Fisheries", Knowledge([land]))
    assert item.raised_by == (land,)


@given(st.text(alphabet="1234.aiIVx()-•:\n\t |ABtrade;é\ud800", max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        items = parse_agenda(text)
    except ParseError as error:
        found = error.source
    else:
        found = text if items else ""
    assert found == text


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(" " * i + "- trade" for i in range(400)),
        "first, trade; " * 3000,
        "(" * 20000,
        "|" * 20000,
        "1. " * 20000,
        "Agenda: " + "a, " * 5000,
    ],
)
def test_hostile_text(text: str) -> None:
    try:
        items = parse_agenda(text)
    except ParseError:
        return
    assert max(depth for depth, *_ in flat(items)) < 8


def test_samples(shared: Path) -> None:
    rows = [json.loads(line) for line in (shared / "gold" / "agendas.jsonl").read_text(encoding="utf-8").splitlines()]
    right = 0
    for row in rows:
        try:
            found = [title.removeprefix("the ") for _, _, title in flat(parse_agenda(row["text"]))]
        except ParseError:
            found = []
        right += found == [item["title"].removeprefix("the ") for item in row["items"]]
    assert right >= 0.9 * len(rows)


@pytest.mark.parametrize(
    ("line", "title", "number", "time"),
    [
        ("Session 1 (10:00–11:30): Grain corridors", "Grain corridors", "1", "10:00/11:30"),
        ("Working lunch (13:15-14:30): Afghanistan", "Afghanistan", None, "13:15/14:30"),
        ("Session II [9.30 am]: Visas", "Visas", "II", "09:30"),
        ("Session 3 (closed): Visas", "(closed): Visas", "3", None),
    ],
)
def test_a_time_in_brackets_stands_between_label_and_title(
    line: str, title: str, number: str | None, time: str | None
) -> None:
    item = parse_agenda(f"Programme\n{line}\nSession 9: Fisheries")[0]
    assert (item.title, item.number, item.time) == (title, number, time)


def test_a_memorandum_says_what_the_sides_mean_to_discuss() -> None:
    text = "Visit of the premier.\n\nThe Australians propose to discuss fish quotas and visas. We should raise steel."
    items = parse_agenda(text)
    assert [item.title for item in items] == ["fish quotas", "visas", "steel"]
    assert [[party.code for party in item.raised_by] for item in items] == [["AU"], ["AU"], []]


def test_what_follows_a_counted_list_is_no_order_in_it() -> None:
    text = (
        "I should like to discuss, first, grain; secondly, visas; and thirdly, steel. You must tell me if I shall add."
    )
    assert [item.title for item in parse_agenda(text)] == ["grain", "visas", "steel"]
