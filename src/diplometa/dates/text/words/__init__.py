"""The words that dates are written with, and the tokens that a text is cut into by them."""

__all__: list[str] = []
