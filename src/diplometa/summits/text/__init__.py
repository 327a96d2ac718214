"""How people write meetings: their lines and headings, the names of their series, their agendas, who takes part."""

from diplometa.core.lazy import lazily

TYPE_CHECKING = False
if TYPE_CHECKING:
    from diplometa.summits.text.agendas import parse_agenda as parse_agenda
    from diplometa.summits.text.lines import parse_summit as parse_summit
    from diplometa.summits.text.participants import parse_participants as parse_participants
    from diplometa.summits.text.series import SeriesName as SeriesName, series_in as series_in
else:
    __getattr__ = lazily(
        __name__,
        {
            "parse_agenda": "agendas",
            "parse_participants": "participants",
            "parse_summit": "lines",
            "SeriesName": "series",
            "series_in": "series",
        },
    )

__all__ = ["SeriesName", "parse_agenda", "parse_participants", "parse_summit", "series_in"]
