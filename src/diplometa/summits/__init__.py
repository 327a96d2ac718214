"""Summits: meetings of leaders, with their agendas, topics and commitments."""

__all__: list[str] = []
