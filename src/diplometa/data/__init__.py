"""Facts only: tables with their sources, and the one reader of them."""

__all__: list[str] = []
