"""Treaties: the instruments, their provisions, and how both are cited."""

__all__: list[str] = []
