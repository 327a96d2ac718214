"""The days of a meeting that its date alone does not tell."""

import datetime as dt

import pytest

import diplometa as dm

WHO = "President Emmanuel Macron met Chancellor Friedrich Merz in Berlin "


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The G7 summit opened in Evian on Sunday and runs until Tuesday.", "2026-06-14/2026-06-16"),
        ("The G7 summit opened in Evian on 14 June. It ended on 16 June with the summit's statement.", None),
        (
            "G7 leaders met in Evian on 14 June 2026. On 16 June, at the end of the talks, they left.",
            "2026-06-14/2026-06-16",
        ),
        ("The two-day G7 summit in Evian, opened on 14 June 2026, went well.", "2026-06-14/2026-06-15"),
        ("The three-day G7 summit in Evian ended on 16 June 2026.", "2026-06-14/2026-06-16"),
        ("The 3-day G7 summit in Evian on 16 June 2026 went well.", "2026-06-16"),
        ("Three days before the G7 summit in Evian on 16 June 2026 all was quiet.", "2026-06-16"),
        ("G7 leaders met in Evian on 15 June 2026. They met from 14 to 16 June 2026.", "2026-06-14/2026-06-16"),
        (
            "Over three days, from 14 to 16 June 2026, much was said. The G7 summit in Evian closed on 16 June 2026.",
            None,
        ),
        (WHO + "on 14 June 2026 and again on 16 June 2026.", "2026-06-14/2026-06-16"),
        (WHO + "on 14 June 2026 and spoke to the press on 15 June 2026.", "2026-06-14"),
        (WHO + "on 14 June 2026. The truce runs until 30 August 2026.", "2026-06-14"),
        (WHO + "in June 2026.", "2026-06"),
        (WHO + "from 14 to 16 June 2026.", "2026-06-14/2026-06-16"),
        (WHO + "on 16 June 2026. The talks had begun on 14 June 2026.", "2026-06-14/2026-06-16"),
    ],
)
def test_days(text, date):
    summit = dm.extract(text, published=dt.date(2026, 6, 15)).summit
    assert str(summit.date) == (date or "2026-06-14/2026-06-16")


def test_both_ends_have_their_words():
    found = dm.extract(
        "The G7 summit opened in Evian on Sunday and runs until Tuesday.", published=dt.date(2026, 6, 15)
    )
    assert [evidence.quote for evidence in found.of("summits[0].date")] == ["Sunday", "until Tuesday"]


def test_a_meeting_without_a_date_has_no_days():
    assert dm.extract("President Emmanuel Macron met Chancellor Friedrich Merz.").summit.date is None
