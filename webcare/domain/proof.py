"""What must be true of how a scenario ends: the shape of a file `scenarios/<slug>_test.yaml`.

A proof plays the scenario under a city, with nobody at the keys or with a choice of the player, and says which ending
comes and what must be so by then, in the same conditions as in the scenario. Not here: playing it (`exercise.proving`).
"""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from webcare.domain.action import Action
from webcare.domain.content import Content, OneOrMore
from webcare.domain.scenario import Deed


class Proof(Content):
    """One sentence that must be true."""

    says: str
    """The sentence, for who reads the outcome."""
    city: Annotated[tuple[str, ...], OneOrMore] = Field(min_length=1)
    seed: Annotated[tuple[int, ...], OneOrMore] = (0,)
    instead: Mapping[str, Action] = {}
    """What the player has the city do with a message, in place of what its policy says."""
    ending: str
    """Id of the ending that must come."""
    if_: Annotated[tuple[Deed, ...], OneOrMore] = Field(default=(), alias="if")
    """All of these must be so at the end."""
    unless: Annotated[tuple[Deed, ...], OneOrMore] = ()
    """None of these may be so at the end."""


class Proofs(Content):
    """All that must be true of one scenario."""

    scenario: str
    tests: tuple[Proof, ...] = Field(min_length=1)
