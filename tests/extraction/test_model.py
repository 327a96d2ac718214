import pytest

from diplometa.catalogue import Dataset
from diplometa.core.mention import Mention
from diplometa.dates.mention import DateMention
from diplometa.dates.model import EdtfDate
from diplometa.extraction.model import Evidence, Extraction
from diplometa.testing import examples
from diplometa.treaties.model import Provision, TreatyClause, TreatyRef

TEXT = "Aas cited Article 1 of the Ports Treaty; Article 1, Aas said on 3 May 2032."
CLAUSE = TreatyClause(provision=Provision("Article 1"), treaty=TreatyRef(id="example-ports-2031"))


def mention(words: str, value: object, start: int = 0) -> Mention:
    at = TEXT.index(words, start)
    return Mention.cut(TEXT, at, at + len(words), value=value, rule="example")


READ = Extraction(
    source="a page",
    summits=(examples.summit(),),
    leaders=(mention("Aas", examples.leader()), mention("Aas", examples.leader(), 9)),
    clauses=(mention("Article 1 of the Ports Treaty", CLAUSE), mention("Article 1", CLAUSE, 40)),
    dates=(DateMention.cut_date(TEXT, 64, 74, value=EdtfDate("2032-05-03"), rule="example"),),
    evidence=tuple(
        Evidence(path=path, start=0, end=3, quote="Aas", rule="example")
        for path in ("summits[0].participants[0]", "summits[0].participants[0].leader", "summits[0].participants[01]")
    ),
)


def test_a_dataset_has_each_record_once() -> None:
    expected = Dataset(summits=(examples.summit(),), leaders=(examples.leader(),), clauses=(CLAUSE,))
    assert READ.dataset() == expected
    assert Extraction().dataset() == Dataset()


def test_the_summit_is_the_first() -> None:
    assert READ.summit == examples.summit()
    assert Extraction().summit is None


@pytest.mark.parametrize(
    ("path", "found"), [("summits[0].participants[0]", 2), ("summits[0]", 3), ("summits", 3), ("summit", 0)]
)
def test_evidence_is_of_a_path_and_what_is_within_it(path, found) -> None:
    assert len(READ.of(path)) == found


def test_mentions_stand_in_the_order_of_the_text() -> None:
    assert [path for path, _ in READ.mentions()] == ["leaders[0]", "clauses[0]", "clauses[1]", "leaders[1]", "dates[0]"]


def test_is_printed_on_one_line():
    assert str(Extraction()) == "no meeting (nothing found)"
    found = Extraction(summits=(examples.summit(),))
    assert str(found) == f"{examples.summit()} (summits: 1)"
