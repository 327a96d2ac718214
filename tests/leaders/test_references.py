"""What only points to a leader, and leaders in lists, in brackets and in lines."""

import datetime as dt

import pytest

from diplometa.core.errors import ParseError
from diplometa.leaders.text import find_leaders, parse_leader


def told(text: str, on: dt.date | None = None) -> list[str]:
    """Each mention: its text, the name, and the party of the office or the person."""
    found: list[str] = []
    for mention in find_leaders(text, on):
        leader = mention.value
        party = leader.office.polity if leader.office is not None else leader.party
        found.append(f"{mention.text}={leader.name.full}@{party.code if party else ''}")
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prime Minister Jan Novak came. Novak left.", ["Prime Minister Jan Novak=Jan Novak@", "Novak=Jan Novak@"]),
        ("President Jan Novak came. Mr. Novak left.", ["President Jan Novak=Jan Novak@", "Novak=Jan Novak@"]),
        (
            "President Jan Novak and Senator Eva Novak came. Novak left.",
            ["President Jan Novak=Jan Novak@", "Senator Eva Novak=Eva Novak@"],
        ),
        ("President Jan Novak came. The Novak Library opened.", ["President Jan Novak=Jan Novak@"]),
        ("President Jan Novak came. Petr Novak left.", ["President Jan Novak=Jan Novak@"]),
        ("President Theresa May came in May.", ["President Theresa May=Theresa May@"]),
        (
            "French President Jean Roux met Chancellor Eva Wolf. The president left.",
            ["President Jean Roux=Jean Roux@FR", "Chancellor Eva Wolf=Eva Wolf@", "president=Jean Roux@FR"],
        ),
        (
            "President Jean Roux met President Jan Novak. The president left.",
            ["President Jean Roux=Jean Roux@", "President Jan Novak=Jan Novak@"],
        ),
        ("President Jean Roux came. The president's office said so.", ["President Jean Roux=Jean Roux@"]),
        (
            "French President Jean Roux met Polish President Jan Novak. The two leaders agreed.",
            [
                "President Jean Roux=Jean Roux@FR",
                "President Jan Novak=Jan Novak@PL",
                "The two leaders=Jean Roux@FR",
                "The two leaders=Jan Novak@PL",
            ],
        ),
        (
            "French President Jean Roux met his Polish counterpart, President Jan Novak of Poland.",
            [
                "President Jean Roux=Jean Roux@FR",
                "his Polish counterpart=Jan Novak@PL",
                "President Jan Novak=Jan Novak@PL",
            ],
        ),
        ("The two leaders agreed. His French counterpart left. The president of France spoke.", []),
    ],
)
def test_a_reference_is_linked_to_one_person_alone(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_the_day_tells_who_holds_an_office() -> None:
    day = dt.date(1985, 6, 1)
    assert told("The British prime minister spoke.", day) == ["prime minister=Margaret Thatcher@GB"]
    assert told("President Jean Roux rang. The prime minister spoke.", day) == ["President Jean Roux=Jean Roux@"]


def test_the_day_tells_a_counterpart() -> None:
    found = told("Prime Minister Nakasone Yasuhiro of Japan met her British counterpart.", dt.date(1985, 6, 1))
    assert found[-1] == "her British counterpart=Margaret Thatcher@GB"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Presidents Jean Roux of France and Jan Novak of Poland met.",
            ["Presidents Jean Roux=Jean Roux@FR", "Jan Novak=Jan Novak@PL"],
        ),
        (
            "The foreign ministers of Japan and India, Mori Aiko and Anil Rao, met.",
            ["Mori Aiko=Mori Aiko@JP", "Anil Rao=Anil Rao@IN"],
        ),
        ("The foreign ministers of Japan and India met.", []),
        ("Biden, Kishida and Macron met.", ["Biden=Biden@", "Kishida=Kishida@", "Macron=Macron@"]),
        ("Paris, Biden and Macron met.", []),
        ("Mr. Novak (Poland) spoke.", ["Novak=Novak@PL"]),
        ("Xi Jinping (China) spoke.", ["Xi Jinping=Xi Jinping@CN"]),
        ("Japan's Fumio Kishida spoke.", ["Fumio Kishida=Fumio Kishida@JP"]),
        ("Macron, the French president, spoke.", ["Macron, the French president=Macron@FR"]),
        (
            "President of the Republic of Korea Lee Jae-myung spoke.",
            ["President of the Republic of Korea Lee Jae-myung=Lee Jae-myung@KR"],
        ),
        ("Le président polonais Jan Novak arrive.", ["président polonais Jan Novak=Jan Novak@PL"]),
        ("den polnischen Präsidenten Jan Novak", ["Präsidenten Jan Novak=Jan Novak@PL"]),
        ("El presidente de México, Juan Soto, vino.", ["presidente de México, Juan Soto=Juan Soto@MX"]),
        (
            "H.E. Mr. Jean Roux, President of France\nH.E. Mr. Jan Novak, President of Poland\n",
            ["Jean Roux, President of France=Jean Roux@FR", "Jan Novak, President of Poland=Jan Novak@PL"],
        ),
        (
            "France: President Jean Roux\nPoland: President Jan Novak\n",
            ["President Jean Roux=Jean Roux@FR", "President Jan Novak=Jan Novak@PL"],
        ),
        ("1. Jean Roux, President, France\n", ["Jean Roux, President=Jean Roux@FR"]),
        ("King Charles III Street is new.", []),
        ("The Charles de Gaulle aircraft carrier left.", []),
        ("The King Abdullah Economic City opened.", []),
    ],
)
def test_leaders_in_lists_brackets_and_lines(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "name", "party"),
    [
        ("France: Jean Roux", "Jean Roux", "FR"),
        ("Head of delegation: Mr. Jean Roux (France)", "Jean Roux", "FR"),
        ("2) Jean Roux \u2013 France", "Jean Roux", "FR"),
        ("France\tJean Roux\tPresident", "Jean Roux", "FR"),
        ("ROUX, Jean (France)", "ROUX, Jean", "FR"),
        ("He Lifeng, Vice Premier of China", "He Lifeng", "CN"),
        ("Acting Foreign Minister Amir Khan of India", "Amir Khan", "IN"),
        ("le président de la République française, M. Jean Roux", "Jean Roux", "FR"),
        ("der französische Präsident Jean Roux", "Jean Roux", "FR"),
        ("中国国家主席习近平", "习近平", "CN"),
        ("日本国内閣総理大臣 岸田文雄", "岸田文雄", "JP"),
        ("الرئيس المصري عبد الفتاح السيسي", "عبد الفتاح السيسي", "EG"),
    ],
)
def test_a_line_of_a_list_is_one_person(text: str, name: str, party: str) -> None:
    leader = parse_leader(text)
    told_party = leader.office.polity if leader.office is not None else leader.party
    assert (leader.name.full, told_party.code if told_party else None) == (name, party)


