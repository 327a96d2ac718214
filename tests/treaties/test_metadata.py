"""What a text says of itself: title, parties, signature, languages, final clauses, depositary; and what it does not."""

import pytest
from hypothesis import given, settings, strategies as st

from diplometa.treaties.model import TreatyMetadata
from diplometa.treaties.text import parse_treaty, read_metadata

ENGLISH = """Agreement between the Government of the French Republic and the Government of Japan
on the Exchange of Seeds

The Parties have agreed as follows:

Article 1
Seeds are exchanged.

Article 2
Entry into force
1. Amendments to this Agreement shall enter into force when both Parties accept them.
2. This Agreement shall enter into force on the first day of May. For each State that joins it later, this Agreement
shall enter into force a month after.

Article 3
Either Party may terminate this Agreement by six months' notice.

Article 4
The instruments of ratification shall be deposited with the Government of the Swiss Confederation.

Done at Paris on 3 April 1990 in two originals, in the French, Japanese and English languages.
"""
FRENCH = """Accord entre le Gouvernement de la République française et le Gouvernement du Royaume de Belgique
relatif aux semences

Article 1
Le présent Accord entrera en vigueur le 1er mai.

Article 2
Chaque Partie peut dénoncer le présent Accord.

Fait à Paris, le 3 avril 1990, en langues française et néerlandaise, les deux textes faisant également foi.
"""
SPANISH = """Convenio entre el Reino de España y la República Argentina sobre semillas

Artículo 1
El presente Convenio entrará en vigor el primero de mayo.

Artículo 2
Cualquiera de las Partes podrá denunciar el presente Convenio.

Hecho en Madrid, el 3 de abril de 1990, en idioma español.
"""
GERMAN = """Abkommen zwischen der Bundesrepublik Deutschland und der Republik Österreich über Saatgut

Artikel 1
Dieses Abkommen tritt am ersten Mai in Kraft.

Artikel 2
Jede Vertragspartei kann dieses Abkommen jederzeit kündigen.

Geschehen zu Bonn am 3. April 1990 in deutscher Sprache.
"""


def said(found: TreatyMetadata) -> list[object]:
    return [
        [party.value.code for party in found.parties],
        [(str(one.value.date), one.value.place and one.value.place.city) for one in found.signed],
        [language.value for language in found.languages],
        found.entry_into_force and str(found.entry_into_force.value),
        found.withdrawal and str(found.withdrawal.value),
        found.depositary and found.depositary.value.code,
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            ENGLISH,
            [["FR", "JP"], [("1990-04-03", "Paris")], ["fr", "ja", "en"], "Article 2(2)", "Article 3", "CH"],
        ),
        (FRENCH, [["FR", "BE"], [("1990-04-03", "Paris")], ["fr", "nl"], "Article 1", "Article 2", None]),
        (SPANISH, [["ES", "AR"], [("1990-04-03", "Madrid")], ["es"], "Article 1", "Article 2", None]),
        (GERMAN, [["DE", "AT"], [("1990-04-03", "Bonn")], ["de"], "Article 1", "Article 2", None]),
    ],
    ids=["en", "fr", "es", "de"],
)
def test_is_read_in_four_languages(text: str, expected: list[object]) -> None:
    assert said(read_metadata(text)) == expected


class TestTitle:
    @pytest.mark.parametrize(
        ("head", "title"),
        [
            ("Treaty of Peace\n", "Treaty of Peace"),
            ("RURITANIAN GAZETTE\nTREATY OF PEACE\n", "TREATY OF PEACE"),
            ("PROTOCOL\n\nestablishing a bank\n", "PROTOCOL establishing a bank"),
            (
                "PROTOCOL ON THE MARKET OF THE\nEASTERN PLAIN\n\nTHE PARTIES\n",
                "PROTOCOL ON THE MARKET OF THE EASTERN PLAIN",
            ),
            (
                "TREATY ON THE WATERS OF ALL THE EASTERN\nPLAIN\nPREAMBLE\n",
                "TREATY ON THE WATERS OF ALL THE EASTERN PLAIN",
            ),
            ("Page 5\n", None),
            ("The Parties to this Agreement are friends.\n", None),
        ],
    )
    def test_names_an_instrument(self, head: str, title: str | None) -> None:
        found = read_metadata(f"{head}Article 1\nPeace.\nArticle 2\nWar.").title
        assert (found and found.value) == title

    def test_of_one_line_is_in_capitals(self) -> None:
        text = f"TREATY OF PEACE AND OF TRADE The Parties, {'being friends, ' * 60}agree: Article 1 Yes. Article 2 No."
        found = read_metadata(text).title
        assert found is not None
        assert found.value == "TREATY OF PEACE AND OF TRADE"

    def test_of_one_line_ends_before_a_note_on_its_source(self) -> None:
        text = f"agreement on riverssource: gazette. {'the parties agree. ' * 60}"
        found = read_metadata(text).title
        assert found is not None
        assert found.value == "agreement on rivers"


