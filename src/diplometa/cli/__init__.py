"""The command line: extract, check, convert, explain, about."""

from diplometa.cli.commands import main

__all__ = ["main"]
