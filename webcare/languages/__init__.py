"""What is true of Dutch, English and the other languages citizens write: one module each, one table."""

from collections.abc import Mapping
from types import MappingProxyType

from webcare.domain.language import Language
from webcare.languages.dutch import DUTCH
from webcare.languages.elsewhere import ELSEWHERE
from webcare.languages.english import ENGLISH
from webcare.languages.french import FRENCH
from webcare.languages.german import GERMAN
from webcare.languages.grammar import Grammar
from webcare.languages.polish import POLISH
from webcare.languages.turkish import TURKISH

GRAMMARS: Mapping[Language, Grammar] = MappingProxyType(
    {grammar.language: grammar for grammar in (DUTCH, ENGLISH, GERMAN, FRENCH, POLISH, TURKISH, ELSEWHERE)}
)
"""The languages written in Latin letters. Arabic and Ukrainian show by their letters alone."""

__all__ = ["DUTCH", "ENGLISH", "GRAMMARS", "Grammar"]
