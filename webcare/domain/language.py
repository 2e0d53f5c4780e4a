"""The languages a citizen may write in, and the two ways Dutch says "you"."""

from enum import StrEnum


class Language(StrEnum):
    """The language of a message; `other` is recognised as none of the rest."""

    NL = "nl"
    EN = "en"
    DE = "de"
    FR = "fr"
    PL = "pl"
    TR = "tr"
    AR = "ar"
    UK = "uk"
    OTHER = "other"


class Register(StrEnum):
    """Formal or familiar "you"."""

    U = "u"
    JE = "je"