class TestParties:
    @pytest.mark.parametrize(
        ("head", "codes"),
        [
            ("Treaty of Peace\nThe Kingdom of Belgium and Japan, desiring peace,\n", ["BE", "JP"]),
            ('Pact\n\nPREAMBLE\nJapan (hereinafter called "J"), India and the Kingdom of Spain,\nHaving met\n', 3),
            ("Treaty between the Kingdom of the Netherlands, in respect of Aruba, and Grenada\n", ["NL", "GD"]),
            ("Treaty between Japan and the Kingdom of Ruritania\n", []),
            ("Protocol to the Agreement and the Treaty between Japan and India\n", []),
            ("Treaty of Peace\nJapan and India are far away.\n", []),
        ],
    )
    def test_are_as_the_head_names_them(self, head: str, codes: list[str] | int) -> None:
        text = f"{head}Article 1\nPeace."
        found = [party.code for party in parse_treaty(text).parties]
        assert (len(found) if isinstance(codes, int) else found) == codes
        assert [party.value.code for party in read_metadata(text).parties] == found


class TestLanguages:
    @pytest.mark.parametrize(
        ("words", "codes"),
        [
            ("in the Arabic, Chinese and English languages, each text being authentic", ["ar", "zh", "en"]),
            ("in English", ["en"]),
            ("in the Klingon and English languages", []),
            ("in Croatian and official languages of the other Party", []),
            ("in the presence of the English ambassador", []),
        ],
    )
    def test_are_those_of_the_closing_words(self, words: str, codes: list[str]) -> None:
        text = f"Treaty\nArticle 1\nPeace.\nDone at Rome on 3 May 1970, {words}."
        assert [language.value for language in read_metadata(text).languages] == codes

    def test_that_contradict_are_none(self) -> None:
        text = "Treaty\nArticle 1\nThe French text is authentic.\nDone at Rome on 3 May 1970, in the English language."
        assert read_metadata(text).languages == ()


class TestFinalClauses:
    @pytest.mark.parametrize(
        "sentence",
        [
            "Amendments to this Treaty shall enter into force at once.",
            "For each new State, this Treaty shall enter into force a year later.",
            "In relation to an acceding State, this Treaty shall enter into force on accession.",
            "The law shall enter into force at once.",
        ],
    )
    def test_on_the_force_of_other_things_are_left_alone(self, sentence: str) -> None:
        assert read_metadata(f"Treaty\nArticle 1\n{sentence}").entry_into_force is None

    def test_of_an_annex_are_left_alone(self) -> None:
        text = "Treaty\nArticle 1\nPeace.\nAnnex I\nArticle 1\nThis Treaty shall enter into force at once."
        assert read_metadata(text).entry_into_force is None

    @pytest.mark.parametrize(
        ("sentence", "code"),
        [
            ("The original shall be deposited with the Secretary-General of the United Nations.", "UN"),
            ("The Government of Japan is hereby designated as the Depositary.", "JP"),
            ("The depositary of this Treaty shall be the Government of Japan.", "JP"),
            ("the instruments of accession shall be deposited with the government of japan.", "JP"),
            ("The goods shall be deposited with the Government of Japan.", None),
            ("Originals shall be deposited with the Government of Japan. The Government of India is depositary.", None),
        ],
    )
    def test_name_one_depositary(self, sentence: str, code: str | None) -> None:
        found = read_metadata(f"Treaty\nArticle 1\n{sentence}").depositary
        assert (found and found.value.code) == code


class TestEveryText:
    @given(st.text() | st.lists(st.sampled_from(ENGLISH.split() + FRENCH.split() + GERMAN.split())).map(" ".join))
    @settings(deadline=None)
    def test_is_read(self, text: str) -> None:
        found = read_metadata(text)
        for one in (found.title, found.entry_into_force, found.withdrawal, found.depositary, *found.languages):
            assert one is None or text[one.start : one.end] == one.text

    @pytest.mark.parametrize("text", ["", "\0" * 1000, "\ud800", "(" * 10_000, "authentic English " * 10_000])
    def test_of_no_sense_says_nothing(self, text: str) -> None:
        found = read_metadata(text)
        assert (found.title, found.parties, found.signed, found.entry_into_force) == (None, (), (), None)

    def test_must_be_text(self) -> None:
        with pytest.raises(TypeError, match="read_metadata"):
            read_metadata(5)  # type: ignore[arg-type]
