"""Interchange formats, one small file each."""

__all__: list[str] = []
