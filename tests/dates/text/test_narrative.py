"""Years left out in a text without a reference: they go on from the date told last."""

import pytest

from diplometa.dates.text import find_dates


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("On 5 January 1959 he came. On 1 December he left.", ["1959-01-05", "1959-12-01"]),
        (
            "He came on 20 December 1952. In January he saw Eden and in May he left.",
            ["1952-12-20", "1953-01", "1953-05"],
        ),
        ("On 3 May he left. On 5 June 1950 he came back.", ["1950-05-03", "1950-06-05"]),
        ("On 5 May 1959 he came. He had left on 1 April.", ["1959-05-05", "1959-04-01"]),
        ("On 5 January 1959 he came. He had left Rome on 28 December.", ["1959-01-05", "1958-12-28"]),
        ("On 5 January 1959 he came; the note of 28 December, sent earlier, was read.", ["1959-01-05", "1958-12-28"]),
        ("His letter of 15 June 1959 answers the telegram of 3 March.", ["1959-06-15", "1959-03-03"]),
        (
            "On 1 March 1959 he came. On 3 July he wrote. On 2 November he left.",
            ["1959-03-01", "1959-07-03", "1959-11-02"],
        ),
        (
            "On 5 January 1945 he came, as he had long planned. On 5 May 1960 he came again. On 3 June he left.",
            ["1945-01-05", "1960-05-05", "1960-06-03"],
        ),
        ("On 1 October 1959 he came. On 3-5 February they met.", ["1959-10-01", "1960-02-03/1960-02-05"]),
    ],
)
def test_years_go_on(text: str, values: list[str]) -> None:
    assert [str(found.value) for found in find_dates(text)] == values
