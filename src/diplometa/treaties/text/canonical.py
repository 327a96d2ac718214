"""The provision of a path that was read, made once for each path."""

from functools import lru_cache

from diplometa.core.errors import ParseError
from diplometa.treaties.grammar import ProvisionPart
from diplometa.treaties.model import Provision

__all__ = ["provision_of"]


@lru_cache(maxsize=8192)
def provision_of(parts: tuple[ProvisionPart, ...]) -> Provision | None:
    """The provision of a path with numbers in any form; None where no provision has such a path."""
    try:
        return Provision.of(parts)
    except ParseError:
        return None
