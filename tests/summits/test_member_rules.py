"""Who meets as a member: before joining, after leaving, before there was an organisation; territories."""

import pytest

from diplometa import Capacity, EdtfDate, Participant, Party, Summit, Treaty, validate


def codes(series: str, date: str | None, party: str, capacity: Capacity) -> list[str]:
    summit = Summit(
        series=series,
        date=EdtfDate(date) if date else None,
        participants=(Participant(party=Party(party), capacity=capacity),),
    )
    return [
        finding.code
        for finding in validate(summit, select=["summit.member", "summit.organization", "summit.territory"])
    ]


@pytest.mark.parametrize(
    ("series", "date", "party", "capacity", "found"),
    [
        ("NATO", "1997-07-08", "PL", Capacity.MEMBER, ["summit.member-before-joining"]),
        ("NATO", "1999-04-24", "PL", Capacity.MEMBER, []),
        ("NATO", "1997-07-08", "PL", Capacity.GUEST, []),
        ("NATO", "1999-03", "PL", Capacity.MEMBER, []),
        ("NATO", None, "PL", Capacity.MEMBER, []),
        ("NATO", "1997-07-08", "JP", Capacity.MEMBER, []),
        ("EU-COUNCIL", "2021-03-25", "GB", Capacity.MEMBER, ["summit.member-after-leaving"]),
        ("EU-COUNCIL", "1985-06-28", "GB", Capacity.MEMBER, []),
        ("NATO", "1947-12-16", "US", Capacity.MEMBER, ["summit.organization-not-founded"]),
        ("APEC", "2012-09-08", "HK", Capacity.MEMBER, []),
        ("G20", "2012-06-18", "GL", Capacity.GUEST, ["summit.territory-takes-part"]),
        ("my-series", "2012-06-18", "GL", Capacity.GUEST, ["summit.territory-takes-part"]),
    ],
)
def test_what_is_found(series: str, date: str | None, party: str, capacity: Capacity, found: list[str]) -> None:
    assert codes(series, date, party, capacity) == found


def test_a_territory_as_a_party_of_a_treaty_is_noted() -> None:
    treaty = Treaty(title="A treaty", parties=(Party("HK"), Party("CA")))
    report = validate(treaty, select=["treaty.territory"])
    assert [(finding.path, str(finding.severity)) for finding in report] == [("parties[0]", "note")]
