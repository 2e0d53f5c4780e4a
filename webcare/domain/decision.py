"""The rule that won for one message in one city, and the trace of why."""

from dataclasses import dataclass

from webcare.domain.action import Action, Effort
from webcare.domain.policy import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One rule that was tried: it held, or one fact stopped it."""

    rule: Rule
    fact: str = ""
    """The name of the fact that stopped it; empty when it held."""
    found: tuple[str, ...] = ()
    """What that fact is: one value, or several for signals."""
    wanted: tuple[str, ...] = ()
    """What the rule wants of it: one of these (for `without`: none of these)."""

    @property
    def applies(self) -> bool:
        """Whether the rule held."""
        return not self.fact

    @property
    def objection(self) -> str:
        """Why it did not hold, in machine words: `urgency is low, not emergency`; empty when it did."""
        if not self.fact:
            return ""
        wanted = " or ".join(self.wanted)
        if self.fact in ("signals", "mentions"):
            return f"{self.fact} has none of {wanted}"
        if self.fact == "without":
            return f"signals has {' and '.join(self.found)}"
        return f"{self.fact} is {self.found[0]}, not {wanted}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lagging:
    """One effort that the split could choose, and how it stood."""

    effort: Effort
    target: float
    """Share of the time that the policy aims at, 0 to 1."""
    share: float
    """Share of the time spent so far, 0 to 1; 0 while nothing was."""
    lag: float
    """Seconds behind the target; below zero when ahead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What the policy says is to be done, and which rule says so."""

    rule: Rule
    effort: Effort
    action: Action
    also: tuple[Action, ...] = ()
    split: tuple[Lagging, ...] = ()
    """Where the rule left the effort to the split: how each stood that could be chosen, the first named first."""
    split_chose: bool = False
    """Whether the split chose; False where too little was spent yet, so that the first named was taken."""
