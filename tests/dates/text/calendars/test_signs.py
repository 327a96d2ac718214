"""A stretch is read for other calendars only where a word or a sign of one stands in it."""

import pytest

from diplometa.core.scan import Scan
from diplometa.dates.text.calendars.signs import signs


@pytest.mark.parametrize(
    "text",
    [
        "14 Ramadan 1445", "1445 AH", "1445 A.H.", "1445 A. H.", "14/9/1445h", "B.E. 2567", "2567 BE", "Old Style",
        "the Republic of China", "昭和26年", "7 فبراير 2025", "2024. 5. 6.", "S26.9.8", "12 January (O.S.)", "Showa 26",
        "9 Thermidor an II", "dhu'l-hijja", "по новому стилю", "2024년 5월 6일", "22 بهمن",
    ],
)  # fmt: skip
def test_words_and_signs_of_other_calendars_are_seen(text) -> None:
    assert signs(Scan(text), 0, len(text)) is not None


@pytest.mark.parametrize(
    "text",
    [
        "on 7 February 2025",
        "the talks will be held on Friday",
        "le 7 février 2025",
        "7 февраля 2025 года",
        "S. 26 of 2024",
    ],
)
def test_other_stretches_are_passed_over(text) -> None:
    assert signs(Scan(text), 0, len(text)) is None
