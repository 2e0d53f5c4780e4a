"""Danger that no single phrase names: who it befalls and what, near each other; and what says it is not happening now.

The groups of words, the rules and the frames are content (`policies/lexicon/nood.yaml`). What a rule finds counts as a
phrase of its cue (`life`, `incident`, `suicide`). Not here: what danger leads to (`engine.understand`).
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
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
    groups: frozenset[str]
    """Those that must be there, each once."""


class Frame(NamedTuple):
    """A group whose words say of danger in the same sentence that it is not happening now."""

    group: str
    before: bool
    reach: int


class Dangers(NamedTuple):
    """The rules and frames of the lexicon."""

    rules: Mapping[str, tuple[tuple[int, Rule], ...]] = MappingProxyType({})
    """By one of the groups that each needs, the one that fewest rules need; with its place among the rules."""
    frames: tuple[Frame, ...] = ()
    telling: frozenset[str] = frozenset()
    """The groups whose words hint at danger by themselves."""
    turn: str = ""
    """The group whose words end what a frame speaks for: `maar`, `nu`."""
    groups: frozenset[str] = frozenset()
    """All of them."""


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
    return rules, frames, telling, DANGER + words.turn, [DANGER + name for name in words.groups]


def dangers_of(plain: Sequence[Any]) -> Dangers:
    """What `prepared_dangers` laid out."""
    if not plain:
        return Dangers()
    rules, frames, telling, turn, groups = plain
    return Dangers(
        _by_group([Rule(*(*rule, frozenset(rule[2]))) for rule in rules]),
        tuple(Frame(*frame) for frame in frames),
        frozenset(telling),
        turn,
        frozenset(groups),
    )


def _by_group(rules: Sequence[Rule]) -> Mapping[str, tuple[tuple[int, Rule], ...]]:
    needed = Counter(group for rule in rules for group in rule.groups)
    found: dict[str, list[tuple[int, Rule]]] = {}
    for place, rule in enumerate(rules):
        found.setdefault(min(rule.together, key=lambda group: needed[group]), []).append((place, rule))
    return {group: tuple(numbered) for group, numbered in found.items()}


def _keys(groups: Sequence[str]) -> tuple[str, ...]:
    return tuple(DANGER + group for group in groups)


def hear(hits: dict[str, list[Hit]], reading: Reading, dangers: Dangers) -> None:
    """Adds to `hits` the danger that words make together, and takes out of it what is no danger now."""
    if dangers.groups.isdisjoint(hits):
        return
    groups = {key: hits.pop(key) for key in [key for key in hits if key in dangers.groups]}
    pictures = [hit for hit in hits.get(Cue.FIGURATIVE, ()) if hit.pointer.weight >= _PICTURE]
    for key, found in groups.items():
        if len(found) > 1 or pictures:
            groups[key] = sorted((hit for hit in found if not _inside(hit, pictures)), key=_first)[:_MOST]
    for rule in _rules(dangers, groups):
        for hit in _found(rule, groups, reading):
            hits.setdefault(rule.cue, []).append(hit)
    hints = [hit for group, found in groups.items() if group in dangers.telling for hit in found]
    if hints:
        hits[HINT] = sorted(hints, key=_first)
    frames = [frame for frame in dangers.frames if frame.group in groups]
    for cue in _TAMED if frames else ():
        if cue in hits:
            kept = [hit for hit in hits[cue] if not _is_framed(hit, frames, groups, reading, dangers.turn)]
            if kept:
                hits[cue] = kept
            else:
                del hits[cue]


def _rules(dangers: Dangers, groups: Mapping[str, list[Hit]]) -> list[Rule]:
    """The rules of which every group was said, in their order."""
    said, rules = groups.keys(), dangers.rules
    asked = [numbered for group in groups if group in rules for numbered in rules[group]]
    return [rule for _, rule in sorted([numbered for numbered in asked if said >= numbered[1].groups])]


def _found(rule: Rule, groups: Mapping[str, list[Hit]], reading: Reading) -> Iterator[Hit]:
    """The first place in each sentence where all groups of the rule stand within its reach."""
    sentences = reading.sentences
    tame = {sentences[hit.first] for group in rule.without for hit in groups.get(group, ())}
    heard: set[int] = set()
    # Not a set: its order differs from run to run, and which of two words counts must not.
    leading, *others = sorted(dict.fromkeys(rule.together), key=lambda group: len(groups[group]))
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
            and not any(_share_words(hit, other) for other in taken)
            and not _is_denied(hit, reading)
        ]
        if not near:
            return []
        taken.append(min(near, key=lambda hit: _apart(hit, start)))
    first, last = min(taken, key=_first), max(taken, key=_last)
    commas = reading.text.count(",", reading.starts[first.first], reading.starts[last.last])
    return taken if last.last - first.first + _COMMA * commas <= reach + 1 else []


def _share_words(one: Hit, other: Hit) -> bool:
    """Whether the two overlap, and neither stands in a gap of the other: `valt [een man] aan`."""
    if one.last < other.first or other.last < one.first:
        return False
    gapped, inside = (one, other) if other.first > one.first and other.last < one.last else (other, one)
    in_gap = gapped.first < inside.first and inside.last < gapped.last and "…" in gapped.pointer.phrase
    return not in_gap


def _is_framed(
    danger: Hit, frames: Sequence[Frame], groups: Mapping[str, list[Hit]], reading: Reading, turn: str
) -> bool:
    """Whether one of these frames, which were said, speaks for this danger in the same sentence."""
    turns = groups.get(turn, ())
    for frame in frames:
        for hit in groups[frame.group]:
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
