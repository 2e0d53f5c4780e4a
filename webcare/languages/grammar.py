"""What the table of one language holds: its little words. What words say about subjects is content, not grammar."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from webcare.domain.language import Language, Register


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """The little words of one language, folded: small letters, no accents."""

    language: Language
    function_words: frozenset[str]
    """Words so common that they give the language away, and nothing else."""
    glue: frozenset[str] = frozenset()
    """The words that hold sentences together and name nothing: articles, pronouns, prepositions, auxiliaries. Narrower
    than `function_words`: a heap of key words has none of them."""
    letters: str = ""
    """Letters the other languages here hardly use."""
    negators: frozenset[str] = frozenset()
    question_words: frozenset[str] = frozenset()
    """Words that make a sentence a question when it opens with them."""
    question_verbs: frozenset[str] = frozenset()
    """Verbs that make a sentence a question when they stand before their subject."""
    subjects: frozenset[str] = frozenset()
    """The subjects that may follow such a verb."""
    register_words: Mapping[str, Register] = field(default_factory=lambda: MappingProxyType({}))
    abbreviations: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Phone spelling and shortened words, and the word each stands for."""


def words(text: str) -> frozenset[str]:
    """The words of `text`, between spaces."""
    return frozenset(text.split())
