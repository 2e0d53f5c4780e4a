"""What earns points: one module per criterion, in a table written by hand."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from webcare.assessment.criteria import (
    city_fit,
    empathy,
    invitation,
    personalisation,
    plain_language,
    register,
    resolution,
    right_action,
    timeliness,
)
from webcare.assessment.seen import Seen, Verdict
from webcare.domain.rubric import Criterion

Check = Callable[[Seen], Verdict | None]
"""What a criterion says of a response; None where it does not apply."""

CRITERIA: Mapping[Criterion, Check] = MappingProxyType(
    {
        Criterion.RIGHT_ACTION: right_action.check,
        Criterion.RESOLUTION: resolution.check,
        Criterion.EMPATHY: empathy.check,
        Criterion.PERSONALISATION: personalisation.check,
        Criterion.REGISTER: register.check,
        Criterion.INVITATION: invitation.check,
        Criterion.PLAIN_LANGUAGE: plain_language.check,
        Criterion.TIMELINESS: timeliness.check,
        Criterion.CITY_FIT: city_fit.check,
    }
)
