"""A text as the cell of a spreadsheet: shown as it stands, never worked out."""

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""The last four are the first four, as wide as a Chinese letter."""
_SHOWS_NOTHING = " \u00a0\u200b\u200e\u200f\ufeff"
"""Spreadsheets also look behind spaces and odd marks that show nothing."""


def safe(words: str) -> str:
    """`words` with a quote before what would start a formula."""
    return f"'{words}" if words.lstrip(_SHOWS_NOTHING).startswith(_STARTS_A_FORMULA) else words
