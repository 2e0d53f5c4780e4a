"""`webcare schema`: the JSON Schema (draft-07) of a kind of file, with which an editor helps its author."""

import json
from argparse import Namespace

from webcare.store.schema import json_schema


def run(options: Namespace) -> int:
    """Prints the schema; 0."""
    print(json.dumps(json_schema(options.kind), ensure_ascii=False, indent=2))
    return 0
