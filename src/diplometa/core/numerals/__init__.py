"""Numbers as people write them: roman numerals, cardinals and ordinals in words and figures."""

from diplometa.core.numerals.english import cardinal, ordinal, ordinal_ending, read_number
from diplometa.core.numerals.roman import roman, to_roman
from diplometa.core.numerals.spelled import NumberWords, Spelled

__all__ = ["NumberWords", "Spelled", "cardinal", "ordinal", "ordinal_ending", "read_number", "roman", "to_roman"]
