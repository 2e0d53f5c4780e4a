"""Danger that no single phrase names: who it befalls and what, near each other; and what says it is not happening now.

The groups of words, the rules and the frames are content (`policies/lexicon/nood.yaml`). What a rule finds counts as a
phrase of its cue (`life`, `incident`, `suicide`). Not here: what danger leads to (`engine.understand`).
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from webcare.domain.lexicon import DANGER, Cue, Vocabulary
from webcare.engine.hits import Hit
from webcare.engine.phrases import Pointer
from webcare.engine.text import Reading
from webcare.languages import DUTCH, ENGLISH

_WEIGHT = {Cue.INCIDENT.value: 5.0, Cue.LIFE.value: 4.5, Cue.SUICIDE.value: 5.0}
"""Danger to one person that was put together weighs a little less than an incident that was named."""
_MOST = 40
"""So many words of one group are looked at; whoever writes more has said it by then."""
_COMMA = 2
"""A comma keeps two words apart as much as so many words."""
_PICTURE = 4
"""Words inside a figurative phrase of this weight are no danger: `de draak steken`."""
_DENIED = 2
_PLAIN = 4.0
"""A frame in another sentence only speaks for a hint of danger, lighter than this."""
_NEGATORS = (DUTCH.negators | ENGLISH.negators) - {"nergens", "niemand"}
HINT = "danger"
"""The label of words that hint at danger without making any together."""
_TAMED = (Cue.LIFE, Cue.INCIDENT, HINT)


class Rule(NamedTuple):
    """Groups that are danger together, unless a word of another stands in the same sentence."""

    says: str
    cue: str
    together: tuple[str, ...]
    without: tuple[str, ...]
    reach: int


class Frame(NamedTuple):
    """A group whose words say of danger in the same sentence that it is not happening now."""

    group: str
    before: bool
    reach: int


class Dangers(NamedTuple):
    """The rules and frames of the lexicon."""

    rules: tuple[Rule, ...] = ()
    frames: tuple[Frame, ...] = ()
    telling: frozenset[str] = frozenset()
    """The groups whose words hint at danger by themselves."""
    turn: str = ""
    """The group whose words end what a frame speaks for: `maar`, `nu`."""


def prepared_dangers(vocabulary: Vocabulary) -> tuple[Any, ...]:
    """The rules and frames as plain data."""
    words = vocabulary.dangers
    if words is None:
        return ()
    rules = [
        (rule.says, rule.danger.value, _keys(rule.together), _keys(rule.without), rule.reach) for rule in words.rules
    ]
    frames = [(DANGER + frame.group, frame.before, frame.reach) for frame in words.frames]
    telling = [DANGER + name for name, group in words.groups.items() if group.tells]
    return rules, frames, telling, DANGER + words.turn


def dangers_of(plain: Sequence[Any]) -> Dangers:
    """What `prepared_dangers` laid out."""
    if not plain:
        return Dangers()
    rules, frames, telling, turn = plain
    return Dangers(
        tuple(Rule(*rule) for rule in rules), tuple(Frame(*frame) for frame in frames), frozenset(telling), turn
    )


def _keys(groups: Sequence[str]) -> tuple[str, ...]:
    return tuple(DANGER + group for group in groups)


def hear(hits: dict[str, list[Hit]], reading: Reading, dangers: Dangers) -> None:
    """Adds to `hits` the danger that words make together, and takes out of it what is no danger now."""
    groups = {key: hits.pop(key) for key in list(hits) if key.startswith(DANGER)}
    if not groups:
        return
    pictures = [hit for hit in hits.get(Cue.FIGURATIVE, ()) if hit.pointer.weight >= _PICTURE]
    for key, found in groups.items():
        groups[key] = sorted((hit for hit in found if not _inside(hit, pictures)), key=_first)[:_MOST]
    for rule in dangers.rules:
        if groups.keys() >= set(rule.together):
            for hit in _found(rule, groups, reading):
                hits.setdefault(rule.cue, []).append(hit)
    hints = [hit for group in dangers.telling & groups.keys() for hit in groups[group]]
    if hints:
        hits[HINT] = sorted(hints, key=_first)
    for cue in _TAMED:
        if cue in hits:
            kept = [hit for hit in hits[cue] if not _is_framed(hit, groups, reading, dangers)]
            if kept:
                hits[cue] = kept
            else:
                del hits[cue]


def _found(rule: Rule, groups: Mapping[str, list[Hit]], reading: Reading) -> Iterator[Hit]:
    """The first place in each sentence where all groups of the rule stand within its reach."""
    sentences = reading.sentences
    tame = {sentences[hit.first] for group in rule.without for hit in groups.get(group, ())}
    heard: set[int] = set()
    leading, *others = sorted(set(rule.together), key=lambda group: len(groups[group]))
    twice = len(rule.together) > len(others) + 1
    for hit in groups[leading]:
        sentence = sentences[hit.first]
        if sentence in tame or sentence in heard or _is_denied(hit, reading):
            continue
        taken = _gathered(hit, [*others, rule.together[0]] if twice else others, groups, reading, rule.reach)
        if taken:
            heard.add(sentence)
            weight = _WEIGHT[rule.cue]
            yield Hit(
                Pointer(rule.cue, weight, rule.says), weight, min(map(_first, taken)), max(hit.last for hit in taken)
            )


def _gathered(
    start: Hit, others: Sequence[str], groups: Mapping[str, list[Hit]], reading: Reading, reach: int
) -> list[Hit]:
    """`start` with the nearest word of every other group, none of them the same word; nothing if one is too far."""
    taken = [start]
    for group in others:
        near = [
            hit
            for hit in groups[group]
            if reading.sentences[hit.first] == reading.sentences[start.first]
            and not any(hit.first <= other.last and other.first <= hit.last for other in taken)
            and not _is_denied(hit, reading)
        ]
        if not near:
            return []
        taken.append(min(near, key=lambda hit: _apart(hit, start)))
    first, last = min(taken, key=_first), max(taken, key=_last)
    commas = reading.text.count(",", reading.starts[first.first], reading.starts[last.last])
    return taken if last.last - first.first + _COMMA * commas <= reach + 1 else []


def _is_framed(danger: Hit, groups: Mapping[str, list[Hit]], reading: Reading, dangers: Dangers) -> bool:
    """Whether a frame in the same sentence speaks for this danger."""
    turns = groups.get(dangers.turn, ())
    for frame in dangers.frames:
        for hit in groups.get(frame.group, ()):
            elsewhere = reading.sentences[hit.first] != reading.sentences[danger.first]
            if elsewhere and (frame.before or danger.score >= _PLAIN):
                continue
            if frame.before and hit.first >= danger.last:
                continue
            if _apart(hit, danger) > frame.reach:
                continue
            low, high = min(hit.last, danger.last), max(hit.first, danger.first)
            if not any(low < turn.first < high for turn in turns):
                return True
    return False


def _inside(hit: Hit, pictures: Sequence[Hit]) -> bool:
    return any(picture.first <= hit.first and hit.last <= picture.last for picture in pictures)


def _is_denied(hit: Hit, reading: Reading) -> bool:
    """Whether a word of denial stands right before the words."""
    forms, sentence = reading.forms, reading.sentences[hit.first]
    return any(
        forms[at] in _NEGATORS and reading.sentences[at] == sentence
        for at in range(max(0, hit.first - _DENIED), hit.first)
        if "," not in reading.text[reading.starts[at] : reading.starts[hit.first]]
    )


def _apart(one: Hit, other: Hit) -> int:
    """How many words lie between the two, and one more."""
    return max(one.first - other.last, other.first - one.last)


def _first(hit: Hit) -> int:
    return hit.first


def _last(hit: Hit) -> int:
    return hit.last
