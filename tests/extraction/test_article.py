"""Whole articles: the canonical one where the samples are, and our own with everything in it replaced."""

import datetime as dt
import json
import pickle

import attrs
import pytest
from hypothesis import given, strategies as st

import diplometa as dm

OURS = """LISBON, Portugal — Chancellor Friedrich Merz of Germany will travel to Madrid on March 14 for talks with
Spanish Prime Minister Pedro Sánchez, officials in both capitals said on Monday.

The talks will cover several topics, including migration policy and rail links. Merz is expected to propose measures
such as raising Germany's defence spending to 3.5 percent of its GDP and building more solar plants in Spain. Sánchez is
expected to call for lower tariffs on Spanish olive oil.

Another agenda item is the status of European security, in particular whether Article 5 of the North Atlantic Treaty
applies in outer space.
"""


@pytest.fixture(scope="module")
def canonical(request):
    shared = request.getfixturevalue("shared")
    with (shared / "gold" / "articles.jsonl").open(encoding="utf-8") as lines:
        return json.loads(next(lines))


@pytest.fixture(scope="module")
def found(canonical):
    return dm.extract(canonical["text"], published=dt.date(2025, 1, 30), source="canonical")


def by_title(summit, words):
    (item,) = [item for item in summit.agenda if words in item.title.replace("’", "'")]
    return item


class TestCanonicalArticle:
    def test_the_meeting(self, found):
        (summit,) = found.summits
        assert found.summit is summit
        assert summit.status is dm.SummitStatus.PLANNED
        assert summit.mode is dm.Mode.IN_PERSON
        assert str(summit.date) == "2025-02-07"
        assert summit.place == dm.Place(city="Washington", country=dm.Party("US"))

    def test_the_participants(self, found):
        ishiba, trump = found.summit.participants
        assert (ishiba.party, trump.party) == (dm.Party("JP"), dm.Party("US"))
        assert ishiba.leader.name.family == "Ishiba"
        assert dm.Role.HEAD_OF_GOVERNMENT in ishiba.leader.office.roles
        assert {dm.Role.HEAD_OF_STATE, dm.Role.HEAD_OF_GOVERNMENT} <= set(trump.leader.office.roles)
        assert {ishiba.leader.incumbency, trump.leader.incumbency} == {dm.Incumbency.CURRENT}
        assert (ishiba.capacity, trump.capacity) == (dm.Capacity.MEMBER, dm.Capacity.HOST)

    @pytest.mark.parametrize(
        ("words", "topic", "movers"),
        [
            ("national security", "0816", ()),
            ("economic cooperation", None, ()),
            ("free and open Indo-Pacific", None, ("JP",)),
            ("Japan's defense spending", "0821", ("JP",)),
            ("American jobs through Japanese company investments", None, ("JP",)),
            ("tariffs on Japanese imports", "2011", ("US",)),
            ("U.S. defense expenditure", "0821", ("US",)),
            ("LNG imports", None, ()),
            ("U.S. security commitments", "0816", ()),
        ],
    )
    def test_the_agenda(self, found, words, topic, movers):
        item = by_title(found.summit, words)
        assert item.topics
        assert topic is None or item.topics[0].code == topic
        assert tuple(party.code for party in item.raised_by) == movers
        assert item.status in {dm.AgendaStatus.EXPECTED, dm.AgendaStatus.PROPOSED}

    def test_the_pledge(self, found):
        (mention,) = found.commitments
        pledge = mention.value
        assert (pledge.party, pledge.value, pledge.unit) == (dm.Party("JP"), 2, "% of GDP")
        assert by_title(found.summit, "Japan's defense spending").commitments == (pledge,)

    def test_the_clause(self, found):
        (mention,) = found.clauses
        assert mention.text == "Article 5 of the Japan-U.S. Security Treaty"
        assert mention.value.treaty.id == "us-japan-security-1960"
        assert mention.value.provision == dm.Provision("Article 5")
        assert by_title(found.summit, "U.S. security commitments").clauses == (mention.value,)
        signed = dm.treaty("us-japan-security-1960").dates(dm.EventKind.SIGNED)
        assert "1960-01-19" in map(str, signed)

    def test_the_dates_and_people(self, found):
        assert [str(mention.value) for mention in found.dates] == ["2025-01-30", "2025-02-07"]
        assert {mention.value.name.family for mention in found.leaders} == {"Ishiba", "Trump"}

    def test_what_was_assumed(self, found):
        (year,) = [finding for finding in found.report if finding.path == "summits[0].date"]
        assert (year.code, year.severity) == ("date.year-assumed", dm.Severity.NOTE)

    def test_every_value_has_its_words(self, found, canonical):
        for evidence in found.evidence:
            assert canonical["text"][evidence.start : evidence.end] == evidence.quote
        paths = ["date", "place", "status", "mode", "participants[0].leader", "participants[1].party"]
        paths.append("agenda[0].title")
        assert all(found.of(f"summits[0].{path}") for path in paths)
        assert dm.validate(found, text=canonical["text"]).ok

    def test_the_records_leave_it(self, found):
        assert pickle.loads(pickle.dumps(found)) == found
        assert dm.loads(dm.dumps(found), type=dm.Extraction) == found