@pytest.mark.parametrize(
    "text",
    [
        "his Japanese counterpart",
        "the foreign ministers of Japan and India",
        "Kishida, Modi and Albanese",
        "Президент заявил, что Россия продолжит переговоры",
        "הנשיא אמר כי ישראל תמשיך להגן על אזרחיה",
        "首相は記者団に対し会談の成果を説明した",
        "Tea will be served at ten",
        "Room 4",
        "x'); DROP TABLE people;--",
        "Lake Victoria",
        "Monday",
    ],
)
def test_what_is_no_person_is_refused(text: str) -> None:
    with pytest.raises(ParseError):
        parse_leader(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("岸田首相はバイデン大統領と会談した。", ["岸田首相=岸田@", "バイデン大統領=バイデン@"]),
        ("フランスのマクロン大統領が来た。", ["マクロン大統領=マクロン@FR"]),
        ("中国外交部长王毅出席会议", ["外交部长王毅=王毅@CN"]),
        ("新首相が来た。米国大統領も来た。", []),
        ("미국 대통령은 말했다.", []),
        ("وصل وزير الخارجية الأمريكي جون سميث.", ["وزير الخارجية الأمريكي جون سميث=جون سميث@US"]),
    ],
)
def test_leaders_in_scripts_without_capitals(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "unit", ["岸田首相は", "Mr. Novak (Japan) ", "President Jan Novak came. Novak left. ", "Biden, Macron and Xi. "]
)
def test_references_are_linear(unit: str) -> None:
    text = unit * 2000
    assert len(find_leaders(text)) >= 1000
