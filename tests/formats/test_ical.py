import contextlib
import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from diplometa.catalogue import Dataset
from diplometa.core.errors import FormatError, UnknownCodeError
from diplometa.core.records import Identifier
from diplometa.data.tables import table
from diplometa.dates.model import EdtfDate
from diplometa.formats import dump, dumps, load, loads, losses
from diplometa.formats.flat import plain
from diplometa.formats.returning import changes
from diplometa.leaders.model import Leader, Office, PersonName
from diplometa.parties.lookup import country
from diplometa.parties.model import Party
from diplometa.places.model import Place
from diplometa.summits.lookup import summit as known_summit
from diplometa.summits.model import AgendaItem, AgendaStatus, Capacity, Mode, Participant, Summit, SummitStatus, Topic
from diplometa.testing import examples
from diplometa.testing.strategies import summits

few = settings(max_examples=settings().max_examples // 2)
NO_DATE = "this is no date; expected such as 20250207 or 20250207T093000"
DAY = EdtfDate("2031-05-03")
TALKS = Summit(name="Talks", date=DAY)


def calendar(*lines: str) -> str:
    event = ["BEGIN:VEVENT", "UID:1@example.org", "SUMMARY:Talks", *lines, "END:VEVENT"]
    return "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", *event, "END:VCALENDAR", ""])


def faults(text: str | bytes, **options: Any) -> list[str]:
    with pytest.raises(FormatError) as caught:
        loads(text, "ical", **options)
    return [f"{finding.path} {finding.message}".strip() for finding in caught.value.report or ()] or [str(caught.value)]


def days() -> st.SearchStrategy[EdtfDate]:
    """Dates that a calendar can hold, whole or cut."""
    day = st.dates().map(lambda d: f"{d.year:04}-{d.month:02}-{d.day:02}")
    spans = st.lists(day, min_size=2, max_size=2).map(lambda pair: "/".join(sorted(pair)))
    return (day | spans | day.map(lambda d: f"{d}~") | day.map(lambda d: f"{d}/..")).map(EdtfDate)


def dated() -> st.SearchStrategy[Summit]:
    import attrs

    return st.tuples(summits(), days()).map(lambda pair: attrs.evolve(pair[0], date=pair[1]))


def known_summits() -> tuple[Summit, ...]:
    return tuple(known_summit(row["id"]) for row in table("summits").records())


