"""What is wrong with the content: everything in one run, each with its place. `check` and what it reports."""

from webcare.store.check.whole import Report, check

__all__ = ["Report", "check"]
