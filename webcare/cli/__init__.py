"""The street door: starts things and prints things. One module per command, imported when it is asked for."""

from webcare.cli.entrance import main

__all__ = ["main"]
