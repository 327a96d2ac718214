"""How people write meetings: their lines and headings, the names of their series, their agendas."""

from diplometa.summits.text.agendas import parse_agenda
from diplometa.summits.text.lines import parse_summit
from diplometa.summits.text.series import SeriesName, series_in

__all__ = ["SeriesName", "parse_agenda", "parse_summit", "series_in"]
