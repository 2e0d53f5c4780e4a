"""What a trainee is warned of before it is read: abuse and threats.

Not here: what a city does with them (its policy), what a message is (`engine.understand`).
"""

from webcare.domain.understanding import Kind, Signal, Understanding


def is_abusive(understanding: Understanding) -> bool:
    """Whether this message is nothing but scolding, or threatens somebody."""
    return understanding.kind is Kind.PROVOCATIE or Signal.THREAT in understanding.signals
