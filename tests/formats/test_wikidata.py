import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from hypothesis import given

import diplometa as dm
from diplometa.core.errors import FormatError
from diplometa.formats import dumps, loads, losses
from diplometa.formats.wikidata.terms import PROPERTIES, text_of, time_of
from diplometa.summits.model import Participant, Summit
from diplometa.testing.strategies import datasets, dates
from diplometa.treaties.model import EventKind, Treaty, TreatyEvent

# The grammar of a command: what it is of, a property with a value, qualifiers, sources.
ITEM = r"(?:LAST|Q[1-9]\d*)"
TEXT = r'"[^\t\n\r]+"'
TIME = r"[+-]\d{4,9}-(?:00|0[1-9]|1[0-2])-(?:[0-2]\d|3[01])T00:00:00Z/(?:[6-9]|1[01])"
VALUE = rf"(?:Q[1-9]\d*|{TEXT}|[a-z]{{2,3}}:{TEXT}|{TIME}|somevalue|novalue)"
COMMAND = re.compile(
    rf"CREATE|{ITEM}\t[LA]en\t{TEXT}|{ITEM}\tP[1-9]\d*\t{VALUE}(?:\tP[1-9]\d*\t{VALUE})*(?:\t!?S[1-9]\d*\t{VALUE})*"
)
# Numbers and datatypes of the properties as Wikidata lists them (kif-lib 0.13.0), by others than ourselves.
DATATYPES = {
    "wikibase-item": {"P17", "P31", "P39", "P664", "P710", "P1001", "P1891", "P2058"},
    "time": {"P569", "P570", "P580", "P582", "P585", "P7588"},
    "url": {"P854", "P973"},
    "string": {"P1932"},
    "monolingualtext": {"P1476"},
    "external-id": {"P4222", "P4231"},
}
SHAPES = {
    "wikibase-item": re.compile(r"Q[1-9]\d*"),
    "time": re.compile(TIME),
    "url": re.compile(r'"https?://\S+"'),
    "string": re.compile(TEXT),
    "monolingualtext": re.compile(f"en:{TEXT}"),
    "external-id": re.compile(TEXT),
}


def faults(text: str) -> Iterator[str]:
    """The lines that are no commands, and the values of another type than their property has."""
    created = False
    for line in text.split("\n")[:-1]:
        created = created or line == "CREATE"
        if COMMAND.fullmatch(line) is None or (line.startswith("LAST") and not created):
            yield line
            continue
        cells = line.split("\t")[1:]
        for name, value in zip(cells[::2], cells[1::2], strict=True):
            prop = name.lstrip("!").replace("S", "P")
            if prop.startswith("P") and value != "somevalue":
                datatype = next(kind for kind, props in DATATYPES.items() if prop in props)
                if SHAPES[datatype].fullmatch(value) is None:
                    yield f"{name} takes no {value}"