def told_summits(shared: Path, *names: str) -> Iterator[Summit]:
    """The meetings of files of the folder of facts."""
    for name in names:
        for line in (shared / "facts" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            begins, ends = row.get("start_date"), row.get("end_date")
            date = f"{begins}/{ends}" if begins and ends and begins != ends else begins
            parties = list(map(_party, row.get("participants", ())))
            place = {"city": row.get("city"), "country": _party(row.get("country") or "")}
            yield Summit(
                name=row.get("name"),
                series=row.get("series"),
                edition=row.get("edition"),
                date=EdtfDate(date) if date else None,
                place=Place(**place) if any(place.values()) else None,
                participants=tuple(Participant(party=party) for party in parties if party),
                sources=tuple(row["sources"]),
            )


def _party(code: str) -> Party | None:
    try:
        return country(code)
    except UnknownCodeError:
        return None


class TestRoundTrip:
    @few
    @given(summit=dated())
    def test_what_is_neither_lost_nor_told_does_not_exist(self, summit: Summit) -> None:
        (back,) = loads(dumps(summit, "ical"), "ical").summits
        told = [finding.path for finding in losses(summit, "ical")]
        for path, *_ in changes(plain(summit), plain(back), "summits[0]"):
            assert any(path == each or path.startswith((f"{each}.", f"{each}[")) for each in told)
        assert told or back == summit

    @few
    @given(records=st.lists(summits(), max_size=3))
    def test_losses_are_told_of_any_meetings(self, records: list[Summit]) -> None:
        report = losses(records, "ical")
        undated = {f.path for f in report.errors}
        if records and not undated:
            assert len(loads(dumps(records, "ical"), "ical")) == len(records)
        else:
            with pytest.raises(FormatError):
                dumps(records, "ical")

    @pytest.mark.parametrize(
        "summit",
        [
            Summit(date=EdtfDate("2031-05-03/2031-05-05"), series="G7", edition=57),
            Summit(name="a;b,c\\d\nä" * 30, date=DAY, status=SummitStatus.POSTPONED, mode=Mode.VIDEO),
            Summit(name="Last", date=EdtfDate("9999-12-30/9999-12-31")),
            Summit(name="First", date=EdtfDate("0001-01-01")),
            Summit(name="x", date=DAY, place=Place(venue="City; Hall", country=Party("SUHH"))),
            Summit(
                name="x",
                date=DAY,
                identifiers=(
                    Identifier(scheme="ical-uid", value="7@x.org"),
                    Identifier(scheme="a;b", value="\\;c"),
                ),
                documents=("https://example.org/a?b=c;d,e", "urn:x:y"),
                sources=("a text", "https://example.org/b"),
            ),
            Summit(
                name="x",
                date=DAY,
                participants=(
                    Participant(party=Party("EU"), capacity=Capacity.OBSERVER),
                    Participant(
                        leader=Leader(
                            name=PersonName(full="Ana Rojas"),
                            office=Office(title="President", polity=Party("CL")),
                            id="example-rojas",
                        ),
                        capacity=Capacity.HOST,
                    ),
                ),
                agenda=(
                    AgendaItem(
                        title="Ports",
                        number="1",
                        time="09:30/10:15",
                        topics=(Topic("0821"), Topic("0821/3447"), Topic("0811")),
                        raised_by=(Party("CL"), Party("NO")),
                        status=AgendaStatus.AGREED,
                        items=(AgendaItem(title="Dues", time="09:45", items=(AgendaItem(title="Ships"),)),),
                    ),
                    AgendaItem(title="Grain"),
                ),
            ),
        ],
    )
    def test_is_whole(self, summit: Summit) -> None:
        assert not losses(summit, "ical")
        assert loads(dumps(summit, "ical"), "ical").summits == (summit,)

    def test_records_of_one_meeting_stay_two(self) -> None:
        twice = (Summit(series="G7", edition=1, date=DAY, agenda=(AgendaItem(title="x"),)),) * 2
        text = dumps(twice, "ical")
        assert loads(text, "ical").summits == twice
        uids = [line for line in text.splitlines() if line.startswith("UID:")]
        assert len(set(uids)) == len(uids) == 4

    def test_files(self, tmp_path: Path) -> None:
        dump(TALKS, tmp_path / "a.ics")
        assert b"\r\n" in (tmp_path / "a.ics").read_bytes()
        assert load(tmp_path / "a.ics").summits == (TALKS,)


class TestWriting:
    def test_an_event(self) -> None:
        text = dumps(Summit(series="G7", edition=57, date=EdtfDate("2031-05-03/2031-05-05")), "ical")
        assert text.splitlines()[3:-2] == [
            "BEGIN:VEVENT",
            "UID:G7%2057@diplometa",
            "DTSTAMP:19700101T000000Z",
            "DTSTART;VALUE=DATE:20310503",
            "DTEND;VALUE=DATE:20310506",
            "SUMMARY;DERIVED=TRUE:G7 summit",
            "REFID:G7",
            "X-DIPLOMETA-EDITION:57",
        ]

    def test_is_the_same_each_time(self) -> None:
        assert dumps(examples.summit(), "ical") == dumps(examples.summit(), "ical")
        other = Summit(name="x", date=DAY)
        assert dumps(other, "ical").splitlines()[4] == dumps(other, "ical").splitlines()[4] != "UID:@diplometa"

    def test_no_line_is_longer_than_75_octets(self) -> None:
        text = dumps(Summit(name="€😀" * 60, date=DAY), "ical")
        assert max(len(line.encode()) for line in text.split("\r\n")) == 75
        assert loads(text, "ical").summits[0].name == "€😀" * 60

    @pytest.mark.parametrize(
        ("date", "kept"),
        [
            ("2031-05-03~", "2031-05-03"),
            ("2031-05-03/..", "2031-05-03"),
            ("2031-05-03/", "2031-05-03"),
            ("2031-05-03?/2031-05-04%", "2031-05-03/2031-05-04"),
        ],
    )
    def test_dates_are_cut_and_it_is_told(self, date: str, kept: str) -> None:
        summit = Summit(name="x", date=EdtfDate(date))
        assert str(loads(dumps(summit, "ical"), "ical").summits[0].date) == kept
        (finding,) = losses(summit, "ical")
        assert (finding.path, finding.severity) == ("summits[0].date", "warning")
        assert kept in finding.message

    @pytest.mark.parametrize(
        "date",
        [None, "2031", "2031-05", "2031-21", "../2031-05-03", "[2031-05-03,2031-05-09]", "-0043-03-15", "2031-05-XX"],
    )
    def test_what_has_no_day_is_refused(self, date: str | None) -> None:
        records = [TALKS, Summit(name="x", date=EdtfDate(date) if date else None), TALKS]
        with pytest.raises(FormatError) as caught:
            dumps(records, "ical")
        assert [finding.path for finding in caught.value.report or ()] == ["summits[1].date"]
        assert [(f.path, f.severity) for f in losses(records, "ical")] == [("summits[1].date", "error")]

    def test_times_need_a_day(self) -> None:
        item = AgendaItem(title="x", time="09:30")
        spread = Summit(name="x", date=EdtfDate("2031-05-03/2031-05-04"), agenda=(item,))
        assert [f.path for f in losses(spread, "ical")] == ["summits[0].agenda[0].time"]
        late = Summit(name="x", date=DAY, agenda=(AgendaItem(title="x", time="09:30/09:00"),))
        assert [f.path for f in losses(late, "ical")] == ["summits[0].agenda[0].time"]

    def test_other_records_are_told(self) -> None:
        report = losses(examples.dataset(), "ical")
        assert {"leaders[0]", "treaties[0]"} < {finding.path for finding in report}

    def test_refuses(self) -> None:
        with pytest.raises(FormatError, match="there is none"):
            dumps(examples.treaty(), "ical")
        with pytest.raises(FormatError, match="indented"):
            dumps(TALKS, "ical", indent=1)
        item = AgendaItem(title="x")
        for _ in range(40):
            item = AgendaItem(title="x", items=(item,))
        with pytest.raises(FormatError, match="nest more than 32 deep"):
            dumps(Summit(date=DAY, agenda=(item,)), "ical")


class TestReadingOthers:
    @pytest.mark.parametrize(
        ("lines", "expected"),
        [
            (["DTSTART;VALUE=DATE:20310503"], "2031-05-03"),
            (["DTSTART:20310503"], "2031-05-03"),
            (["DTSTART;VALUE=DATE:20310503", "DTEND;VALUE=DATE:20310503"], "2031-05-03"),
            (["DTSTART;VALUE=DATE:20310503", "DTEND;VALUE=DATE:20310506"], "2031-05-03/2031-05-05"),
            (["DTSTART;TZID=Europe/Oslo:20310503T093000", "DTEND;TZID=Europe/Oslo:20310504T000000"], "2031-05-03"),
            (["DTSTART:20310503T233000Z", "DURATION:PT1H"], "2031-05-03/2031-05-04"),
            (["DTSTART;VALUE=DATE:20310503", "DURATION:P1W"], "2031-05-03/2031-05-09"),
            (["DTSTART;VALUE=DATE:20310503", "DURATION:P9999W"], "2031-05-03/2222-12-20"),
            ([], None),
        ],
    )
    def test_days(self, lines: list[str], expected: str | None) -> None:
        (summit,) = loads(calendar(*lines), "ical").summits
        assert summit.date == (expected and EdtfDate(expected))

    @pytest.mark.parametrize(
        ("lines", "expected"),
        [
            (["LOCATION:Oslo"], {"place": {"city": "Oslo", "country": "NO"}}),
            (["LOCATION:Room 5\\, second floor"], {"place": {"venue": "Room 5, second floor"}}),
            (["LOCATION: "], {}),
            (["STATUS:TENTATIVE"], {"status": "planned"}),
            (["STATUS:CANCELLED"], {"status": "cancelled"}),
            (["STATUS:CONFIRMED"], {}),
            (["STATUS:CANCELLED", "X-DIPLOMETA-STATUS:held"], {"status": "cancelled"}),
            (["URL:https://example.org/a"], {"sources": ["https://example.org/a"]}),
            (["ATTACH:https://example.org/a.pdf"], {"documents": ["https://example.org/a.pdf"]}),
            (["ATTACH;ENCODING=BASE64;VALUE=BINARY:AAAA"], {}),
            (
                ['ATTENDEE;CN="Rojas, Ana";ROLE=CHAIR:mailto:a@example.org'],
                {
                    "participants": [
                        {"leader": {"name": {"full": "Rojas, Ana", "order": "unknown"}}, "capacity": "chair"}
                    ]
                },
            ),
            (
                ["ATTENDEE;CUTYPE=GROUP;CN=Norway:mailto:a@x.org"],
                {"participants": [{"party": "NO", "capacity": "member"}]},
            ),
            (["ATTENDEE;CUTYPE=GROUP;CN=Staff:mailto:a@x.org", "ATTENDEE;CUTYPE=ROOM;CN=5:mailto:b@x.org"], {}),
            (["summary:", "x-wr-foo;X-P=a^n^^^'b:1"], {}),
        ],
    )
    def test_fields(self, lines: list[str], expected: dict[str, Any]) -> None:
        (summit,) = loads(calendar(*lines), "ical").summits
        own = {"name": "Talks", "identifiers": [{"scheme": "ical-uid", "value": "1@example.org"}]}
        found = plain(summit)
        assert {name: _listed(value) for name, value in found.items()} == own | expected

    def test_folds_and_line_ends_of_any_kind(self) -> None:
        folded = calendar("DESCRIPTION:x").replace("SUMMARY:Talks", "SUMM\r\n\tARY:Ta\r\n lks").replace("\r\n", "\n")
        assert loads(f"\ufeff{folded}", "ical").summits[0].name == "Talks"
        inside = calendar().encode().replace(b"Talks", b"T\xc3\r\n \xa4lks")
        assert loads(inside, "ical").summits[0].name == "Tälks"

    def test_other_components_are_passed_over(self) -> None:
        text = calendar().replace("BEGIN:VEVENT", "BEGIN:VTODO\r\nUID:2\r\nEND:VTODO\r\nBEGIN:VEVENT")
        assert len(loads(text, "ical").summits) == 1

    def test_a_parent_elsewhere_is_none(self) -> None:
        assert len(loads(calendar("RELATED-TO:other@example.org"), "ical").summits) == 1
        assert len(loads(calendar("RELATED-TO;RELTYPE=SIBLING:1@example.org"), "ical").summits) == 1

    def test_strictly_nothing_is_passed_over(self) -> None:
        assert loads(calendar("RRULE:FREQ=YEARLY"), "ical")
        assert faults(calendar("RRULE:FREQ=YEARLY"), strict=True) == [
            "summits[0] line 7: a meeting has no field for RRULE"
        ]
        assert loads(dumps(examples.summit(), "ical"), "ical", strict=True)


def _listed(value: Any) -> Any:
    return json.loads(json.dumps(value))


class TestFaults:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("", "the text is not an iCalendar: it has no VCALENDAR; expected BEGIN:VCALENDAR first"),
            ("x", "line 1: no colon follows the name of the property"),
            ("\u20ac:1", "line 1: the line has no name of a property; expected such as SUMMARY:Talks"),
            ("A:1", "line 1: a property stands outside of a component; expected BEGIN:VCALENDAR first"),
            ("BEGIN:VCALENDAR", "line 1: the component VCALENDAR is not closed"),
            ("BEGIN:VCALENDAR\nEND:VEVENT", "line 2: END:VEVENT closes no component that is open"),
            (
                "BEGIN:VCALENDAR\nX;Y:1",
                'line 2: a parameter is not in order; expected such as ;VALUE=DATE or ;CN="A, B"',
            ),
            ("BEGIN:A\n" * 100_000, "line 17: components nest more than 16 deep"),
            (b"BEGIN:VCALENDAR\nX:\xff", "line 2: the line is not UTF-8; save the calendar in that encoding"),
            (calendar().encode("utf-16"), "line 1: the line is not UTF-8; save the calendar in that encoding"),
            (
                calendar("DTSTART:2031"),
                f"summits[0].date line 7: {NO_DATE}, found DTSTART:2031",
            ),
            (
                calendar("DTSTART:20310230"),
                "summits[0].date line 7: there is no such day or time, found DTSTART:20310230",
            ),
            (
                calendar("DTSTART:20310503", "DURATION:P1Y"),
                "summits[0].date line 8: this is no duration; expected such as P3D or PT1H30M, found DURATION:P1Y",
            ),
            (
                calendar("DTSTART:20310503", "DTEND:20310501"),
                "summits[0].date line 8: the event ends before it begins, found DTEND:20310501",
            ),
            (
                calendar("X-DIPLOMETA-EDITION:0"),
                "summits[0].edition Summit.edition is 0; expected a positive number, or None where it is not known",
            ),
            (calendar("X-DIPLOMETA-EDITION:x"), "summits[0].edition found a text, expected a whole number"),
            (calendar("X-DIPLOMETA-MODE:x"), "summits[0].mode no Mode is called so"),
            (
                calendar("RELATED-TO:1@example.org"),
                "summits line 4: the event is related to a parent that lies within it, or 32 above it",
            ),
        ],
    )
    def test_are_located(self, text: str | bytes, expected: str) -> None:
        assert faults(text) == [expected]

    def test_items_have_titles(self) -> None:
        child = "BEGIN:VEVENT\r\nUID:2\r\nRELATED-TO:1@example.org\r\nDTSTART:20310503T1\r\nEND:VEVENT\r\nEND:VCALENDAR"
        assert faults(calendar("DTSTART:20310503").replace("END:VCALENDAR", child)) == [
            f"summits[0].agenda[0].time line 12: {NO_DATE}, found DTSTART:20310503T1",
            "summits[0].agenda[0].title AgendaItem must have the field title",
        ]

    def test_is_read_as_a_dataset(self) -> None:
        with pytest.raises(FormatError, match="read as a Dataset, not as Summit"):
            loads(calendar(), "ical", type=Summit)

    @given(text=st.text() | st.lists(st.sampled_from(calendar("DTSTART:20310503").splitlines())).map("\n".join))
    def test_nothing_else_is_raised(self, text: str) -> None:
        with contextlib.suppress(FormatError):
            assert isinstance(loads(text, "ical"), Dataset)

    @given(data=st.binary())
    def test_nothing_else_is_raised_of_bytes(self, data: bytes) -> None:
        with contextlib.suppress(FormatError):
            assert isinstance(loads(data, "ical"), Dataset)

    @pytest.mark.parametrize("unit", ["A", "X;A=B", "X:\n ", "BEGIN:VEVENT\nEND:VEVENT\n", 'X;A="', "\n\n ", "X:\\;"])
    def test_time_grows_with_the_text_alone(self, unit: str, assert_linear: Any) -> None:
        def read(text: str) -> None:
            with contextlib.suppress(FormatError):
                loads(f"BEGIN:VCALENDAR\n{text}\nEND:VCALENDAR", "ical")

        assert_linear(read, unit)


