"""What is heavy is loaded when it is needed, and not before: dateutil for strings that nothing else reads."""

import subprocess
import sys

import pytest

LOADED = """
import sys
import diplometa as dm
{call}
print(any(name.partition(".")[0] == "dateutil" for name in sys.modules))
"""


@pytest.mark.parametrize(
    ("call", "loaded"),
    [
        ("", False),
        ("dm.parse_date", False),
        ("dm.find_dates('Talks are set for 7 February 2025, in two weeks, on Friday, le 14 mars 2025.')", False),
        ("dm.parse_date('7 February 2025'), dm.parse_date('2025-02-07'), dm.parse_date('late 1980s')", False),
        ("dm.parse_each(dm.parse_date, ['7 May 2024', 'May 2024', '13-15 June 2024', None])", False),
        ("dm.extract('The ministers met in Oslo on 3 May 2024.')", False),
        ("dm.parse_date('Thu Feb 7 14:05:09 2019 -0600')", True),
    ],
)
def test_dateutil_is_loaded_only_where_nothing_else_reads_the_string(call, loaded) -> None:
    run = subprocess.run([sys.executable, "-c", LOADED.format(call=call)], check=True, capture_output=True, text=True)
    assert run.stdout.strip() == str(loaded)
