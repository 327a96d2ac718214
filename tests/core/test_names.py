from hypothesis import given, strategies as st

from diplometa.core.folding import fold_key
from diplometa.core.names import WholeNames

NAMES = st.lists(st.tuples(st.text(st.sampled_from("abAÉ. \u00a0\t日"), max_size=8), st.integers(0, 5)), max_size=12)


@given(NAMES, NAMES)
def test_a_name_leads_to_all_that_have_it_and_a_weak_one_where_no_other_is_like_it(full, weak) -> None:
    expected: dict[str, dict[int, None]] = {}
    for tier in (full, weak):
        taken = set() if tier is full else set(expected)
        for name, key in tier:
            if fold_key(name) not in taken:
                expected.setdefault(fold_key(name), {})[key] = None
    names = WholeNames(full, weak)
    assert {key: names[key] for key in expected} == {key: tuple(keys) for key, keys in expected.items()}
    assert dict(names) == {key: tuple(keys) for key, keys in expected.items()}
    assert len(names) == len(expected)


def test_what_is_no_name_leads_nowhere() -> None:
    names = WholeNames([("United States", "US")])
    assert names.get("united", ()) == names.get("", ()) == ()
    assert "united states" in names
    assert "united kingdom" not in names
