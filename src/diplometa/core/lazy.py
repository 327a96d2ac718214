"""Names of a package that are loaded from its modules when they are first used: who reads dates alone loads no more."""

from collections.abc import Callable, Mapping
from importlib import import_module

__all__ = ["lazily"]


def lazily(package: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """The `__getattr__` of a package: `homes` tells the module of each name.

    >>> lazily("diplometa.core", {"fold": "folding"})("fold")("É")
    'e'
    """

    def load(name: str) -> object:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return getattr(import_module(f"{package}.{homes[name]}"), name)

    return load
