"""The yardstick for start-up: a Typer program that does nothing, with as many sub-commands as webcare has.

Run: python bare_typer.py NUMBER
"""

import sys

import typer

program = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False)


def nothing(city: str = "") -> None:
    """Do nothing."""


for number in range(int(sys.argv[1])):
    program.command(f"command-{number}")(nothing)

sys.argv = ["bare", "--help"]
program()
