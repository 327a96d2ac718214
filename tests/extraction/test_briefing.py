import pytest
from hypothesis import given, settings

from diplometa.core.mention import Mention
from diplometa.core.report import Finding, Report, Severity
from diplometa.dates.model import EdtfDate
from diplometa.extraction.briefing import WIDTH, briefing, sections
from diplometa.extraction.model import Extraction
from diplometa.parties.model import Party
from diplometa.summits.model import AgendaItem, Commitment, Participant, Summit
from diplometa.testing import examples
from diplometa.testing.strategies import articles
from diplometa.treaties.model import Provision, TreatyClause, TreatyRef

# Whole extractions take long to make: a quarter of the examples of the profile in force.
few = settings(max_examples=settings().max_examples // 4)

NOTE = Finding(code="date.year-assumed", message="a year was assumed", severity=Severity.NOTE, path="dates[0]")


class TestBriefing:
    def test_tells_the_meeting(self) -> None:
        extraction = Extraction(
            source="a.txt", published=EdtfDate("2032-04"), summits=(examples.summit(), Summit(name="Before"))
        )
        assert briefing(extraction) == (
            "Article   a.txt\n"
            "          published 2032-04\n"
            "Meeting   Norway-Chile summit (planned, in person)\n"
            "When      3 May 2032 to 4 May 2032\n"
            "Where     City Hall, Oslo, Norway\n"
            "Who       Ingrid Aas, Prime Minister of Norway\n"
            "          Tomás Vera, President of Chile\n"
            "Agenda    1. harbour dues [maritime and inland waterway transport; raised by Chile; expected; see\n"
            "            Article 1(1)]\n"
            "          2. a loan for ferries [financial institutions and credit]\n"
            "Pledges   Norway: 20,000,000 USD by 2033 (lend 20 million dollars)\n"
            "Clauses   Article 1(1) of the Ports Treaty [example-ports-2031]\n"
            "Others    Before\n"
        )

    @pytest.mark.parametrize(
        ("summit", "told"),
        [
            (Summit(), "meeting of leaders"),
            (Summit(participants=(Participant(party=Party("JP")),)), "meeting of Japan"),
            (
                Summit(participants=tuple(Participant(party=Party(c)) for c in ("JP", "FR", "CL"))),
                "meeting of Japan, France and Chile",
            ),
            (Summit(series="G7"), "G7 summit"),
            (Summit(series="G7", edition=49), "G7 summit (edition 49)"),
        ],
    )
    def test_names_the_meeting(self, summit: Summit, told: str) -> None:
        assert sections(Extraction(summits=(summit,)))[0] == ("Meeting", (told,))

    @pytest.mark.parametrize(
        ("date", "told"),
        [
            ("2025-02-07", "7 February 2025"),
            ("2025-02-07~", "2025-02-07~"),
            ("2025-02", "2025-02"),
            ("2025-02-07/..", "2025-02-07/.."),
            ("XXXX-02-07", "XXXX-02-07"),
        ],
    )
    def test_tells_days_in_words(self, date: str, told: str) -> None:
        assert ("When", (told,)) in sections(Extraction(summits=(Summit(date=EdtfDate(date)),)))

    def test_tells_each_pledge_and_clause_once(self) -> None:
        pledge = Commitment(text="send help")
        clauses = (
            TreatyClause(provision=Provision("Article 5")),
            TreatyClause(provision=Provision("Article 6"), treaty=TreatyRef(title="the Pact")),
        )
        summit = Summit(
            agenda=(AgendaItem(title="x", commitments=(pledge,), clauses=clauses, items=(AgendaItem(title="y"),)),)
        )
        cut = Mention.cut("send help", 0, 9, value=pledge, rule="example")
        told = dict(sections(Extraction(summits=(summit,), commitments=(cut,))))
        assert told["Pledges"] == ("send help",)
        assert told["Clauses"] == ("Article 5 (treaty not known)", "Article 6 of the Pact")
        assert told["Agenda"] == ("1. x [see Article 5; see Article 6]", "1.1. y")

    def test_tells_each_assumption_once_with_the_words(self) -> None:
        one = Finding(code="x.y", message="a surname", value="Vera")
        other = Finding(code="x.z", message="all of it")
        told = dict(sections(Extraction(report=Report((NOTE, one, one, other)))))
        assert told["Assumed"] == ("a year was assumed (dates[0])", "a surname (Vera)", "all of it")

    @few
    @given(articles())
    def test_any_extraction_has_one(self, pair: tuple[str, Extraction]) -> None:
        text = briefing(pair[1])
        assert text.endswith("\n")
        assert "Meeting" in text
        assert all(len(line) <= WIDTH for line in text.split("\n"))


def test_tells_of_an_extraction_alone() -> None:
    with pytest.raises(TypeError, match="briefing takes an Extraction, not an int"):
        briefing(3)  # type: ignore[arg-type]
