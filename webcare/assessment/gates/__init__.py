"""What caps a score, however good the rest is: one module per gate, in a table written by hand."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from webcare.assessment.gates import danger, disrespect, mandate, monitoring_misuse, privacy, unverified
from webcare.assessment.seen import Seen
from webcare.domain.assessment import Finding
from webcare.domain.rubric import Gate

Stops = Callable[[Seen], Iterator[Finding]]
"""What goes against a gate; nothing where it is passed."""

GATES: Mapping[Gate, Stops] = MappingProxyType(
    {
        Gate.PRIVACY: privacy.check,
        Gate.DANGER: danger.check,
        Gate.UNVERIFIED: unverified.check,
        Gate.DISRESPECT: disrespect.check,
        Gate.MANDATE: mandate.check,
        Gate.MONITORING_MISUSE: monitoring_misuse.check,
    }
)
