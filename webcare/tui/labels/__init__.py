"""Every word the interface says, one `Labels` for each language."""

from webcare.tui.labels.shape import Action, Help, Labels

LANGUAGES = ("nl", "en")


def labels_in(lang: str) -> Labels:
    """The words in one language; Dutch for a language that is not spoken here. Only that one is loaded."""
    if lang == "en":
        from webcare.tui.labels.english import ENGLISH

        return ENGLISH
    from webcare.tui.labels.dutch import DUTCH

    return DUTCH


__all__ = ["LANGUAGES", "Action", "Help", "Labels", "labels_in"]
