"""Short and plain: short sentences, no jargon, few passives, no capitals; and sentences rather than heaps of words.

Fails:  "Uw verzoek wordt conform de vigerende regelgeving in behandeling genomen."
Passes: "We kijken naar je vraag. Je hoort het van ons."
"""

import re
from collections import Counter

from webcare.assessment.seen import Seen, Verdict, finding, spans
from webcare.domain.assessment import Finding, Says
from webcare.domain.rubric import Criterion, Sign
from webcare.languages import DUTCH, ENGLISH

_ABOUT = Criterion.PLAIN_LANGUAGE
GOOD, BAD = 12, 20
"""Mean words per sentence: good up to the one, bad from the other (`domain` 7.2)."""
_CAPITALS = re.compile(r"\b[A-ZÀ-Þ]{4,}(?:\s+[A-ZÀ-Þ]{2,})*\b")
_PARTICIPLE = re.compile(r"\b(?:\w{0,6}ge\w{3,}(?:d|t|en)|(?:be|ver|ont|her)\w{3,}(?:d|t|en))\b", re.IGNORECASE)
_VOWELS = re.compile(r"[aeiouyàâäéèêëïîóòôöúùûü]+|ij", re.IGNORECASE)
_LITTLE = DUTCH.function_words | ENGLISH.function_words
_ENOUGH_WORDS, _ENOUGH_SENTENCES = 50, 3
_EASY = 60


def check(seen: Seen) -> Verdict | None:
    """How plain it is; does not apply to silence."""
    if seen.is_silent or len(seen.case.words) < 2:
        return None
    share, findings = 1.0, list[Finding]()
    for lost, one in (_length(seen), _jargon(seen), _passives(seen), _capitals(seen), _heap(seen), _hard(seen)):
        if one is not None:
            share -= lost
            findings.append(one)
    if not findings:
        says = Says("Kort en gewoon geschreven.", "Written short and plain.")
        findings.append(finding(_ABOUT, says, seen.by_rubric(_ABOUT), 1.0))
    return Verdict(max(0.0, share), tuple(findings))


def _counts(seen: Seen) -> list[int]:
    counts = Counter(seen.sentence_at(word.start) for word in seen.case.words if word.start < seen.signature)
    return [counts[number] for number in sorted(counts)]


def _length(seen: Seen) -> tuple[float, Finding | None]:
    counts = _counts(seen)
    mean = sum(counts) / max(1, len(counts))
    longest = max(counts, default=0)
    lost = 0.5 * min(1.0, max(0.0, (mean - GOOD) / (BAD - GOOD)))
    if longest > 1.5 * BAD:
        lost = max(lost, 0.3)
    if lost < 0.05:
        return 0.0, None
    number = counts.index(longest)
    says = Says(
        f"Deze zin heeft {longest} woorden. Knip hem in tweeën.", f"This sentence has {longest} words. Cut it in two."
    )
    return lost, finding(_ABOUT, says, seen.by_rubric(_ABOUT), -lost, seen, seen.sentence(number))


def _jargon(seen: Seen) -> tuple[float, Finding | None]:
    found = spans(seen.all_of(Sign.JARGON))
    if not found:
        return 0.0, None
    lost = min(0.6, 0.2 * len(found))
    word = seen.text[slice(*found[0])]
    says = Says(f'Zeg "{word}" in een gewoon woord.', f'Say "{word}" in a plain word.')
    return lost, finding(_ABOUT, says, seen.by_rubric(_ABOUT), -lost, seen, found[0])


def _passives(seen: Seen) -> tuple[float, Finding | None]:
    if seen.is_english:
        return 0.0, None
    found = []
    for hit in seen.all_of(Sign.PASSIVE):
        start, end = seen.sentence(seen.sentence_at(hit.start))
        if _PARTICIPLE.search(seen.text[start:end]):
            found.append(hit)
    if not found:
        return 0.0, None
    lost = min(0.3, 0.15 * len(found))
    says = Says("Zeg wie het doet: wij, een collega.", "Say who does it: we, a colleague.")
    return lost, finding(_ABOUT, says, seen.by_rubric(_ABOUT), -lost, seen, (found[0].start, found[0].end))


def _capitals(seen: Seen) -> tuple[float, Finding | None]:
    for found in _CAPITALS.finditer(seen.text[: seen.signature]):
        if " " in found[0] or len(found[0]) >= 5:
            says = Says("Hoofdletters lezen als schreeuwen.", "Capitals read as shouting.")
            return 0.3, finding(_ABOUT, says, seen.by_rubric(_ABOUT), -0.3, seen, found.span())
    return 0.0, None


def _heap(seen: Seen) -> tuple[float, Finding | None]:
    """Heaps of key words, and words said over and over."""
    words = [word for word in seen.case.words if word.start < seen.signature]
    content = Counter(word.stem for word in words if word.form not in _LITTLE and len(word.form) > 3)
    heaps = [number for number in range(len(seen.starts)) if not seen.is_sentence(number)]
    often = [stem for stem, count in content.items() if count > 3]
    if not heaps and not often:
        return 0.0, None
    lost = min(0.7, 0.5 * bool(heaps) + 0.2 * len(often) + 0.1 * max(0, len(heaps) - 1))
    if heaps:
        says = Says("Dit zijn losse woorden. Maak er zinnen van.", "These are loose words. Make sentences of them.")
        return lost, finding(_ABOUT, says, seen.by_rubric(_ABOUT), -lost, seen, seen.sentence(heaps[0]))
    says = Says("Je zegt hetzelfde te vaak.", "You say the same too often.")
    return lost, finding(_ABOUT, says, seen.by_rubric(_ABOUT), -lost)


def flesch_douma(words: int, sentences: int, syllables: int) -> float:
    """206.84 - 0.93 x words per sentence - 77 x syllables per word; higher is easier (Douma, 1960)."""
    return 206.84 - 0.93 * words / sentences - 77 * syllables / words


def _hard(seen: Seen) -> tuple[float, Finding | None]:
    """The whole text, once it is long enough for a formula. Words that lost points already are left out."""
    if seen.is_english:
        return 0.0, None
    punished = spans(seen.all_of(Sign.JARGON))
    words = [
        word
        for word in seen.case.words
        if word.start < seen.signature and not any(start <= word.start < end for start, end in punished)
    ]
    sentences = len(_counts(seen))
    if len(words) < _ENOUGH_WORDS or sentences < _ENOUGH_SENTENCES:
        return 0.0, None
    syllables = sum(max(1, len(_VOWELS.findall(word.form))) for word in words)
    score = flesch_douma(len(words), sentences, syllables)
    if score >= _EASY:
        return 0.0, None
    lost = min(0.3, (_EASY - score) / 100)
    says = Says("De tekst is als geheel moeilijk: kies kortere woorden.", "As a whole this is hard: use shorter words.")
    return lost, finding(_ABOUT, says, seen.by_rubric(_ABOUT), -lost)
