"""Popolo as records: our own, and rosters of others, whose memberships stand in a list or within the persons."""

from collections.abc import Iterable, Iterator

from diplometa.catalogue import Dataset
from diplometa.core.folding import fold_key
from diplometa.core.knowledge import Knowledge
from diplometa.core.records import Identifier
from diplometa.formats.naming import MADE
from diplometa.formats.objects import Parties, Source
from diplometa.formats.popolo.writing import ACTING, ACTS_FOR, EDITION, NAMED, SERIES
from diplometa.formats.textual import order_of, place_of, roles_named
from diplometa.leaders.model import Incumbency, Leader, Office, PersonName, Role, Tenure
from diplometa.parties.model import Party
from diplometa.summits.model import Capacity, Participant, Summit, SummitStatus

__all__ = ["document"]

# Events of a legislature that are no meetings: they give the dates of the memberships that name them.
_PERIODS = ("legislative period", "general election", SERIES)
_LISTS = ("persons", "organizations", "posts", "memberships", "events")
_STATUS = {"tentative": SummitStatus.PLANNED, "canceled": SummitStatus.CANCELLED}
_LABELS = {NAMED: None, **{each.value: each for each in Incumbency}}


def document(roots: Iterable[Source], knowledge: Knowledge | None) -> Dataset:
    """The leaders and meetings of a text: an object of lists, or a list of persons or events."""
    reading = _Reading(knowledge)
    persons: list[Source] = []
    events: list[Source] = []
    for root in roots:
        lists = {name: root.objects(name) for name in _LISTS}
        reading.add(lists)
        persons += lists["persons"]
        events += lists["events"]
        # a person has memberships, too
        if root.data and ("name" in root.data or not any(name in root.data for name in lists)):
            (events if "attendees" in root.data or "classification" in root.data else persons).append(root)
    leaders = [reading.leader(person) for person in persons]
    summits = [reading.summit(event) for event in events if event.text("classification") not in _PERIODS]
    return Dataset.of(each for each in (*leaders, *summits) if each is not None)


