"""How treaties are written: citations of their clauses, their names, and whole texts."""

__all__: list[str] = []