def test_other_people_states_dates_places_and_treaties():
    found = dm.extract(OURS, published=dt.date(2026, 3, 2))
    summit = found.summit
    assert (str(summit.date), summit.place.city, summit.status) == ("2026-03-14", "Madrid", "planned")
    assert [leader.name.family for leader in summit.leaders] == ["Merz", "Sánchez"]
    assert [party.code for party in summit.parties] == ["DE", "ES"]
    assert by_title(summit, "rail links").topics
    assert by_title(summit, "tariffs on Spanish olive oil").raised_by == (dm.Party("ES"),)
    (pledge,) = by_title(summit, "defence spending").commitments
    assert (pledge.party, pledge.value, pledge.unit) == (dm.Party("DE"), 3.5, "% of GDP")
    (clause,) = by_title(summit, "European security").clauses
    assert clause.treaty.id == "north-atlantic-1949"


def test_invented_people_and_treaties_are_read_with_knowledge():
    ruritania = dm.Country.make("ruritania", name="Ruritania", names=("Ruritanian",))
    leader = dm.Leader(
        name=dm.PersonName(full="Rudolf Elphberg", given="Rudolf", family="Elphberg"),
        office=dm.Office(title="President", roles=(dm.Role.HEAD_OF_STATE,), polity=ruritania),
        id="rudolf-elphberg",
    )
    treaty = dm.Treaty(id="strelsau-1894", title="Treaty of Strelsau", short_titles=("Strelsau Treaty",))
    text = (
        "President Rudolf Elphberg will meet French President Emmanuel Macron in Paris on 4 May 2026. They will "
        "discuss whether Article III of the Strelsau Treaty covers fishing rights."
    )
    without = dm.extract(text, published=dt.date(2026, 5, 1))
    found = dm.extract(text, published=dt.date(2026, 5, 1), knowledge=dm.Knowledge([ruritania, leader, treaty]))
    assert [mention.value.treaty.id for mention in found.clauses] == ["strelsau-1894"]
    assert ruritania in found.summit.parties
    assert "rudolf-elphberg" in {mention.value.id for mention in found.leaders}
    assert [mention.value.treaty.id for mention in without.clauses] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The city council met on Tuesday to vote on a new tram line.",
        "Acme and Globex signed a merger at a summit of chief executives in Denver on 3 May 2024.",
        "The High Court held that Article 7 of the Companies Act did not apply.",
        "United beat City 2-1 in the final on Saturday.",
    ],
)
def test_a_text_about_no_meeting_of_leaders_has_none(text):
    assert dm.extract(text, published=dt.date(2024, 5, 6)).summits == ()


def test_cancelled_and_postponed_meetings_keep_their_date():
    text = "The meeting between Emmanuel Macron and Friedrich Merz set for 3 June 2025 in Berlin was {}."
    for word, status in (("called off", "cancelled"), ("postponed", "postponed")):
        summit = dm.extract(text.format(word), published=dt.date(2025, 5, 30)).summit
        assert (str(summit.date), summit.status) == ("2025-06-03", status)


def test_an_edtf_date_of_publication_serves_as_well():
    text = "Emmanuel Macron will meet Friedrich Merz in Berlin on 3 June."
    assert str(dm.extract(text, published=dm.EdtfDate("2025-05-30")).summit.date) == "2025-06-03"


def test_only_a_str_is_read():
    with pytest.raises(TypeError, match="extract takes a str, not bytes"):
        dm.extract(b"Ishiba meets Trump")  # type: ignore[arg-type]


@given(st.text(alphabet=st.characters(), max_size=400))
def test_any_text_gives_an_extraction(text):
    found = dm.extract(text, published=dt.date(2025, 1, 30))
    assert all(text[m.start : m.end] == m.text for _, m in found.mentions())


@given(st.lists(st.sampled_from(OURS.split()), max_size=60).map(" ".join))
def test_words_of_articles_in_any_order_give_an_extraction(text):
    found = dm.extract(text, published=dt.date(2026, 3, 2))
    assert dm.validate(found, select=["evidence", "mention"], text=text).ok


@pytest.mark.parametrize(
    "text", [" " * 100_000, "Article " * 20_000, "\ud800 " * 5000, "👩\u200d👧 سلام \0" * 4000, "<p>" * 30_000]
)
def test_hostile_texts_are_read_like_any_other(text):
    assert attrs.has(type(dm.extract(text)))


def test_a_day_that_cannot_be_is_told_and_not_read():
    found = dm.extract(
        "Emmanuel Macron met Friedrich Merz in Berlin on 30 February 2025.", published=dt.date(2025, 3, 3)
    )
    assert "2025-02-30" not in {str(mention.value) for mention in found.dates}
    (finding,) = found.report.by_code()["date.impossible"]
    assert finding.value == "30 February 2025"


class TestSource:
    @pytest.mark.parametrize("wrong", [3, b"a", ("a",)])
    def test_must_be_a_text(self, wrong):
        with pytest.raises(TypeError, match=r"extract \(as source\) takes a str, not"):
            dm.extract(OURS, source=wrong)

    @pytest.mark.parametrize("blank", ["", " "])
    def test_must_not_be_blank(self, blank):
        with pytest.raises(dm.RecordError, match="the source is blank; expected an id of the article, or None"):
            dm.extract(OURS, source=blank)

    def test_is_kept(self):
        assert dm.extract("", source="a-1").source == "a-1"
