"""States and organisations: who can meet, sign and be represented."""

__all__: list[str] = []
