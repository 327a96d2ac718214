"""Reading a whole article: the one place where the subjects meet."""

__all__: list[str] = []
