"""`python -m diplometa`: the command line."""

import sys

from diplometa.cli import main

__all__: list[str] = []

if __name__ == "__main__":
    sys.exit(main())
