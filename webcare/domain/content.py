"""The small base under every file a human writes: frozen, closed, tuples instead of lists."""

from enum import StrEnum
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    model_validator,
)
from pydantic_core import PydanticCustomError


class Content(BaseModel):
    """A piece of a content file. This type is the file format; there is no second class."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Basis(StrEnum):
    """On what a statement about a city rests."""

    SEED = "seed"
    """The source text says it."""
    PUBLIC = "public"
    """Another public source says it."""
    ASSUMPTION = "assumption"
    """Nobody says it: our own proposal, to be checked by the city."""


class Sourced(Content):
    """Something a policy states, with what it rests on."""

    basis: Basis = Basis.ASSUMPTION
    source: tuple[str, ...] = ()
    """Sentence keys of the source text (`R5`) or public sources (`P22`); empty only for an assumption."""

    @model_validator(mode="after")
    def _source_where_claimed(self) -> "Sourced":
        if self.basis is not Basis.ASSUMPTION and not self.source:
            raise PydanticCustomError(
                "source-missing",
                "basis is {basis}, so name the sentence under source, such as [R5].",
                {"basis": self.basis.value},
            )
        return self


def as_tuple(value: Any) -> Any:
    """One value where a list may stand is a list of one."""
    if value is None:
        return ()
    return tuple(value) if isinstance(value, (list, tuple)) else (value,)


OneOrMore = BeforeValidator(as_tuple)
"""Lets an author write `kind: vraag` or `kind: [vraag, melding]`."""

Texts = Annotated[tuple[Annotated[str, Field(min_length=1)], ...], OneOrMore]
"""One text or several variants of it."""
