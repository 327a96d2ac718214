"""How people write meetings: their lines and headings, the names of their series, their agendas."""

from diplometa.summits.text.agendas import parse_agenda

__all__ = ["parse_agenda"]
