"""Leaders and tenures of one's own, from rows."""

import csv
import datetime as dt
import io

import pytest

from diplometa.core.knowledge import Knowledge
from diplometa.dates.model import EdtfDate
from diplometa.leaders.lookup import leaders_from_rows, was_in_office, who_was
from diplometa.leaders.model import NameOrder, Role
from diplometa.parties.model import Country

SHEET = """name,given,family,order,names,wikidata,born,died,polity,title,roles,start,end,as_of,ended,acting
Ana Sample,Ana,Sample,given-first,A. Sample|La Sample,Q1,1800,1880,FR,Premier,head-of-government,1850,1851-03-01,,,
Ana Sample,,,,,,,,FR,,head-of-state,1852-01-01,,1853,,yes
Ben Other,,,,,,,,,,,,,,,
"""


def test_rows_of_a_sheet_become_persons() -> None:
    found, report = leaders_from_rows(csv.DictReader(io.StringIO(SHEET)))
    assert report.ok
    ana, ben = found
    assert (ana.name.order, ana.names, str(ana.born), str(ana.died)) == (
        NameOrder.GIVEN_FIRST,
        ("A. Sample", "La Sample"),
        "1800",
        "1880",
    )
    assert [(t.office.title, t.office.roles, t.acting) for t in ana.tenures] == [
        ("Premier", (Role.HEAD_OF_GOVERNMENT,), False),
        ("head-of-state", (Role.HEAD_OF_STATE,), True),
    ]
    assert ben.tenures == ()


def test_they_answer_as_knowledge() -> None:
    found, _ = leaders_from_rows(csv.DictReader(io.StringIO(SHEET)))
    known = Knowledge(found)
    assert was_in_office("Sample", "FR", EdtfDate("1851-02-01"), known) is True
    assert was_in_office("Ana Sample", "FR", dt.date(1840, 1, 1), known) is False
    assert [one.name.full for one in who_was("head-of-state", "FR", EdtfDate("1852-06-01"), known)][:1]


def test_parties_of_ones_own_have_codes() -> None:
    ruritania = Country.make("ruritania", name="Ruritania")
    rows = [
        {"id": "rudolf", "name": "Rudolf V", "polity": "ruritania", "title": "King", "start": "1890", "end": "1899"}
    ]
    found, report = leaders_from_rows(rows, Knowledge([ruritania]))
    assert report.ok
    assert found[0].tenures[0].office.polity == ruritania
    assert was_in_office(found[0], ruritania, EdtfDate("1895"), Knowledge([ruritania])) is True
    assert was_in_office(found[0], ruritania, EdtfDate("1905"), Knowledge([ruritania])) is False


@pytest.mark.parametrize(
    ("row", "code", "path"),
    [
        ({"name": ""}, "leader.row-cell", "[0].name"),
        ({"name": "A B", "colour": "red"}, "leader.row-column", "[0].colour"),
        ({"name": "A B", "title": 3}, "leader.row-cell", "[0].title"),
        ({"name": "A B", "polity": "Atlantis"}, "leader.row-code", "[0].polity"),
        ({"name": "A B", "roles": "king-maker"}, "leader.row-role", "[0].roles"),
        ({"name": "A B", "order": "backwards"}, "leader.row-order", "[0].order"),
        ({"name": "A B", "acting": "perhaps"}, "leader.row-cell", "[0].acting"),
        ({"name": "A B", "start": "yesterday"}, "leader.row-date", "[0].start"),
        ({"name": "A B", "other_starts": ["1850", "soon"]}, "leader.row-date", "[0].other_starts"),
    ],
)
def test_a_fault_is_told_with_its_place(row: dict[str, object], code: str, path: str) -> None:
    found, report = leaders_from_rows([row])
    assert found == ()
    assert [(finding.code, finding.path) for finding in report] == [(code, path)]


def test_a_tenure_twice_and_no_row_at_all() -> None:
    row = {"name": "A B", "polity": "FR", "title": "Premier", "start": "1850"}
    found, report = leaders_from_rows([row, row, 3])  # type: ignore[list-item]  # what a file may hold
    assert len(found[0].tenures) == 1
    assert [finding.code for finding in report] == ["leader.row-twice", "leader.row-unreadable"]
