"""Personal names: what is given and what is family, in every order and script."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from diplometa.core.errors import ParseError
from diplometa.core.knowledge import Knowledge
from diplometa.leaders.model import Leader, NameOrder, PersonName
from diplometa.leaders.text.names import parse_name, read_name, read_whole_name, take_suffixes
from diplometa.parties.model import Party

SOURCE = str(Path(__file__).resolve().parents[2] / "src")


@pytest.mark.parametrize(
    ("text", "polity", "given_name", "family"),
    [
        ("Helena Vasquard", None, "Helena", "Vasquard"),
        ("VASQUARD Helena", None, "Helena", "Vasquard"),
        ("Helena VASQUARD", None, "Helena", "Vasquard"),
        ("Vasquard, Helena M.", None, "Helena M.", "Vasquard"),
        ("McALLISTER Fiona", None, "Fiona", "McAllister"),
        ("Fiona MCALLISTER", None, "Fiona", "McAllister"),
        ("Pieter VAN DER MEULEN", None, "Pieter", "van der Meulen"),
        ("Pieter van der Meulen", None, "Pieter", "van der Meulen"),
        ("JD Halloran", None, "JD", "Halloran"),
        ("Chung Mi-rae", None, "Mi-rae", "Chung"),
        ("Mi-rae Chung", None, "Mi-rae", "Chung"),
        ("Anne-Lise Thorvald", None, "Anne-Lise", "Thorvald"),
        ("Kang Seo Yun", "KR", "Seo Yun", "Kang"),
        ("Kang Seo Yun", None, "Seo Yun", "Kang"),
        ("Gao Meilin", "CN", "Meilin", "Gao"),
        ("Tran Minh Khoa", "VN", "Minh Khoa", "Tran"),
        ("Sok Dara", "KH", "Dara", "Sok"),
        ("Nagy László", None, "László", "Nagy"),
        ("László Nagy", "HU", "László", "Nagy"),
        ("Takahashi Yumiko", None, "Yumiko", "Takahashi"),
        ("Yumiko Takahashi", "JP", "Yumiko", "Takahashi"),
        ("Karim bin Yusof", None, "Karim", "bin Yusof"),
        ("Khalid bin Nasser Al Murri", None, "Khalid bin Nasser", "Al Murri"),
        ("Samir al-Haddad", None, "Samir", "al-Haddad"),
        ("Rashid Abdel Karim", None, "Rashid", "Abdel Karim"),
        ("Pavel Andreyevich Sorokin", None, "Pavel Andreyevich", "Sorokin"),
        ("Сорокин Павел Андреевич", None, "Павел Андреевич", "Сорокин"),
        ("Luis Fernando Ibarra Quintana", None, "Luis Fernando", "Ibarra Quintana"),
        ("Rosa Ibarra Quintana", "MX", "Rosa", "Ibarra Quintana"),
        ("João Tavares de Melo", "PT", "João", "Tavares de Melo"),
        ("Thiri Zaw Win", "MM", "Thiri Zaw Win", None),
        ("U Zaw Win", None, "Zaw Win", None),
        ("Tesfaye Bekele", "ET", "Tesfaye", None),
        ("김하늘", None, "하늘", "김"),
        ("남궁민수", None, "민수", "남궁"),
        ("王小明", None, "小明", "王"),
        ("欧阳明月", None, "明月", "欧阳"),
        ("يوسف بن خالد", None, "يوسف", "بن خالد"),
        ("Dr. Emil (Bo) Lindqvist", None, "Emil", "Lindqvist"),
        ("Emil 'Bo' Lindqvist", None, "Emil", "Lindqvist"),
        ("Emil ‘Bo’ Lindqvist", None, "Emil", "Lindqvist"),
        ("EMIL LINDQVIST", None, "Emil", "Lindqvist"),
        ("PIETER VAN DER MEULEN", None, "Pieter", "van der Meulen"),
        ("Yves LE GOFF", None, "Yves", "Le Goff"),
        ("Kemal İNCİ", "TR", "Kemal", "İnci"),
        ("Meulen, Pieter van der", None, "Pieter", "van der Meulen"),
        ("King, Emil Sven, Jr.", None, "Emil Sven", "King"),
        ("Lindqvist, Dr. Emil", None, "Emil", "Lindqvist"),
        ("Sorokin P. A.", None, "P. A.", "Sorokin"),
        ("Сорокин П.А.", "RU", "П.А.", "Сорокин"),
        ("M. K. Thuza", None, "M. K.", "Thuza"),
        ("M. Anil Sharma", "IN", "M. Anil", "Sharma"),
        ("Seán Ó Laoire", None, "Seán", "Ó Laoire"),
        ("Jan in 't Woud", "NL", "Jan", "in 't Woud"),
        ("Zenildo Otaviano Brito da Costa", "BR", "Zenildo Otaviano", "Brito da Costa"),
        ("Ganbaataryn Temuulen", "MN", "Temuulen", "Ganbaataryn"),
        ("G. Temuulen", "MN", "Temuulen", "G."),
        ("Sükhbaatariin Temuulen", None, "Temuulen", "Sükhbaatariin"),
        ("Siva a/l Kumar", "MY", "Siva", "a/l Kumar"),
        ("Abu Tarek", None, "Abu Tarek", None),
        ("Samir al-Ahmad al-Haddad", "KW", "Samir al-Ahmad", "al-Haddad"),
        ("Karim Abdel Wahab", "EG", "Karim", "Abdel Wahab"),
        ("خالد بن ناصر آل مري", None, "خالد بن ناصر", "آل مري"),
        ("Adi Wijaya Putra", "ID", "Adi Wijaya Putra", None),
        ("Shangguan Mei", "CN", "Mei", "Shangguan"),
        ("尉迟明", None, "明", "尉迟"),
        ("欧阳明", "CN", "明", "欧阳"),
        ("김하늘별", None, "하늘별", "김"),
        ("황보민수", None, "민수", "황보"),
        ("石田茂", None, "茂", "石田"),
        ("長谷川誠", "JP", "誠", "長谷川"),
        ("森誠一", "JP", "誠一", "森"),
        ("田中 誠", None, "誠", "田中"),
        ("尹明哲", "KR", "明哲", "尹"),
        ("エミール・リンド", None, "エミール", "リンド"),
        ("សុខ តារា", "KH", "តារា", "សុខ"),
        ("Lord Velden of Marsh", None, None, "Velden"),
        ("Queen Anna II of Norway", None, "Anna", None),
        ("Pope Otto Emil II", None, "Otto Emil", None),
        ("Otto of Austria", None, "Otto", None),
        ("Otto Emil I", None, "Otto Emil", None),
    ],
)
def test_parts(text: str, polity: str | None, given_name: str | None, family: str | None) -> None:
    name = parse_name(text, polity)
    assert (name.given, name.family) == (given_name, family)


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("Lindqvist", NameOrder.FAMILY_ONLY),
        ("Emil Lindqvist", NameOrder.GIVEN_FIRST),
        ("LINDQVIST Emil", NameOrder.FAMILY_FIRST),
    ],
)
def test_order(text: str, order: NameOrder) -> None:
    assert parse_name(text).order is order


@pytest.mark.parametrize(
    ("text", "honorifics", "suffixes"),
    [
        ("H.E. Mr. Emil Lindqvist", ("H.E.", "Mr."), ()),
        ("The Hon. Emil Lindqvist MP", ("The Hon.",), ("MP",)),
        ("Sir Emil Lindqvist, KCMG, QC", ("Sir",), ("KCMG", "QC")),
        ("Emil Lindqvist Jr.", (), ("Jr.",)),
        ("Lt. Gen. Emil Lindqvist (Ret.)", ("Lt. Gen.",), ("Ret.",)),
        ("Emil Lindqvist III", (), ("III",)),
    ],
)
def test_what_stands_around(text: str, honorifics: tuple[str, ...], suffixes: tuple[str, ...]) -> None:
    name = parse_name(text)
    assert (name.honorifics, name.suffixes) == (honorifics, suffixes)


def test_polity_may_be_a_party() -> None:
    assert parse_name("Gao Meilin", Party("CN")).family == "Gao"


def test_regnal_names_are_given_names() -> None:
    name = read_name("Otto III", regnal=True).name
    assert (name.given, name.family, name.suffixes, name.order) == ("Otto", None, ("III",), NameOrder.MONONYM)


def test_an_assumed_order_is_told_with_the_other_one() -> None:
    reading = read_name("Gao Mei")
    assert reading.assumed
    assert [(name.given, name.family) for name in reading.alternatives] == [("Gao", "Mei")]


def test_a_written_order_is_not_assumed() -> None:
    reading = read_name("GAO Mei")
    assert not reading.assumed
    assert reading.alternatives == ()


def test_knowledge_has_the_split() -> None:
    own = PersonName(full="Abo Zeth Karr", given="Abo", family="Zeth Karr", order=NameOrder.GIVEN_FIRST)
    known = Knowledge([Leader(name=own)])
    assert parse_name("Abo Zeth Karr", knowledge=known).family == "Zeth Karr"


NO_NAMES = ["", "   ", "12345", "Dr.", "—", "x" * 401, "Jr.", "III", "J.", "His Majesty", "Prime Minister", "von der"]


@pytest.mark.parametrize("text", [*NO_NAMES, "The President", "Duke of Marsh", "A, B, C", "\u2163"])
def test_no_name(text: str) -> None:
    with pytest.raises(ParseError):
        parse_name(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Emil Lindqvist 2015", "2015"),
        ("<b>Emil Lindqvist</b>", "<"),
        ("Emil'); DROP TABLE x", ";"),
        ("Emil\x00Lindqvist", "\x00"),
        ("Emil\u202eLindqvist", "\u202e"),
        ("\ud800 Lindqvist", "\ud800"),
        ("Emil Lindqvist\n\nPavel", "\n\n"),
        ("Emil Lindqvist and Pavel Sorokin", " and "),
        ("L\u0456ndqvist", "L\u0456ndqvist"),
        ("王Smith", "王Smith"),
        ("Lindqvist, Velden, Sorokin", "Sorokin"),
    ],
)
def test_what_is_no_name_is_shown(text: str, wrong: str) -> None:
    with pytest.raises(ParseError) as caught:
        parse_name(text)
    assert text[caught.value.start : caught.value.end] == wrong


def test_a_long_text_is_refused_at_its_end() -> None:
    with pytest.raises(ParseError) as caught:
        parse_name("Emil " * 2000)
    assert (caught.value.start, caught.value.end) == (400, 10_000)


@pytest.mark.parametrize(
    ("text", "assumed"), [("Gao Mei", True), ("GAO Mei", False), ("石田茂", True), ("森誠", False)]
)
def test_an_assumed_order_is_a_finding(text: str, assumed: bool) -> None:
    reading = read_whole_name(text)
    assert [finding.code for finding in reading.findings] == ["leader.order-assumed"] * assumed
    assert bool(reading.alternatives) >= (assumed and " " in text)


def test_only_strings() -> None:
    with pytest.raises(TypeError):
        parse_name(None)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_suffixes_stay_where_all_is_in_capitals() -> None:
    assert take_suffixes("EMIL LINDQVIST MA") == ("EMIL LINDQVIST MA", ())


@given(st.text(max_size=60))
def test_never_crashes(text: str) -> None:
    try:
        name = parse_name(text)
    except ParseError as error:
        assert error.source == text  # noqa: PT017
    else:
        assert name.full.strip()


@given(
    st.lists(
        st.sampled_from("Mr. Dr. VASQUARD Helena van der bin al-Hadd Gao Mei-ling III , ( ) Jr. U".split()), max_size=8
    )
)
def test_any_words_make_a_name_or_an_error(words: list[str]) -> None:
    try:
        name = parse_name(" ".join(words))
    except ParseError:
        return
    assert name.full in " ".join(words) or "," in name.full


def test_a_plain_name_needs_no_roster() -> None:
    code = (
        "from diplometa.leaders.text import parse_name; from diplometa.data.tables import table; "
        "parse_name('H.E. Mr. Emil LINDQVIST'); parse_name('Emil Lindqvist'); "
        "before = table.cache_info().misses; table('persons'); print(table.cache_info().misses - before)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {"PYTHONPATH": SOURCE},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ["1"]
