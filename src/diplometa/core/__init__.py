"""Machinery that knows nothing of diplomacy: values, errors, reports, paths, mentions, registries, scanning, folding, numerals."""

__all__: list[str] = []
