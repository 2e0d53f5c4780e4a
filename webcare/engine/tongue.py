"""Which language a message is in: counted over little words and letters. The tables are those of `languages`."""

from functools import lru_cache

from webcare.domain.language import Language
from webcare.engine.text import Reading, folded
from webcare.languages import GRAMMARS

_ARABIC = range(0x0600, 0x0700)
_CYRILLIC = range(0x0400, 0x0500)


def language_of(reading: Reading) -> Language:
    """The language of the message; Dutch where nothing tells, for that is what most citizens write."""
    script = _by_script(reading.text)
    if script is not None:
        return script
    votes = [_votes(word[:_LONGEST]) for word in reading.words[:200]]
    if _ONLY_DUTCH.issuperset(votes):
        return Language.NL
    scores = dict.fromkeys(GRAMMARS, 0.0)
    for vote_of_word in votes:
        for language, vote in vote_of_word:
            scores[language] += vote
    best = max(scores, key=lambda language: (scores[language], language is Language.NL))
    if scores[best] == 0 or (best is not Language.EN and scores[best] < 2 and len(reading) > 3):
        return Language.NL if best is not Language.OTHER or scores[best] < 2 else best
    return Language.NL if scores[Language.NL] >= scores[best] else best


_LONGEST = 60
"""Characters of a word that are looked at; no language has longer little words."""
_ONLY_DUTCH: frozenset[tuple[tuple[Language, float], ...]] = frozenset({(), ((Language.NL, 1.0),)})


@lru_cache(maxsize=16384)
def _votes(word: str) -> tuple[tuple[Language, float], ...]:
    """For which languages this word speaks, and how loudly."""
    form, lower = folded(word), word.lower()
    votes = []
    for language, grammar in GRAMMARS.items():
        vote = 1.0 * (form in grammar.function_words or lower in grammar.function_words)
        vote += 0.8 * (not lower.isascii() and any(letter in grammar.letters for letter in lower))
        if vote:
            votes.append((language, vote))
    return tuple(votes)


def _by_script(text: str) -> Language | None:
    if text.isascii():
        return None
    letters = [ord(letter) for letter in text[:400] if letter.isalpha()]
    if not letters:
        return None
    for script, language in ((_ARABIC, Language.AR), (_CYRILLIC, Language.UK)):
        if sum(code in script for code in letters) * 2 > len(letters):
            return language
    foreign = sum(code > 0x24F for code in letters)
    return Language.OTHER if foreign * 2 > len(letters) else None
