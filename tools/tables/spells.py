"""Tenures as spells of days: which repeat each other, which of two dates is the better, how repeats become one."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

__all__ = ["NEAR", "Other", "Spell", "days", "gap", "merged"]

NEAR = timedelta(days=45)  # two days within it are two tellings of one hand-over
NEARER = timedelta(days=15)
APART = timedelta(days=400)  # beyond it two days are no tellings of one hand-over
NO_ROLE = frozenset({"effective-leader"})
OF_YEARS = frozenset({"gli", "visits", "wikipedia-lists"})  # sources that give no first and last day
Other = tuple[str, str, str]  # start or end, the date, its sources


@dataclass(frozen=True, kw_only=True)
class Spell:
    """One tenure as a file has it; of two files that with the lower `rank` is the better."""

    polity: str
    title: str
    roles: frozenset[str]
    start: str
    end: str
    ended: bool
    as_of: str
    censored: bool  # open only because the source stops: no sign that the person stayed
    acting: bool
    sources: frozenset[str]
    agree: int
    hand_made: bool
    rank: int
    others: frozenset[Other] = frozenset()  # dates of sources that were not taken
    unsourced: bool = False  # no source gives the first day, one its year: it serves to tell tenures apart

    @property
    def told_start(self) -> str:
        """The first day as a source tells it."""
        return self.start[:4] if self.unsourced else self.start


def days(text: str) -> tuple[date, date]:
    """The first and the last day of a date of day, month or year precision; all of time for no date."""
    if not text:
        return date.min, date.max
    year, month, day = (*(int(part) for part in text.split("-")), 0, 0)[:3]
    if day:
        return date(year, month, day), date(year, month, day)
    after = date(year + month // 12, month % 12 + 1, 1) if month else date(year + 1, 1, 1)
    return date(year, month or 1, 1), after - timedelta(days=1)


def gap(one: str, other: str) -> timedelta:
    """The time that lies between two dates at the least."""
    (first, last), (other_first, other_last) = days(one), days(other)
    return max(first - other_last, other_first - last, timedelta(0))


def merged(spells: Iterable[Spell]) -> list[Spell]:
    """The tenures of one person: repeats of one tenure are one, with the better dates."""
    kept: list[Spell] = []
    # The best come first and the rest join them, so that the order of the rows in the files does not matter.
    for spell in sorted(spells, key=_quality):
        _join(kept, spell, _repeats)
    kept = _absorbed(kept)
    joined: list[Spell] = []
    for spell in kept:
        _join(joined, spell, _overlaps)
    told: list[Spell] = []
    for spell in _in_turn(joined):
        _join(told, spell, _one_title)
    return sorted(told, key=_identity)


def _identity(spell: Spell) -> tuple[str, ...]:
    return (
        *(spell.polity, spell.start, spell.end, spell.as_of, spell.title),
        *(" ".join(sorted(spell.roles)), str(spell.acting), " ".join(sorted(spell.sources))),
    )


def _quality(spell: Spell) -> tuple[object, ...]:
    return -len(spell.told_start) - len(spell.end), spell.rank, -spell.agree, *_identity(spell)


def _join(kept: list[Spell], spell: Spell, alike: Callable[[Spell, Spell], bool]) -> None:
    for number, other in enumerate(kept):
        if alike(other, spell):
            kept[number] = _united(other, spell)
            return
    kept.append(spell)


def _last(spell: Spell) -> date:
    """The last day on which a spell is known to run."""
    if spell.end:
        return days(spell.end)[0]
    return days(spell.as_of or spell.start)[0] if spell.ended else date.max


def _meet(one: Spell, other: Spell) -> bool:
    """Whether two spells share more than the day of a hand-over."""
    return max(days(one.start)[0], days(other.start)[0]) < min(days(one.end)[1], days(other.end)[1])


def _ends_fit(one: Spell, other: Spell) -> bool:
    if one.end and other.end:
        return gap(one.end, other.end) <= NEAR
    if not one.end and not other.end:
        return True
    closed, opened = (one, other) if one.end else (other, one)
    return opened.censored or not opened.as_of or days(opened.as_of)[0] - NEAR <= days(closed.end)[1]


def _repeats(one: Spell, other: Spell) -> bool:
    if one.polity != other.polity or not _meet(one, other) or not _ends_fit(one, other):
        return False
    if not (one.roles & other.roles or NO_ROLE in {one.roles, other.roles}):
        return False
    if one.acting != other.acting:
        return bool(one.end and other.end) and max(gap(one.start, other.start), gap(one.end, other.end)) <= NEARER
    return not one.start or not other.start or gap(one.start, other.start) <= NEAR


def _overlaps(one: Spell, other: Spell) -> bool:
    if (one.polity, one.roles, one.acting) != (other.polity, other.roles, other.acting):
        return False
    return _meet(one, other)


def _one_title(one: Spell, other: Spell) -> bool:
    """Whether two spells of one title share days for certain: one file has other roles for it than the other."""
    if (one.polity, one.title.casefold(), one.acting) != (other.polity, other.title.casefold(), other.acting):
        return False
    if one.roles.isdisjoint(other.roles) and _ends_long_before(*sorted((one, other), key=_last_shown)):
        return False
    last = [days(spell.end or spell.as_of)[0] if spell.end or spell.as_of else date.max for spell in (one, other)]
    return bool(one.start and other.start) and max(days(one.start)[1], days(other.start)[1]) < min(last)


def _last_shown(spell: Spell) -> date:
    return days(spell.end or spell.as_of or spell.start)[1]


def _ends_long_before(first: Spell, later: Spell) -> bool:
    """Whether one of two spells is over, and the other is shown more than a year after."""
    return bool(first.end) and _last_shown(later) - _last_shown(first) > APART


def _united(one: Spell, other: Spell) -> Spell:
    """Two tellings of one tenure as one."""
    better, worse = (one, other) if one.rank <= other.rank else (other, one)
    start = _better_start(one, other)
    end = _better_end(one, other)
    return replace(
        better,
        title=better.title or worse.title,
        roles=better.roles if better.roles != NO_ROLE and better.roles & worse.roles else better.roles | worse.roles,
        start=start,
        unsourced=all(spell.unsourced for spell in (one, other) if spell.start == start),
        end=end,
        ended=not end and (one.ended or other.ended) and max(one, other, key=lambda spell: spell.as_of).ended,
        as_of="" if end else max(one.as_of, other.as_of),
        censored=one.censored and other.censored,
        sources=one.sources | other.sources,
        agree=max(one.agree, other.agree),
        others=one.others | other.others | _left_out(one, other, start, end),
    )


def _left_out(one: Spell, other: Spell, start: str, end: str) -> set[Other]:
    """The dates of two tellings that contradict those taken."""
    told = [(name, getattr(spell, name), spell) for spell in (one, other) for name in ("start", "end")]
    taken = {"start": start, "end": end}
    return {
        (name, value, "|".join(sorted(_tellers(spell, name, value))))
        for name, value, spell in told
        if value and taken[name] and gap(value, taken[name])
    }


def _tellers(spell: Spell, name: str, value: str) -> frozenset[str]:
    """The sources of a spell that may give a date: not those that give another, of a day none that has years alone."""
    others = {
        source
        for field, date, sources in spell.others
        if field == name and date != value
        for source in sources.split("|")
    }
    found = spell.sources - others - (OF_YEARS if len(value) == len("2000-01-01") else frozenset())
    return found or spell.sources


def _better_start(one: Spell, other: Spell) -> str:
    if one.start and other.start and gap(one.start, other.start) > APART:
        return min(one.start, other.start)
    return min(
        (one, other),
        key=lambda spell: (-len(spell.told_start), -spell.agree, spell.hand_made, spell.rank, spell.start),
    ).start


def _better_end(one: Spell, other: Spell) -> str:
    if not (one.end and other.end):
        return (one.end or other.end) if _ends_fit(one, other) else ""
    if gap(one.end, other.end) > APART and gap(one.start, other.start) > NEAR:
        return max(one.end, other.end)
    return min(
        (one, other),
        key=lambda spell: (-len(spell.end), spell.hand_made, -spell.agree, spell.rank, spell.end),
    ).end


def _in_turn(spells: Sequence[Spell]) -> list[Spell]:
    """The spells of one title without overlap: first acting or with fewer roles, then in full."""
    kept = list(spells)
    while pair := next(((a, b) for a in kept for b in kept if a is not b and _precedes(a, b)), None):
        first, full = pair
        kept = [spell for spell in kept if spell is not first and spell is not full]
        if first.acting and len(first.start) == len(first.end) == len(full.start):
            kept += [first, replace(full, start=first.end)]
        elif not first.acting and days(first.start)[1] < days(full.start)[0]:
            kept += [replace(first, end=full.start, as_of="", ended=False), full, *_afterwards(first, full)]
        else:
            kept += [replace(full, sources=full.sources | first.sources), *_afterwards(first, full)]
    return kept


def _afterwards(first: Spell, full: Spell) -> list[Spell]:
    """What a spell of fewer roles has beyond the end of one in full: power was kept without the office."""
    if first.acting or not full.end or not first.end or days(first.end)[0] - days(full.end)[1] <= NEAR:
        return []
    return [replace(first, start=full.end, unsourced=False)]


def _precedes(first: Spell, full: Spell) -> bool:
    """Whether a spell is the acting or lesser form of another that it shares days with."""
    if first.polity != full.polity or full.acting or not (first.start and full.start):
        return False
    ends = [days(spell.end)[0 if spell.end else 1] for spell in (first, full)]
    within = days(full.start)[1] < days(first.start)[0] and days(first.end)[1] < ends[1]
    if max(days(first.start)[1], days(full.start)[1]) >= min(ends) and not within:
        return False
    if first.acting:
        return bool(first.roles & full.roles) and first.title == full.title and "" < first.end < (full.end or "9999")
    return first.title == full.title and first.roles - NO_ROLE < full.roles - NO_ROLE


def _absorbed(spells: Sequence[Spell]) -> list[Spell]:
    """The spells without those that others, cut otherwise, tell role by role already."""
    kept = dict(enumerate(spells))
    for number in reversed(range(len(spells))):
        spell = kept[number]
        roles = spell.roles - NO_ROLE
        tellers = {place: other for place, other in kept.items() if place != number and _tells(other, spell, roles)}
        shares = [[other for other in tellers.values() if role in other.roles] for role in sorted(roles)]
        if tellers and all(_covered(spell, share) for share in shares or [list(tellers.values())]):
            del kept[number]
            kept |= {place: _with_word_of(other, spell) for place, other in tellers.items()}
    return list(kept.values())


def _with_word_of(other: Spell, spell: Spell) -> Spell:
    """A spell with the sources of one that it tells already, and with the days that those give for the same change."""
    told = {
        (name, value, source)
        for name, value, source in _left_out(spell, spell, other.start, other.end)
        if gap(value, other.start if name == "start" else other.end) <= NEAR
    }
    return replace(other, sources=other.sources | spell.sources, others=other.others | told)


def _tells(other: Spell, spell: Spell, roles: frozenset[str]) -> bool:
    same = (other.polity, other.acting) == (spell.polity, spell.acting)
    return same and (not roles or bool(other.roles & roles)) and _meet(other, spell)


def _covered(spell: Spell, others: Sequence[Spell]) -> bool:
    """Whether the days of a spell lie within those of others, a hand-over's width left out."""
    first = spell.start or spell.as_of or spell.end
    reached = days(first)[1]
    last = days(spell.end or (not spell.censored and spell.as_of) or first)[0]
    for other in sorted(others, key=lambda other: days(other.start)[0]):
        if other.start and days(other.start)[0] > reached + NEAR:
            return False
        if (until := _last(other)) == date.max:
            return True
        reached = max(reached, until)
    return reached >= last or last - reached <= NEAR
