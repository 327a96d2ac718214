"""What stands around the articles of a whole text: its title, its parties, and the formula that closes it."""

import pytest

from diplometa.treaties.model import EventKind, Treaty
from diplometa.treaties.text import parse_treaty

ENDS = "This Treaty enters into force at once."
HEAD = "A treaty\nArticle 1\nPeace.\nArticle 2\n"


def signed(treaty: Treaty) -> list[tuple[str, str | None]]:
    assert all(event.kind is EventKind.SIGNED for event in treaty.events)
    return [(str(event.date), event.place.city if event.place else None) for event in treaty.events]


CLOSINGS = [
    (
        "In witness whereof the undersigned have signed this Treaty.\nDone at Vienna on 3 May 1971 in two copies.",
        [("1971-05-03", "Vienna")],
    ),
    ("DONE at Ottawa, this 30th day of January, 2002, in the English language.", [("2002-01-30", "Ottawa")]),
    ("DONE IN DUPLICATE at Paris this fifth day of March two thousand and four.", [("2004-03-05", "Paris")]),
    ("Done this 29th day of December, 1966, at Singapore.", [("1966-12-29", "Singapore")]),
    ("Done in two originals, on 14 June 2002, in Sofia, Bulgaria.", [("2002-06-14", "Sofia")]),
    ("IN FAITH WHEREOF the Plenipotentiaries have signed. Done at Rome, 1 May 1933", [("1933-05-01", "Rome")]),
    ("IN TESTIMONY WHEREOF we sign in the city of Bonn on 7 July 1980.", [("1980-07-07", "Bonn")]),
    ("En foi de quoi, ils ont signé.\nFait à Paris, le 13 décembre 1957, en français.", [("1957-12-13", "Paris")]),
    ("Hecho en Madrid, el 12 de mayo de 1981.", [("1981-05-12", "Madrid")]),
    ("Geschehen zu Bonn am 18. März 1993 in zwei Urschriften.", [("1993-03-18", "Bonn")]),
    (
        "Done at Bonn, on this 28<sup>th</sup> day of May 2012, and at Paris, on 4 June 2012.",
        [("2012-05-28", "Bonn"), ("2012-06-04", "Paris")],
    ),
    (
        "Done at Amman on 3 May 2000, corresponding to 28 Muharram 1421, in two copies.",
        [("2000-05-03", "Amman")],
    ),
    ("Done at ............ this ...... day of ......", []),
    ("In witness whereof the undersigned have signed this Treaty.", []),
    ("DONE in the English language. For Ruritania", []),
    ("Done at Rome on the fourth day of May, in two copies.", []),
    ("Done and opened for signature at Rome, in one original.", []),
    ("The foregoing is the authentic text of the Convention adopted in Geneva on 2 June 1960.", []),
]


@pytest.mark.parametrize(("closing", "expected"), CLOSINGS)
@pytest.mark.parametrize("blank", ["\n", "\n\n", " "], ids=repr)
class TestClosing:
    def test_is_in_no_clause(self, closing: str, expected: object, blank: str) -> None:
        treaty = parse_treaty(f"{HEAD}{ENDS}{blank}{closing}")
        assert treaty.clause("2").text == ENDS

    def test_tells_when_and_where_it_was_signed(
        self, closing: str, expected: list[tuple[str, str | None]], blank: str
    ) -> None:
        assert signed(parse_treaty(f"{HEAD}{ENDS}{blank}{closing}")) == expected


def test_closing_stays_within_the_span_of_the_last_article() -> None:
    text = f"{HEAD}1. One.\n2. Two.\nDone at Vienna on 3 May 1971.\nANNEX\nWines."
    treaty = parse_treaty(text)
    article = treaty.clause("2")
    assert text[article.start : article.end].endswith("1971.\n")
    assert treaty.clause("2(2)").text == "Two."
    assert text[treaty.clause("2(2)").start : treaty.clause("2(2)").end] == "2. Two.\n"
    assert treaty.clause("Annex").text == "Wines."


def test_closing_is_no_part_of_the_chapter_that_ends_with_it() -> None:
    text = f"T\nCHAPTER I\nArticle 1\nPeace.\nCHAPTER II\nArticle 2\n{ENDS}\nDone at Vienna on 3 May 1971."
    treaty = parse_treaty(text)
    chapter = treaty.clause("Chapter 2")
    assert chapter.text == f"Article 2\n{ENDS}"
    assert chapter.end == len(text)


