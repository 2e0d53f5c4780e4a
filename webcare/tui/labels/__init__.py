"""Every word the interface says, one `Labels` for each language."""

from webcare.tui.labels.dutch import DUTCH
from webcare.tui.labels.english import ENGLISH
from webcare.tui.labels.shape import Action, Help, Labels

LANGUAGES = {"nl": DUTCH, "en": ENGLISH}

__all__ = ["DUTCH", "ENGLISH", "LANGUAGES", "Action", "Help", "Labels"]
