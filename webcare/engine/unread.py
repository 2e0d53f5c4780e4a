"""What of a message is not read for its meaning: personal data.

What somebody is called or where they live says nothing about what they want. And a message that was kept with its data
masked is understood as it was when it was written: neither the data nor the token in its place is read.
"""

from collections.abc import Iterable

from webcare.domain.understanding import Evidence

_NOT_READ = "~"
"""A sign that is no word and no space, and ends no sentence."""


def without(text: str, personal: Iterable[Evidence]) -> str:
    """`text` with its personal data made unreadable, as long as it was."""
    for clue in personal:
        text = text[: clue.start] + _NOT_READ * (clue.end - clue.start) + text[clue.end :]
    return text


def as_written(clue: Evidence, text: str) -> Evidence:
    """The clue with the words as they stand in the message, also where personal data stands between them."""
    return clue._replace(excerpt=text[clue.start : clue.end]) if _NOT_READ in clue.excerpt else clue