class _Reading:
    """What the objects of one text refer to by identifiers."""

    def __init__(self, knowledge: Knowledge | None) -> None:
        self._parties = Parties(knowledge)
        self._persons: dict[str, Source] = {}
        self._organizations: dict[str, Source] = {}
        self._posts: dict[str, Source] = {}
        self._events: dict[str, Source] = {}
        self._memberships: dict[str, list[Source]] = {}

    def add(self, lists: dict[str, tuple[Source, ...]]) -> None:
        """Take up what may be referred to."""
        for name, known in (
            ("persons", self._persons),
            ("organizations", self._organizations),
            ("posts", self._posts),
            ("events", self._events),
        ):
            for each in lists[name]:
                if (id_ := each.text("id")) is not None:
                    known.setdefault(id_, each)
        for each in lists["memberships"]:
            if (id_ := each.text("person_id")) is not None:
                self._memberships.setdefault(id_, []).append(each)

    def leader(self, person: Source) -> Leader | None:
        """The leader that a person is."""
        full = person.text("name")
        given, family = person.text("given_name"), person.text("family_name")
        full = full or " ".join(filter(None, (given, family)))
        if not full:
            person.fault("missing-field", "a person must have a name", "name")
            return None
        id_ = person.text("id")
        memberships = [*person.objects("memberships")] or self._memberships.get(id_ or "", [])
        office, incumbency, party, tenures = self._held(memberships)
        return person.make(
            Leader,
            id=None if id_ is None or id_.startswith(MADE) else id_,
            name=PersonName(
                full=full,
                given=given,
                family=family,
                order=order_of(full, given, family),
                honorifics=tuple(filter(None, [person.text("honorific_prefix")])),
                suffixes=tuple(filter(None, [person.text("honorific_suffix")])),
            ),
            names=tuple(each for other in person.objects("other_names") if (each := other.text("name"))),
            identifiers=tuple(_identifiers(person)),
            born=person.edtf("birth_date", person.date("birth_date")),
            died=person.edtf("death_date", person.date("death_date")),
            office=office,
            incumbency=incumbency,
            party=party,
            tenures=tenures,
        )

    def _held(
        self, memberships: list[Source]
    ) -> tuple[Office | None, Incumbency | None, Party | None, tuple[Tenure, ...]]:
        """The office that is named, how the person stands to it, the party acted for, and the tenures."""
        office, incumbency, party = None, None, None
        tenures: list[Tenure] = []
        for each in memberships:
            label = each.text("label")
            dated = each.text("start_date") or each.text("end_date")
            if label == ACTS_FOR and party is None and (for_ := self._party(each)) is not None:
                party = for_
            elif label in _LABELS and not dated and office is None:
                office, incumbency = self._office(each)[0], _LABELS[label]
            elif (tenure := self._tenure(each)) is not None:
                tenures.append(tenure)
        return office, incumbency, party, tuple(tenures)

    def _tenure(self, membership: Source) -> Tenure | None:
        office, acting = self._office(membership)
        if office is None:
            return None
        period = self._events.get(membership.text("legislative_period_id") or "")
        start, end = (
            membership.date(name) or (period.date(name) if period is not None else None)
            for name in ("start_date", "end_date")
        )
        return membership.make(
            Tenure,
            office=office,
            start=membership.edtf("start_date", start),
            end=membership.edtf("end_date", end),
            acting=acting,
        )

    def _office(self, membership: Source) -> tuple[Office | None, bool]:
        """The office of a membership, and whether it is only acted in."""
        post = membership.inner("post") or self._posts.get(membership.text("post_id") or "")
        role = membership.text("role")
        label = post.text("label") if post is not None else None
        title = label or role or membership.text("label")
        acting = role is not None and role.startswith(ACTING) and title in (role, role.removeprefix(ACTING))
        polity = self._party(membership) or (self._party(post) if post is not None else None)
        organization = self._organization(membership)
        name = organization.text("name") if organization is not None and polity is None else None
        if title is None or not title.strip():
            return None, acting
        title = (title.removeprefix(ACTING) if acting else title) or title
        said = [Role(each) for each in ((post and post.text("role")) or "").split(", ") if each in [*Role]]
        roles = tuple(said) if said or label == title else roles_named(title, polity)
        made = membership.make(Office, title=f"{title}, {name}" if name else title, roles=roles, polity=polity)
        return made, acting

    def _organization(self, member: Source) -> Source | None:
        return member.inner("organization") or self._organizations.get(member.text("organization_id") or "")

    def _party(self, member: Source) -> Party | None:
        """The party that the organization of a membership, a post or an event is."""
        organization = self._organization(member)
        if organization is None:
            return self._parties.code(member.text("organization_id"))
        return self._parties.code(organization.text("id")) or self._parties.read(organization.text("name"))

    def summit(self, event: Source) -> Summit | None:
        """The meeting that an event is."""
        identifiers = [*_identifiers(event)]
        edition = next((each.value for each in identifiers if each.scheme == EDITION and each.value.isdecimal()), None)
        kept = [each for each in identifiers if each.scheme != EDITION or each.value != edition]
        id_ = event.text("id")
        if id_ is not None and not id_.startswith(MADE) and id_ not in [each.value for each in kept]:
            kept.append(Identifier(scheme="popolo", value=id_))
        parent = self._events.get(event.text("parent_id") or "")
        series = parent.text("name") if parent is not None and parent.text("classification") == SERIES else None
        location = event.text("location")
        return event.make(
            Summit,
            name=event.text("name"),
            series=series,
            edition=int(edition) if edition and edition.isascii() else None,
            date=event.dates("start_date", "end_date"),
            place=place_of(location, self._parties) if location else None,
            status=_status(event.text("status")),
            participants=tuple(self._participants(event)),
            identifiers=tuple(kept),
            sources=tuple(
                each.text("url") or each.text("note") or "" for each in event.objects("sources") if each.data
            ),
        )

    def _participants(self, event: Source) -> Iterator[Participant]:
        if (host := self._party(event)) is not None:
            yield Participant(party=host, capacity=Capacity.HOST)
        for attendee in event.objects("attendees"):
            # others name an attendee by the identifier of one of the persons alone
            person = attendee if "name" in attendee.data else self._persons.get(attendee.text("id") or "", attendee)
            if (leader := self.leader(person)) is not None:
                yield Participant(leader=leader)


def _status(word: str | None) -> SummitStatus | None:
    if word is None:
        return None
    key = fold_key(word)
    return _STATUS.get(key) or next((each for each in SummitStatus if each.value == key), None)


def _identifiers(source: Source) -> Iterator[Identifier]:
    for each in source.objects("identifiers"):
        value = each.text("identifier")
        if value is not None:
            yield Identifier(scheme=each.text("scheme") or "unknown", value=value)
