"""What a response does, read from its words: refers, asks, takes in hand, tells something. Used by several criteria."""

from webcare.assessment.phrases import Hit
from webcare.assessment.seen import Seen
from webcare.domain.action import Action
from webcare.domain.rubric import Sign


def told(seen: Seen) -> tuple[tuple[int, int], ...]:
    """Where the response tells something of the key, once per word; heaps of words tell nothing."""
    wanted = seen.case.key.stems
    found: dict[str, tuple[int, int]] = {}
    for word in seen.case.words:
        if word.start >= seen.signature or word.stem in found:
            continue
        if word.stem in wanted and seen.is_sentence(seen.sentence_at(word.start)):
            found[word.stem] = (word.start, word.end)
    return tuple(found.values())


def about(seen: Seen) -> tuple[tuple[int, int], ...]:
    """Where the response names the citizen's own matter, once per word."""
    found: dict[str, tuple[int, int]] = {}
    for word in seen.case.words:
        if word.start < seen.signature and word.stem not in found and is_of_matter(seen, word.stem):
            found[word.stem] = (word.start, word.end)
    return tuple(found.values())


def is_of_matter(seen: Seen, stem: str) -> bool:
    """Whether this stem is one of the message's, or a compound of one: `container` of `glascontainer`."""
    matter = seen.case.matter
    if stem in matter:
        return True
    if len(stem) < 5:
        return False
    return any(
        len(own) >= 5 and (stem.endswith(own) or own.endswith(stem) or stem.startswith(own) or own.startswith(stem))
        for own in matter
    )


def is_on_subject(seen: Seen) -> bool:
    """Whether the response is about what the message is about."""
    understood = seen.case.understanding
    return bool({understood.topic.value, understood.subject} & seen.case.topics) or bool(about(seen))


def handled(seen: Seen) -> tuple[Hit, ...]:
    """Where somebody of the city takes it in hand."""
    found = []
    for hit in seen.all_of(Sign.HANDLES):
        number = seen.sentence_at(hit.start)
        if hit.start < seen.signature and seen.is_sentence(number) and seen.in_sentence(number, Sign.STAFF):
            found.append(hit)
    return tuple(found)


def asked(seen: Seen, *signs: Sign) -> tuple[Hit, ...]:
    """Where the citizen is asked for what these signs name: with a question mark, or `laat weten`, `stuur`, `noem`."""
    asking = seen.asks()
    found = []
    for hit in seen.all_of(*signs):
        number = seen.sentence_at(hit.start)
        if number in asking or seen.in_sentence(number, Sign.ASKS_FOR, Sign.INVITES):
            found.append(hit)
    return tuple(found)


def is_heap(seen: Seen) -> bool:
    """Whether nothing in the response is a sentence: key words, however many, are no answer."""
    return bool(seen.case.words) and not any(seen.is_sentence(number) for number in range(len(seen.starts)))


def right_contacts(seen: Seen) -> frozenset[str]:
    """The right addresses and numbers that are named."""
    return seen.case.contacts & seen.case.key.contacts


def own_contacts(seen: Seen) -> frozenset[str]:
    """The city's own, or national, addresses and numbers that are named."""
    return seen.case.contacts & seen.case.known


def shown(seen: Seen) -> frozenset[Action]:
    """The actions that the words themselves show, whatever was chosen."""
    found = set()
    if right_contacts(seen):
        found.add(Action.REFER)
    if asked(seen, Sign.ASKS_PLACE, Sign.ASKS_MORE):
        found.add(Action.ASK)
    if handled(seen):
        found |= {Action.TAKE, Action.FORWARD}
    if seen.says(Sign.IN_PRIVATE):
        found.add(Action.DM)
    if seen.says(Sign.WARNS):
        found.add(Action.WARN)
    if len(told(seen)) >= 2:
        found.add(Action.ANSWER)
    return frozenset(found)