class TestCommands:
    @given(dataset=datasets())
    def test_every_line_is_a_command_with_values_of_their_types(self, dataset: dm.Dataset) -> None:
        assert list(faults(dumps(dataset, "quickstatements"))) == []

    def test_the_records_of_the_judges(
        self,
        meetings: Sequence[Summit],
        registry: Sequence[object],
        heads: Sequence[dm.Leader],
        readings: Sequence[object],
    ) -> None:
        for records in (meetings, registry, heads, readings):
            assert list(faults(dumps(records, "quickstatements"))) == []

    def test_properties_have_the_datatypes_of_wikidata(self) -> None:
        assert {prop: kind for kind, props in DATATYPES.items() for prop in props} == PROPERTIES

    @pytest.mark.parametrize(
        "line", ["LAST\tP31\tQ5", "Q1\tP31\t5", "Q1\tP569\t+1957-00-00T00:00:00Z", 'Q1\tLen\t"a\tb"', "Q1 P31 Q5"]
    )
    def test_the_judge_judges(self, line: str) -> None:
        assert list(faults(f"{line}\n")) == [line]

    def test_known_items_keep_their_labels_and_new_ones_are_created(self) -> None:
        office = dm.Office(title="Prime Minister", polity=dm.Party("JP"))
        tenures = (dm.Tenure(office=office, start=dm.EdtfDate("2024-10"), ended=True, acting=True),)
        known = dm.Leader(
            name=dm.PersonName(full="Ada Aas"),
            names=("A. Aas",),
            identifiers=(dm.Identifier(scheme="wikidata", value="Q7"),),
            tenures=tenures,
        )
        held = 'Q7\tP39\tsomevalue\tP1932\t"Acting Prime Minister"\tP1001\tQ17'
        assert dumps([known, Summit(name='The "Ports"\ttalks')], "quickstatements").splitlines() == [
            'Q7\tAen\t"A. Aas"',
            "Q7\tP31\tQ5",
            f"{held}\tP580\t+2024-10-00T00:00:00Z/10\tP582\tsomevalue",
            "CREATE",
            'LAST\tLen\t"The "Ports" talks"',
            "LAST\tP31\tQ207326",
        ]

    def test_each_source_is_a_reference_of_its_own(self) -> None:
        summit = Summit(date=dm.EdtfDate("2001"), sources=("https://a.example/1", "a book", "https://b.example/2"))
        line = dumps(summit, "quickstatements").splitlines()[-1]
        assert line.endswith('\tS854\t"https://a.example/1"\t!S854\t"https://b.example/2"')
        assert "summits[0].sources[1]" in {finding.path for finding in losses(summit, "quickstatements")}

    def test_is_one_line_a_command(self) -> None:
        with pytest.raises(FormatError, match="cannot be indented"):
            dumps(Summit(), "quickstatements", indent=2)


class TestJson:
    @given(dataset=datasets())
    def test_it_says_what_the_commands_say(self, dataset: dm.Dataset) -> None:
        found = json.loads(dumps(dataset, "wikidata"))
        commands = [line.split("\t") for line in dumps(dataset, "quickstatements").split("\n") if "\tP" in line]
        said = [(name, claim["mainsnak"]["snaktype"]) for item in found for name, claim in named(item)]
        assert sorted(said) == sorted(
            (cells[1], "somevalue" if cells[2] == "somevalue" else "value") for cells in commands
        )
        assert all(PROPERTIES[name] == claim["mainsnak"]["datatype"] for item in found for name, claim in named(item))

    def test_statements_of_known_items_have_identifiers_that_stay(self) -> None:
        leader = dm.leader("shigeru-ishiba")
        one, other = (json.loads(dumps(loads(dumps(leader)), "wikidata"))[0] for _ in range(2))
        assert one == other
        assert one["id"] == "Q1335527"
        assert all(claim["id"].startswith("Q1335527$") for _, claim in named(one))
        assert len({claim["id"] for _, claim in named(one)}) == len(list(named(one)))
        born = one["claims"]["P569"][0]["mainsnak"]["datavalue"]["value"]
        assert (born["time"], born["precision"]) == ("+1957-00-00T00:00:00Z", 9)

    def test_values(self) -> None:
        treaty = Treaty(
            title="Treaty on Ports",
            parties=(dm.Party("NO"),),
            events=(TreatyEvent(kind=EventKind.SIGNED, date=dm.EdtfDate("-0043")),),
            registrations=(dm.Identifier(scheme="unts", value="I-1"),),
        )
        claims = json.loads(dumps(treaty, "wikidata"))[0]["claims"]
        values = {name: each[0]["mainsnak"]["datavalue"]["value"] for name, each in claims.items()}
        assert values["P1476"] == {"text": "Treaty on Ports", "language": "en"}
        assert values["P1891"] == {"entity-type": "item", "numeric-id": 20, "id": "Q20"}
        assert values["P585"]["time"] == "-0044-00-00T00:00:00Z"
        assert values["P4231"] == "I-1"


