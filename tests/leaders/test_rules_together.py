"""The rules about leaders reach one collection of meetings and leaders."""

from diplometa.catalogue import Dataset
from diplometa.checking import validate
from diplometa.dates.model import EdtfDate
from diplometa.leaders.model import Incumbency, Leader, NameOrder, Office, PersonName, Role, Tenure
from diplometa.parties.model import Party
from diplometa.summits.model import Participant, Summit, SummitStatus

HEAD = Role.HEAD_OF_GOVERNMENT


def person(full: str, **more: object) -> Leader:
    given, _, family = full.rpartition(" ")
    name = PersonName(full=full, given=given, family=family, order=NameOrder.GIVEN_FIRST)
    return Leader(name=name, **more)  # type: ignore[arg-type]


def office(title: str, role: Role | None, polity: str) -> Office:
    return Office(title=title, roles=(role,) if role else (), polity=Party(polity))


def held(polity: str, start: str, end: str | None, acting: bool = False) -> tuple[Tenure, ...]:
    until = EdtfDate(end) if end else None
    return (Tenure(office=office("Prime Minister", HEAD, polity), start=EdtfDate(start), end=until, acting=acting),)


LEADERS = (
    person("Ann Roy", id="ann", tenures=held("BE", "2001-01-01", "2005-01-01")),
    person("Ben Sun", id="ben", tenures=held("BE", "2003-01-01", "2007-01-01")),
    person("Cy Old", id="cy", born=EdtfDate("2000"), tenures=held("NL", "1990-01-01", "1992-01-01")),
    person("Di Act", id="di", tenures=held("PT", "2019-11-12", None, acting=True)),
)
TALKS = [
    ("Margaret Thatcher", office("Prime Minister", HEAD, "GB"), Incumbency.CURRENT),
    ("Ida Grand", office("Grand Panjandrum", None, "IE"), None),
    ("Taro Ono", office("Prime Minister", Role.HEAD_OF_STATE, "JP"), None),
    ("Jimmy Carter", office("President", Role.HEAD_OF_STATE, "US"), Incumbency.FORMER),
    ("Ana Sample", office("Minister", Role.OTHER_MINISTER, "KR"), None),
    ("Jo Teal", office("Taoiseach", HEAD, "FR"), None),
    ("Jo Umber", office("Prime Minister", HEAD, "FR"), None),
    ("Gerhard Schröder", office("Chancellor", HEAD, "DE"), Incumbency.DESIGNATE),
    ("Keir Starmer", office("Leader", Role.PARTY_LEADER, "GB"), None),
]


def test_every_question_is_asked_of_a_dataset() -> None:
    participants = tuple(
        Participant(party=of.polity, leader=person(name, office=of, incumbency=how)) for name, of, how in TALKS
    )
    talks = Summit(name="Talks", date=EdtfDate("1999-11-19"), status=SummitStatus.HELD, participants=participants)
    found = {(finding.code, finding.path) for finding in validate(Dataset(summits=(talks,), leaders=LEADERS))}
    at = "summits[0].participants[{}].leader"
    assert found >= {
        ("summit.leader-not-in-office", at.format(0)),
        ("leader.office-unknown", at.format(1) + ".office.title"),
        ("leader.role-contradicts-title", at.format(2) + ".office.roles"),
        ("leader.role-missing", at.format(3) + ".office.roles"),
        ("summit.former-leader", "summits[0].participants[3]"),
        ("leader.name-order-assumed", at.format(4) + ".name.order"),
        ("leader.title-of-another-polity", at.format(5) + ".office.polity"),
        ("summit.two-heads-of-government", at.format(6)),
        ("summit.designate-in-office", at.format(7)),
        ("summit.party-leader-only", at.format(8)),
        ("leader.two-holders", "leaders[1].tenures[0].start"),
        ("leader.tenure-outside-life", "leaders[2].tenures[0].start"),
        ("leader.acting-without-end", "leaders[3].tenures[0].end"),
    }


def test_who_is_called_in_office_and_designate_is_judged_at_the_day_given() -> None:
    codes = [
        validate(person("Margaret Thatcher", office=TALKS[0][1], incumbency=how), on=EdtfDate(day))
        for how, day in ((Incumbency.CURRENT, "1999-11-19"), (Incumbency.DESIGNATE, "1977-01-01"))
    ]
    assert "leader.not-in-office" in {finding.code for finding in codes[0]}
    assert "leader.designate-too-early" in {finding.code for finding in codes[1]}
