"""The forms of dates: patterns over the letters of tokens, and what is read where they match."""

__all__: list[str] = []
