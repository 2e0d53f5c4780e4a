"""What a response is judged by: the shape of a file in `scenarios/rubrics/`.

Nine criteria that earn points, six gates that cap them. Not here: the outcome (`domain.assessment`), finding it
(`assessment`).
"""

from collections.abc import Mapping
from enum import StrEnum

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from webcare.domain.content import Content, Sourced


class Criterion(StrEnum):
    """What earns points."""

    RIGHT_ACTION = "right_action"
    """The action, and the channel, that this city's policy asks for."""
    RESOLUTION = "resolution"
    """The citizen gets what was needed: an answer or the right referral, an owner, a next step, a term that holds."""
    EMPATHY = "empathy"
    """Sympathy that fits the feeling and names the citizen's own matter."""
    PERSONALISATION = "personalisation"
    REGISTER = "register"
    """u or je as the policy says, and no more informality than it allows."""
    INVITATION = "invitation"
    """What keeps the conversation open: a fitting question, thanks, a good wish."""
    PLAIN_LANGUAGE = "plain_language"
    TIMELINESS = "timeliness"
    CITY_FIT = "city_fit"
    """What makes this city this city: the role of the channel, its priorities, site first or not, the split."""


class Gate(StrEnum):
    """What caps a score, however good the rest is."""

    PRIVACY = "privacy"
    DANGER = "danger"
    UNVERIFIED = "unverified"
    DISRESPECT = "disrespect"
    MANDATE = "mandate"
    MONITORING_MISUSE = "monitoring-misuse"


class Weighed(Sourced):
    """One criterion, as the rubric has it."""

    weight: float = Field(gt=0, le=100)
    """Points it can earn when all criteria apply."""
    says: str
    """What it asks, in one Dutch sentence for the trainee."""
    en: str


class Capped(Sourced):
    """One gate, as the rubric has it."""

    cap: int = Field(default=40, ge=0, le=100)
    """The most a response can score that fails here."""
    says: str
    en: str


class Rubric(Content):
    """What responses are judged by."""

    id: str
    title: str
    pass_mark: int = Field(alias="pass", ge=0, le=100)
    """From this score on a response passes."""
    unsolved_below: float = Field(ge=0)
    """With fewer points for the resolution than this, the score is at most `unsolved_cap`: a friendly word is no
    answer."""
    unsolved_cap: int = Field(ge=0, le=100)
    criteria: Mapping[Criterion, Weighed]
    gates: Mapping[Gate, Capped]

    @model_validator(mode="after")
    def _whole(self) -> "Rubric":
        for closed, stated in ((Criterion, self.criteria), (Gate, self.gates)):
            missing = [one.value for one in closed if one not in stated]
            if missing:
                raise PydanticCustomError("rubric-incomplete", "{name} is missing.", {"name": missing[0]})
        return self
