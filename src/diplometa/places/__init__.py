"""Places: where leaders meet and treaties are signed."""

__all__: list[str] = []
