import gzip
import json
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from diplometa.core.matching import FirstWords
from diplometa.core.scan import LONGEST_QUOTATION, Scan

MARKED = st.text(st.sampled_from("aA .!?…。\"“”„«»「」'()[]-•*1\n\r\t\u2029\ud800"))
ANY = st.one_of(MARKED, st.text(st.characters(exclude_categories=())))
NAMES = [(name, name) for name in ("Article", "Article 5", "U.S.", "US", "New York Times", "York", "日本", "quote")]
READERS = {
    "sentences": lambda scan: scan.sentences,
    "paragraphs": lambda scan: scan.paragraphs,
    "quotations": lambda scan: scan.quotations,
    "first words": FirstWords(NAMES).hits,
}
HOSTILE = {
    "article": "Article ",
    "spaces": " ",
    "surrogates": "\ud800",
    "nul": "\0",
    "no full stop": "word upon word, ",
    "quotes": '"',
    "opening quotes": "“",
    "newlines": "\n",
    "dots": ".",
    "dots in words": ".x",
    "initials": "A. ",
    "acronyms": "U.S. ",
    "labels": "1. ",
    "bullets": "• x\n",
    "emoji": "😀",
    "unspaced": "日本",
    "accents": "e\u0301",
    "wide": "a   b",
    "indented": " " * 40 + "\n",
}


def texts(text: str, spans) -> list[str]:
    return [text[start:end] for start, end in spans]


@given(ANY)
@pytest.mark.parametrize("kind", ["sentences", "paragraphs"])
def test_bounds_are_contiguous_and_cover_all(kind, text) -> None:
    spans = getattr(Scan(text), kind)
    assert "".join(texts(text, spans)) == text
    assert all(before[1] == after[0] for before, after in pairwise(spans))
    assert all(start < end for start, end in spans)


@given(ANY)
def test_sentences_do_not_cross_paragraphs(text) -> None:
    scan = Scan(text)
    for start, end in scan.sentences:
        # Blanks between two sentences belong to the first.
        words = text[start:end].strip()
        first = text.index(words, start) if words else start
        assert scan.paragraph(first) == scan.paragraph(first + max(len(words) - 1, 0))


@given(ANY)
def test_quotations_are_in_order_and_apart(text) -> None:
    spans = Scan(text).quotations
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


@given(ANY, st.integers(0, 50))
def test_what_holds_an_offset(text, at) -> None:
    scan = Scan(text)
    for holder, spans in ((scan.sentence, scan.sentences), (scan.paragraph, scan.paragraphs)):
        if at < len(text):
            assert [span for span in spans if span[0] <= at < span[1]] == [holder(at)]
        else:
            assert holder(at) == (spans[-1] if spans else (0, 0))
    assert scan.quoted(at) is any(start <= at < end for start, end in scan.quotations)


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("", []),
        ("one", ["one"]),
        ("one\ntwo", ["one\ntwo"]),
        ("one\n\ntwo", ["one\n\n", "two"]),
        ("one\r\n \u00a0\r\n\r\ntwo", ["one\r\n \u00a0\r\n\r\n", "two"]),
        ("one\r\rtwo", ["one\r\r", "two"]),
        ("one\u2029two\n\n", ["one\u2029", "two\n\n"]),
    ],
)
def test_paragraphs(text, paragraphs) -> None:
    assert texts(text, Scan(text).paragraphs) == paragraphs


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ("He said “yes” and «no» and „ja“.", ["“yes”", "«no»", "„ja“"]),
        ('He said "yes" and "no".', ['"yes"', '"no"']),
        ("「はい」と", ["「はい」"]),
        ('A 5" gun and "words".', ['"words"']),
        ("“never closed", []),
        ("no “open\n\nand” closed", []),
        ("“first\n“second”", ["“first", "“second”"]),
        ('"first\n\n"second" and', ['"first', '"second"']),
        ("“outer “inner” rest”", ["“inner”"]),
        ("“" + "x" * LONGEST_QUOTATION + "”", []),
        ("“" + "x" * LONGEST_QUOTATION + "\n“b”", ["“b”"]),
    ],
)
def test_quotations(text, quotations) -> None:
    assert texts(text, Scan(text).quotations) == quotations


def test_each_reader_is_asked_once() -> None:
    scan, asked = Scan("x"), []
    for _ in range(2):
        assert scan.once(("key", 1), lambda: asked.append(1)) is None
    assert asked == [1]


@pytest.mark.parametrize("bit", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("reader", READERS)
def test_time_grows_with_the_text_alone(reader, bit, assert_linear) -> None:
    assert_linear(lambda text: READERS[reader](Scan(text)), bit)


def test_gold_articles_have_no_sentence_of_an_abbreviation(shared) -> None:
    for line in (shared / "gold" / "articles.jsonl").read_text(encoding="utf-8").splitlines():
        text = json.loads(line)["text"]
        for found in texts(text, Scan(text).sentences):
            assert not found.rstrip().endswith((" Mr.", " Mrs.", " Dr.", " Gen.", " Sen."))
            assert found.strip()


def test_raw_treaties_are_covered(shared) -> None:
    with gzip.open(shared / "gold" / "raw_treaties.jsonl.gz", "rt", encoding="utf-8") as file:
        for line in list(file)[:20]:
            text = json.loads(line)["text"]
            assert "".join(texts(text, Scan(text).sentences)) == text
