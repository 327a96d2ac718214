"""What is doubtful about when and where a meeting is, what became of it, and how it is named."""

from collections.abc import Iterator

from diplometa.core.report import Severity
from diplometa.core.rules import Context, Fault, Rule, rule
from diplometa.dates.model import EdtfDate
from diplometa.summits.model import Mode, Summit, SummitStatus

__all__ = ["RULES"]

# Where no date is handed in: what lies beyond this year is still to come, what lies before this day is past.
_FAR = 2100
_MODERN = EdtfDate("1975-11-15")


@rule("summit.date-open", Summit, Severity.WARNING)
def date_open(summit: Summit, context: Context) -> Iterator[Fault]:
    """The date of a meeting has no start or no end: a meeting lasts some days, not from or until then.

    A date read from "by June" or "since May" says when something is due or began, and is no date of a meeting.

    Source: ISO 8601-2:2019, section 10 (open and unknown ends of an interval)

    Passes:
        Summit(series="G7", date=EdtfDate("2023-05-19/2023-05-21"))

    Fails:
        Summit(series="G7", date=EdtfDate("2023-05-19/.."))
    """
    date = summit.date
    if date is not None and date.is_interval and (date.lower is None or date.upper is None):
        yield Fault(f"the date {date} has an open end", "date", date, "give the first and the last day")


@rule("summit.date-wide", Summit, Severity.WARNING)
def date_wide(summit: Summit, context: Context) -> Iterator[Fault]:
    """A held meeting of leaders lasts longer than a month from day to day: two meetings, or a wrong month.

    Congresses of former centuries did last so long; the rule asks only of meetings since 1946.

    Source: table summits (no meeting of leaders since 1946 in it lasts longer)

    Passes:
        Summit(status=SummitStatus.HELD, date=EdtfDate("2023-05-19/2023-05-21"))

    Fails:
        Summit(status=SummitStatus.HELD, date=EdtfDate("2023-05-19/2023-07-21"))
    """
    date = summit.date
    if date is None or not date.is_interval or date.precision != "day" or date.earliest is None or date.latest is None:
        return
    days = (date.latest - date.earliest).days
    if days > 31 and date.earliest.year > 1945:
        yield Fault(
            f"it lasts {days} days",
            "date",
            date,
            "look whether the months are right, or whether these are two meetings",
        )


@rule("summit.held-after-publication", Summit)
def held_later(summit: Summit, context: Context) -> Iterator[Fault]:
    """A meeting counts as held although its date lies after the date at which the record is judged.

    Source: the date handed in, `validate(records, on=...)`; of an article its day of publication

    Passes:
        Summit(status=SummitStatus.PLANNED, date=EdtfDate("9999-01-01"))

    Fails:
        Summit(status=SummitStatus.HELD, date=EdtfDate("9999-01-01"))
    """
    if summit.status is not SummitStatus.HELD or summit.date is None:
        return
    if context.on is not None:
        if summit.date.after(context.on) is True:
            yield Fault(
                f"held on {summit.date}, after {context.on}", "status", summit.status, "planned, or another year"
            )
    elif summit.date.lower is not None and summit.date.lower.year > _FAR:
        yield Fault(
            f"held on {summit.date}, which is still to come", "status", summit.status, "planned, or another year"
        )


@rule("summit.planned-in-the-past", Summit, Severity.WARNING)
def planned_earlier(summit: Summit, context: Context) -> Iterator[Fault]:
    """A meeting is still planned although its date has passed at the date at which the record is judged.

    Source: the date handed in, `validate(records, on=...)`; without one, the day of the first summit of the G7

    Passes:
        Summit(status=SummitStatus.PLANNED, date=EdtfDate("2026-06-14"))

    Fails:
        Summit(status=SummitStatus.PLANNED, date=EdtfDate("1815-06-09"))
    """
    if summit.status is not SummitStatus.PLANNED or summit.date is None:
        return
    passed = summit.date.before(context.on) is True if context.on is not None else summit.date.before(_MODERN) is True
    if passed:
        on = f" before {context.on}" if context.on is not None else ", long ago"
        yield Fault(f"planned for {summit.date}{on}", "status", summit.status, "held, postponed or cancelled by now")


@rule("summit.planned-without-date", Summit, Severity.NOTE)
def planned_undated(summit: Summit, context: Context) -> Iterator[Fault]:
    """A planned meeting has no date, not even a year.

    Source: RFC 5545, section 3.6.1 (an event of a calendar has a start)

    Passes:
        Summit(status=SummitStatus.PLANNED, date=EdtfDate("2026"))

    Fails:
        Summit(status=SummitStatus.PLANNED, series="G20")
    """
    if summit.status is SummitStatus.PLANNED and summit.date is None:
        yield Fault("a planned meeting has no date", "date", hint="a year, a month or a season is a date as well")


@rule("summit.video-with-venue", Summit, Severity.WARNING)
def video_venue(summit: Summit, context: Context) -> Iterator[Fault]:
    """A meeting by video or telephone has a venue, where the leaders cannot have met.

    A city may be right: it is that of the chair.

    Source: definition of `Mode`; schema.org `eventAttendanceMode` (an online event has a virtual location)

    Passes:
        Summit(mode=Mode.VIDEO, place=Place(city="Riyadh"))

    Fails:
        Summit(mode=Mode.VIDEO, place=Place(city="Washington", venue="White House"))
    """
    if summit.mode in (Mode.VIDEO, Mode.PHONE) and summit.place is not None and summit.place.venue:
        yield Fault(f"a meeting by {summit.mode} has a venue", "place.venue", summit.place.venue)


@rule("summit.edition-without-series", Summit, Severity.NOTE)
def edition_alone(summit: Summit, context: Context) -> Iterator[Fault]:
    """A meeting has an edition but neither a series nor a name that says which one it counts in.

    Source: definition of `Summit.edition`; schema.org `superEvent`

    Passes:
        Summit(name="Third inter-Korean summit", edition=3)

    Fails:
        Summit(edition=3)
    """
    if summit.edition is not None and not summit.series and not summit.name:
        yield Fault("an edition of no series", "edition", summit.edition, "give the series, or the name")


@rule("summit.nothing-known", Summit, Severity.WARNING)
def nothing_known(summit: Summit, context: Context) -> Iterator[Fault]:
    """A meeting has no name, series, date or participants: nothing tells it from any other.

    Source: definition of `Summit.key`

    Passes:
        Summit(name="Yalta Conference")

    Fails:
        Summit(place=Place(city="Geneva"))
    """
    if not (summit.name or summit.series or summit.date or summit.participants):
        yield Fault("nothing tells this meeting from others", hint="give its name, its series, its date or who met")


RULES: tuple[Rule, ...] = (
    date_open,
    date_wide,
    held_later,
    planned_earlier,
    planned_undated,
    video_venue,
    edition_alone,
    nothing_known,
)
