"""Machinery that knows nothing of diplomacy: values, errors, reports, mentions, scanning, matching, rules."""

__all__: list[str] = []
