"""How far machine and trainers agree about the same marks: the exact share, and a weighted kappa.

Marks are compared in five bands, as trainers give them: nothing, little, half, much, all. The kappa is Cohen's with
quadratic weights (Cohen 1968): 1 - sum(w x observed) / sum(w x expected), with w = (i - j)^2. From 0.6 on scores may be
used to assess people with (`domain.md` 7.2). Not here: who ruled what (`store.records`).
"""

from collections.abc import Sequence
from dataclasses import dataclass

BANDS = 5
"""Nothing, little, half, much, all."""
ENOUGH = 0.6
"""The kappa from which scores may count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """How far two judges agree on the same marks."""

    number: int
    """Marks that both gave."""
    exact: float | None
    """Share of them in the same band, 0 to 1; None without marks."""
    kappa: float | None
    """-1 to 1; None where it cannot be computed: no marks, or everything in one band by both."""


def band(got: float, most: float) -> int:
    """0 nothing, 1 little, 2 half, 3 much, 4 all."""
    if most <= 0 or got <= 0:
        return 0
    share = got / most
    if share >= 1:
        return BANDS - 1
    return 1 if share < 0.4 else 2 if share < 0.7 else 3


def agreement(pairs: Sequence[tuple[int, int]]) -> Agreement:
    """How far two judges agree who put the same marks in these bands."""
    number = len(pairs)
    if not number:
        return Agreement(number=0, exact=None, kappa=None)
    exact = sum(one == other for one, other in pairs) / number
    ones = [sum(one == band for one, _ in pairs) for band in range(BANDS)]
    others = [sum(other == band for _, other in pairs) for band in range(BANDS)]
    observed = sum((one - other) ** 2 for one, other in pairs) / number
    expected = (
        sum((one - other) ** 2 * ones[one] * others[other] for one in range(BANDS) for other in range(BANDS))
        / number**2
    )
    return Agreement(number=number, exact=exact, kappa=1 - observed / expected if expected else None)
