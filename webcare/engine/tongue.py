"""Which language a message is in: counted over little words and letters. The tables are those of `languages`."""

from struct import Struct

from webcare.domain.language import Language
from webcare.engine.glance import FOREIGN
from webcare.engine.text import Reading, folded
from webcare.languages import GRAMMARS

_ARABIC = range(0x0600, 0x0700)
_CYRILLIC = range(0x0400, 0x0500)


def language_of(reading: Reading) -> Language:
    """The language of the message; Dutch where nothing tells, for that is what most citizens write."""
    if reading.marks & FOREIGN:
        script = _by_script(reading.text)
        if script is not None:
            return script
    words = reading.words[:_HEARD]
    votes = list(map(_known.get, words))
    if None in votes:
        votes = [_votes(word) for word in words]
    total = sum(filter(None, votes))
    scores = _FIELDS.unpack(total.to_bytes(_FIELDS.size, "little"))
    most = max(scores)
    if scores[0] == most:
        return Language.NL
    best = _LANGUAGES[scores.index(most)]
    enough = 2 * (_WORD if scores[0] else _LETTER)
    return Language.NL if best is not Language.EN and most < enough and len(reading) > 3 else best


_LANGUAGES = (Language.NL, *(language for language in GRAMMARS if language is not Language.NL))
_FIELD = 16
_FIELDS = Struct(f"<{len(_LANGUAGES)}H")
"""The votes of a word are one whole number with a field per language, so that adding them up is adding numbers."""
_WORD, _LETTER = 10, 8
"""What a little word of a language counts for, and what a letter that the others hardly use."""
_HEARD = 200
"""So many words are enough to hear it."""
_KEPT, _LONGEST = 16_384, 40
_known: dict[str, int] = {}
"""The votes of words seen before; so many, and then forgetting starts over."""


def _votes(word: str) -> int:
    """For which languages this word speaks, and how loudly."""
    form, lower = folded(word), word.lower()
    votes = 0
    for at, language in enumerate(_LANGUAGES):
        grammar = GRAMMARS[language]
        vote = _WORD * (form in grammar.function_words or lower in grammar.function_words)
        vote += _LETTER * (not lower.isascii() and any(letter in grammar.letters for letter in lower))
        votes += vote << (_FIELD * at)
    if len(word) <= _LONGEST:
        if len(_known) > _KEPT:
            _known.clear()
        _known[word] = votes
    return votes


def _by_script(text: str) -> Language | None:
    letters = [ord(letter) for letter in text[:400] if letter.isalpha()]
    if not letters:
        return None
    for script, language in ((_ARABIC, Language.AR), (_CYRILLIC, Language.UK)):
        if sum(code in script for code in letters) * 2 > len(letters):
            return language
    foreign = sum(code > 0x24F for code in letters)
    return Language.OTHER if foreign * 2 > len(letters) else None
