import pytest

from diplometa.core.errors import UnknownCodeError
from diplometa.core.registry import Registry, near

ROWS = {"JP": {"name": "Japan"}, "CD": {"name": "Congo (Kinshasa)"}, "CG": {"name": "Congo (Brazzaville)"}}
NAMES = {"japan": ("JP",), "congo": ("CD", "CG"), "ghost": ("XX",)}


@pytest.fixture
def made() -> list[str]:
    return []


@pytest.fixture
def registry(made) -> Registry[str]:
    def make(row: dict[str, str]) -> str:
        made.append(row["name"])
        return row["name"]

    return Registry("country", lambda: ROWS, make, lambda: NAMES)


def test_makes_a_record_when_it_is_asked_for(registry, made) -> None:
    assert made == []
    assert [registry.get("JP"), registry.find("JP")] == ["Japan", "Japan"]
    assert made == ["Japan"]


def test_finds_by_name(registry) -> None:
    assert registry.find(" JAPAN ") == "Japan"
    assert registry.keys_of("Congo") == ("CD", "CG")
    assert registry.keys_of("nowhere") == ()
    assert registry.get("Japan") is None


@pytest.mark.parametrize(
    ("key", "candidates"), [("Congo", ("CD", "CG")), ("Japn", ("japan",)), ("", ()), ("???", ()), ("ghost", ("XX",))]
)
def test_says_what_is_near(registry, key, candidates) -> None:
    with pytest.raises(UnknownCodeError) as caught:
        registry.find(key)
    assert (caught.value.kind, caught.value.key, caught.value.near) == ("country", key, candidates)


def test_takes_texts_alone(registry) -> None:
    with pytest.raises(TypeError, match="country takes a str, not int"):
        registry.find(5)


def test_is_a_collection_of_keys(registry) -> None:
    assert (list(registry), len(registry)) == (["JP", "CD", "CG"], 3)
    assert "JP" in registry
    assert "Japan" not in registry


def test_may_have_no_names() -> None:
    registry = Registry("topic", lambda: ROWS, str)
    assert registry.keys_of("Japan") == ()


def test_near_is_bounded() -> None:
    assert near("x" * 10_000, ["x" * 79]) == ("x" * 79,)
    assert near("Frnace", ["Finland", "France"]) == ("France",)