class TestJudges:
    """What two readers of others make of it: icalendar, and ical, which refuses more."""

    def judged(self, records: tuple[Summit, ...]) -> None:
        icalendar = pytest.importorskip("icalendar")
        ical = pytest.importorskip("ical.calendar_stream")
        text = dumps(records, "ical")
        events = icalendar.Calendar.from_ical(text).walk("VEVENT")
        roots = [event for event in events if "RELATED-TO" not in event]
        assert [_inclusive(event) for event in roots] == [_span(record) for record in records]
        assert [str(event["SUMMARY"]) for event in roots if "DERIVED" not in event["SUMMARY"].params] == [
            record.name for record in records if record.name
        ]
        assert len({str(event["UID"]) for event in events}) == len(events)
        others = ical.IcsCalendarStream.calendar_from_ics(text).events
        assert [event.summary for event in others] == [str(event["SUMMARY"]) for event in events]
        assert [event.dtstart for event in others] == [event.decoded("DTSTART") for event in events]
        assert all(event.dtstamp for event in others)

    def test_examples(self) -> None:
        self.judged(
            (
                examples.summit(),
                TALKS,
                Summit(date=EdtfDate("2031-05-03"), agenda=(AgendaItem(title="a", time="09:30/10:15"),)),
            )
        )

    def test_the_registry(self) -> None:
        records = known_summits()
        without = {finding.path for finding in losses(records, "ical").errors}
        self.judged(tuple(each for i, each in enumerate(records) if f"summits[{i}].date" not in without))

    def test_the_facts(self, shared: Path) -> None:
        records = tuple(told_summits(shared, "summits"))
        assert not losses(records, "ical").errors
        self.judged(records)

    def test_the_other_facts(self, shared: Path) -> None:
        records = tuple(told_summits(shared, "more_summits"))
        without = {finding.path for finding in losses(records, "ical").errors}
        # the sources give these no more than a month or a year
        assert len(without) < len(records) / 3
        self.judged(tuple(each for i, each in enumerate(records) if f"summits[{i}].date" not in without))


def _inclusive(event: Any) -> tuple[dt.date, dt.date]:
    return event.decoded("DTSTART"), event.decoded("DTEND") - dt.timedelta(days=1)


def _span(record: Summit) -> tuple[dt.date | None, dt.date | None]:
    date = record.date
    return (date.earliest, date.latest or date.earliest) if date else (None, None)
