"""How another library builds on diplometa: "visitbook", which keeps the visits that foreign leaders pay to a country.

It has a class of its own around ours, a rule of its own among ours, and its own knowledge of people and treaties.
"""

import datetime as dt
from collections.abc import Iterator

import attrs

import diplometa as dm

# ------------------------------------------------------------------------------------ the knowledge of visitbook

RURITANIA = dm.Country.make("ruritania", name="Ruritania", names=("Kingdom of Ruritania", "Ruritanian"))
PRESIDENT = dm.Leader(
    id="visitbook-rassendyll",
    name=dm.PersonName(full="Rudolf Rassendyll", given="Rudolf", family="Rassendyll", order=dm.NameOrder.GIVEN_FIRST),
    office=dm.Office(title="President", roles=(dm.Role.HEAD_OF_STATE,), polity=RURITANIA),
    names=("R. Rassendyll",),
)
TREATY = dm.Treaty(
    id="visitbook-streslau-1931",
    title="Treaty of Streslau",
    short_titles=("Streslau Treaty",),
    parties=(RURITANIA, dm.Party("AT")),
    events=(dm.TreatyEvent(kind=dm.EventKind.SIGNED, date=dm.EdtfDate("1931-04-02")),),
    article_count=12,
)
KNOWLEDGE = dm.Knowledge((RURITANIA, PRESIDENT, TREATY))


# ---------------------------------------------------------------------------------------- its class and its rule


@attrs.frozen(kw_only=True)
class Visit:
    """A visit: the meeting, the guest, and what only visitbook keeps."""

    summit: dm.Summit
    guest: dm.Leader
    nights: int | None = None
    gifts: tuple[str, ...] = ()

    @property
    def country(self) -> dm.Party | None:
        """The country that is visited."""
        return self.summit.place.country if self.summit.place else None


@dm.rule("visit.guest-at-home", Visit, dm.Severity.WARNING)
def guest_at_home(visit: Visit, _: dm.Context) -> Iterator[dm.Fault]:
    """A guest does not visit the country whose office he or she holds.

    Source: visitbook, what a visit is.
    """
    polity = visit.guest.office.polity if visit.guest.office else None
    if polity is not None and polity == visit.country:
        yield dm.Fault("the guest is at home there", at="guest.office.polity", value=polity.name)


# ---------------------------------------------------------------------------------------------------- what it does

ARTICLE = """\
VIENNA, 4 May 2024 - Ruritanian President Rudolf Rassendyll met Austrian Chancellor Karl Nehammer in Vienna on
Saturday. They spoke about border trade, and Rassendyll recalled that Article 7 of the Streslau Treaty obliges
both sides to keep the mountain roads open.
"""


def main() -> None:
    found = dm.extract(ARTICLE, published=dt.date(2024, 5, 5), source="example", knowledge=KNOWLEDGE)
    print("read:", found.summit)
    print("leaders:", *dict.fromkeys(str(mention.value) for mention in found.leaders), sep="\n  ")
    print("clauses:", *(f"{m.value.provision} of {m.value.treaty and m.value.treaty.id}" for m in found.clauses))
    assert found.summit is not None

    visits = (
        Visit(summit=found.summit, guest=PRESIDENT, nights=2, gifts=("a sabre",)),
        Visit(summit=attrs.evolve(found.summit, place=dm.Place(city="Streslau", country=RURITANIA)), guest=PRESIDENT),
    )
    report = dm.validate(visits, rules=(*dm.RULES, guest_at_home), knowledge=KNOWLEDGE)
    print("\nchecked:", repr(report))
    print(report)

    # its own class goes to JSON and back by the same means as ours
    text = dm.dumps(visits[0], bare=True)
    again = dm.loads(text, type=Visit, knowledge=KNOWLEDGE)
    print("\nread back from JSON:", again == visits[0])


if __name__ == "__main__":
    main()
