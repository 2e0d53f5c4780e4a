"""The street door: `webcare` and `python -m webcare`. What is behind it is imported when somebody enters."""


def main() -> int:
    """The exit code of the command on the command line."""
    from webcare.cli import main as command_line

    return command_line()


if __name__ == "__main__":
    raise SystemExit(main())