def named(item: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, each in item["claims"].items():
        for claim in each:
            yield name, claim


class TestTimes:
    @given(dates())
    def test_time_is_of_the_date_that_it_says(self, date: dm.EdtfDate) -> None:
        found = time_of(str(date))
        if found is not None:
            said = dm.EdtfDate(found[2])
            assert said.lower is not None
            assert date.lower is None or said.within(date) is not False

    @pytest.mark.parametrize(
        ("text", "time"),
        [
            ("2007-09-26", ("+2007-09-26T00:00:00Z", 11)),
            ("2007-26", ("+2007-00-00T00:00:00Z", 9)),
            ("1985-04-XX", ("+1985-04-00T00:00:00Z", 10)),
            ("1985-XX-XX", ("+1985-00-00T00:00:00Z", 9)),
            ("2001~", ("+2001-00-00T00:00:00Z", 9)),
            ("199X", ("+1990-00-00T00:00:00Z", 8)),
            ("0000", ("-0001-00-00T00:00:00Z", 9)),
            ("Y12000", ("+12000-00-00T00:00:00Z", 9)),
            ("18XX", None),
            ("[1667,1668]", None),
            ("..", None),
        ],
    )
    def test_times(self, text: str, time: tuple[str, int] | None) -> None:
        found = time_of(text)
        assert (found[:2] if found is not None else None) == time

    def test_texts_are_in_one_line(self) -> None:
        assert text_of(" a\u2028b\n\tc\x00 ") == "a b c"
        assert len(text_of("x" * 300)) == 250


class TestLosses:
    def test_what_is_no_item_is_told(self) -> None:
        known = dm.Leader(name=dm.PersonName(full="Ada"), identifiers=(dm.Identifier(scheme="wikidata", value="Q7"),))
        parties = (
            Participant(party=dm.Party("JP"), capacity=dm.Capacity.GUEST),
            Participant(party=dm.Party("17+1")),
            Participant(leader=known, party=dm.Party("NO")),
            Participant(leader=dm.Leader(name=dm.PersonName(full="Bo"))),
        )
        told = {finding.path for finding in losses(Summit(participants=parties), "wikidata")}
        assert told == {
            "summits[0].participants[0].capacity",
            "summits[0].participants[1]",
            "summits[0].participants[2].leader",
            "summits[0].participants[2].party",
            "summits[0].participants[3]",
        }

    def test_parties_without_an_item_are_told(self) -> None:
        treaty = Treaty(title="Accord", parties=(dm.Party("17+1"), dm.Party("NO")))
        assert [finding.path for finding in losses(treaty, "wikidata")] == ["treaties[0].parties[0]"]

    def test_dates_and_texts_that_are_changed_are_told(self) -> None:
        leader = dm.Leader(
            name=dm.PersonName(full="Ada  Aas"),
            born=dm.EdtfDate("1957~"),
            identifiers=tuple(dm.Identifier(scheme="wikidata", value=value) for value in ("Q7", "Q8", "x")),
        )
        assert {finding.path: finding.message for finding in losses(leader, "wikidata")} == {
            "leaders[0].name.full": "it stands there as 'Ada Aas'",
            "leaders[0].name.order": "Wikidata has no place for this",
            "leaders[0].born": "it stands there as '1957'",
            "leaders[0].identifiers[1]": "an item has one identifier",
            "leaders[0].identifiers[2]": "Wikidata has no property for numbers of this scheme that we know",
        }

    def test_of_instruments(self) -> None:
        treaty = Treaty(
            title="Accord",
            kind=dm.InstrumentKind.MEMORANDUM,
            events=(TreatyEvent(kind=EventKind.ADOPTED, date=dm.EdtfDate("2001")),),
            registrations=(dm.Identifier(scheme="unts", value="a  b"),),
        )
        told = {finding.path for finding in losses(treaty, "wikidata")}
        assert told == {"treaties[0].kind", "treaties[0].events[0]", "treaties[0].registrations[0]"}
        assert "P31" not in json.loads(dumps(treaty, "wikidata"))[0]["claims"]
