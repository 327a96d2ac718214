import pytest

from diplometa.core.lazy import lazily


def test_a_name_is_loaded_from_its_module() -> None:
    load = lazily("diplometa.core", {"roman": "numerals"})
    assert load("roman").__module__ == "diplometa.core.numerals.roman"


def test_what_has_no_home_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        lazily("diplometa.core", {})("nothing")
