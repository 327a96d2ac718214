import pytest
from hypothesis import given, strategies as st

from diplometa.core.scan import Scan
from diplometa.core.sentences import sentence_ends

# A stroke marks where a sentence ends.
DIVIDED = [
    "They met.| They left.",
    "They met.|\nThey left.",
    "Did they meet?| They did!| So it goes.",
    "It went on ... and on.| Then it ended...| They left.",
    # abbreviations that something follows
    "Mr. Costa met Dr. Lind and Gen. Ruiz in St. Petersburg.| H.E. Ambassador Wu came.",
    "See No. 5 and Art. V, paras. 2 and 3.| He said no.| Then he left.",
    "On Aug. 1 and Sept. 12 they met.| It rained in Aug.| The talks went on.",
    "The Rt. Hon. J. Gorton spoke.",
    # abbreviations that may end a sentence
    "The U.S. President spoke in the U.S.| The others left.",
    "Talks began at 3 p.m.| They ended at 5 p.m. Tokyo time.",
    "Acme Inc. President Lee came.| He runs Acme Inc.| His rival does not.",
    "The U.S.-led talks in Washington, D.C.| After that, all left.",
    # initials, and letters that count
    "Leonid I. Brezhnev met J. F. Kennedy.| C.C. Wei met them.",
    "It was World War I.| Peace came.| Annex B.| Ministers met.",
    "Mr J. A. N. Boniface came.",
    "Choose plan A.| The others failed.",
    # labels
    "1. Opening of the session|\n2. Adoption of the agenda|\n(a) The draft|\n• Any other business",
    "A. The situation in the region|\nB. Other matters",
    "iv. the parties shall meet",
    "It was 1949.| Twelve states signed.",
    # quotes and brackets
    "“It is so.”| The others agreed.",
    '"Is it so?" he asked.| (They were two.)| “We are.”',
    "He said (see above.) that it was.",
    # scripts without spaces
    "会談した。|「はい。」|と言った。",
    # headings, and prose that is broken to fit
    "Joint Statement|\nWe, the leaders of both states, met in a spirit of friendship and agreed on the following.",
    """The leaders of both states met in Oslo with President
Costa, who had come from Lisbon, and with Prime Minister
Lind.| They agreed.""",
    "Tokyo|\nOsaka|\nKyoto",
    "They agreed to\nmeet again.",
    f"{'word ' * 40}|\nPresident Costa spoke for {'word ' * 40}",
    "one|\n\nTwo",
    "",
    "...",
]


@pytest.mark.parametrize("divided", DIVIDED)
def test_sentences(divided) -> None:
    text = divided.replace("|", "")
    found = Scan(text).sentences
    assert [text[start:end].strip() for start, end in found] == [part.strip() for part in divided.split("|") if part]


@given(st.text(st.sampled_from('aAIi.!?…。 \n\r\t"”)(1•-')))
def test_ends_lie_in_the_text(text) -> None:
    assert all(0 < end <= len(text) for end in sentence_ends(text))


@pytest.mark.parametrize("text", ["x" * 100_000, "x " * 50_000, ".x" * 50_000, "\n" * 100_000])
def test_no_sentence_ends_where_nothing_says_so(text) -> None:
    assert list(sentence_ends(text)) == []
