"""Dates as history has them: partial, uncertain, open and ranged, as ISO 8601-2 (EDTF) values."""

__all__: list[str] = []
