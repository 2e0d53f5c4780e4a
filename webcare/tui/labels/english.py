"""Every word the interface says, in English."""

from dataclasses import replace

from webcare.tui.labels.dutch import DUTCH

ENGLISH = replace(DUTCH, code="en")
