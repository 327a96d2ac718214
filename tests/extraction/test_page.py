import re
from html import unescape
from html.parser import HTMLParser
from time import perf_counter
from typing import Any

import pytest
from hypothesis import given, settings

from diplometa.core.mention import Mention
from diplometa.dates.mention import DateMention
from diplometa.dates.model import EdtfDate
from diplometa.extraction.model import Evidence, Extraction
from diplometa.extraction.page import MOST_TOLD, evidence_page
from diplometa.parties.model import Party
from diplometa.summits.model import Summit
from diplometa.testing import examples
from diplometa.testing.strategies import articles
from diplometa.treaties.model import TreatyRef

# Whole extractions take long to make: a quarter of the examples of the profile in force.
few = settings(max_examples=settings().max_examples // 4)

TEXT = "On 3 May the Norway-Chile <Ports> Treaty & more."
VOID = {"meta", "br", "link", "img"}


class Balance(HTMLParser):
    """Collects the tags and sees that each is closed in its turn."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.tags.append(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def tags(page: str) -> list[str]:
    parser = Balance()
    parser.feed(page)
    parser.close()
    assert parser.open == []
    return parser.tags


def body(page: str) -> str:
    found = re.search(r"<article>(.*)</article>", page, re.DOTALL)
    assert found
    return found[1]


def plain(page: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", body(page)))


def mention(words: str, value: Any, rule: str = "example") -> Mention[Any]:
    start = TEXT.index(words)
    return Mention.cut(TEXT, start, start + len(words), value=value, rule=rule)


def dated(words: str, value: str, rule: str = "example") -> DateMention:
    start = TEXT.index(words)
    return DateMention.cut_date(TEXT, start, start + len(words), value=EdtfDate(value), rule=rule)


class TestPage:
    def test_marks_each_mention_with_its_record_and_rule(self) -> None:
        page = evidence_page(Extraction(dates=(dated("3 May", "2032-05-03", "date.day-month"),)), TEXT)
        assert '<mark class="dates" title="2032-05-03 (dates[0], date.day-month)">3 May</mark>' in page
        assert '<li><mark class="dates">dates</mark> 1</li>' in page
        assert 'class="leaders"' not in page

    def test_marks_lie_over_one_another(self) -> None:
        treaty = mention("Norway-Chile <Ports> Treaty", TreatyRef(title="Ports Treaty"))
        within = mention("Chile", Party("CL"))
        across = mention("<Ports> Treaty & more", Party("NO"))
        page = evidence_page(Extraction(treaties=(treaty,), parties=(within, across)), TEXT)
        pieces = re.findall(r'<mark class="([a-z ]+)"[^>]*>([^<]*)</mark>', body(page))
        assert pieces == [
            ("treaties", "Norway-"),
            ("parties over", "Chile"),
            ("treaties", " "),
            ("parties over", "&lt;Ports&gt; Treaty"),
            ("parties", " &amp; more"),
        ]
        assert plain(page) == TEXT

    def test_evidence_for_the_meeting_is_marked(self) -> None:
        evidence = Evidence(path="summits[0].date", start=3, end=8, quote="3 May", rule="summit.date")
        other = Evidence(path="leaders[0]", start=3, end=8, quote="3 May", rule="x")
        page = evidence_page(Extraction(summits=(Summit(),), evidence=(evidence, other)), TEXT)
        assert '<mark class="summits" title="summits[0].date (summit.date)">3 May</mark>' in page

    def test_tells_what_else_it_may_be(self) -> None:
        georgia = Mention.cut("Georgia", 0, 7, value=Party("GE"), rule="x", alternatives=(Party("US"),))
        assert 'title="GE; or US (parties[0], x)"' in evidence_page(Extraction(parties=(georgia,)), "Georgia")

    def test_the_summary_stands_at_the_top(self) -> None:
        page = evidence_page(Extraction(source="a & b", summits=(examples.summit(),)), TEXT)
        assert "<title>a &amp; b</title>" in page
        assert page.index("<dt>Who</dt><dd>Ingrid Aas, Prime Minister of Norway<br>") < page.index("<article>")
        assert "<h1>Mine</h1>" in evidence_page(Extraction(), TEXT, "Mine")

    def test_stands_alone_in_light_and_dark(self) -> None:
        page = evidence_page(Extraction(), TEXT)
        assert "prefers-color-scheme: dark" in page
        assert "color-scheme: light dark" in page
        assert not re.search(r"https?:|<script|<link|@import|url\(", page)

    def test_what_utf8_cannot_hold_is_shown_as_such(self) -> None:
        page = evidence_page(Extraction(), "a\ud800b\0c")
        assert page.encode()
        assert body(page) == "a?b\ufffdc"

    def test_mentions_of_another_text_are_left_out(self) -> None:
        assert body(evidence_page(Extraction(dates=(dated("3 May", "2032"),)), "On 3")) == "On 3"

    @pytest.mark.parametrize(
        "text", ["<script>alert(1)</script>", '"><img src=x>', "</article></body>", "$title ${x} %s {0}"]
    )
    def test_escapes_whatever_it_shows(self, text: str) -> None:
        named = Mention.cut(text, 0, len(text), value=TreatyRef(title=text), rule=text)
        page = evidence_page(Extraction(source=text, treaties=(named,), summits=(Summit(name=text),)), text)
        assert plain(page) == text
        assert not {"script", "img"} & set(tags(page))

    @few
    @given(articles())
    def test_any_text_comes_back(self, pair: tuple[str, Extraction]) -> None:
        text, extraction = pair
        page = evidence_page(extraction, text)
        assert set(tags(page)) <= set("html head meta title style body h1 dl dt dd br ul li mark article".split())
        assert plain(page) == unescape(text.replace("\0", "\ufffd").replace("&", "&amp;"))

    def test_many_marks_over_one_another_take_linear_time(self) -> None:
        text = "a" * 4000
        nested = tuple(Mention.cut(text, i, len(text) - i, value=Party("JP"), rule=str(i)) for i in range(1999))
        began = perf_counter()
        page = evidence_page(Extraction(parties=nested), text)
        assert perf_counter() - began < 5
        assert max(title.count("&#10;") for title in re.findall('title="([^"]*)"', page)) < MOST_TOLD

    def test_takes_text_alone(self) -> None:
        with pytest.raises(TypeError):
            evidence_page(Extraction(), b"text")  # type: ignore[arg-type]


@pytest.mark.parametrize("wrong", [3, None, [Extraction()]])
def test_shows_an_extraction_alone(wrong: Any) -> None:
    with pytest.raises(TypeError, match=r"evidence_page takes an Extraction, not a"):
        evidence_page(wrong, "All quiet.")
