"""`webcare schema`: the JSON Schema (draft-07) of a kind of file, with which an editor helps its author."""

from argparse import Namespace

from webcare.store.schema import as_file


def run(options: Namespace) -> int:
    """Prints the schema, in the language of the interface; 0."""
    print(as_file(options.kind, options.lang), end="")
    return 0
