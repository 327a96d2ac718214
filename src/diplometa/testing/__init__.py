"""Hypothesis strategies and example records, for this library and its users."""

__all__: list[str] = []
