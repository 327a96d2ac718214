"""Interchange formats, one small file each, and the verbs that read and write them."""

from diplometa.formats.exchange import dump, dumps, load, loads, losses
from diplometa.formats.flat import rows
from diplometa.formats.schema import json_schema
from diplometa.formats.tabular import from_rows

__all__ = ["dump", "dumps", "from_rows", "json_schema", "load", "loads", "losses", "rows"]
