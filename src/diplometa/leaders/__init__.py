"""Leaders: their names, their offices, and who held what and when."""

__all__: list[str] = []