def test_the_first_closing_is_the_treatys_own() -> None:
    text = (
        f"{HEAD}{ENDS}\nDone at Vienna on 3 May 1971.\nPROTOCOL\nThey agree.\nArticle 1\nTrade.\n"
        "Done at Rome on 4 May 1972."
    )
    treaty = parse_treaty(text)
    assert signed(treaty) == [("1971-05-03", "Vienna")]
    assert treaty.clauses[-1].text == "They agree.\nArticle 1\nTrade."


def test_place_is_in_the_state_of_the_time() -> None:
    (event,) = parse_treaty(f"{HEAD}{ENDS}\nDone at Moscow on 26 May 1972.").events
    assert event.place is not None
    assert str(event.place.country) == "SUHH"


def test_what_is_opened_for_signature_is_not_yet_signed() -> None:
    (event,) = parse_treaty(f"{HEAD}{ENDS}\nDone and opened for signature at Rome, on 2 November 2012.").events
    assert event.kind is EventKind.OPENED


def test_closing_of_a_text_without_articles() -> None:
    assert signed(parse_treaty("A pact\nThey agree.\nDone at Vienna on 3 May 1971.")) == [("1971-05-03", "Vienna")]


@pytest.mark.parametrize(
    "body",
    [
        "Harm done at sea in 1971 is made good.",
        "1. The Convention\nDone at Vienna on 3 May 1971 is set aside.",
        "Work. Done in good faith, it is paid.",
        "What is done at Vienna on 3 May 1971 stands.",
    ],
)
def test_other_words_close_nothing(body: str) -> None:
    treaty = parse_treaty(f"{HEAD}{body}")
    assert treaty.clause("2").text == body
    assert treaty.events == ()


def test_a_form_in_an_annex_closes_nothing() -> None:
    treaty = parse_treaty(f"{HEAD}{ENDS}\nANNEX\nForm of a licence.\nDone at Vienna on 3 May 1971.")
    assert treaty.events == ()
    assert treaty.clause("Annex").text == "Form of a licence.\nDone at Vienna on 3 May 1971."


@pytest.mark.parametrize(
    ("title", "codes"),
    [
        ("Treaty of Friendship between Japan and India", ["JP", "IN"]),
        ("Agreement between the Government of Canada and the Government of the Republic of Finland", ["CA", "FI"]),
        ("AGREEMENT BETWEEN THE KINGDOM OF NORWAY AND THE UNITED STATES OF AMERICA ON FISH", ["NO", "US"]),
        ("Agreement between Belgium, France and Italy for trade", ["BE", "FR", "IT"]),
        ("Treaty between Japan and India, signed at Tokyo", ["JP", "IN"]),
        ("Treaty between Ruritania and Graustark", []),
        ("Treaty between Japan and Graustark", []),
        ("Treaty between Japan, India and Graustark", []),
        ("Treaty between Japan and Japan", []),
        ("Treaty between Japan and its neighbours", []),
        ("Convention on the Law of Treaties", []),
        ("Protocol to the Convention between Japan and India", []),
        ("Convention for the Council established by the 1949 Convention between Japan and India", []),
    ],
)
def test_parties_are_those_of_the_title(title: str, codes: list[str]) -> None:
    assert [party.code for party in parse_treaty(f"{title}\nArticle 1\nPeace.").parties] == codes


def test_parties_are_those_of_the_time() -> None:
    text = "Treaty between the Soviet Union and the United States\nArticle 1\nPeace.\nDone at Moscow on 26 May 1972."
    assert [party.code for party in parse_treaty(text).parties] == ["SUHH", "US"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("AGREEMENT\nBETWEEN JAPAN\nAND INDIA\nON TRADE\nArticle 1\nX.", "AGREEMENT BETWEEN JAPAN AND INDIA ON TRADE"),
        ("Treaty of\nFriendship\nThe Parties agree:\nArticle 1\nX.", "Treaty of Friendship"),
        ("A treaty\n\nOn the one hand they agree.\nArticle 1\nX.", "A treaty"),
        ("\ufeffA treaty\nArticle 1\nX.", "A treaty"),
        ("A treaty.\nBetween them is peace.\nArticle 1\nX.", "A treaty."),
        ("A treaty\nIn order to keep the peace they agree as follows.\nArticle 1\nX.", "A treaty"),
    ],
)
def test_title_goes_on_over_lines(text: str, title: str) -> None:
    assert parse_treaty(text).title == title
