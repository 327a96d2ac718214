"""The provision of a path that was read."""

from diplometa.treaties.grammar import ProvisionPart
from diplometa.treaties.model import Provision
from diplometa.treaties.text.canonical import provision_of


def test_is_made_once() -> None:
    path = (ProvisionPart("article", "V"), ProvisionPart("paragraph", "1"))
    assert provision_of(path) == Provision("Article 5(1)")
    assert provision_of(path) is provision_of(path)


def test_is_none_where_there_can_be_none() -> None:
    assert provision_of((ProvisionPart("paragraph", "1"), ProvisionPart("article", "5"))) is None
