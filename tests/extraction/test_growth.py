"""Time grows with the text alone, on articles and on words without end."""

import datetime as dt

import pytest

import diplometa as dm

ARTICLE = (
    "President Emmanuel Macron met Chancellor Friedrich Merz in Berlin on 9 May 2025. They discussed trade, "
    "migration and "
    "Article 5 of the North Atlantic Treaty. Merz proposed raising defence spending to 3.5 percent of GDP by 2030.\n\n"
)


@pytest.mark.parametrize(
    "unit",
    [
        ARTICLE,
        "Article ",
        "summit ",
        "met in Paris on 3 May 2024 ",
        "and ",
        "0123456789 ",
        "7",
        '" ',
        "“a” ",
        "ABC DEF ",
        "pledged $5 billion ",
        "three ",
        ", ",
        "the president ",
        "On Syria, they agreed. ",
        "President Emmanuel Macron of France met ",
        "We will discuss trade; to act, as well as ",
        "leaders of Chile, Peru and ",
        "G7 summit ",
        "Trade.\n\n",
    ],
)
def test_time_is_linear(unit, assert_linear):
    assert_linear(lambda text: dm.extract(text, published=dt.date(2025, 1, 30)), unit)


def test_every_name_another(assert_linear):
    names = [
        f"President A{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{chr(97 + n // 676)}na Petrov of France"
        for n in range(900)
    ]

    def read(text):
        return dm.extract(" met. ".join(names[: max(1, len(text) // 32)]))

    assert_linear(read, "x" * 32)
