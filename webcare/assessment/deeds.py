"""What a response does, read from its words: refers, asks, takes in hand, tells something. Used by several criteria."""

from collections.abc import Collection

from webcare.assessment.kinship import is_kin_of
from webcare.assessment.phrases import Hit
from webcare.assessment.seen import Seen
from webcare.assessment.straight import amount, as_given, yes_or_no
from webcare.domain.action import Action
from webcare.domain.conversation import Status
from webcare.domain.rubric import Sign
from webcare.domain.understanding import Danger, Signal, Topic

Span = tuple[int, int]
_LONG, _SHORT = 6, 3
_QUESTION = 4
"""Fewer words than this are hardly a question: "Liever bellen?"."""
_CONDITIONAL = frozenset({"dan", "dat", "op", "then", "dit", "via"})
_LOOSE = 6
"""A few loose words beside a sentence are no heap yet."""
_SURE = 0.8
"""From this score on a word of the lexicon names one thing, and hints at no other."""
_WHICH = frozenset({"welk", "welke", "waar", "which", "where"})
_GENERAL = frozenset({Topic.OVERIG, Topic.WEBSITE_DIENSTVERLENING})
"""Topics that any reply touches: it speaks of reports, letters, colleagues."""
_KIND = (
    *(Sign.HANDLES, Sign.DO_THIS, Sign.STOCK, Sign.GREETING, Sign.FEELS_WITH, Sign.FEELS_GRIEF, Sign.FEELS_FEAR),
    *(Sign.SORRY, Sign.THANKS, Sign.PLEASED, Sign.WISHES, Sign.STAFF, Sign.INVITES),
)
"""What is kind, or said of anything: it tells nothing of the matter itself."""
_WARM = (Sign.STOCK, Sign.THANKS, Sign.PLEASED, Sign.WISHES, Sign.FEELS_GRIEF)


def told(seen: Seen) -> tuple[Span, ...]:
    """Where the response tells something of the key, once per word; heaps of words tell nothing.

    What is on the subject by the lexicon and not in the message counts as one thing told, in whatever words.
    """
    wanted = seen.case.key.stems
    found: dict[str, Span] = {}
    kind = {word for hit in seen.all_of(*_KIND) for word in range(hit.first, hit.last + 1)}
    useful = {seen.places[hit.first] for hit in seen.all_of(Sign.DO_THIS, Sign.HANDLES, Sign.TELLS_LATER)}
    warm = {seen.places[hit.first] for hit in seen.all_of(*_WARM)} - useful
    for number, word in enumerate(seen.case.words):
        if word.start >= seen.signature or word.stem in found or number in kind or _is_host(seen, word.end):
            continue
        # "Wat leuk dat je een afspraak hebt!" names things and tells none.
        if not seen.whole[seen.places[number]] or seen.places[number] in warm:
            continue
        if (word.stem in wanted or _is_compound(word.stem, wanted)) and not is_of_matter(seen, word.stem):
            found[word.stem] = (word.start, word.end)
    if (heard := _heard(seen, found, useful)) is not None:
        found["heard"] = heard
    if (figure := amount(seen)) is not None:
        found["amount"] = figure
    if not is_uncertain(seen) and (answered := yes_or_no(seen)) is not None and seen.places[0] not in warm:
        found["answered"] = answered
        if (why := as_given(seen)) is not None:
            found["given"] = why
    return tuple(sorted(found.values()))


def _heard(seen: Seen, found: Collection[str], useful: Collection[int]) -> Span | None:
    """Something on the subject, by the lexicon, that the message does not say, in a sentence that says what to do."""
    topic = seen.case.understanding.topic
    if topic in _GENERAL or not useful:
        return None
    asked_for, name = seen.case.message.text.casefold(), seen.case.policy.name.casefold()
    if not about(seen) and len(_beside(seen)) >= 2:
        return None
    for clue in seen.case.heard:
        excerpt = clue.excerpt.casefold()
        if clue.value.split("/", 1)[0] != topic.value or excerpt in asked_for or excerpt in name:
            continue
        number = seen.sentence_at(clue.start)
        if number not in useful or not seen.whole[number] or _is_host(seen, clue.end):
            continue
        if not any(word.stem in found for word in seen.case.words if clue.start <= word.start < clue.end):
            return clue.start, clue.end
    return None


def _is_host(seen: Seen, end: int) -> bool:
    """Whether a word that ends here is part of an address: `denhaag` of denhaag.nl."""
    return seen.text[end : end + 1] == "." and seen.text[end + 1 : end + 2].isalpha()


def _is_compound(stem: str, wanted: frozenset[str]) -> bool:
    """Whether this is a wanted word with another before it, or the other way about: `foto` of `pasfoto`."""
    if len(stem) < 4:
        return False
    # A loop: this is asked of every word of every response.
    for own in wanted:  # noqa: SIM110
        if len(own) >= 4 and own != stem and (stem.endswith(own) or own.endswith(stem)):
            return True
    return False


def about(seen: Seen) -> tuple[Span, ...]:
    """Where the response names the citizen's own matter, once per word."""
    found: dict[str, Span] = {}
    for word in seen.case.words:
        if word.start < seen.signature and word.stem not in found and is_of_matter(seen, word.stem):
            found[word.stem] = (word.start, word.end)
    return tuple(found.values())


def names_it(seen: Seen) -> Span | None:
    """Where the response first names what the citizen wrote about: the matter itself, or a longer word of theirs."""
    if named := about(seen):
        return named[0]
    return next(
        (
            (word.start, word.end)
            for word in seen.case.words
            if word.stem in seen.case.echo and len(word.form) >= _LONG and word.start < seen.signature
        ),
        None,
    )


def is_of_matter(seen: Seen, stem: str) -> bool:
    """Whether this stem is one of the message's, or a compound of one: `container` of `glascontainer`."""
    return len(stem) >= _SHORT and is_kin_of(stem, seen.case.matter)


def is_on_subject(seen: Seen) -> bool:
    """Whether the response is about what the message is about."""
    if about(seen):
        return True
    same = seen.case.about & seen.case.topics
    # Another thing within the same topic is another matter: glass, and bulky waste.
    others = _specific(seen.case.topics) - _specific(seen.case.about) if _specific(seen.case.about) else frozenset()
    return bool(same) and (bool(_specific(same)) or not any(one.split("/", 1)[0] in same for one in others))


def is_elsewhere(seen: Seen) -> bool:
    """Whether the response tells of something else altogether: two things of another topic, and none of this."""
    case = seen.case
    if case.understanding.topic is Topic.OVERIG or is_on_subject(seen) or told(seen):
        return False
    return len(_beside(seen)) >= 2


def _beside(seen: Seen) -> frozenset[str]:
    """Words of the response that are of another matter: of another topic, or of another thing within this one."""
    case = seen.case
    own, asked_for = _specific(case.about), case.message.text.casefold()
    near = {topic.value for topic in (*case.understanding.mentions, *_GENERAL)}
    # Glass, to who asks about bulky waste: then the bottles are beside the matter too.
    elsewhere = {
        clue.value.split("/", 1)[0]
        for clue in case.heard
        if own and clue.score >= _SURE and _specific({clue.value}) - own and clue.excerpt.casefold() not in asked_for
    } - {topic.value for topic in _GENERAL}
    found = set[str]()
    for clue in case.heard:
        topic, excerpt = clue.value.split("/", 1)[0], clue.excerpt.casefold()
        is_other = topic not in near or (topic in elsewhere and excerpt not in asked_for)
        if is_other and not _is_host(seen, clue.end):
            found.add(excerpt)
    return frozenset(found)


def _specific(labels: Collection[str]) -> frozenset[str]:
    """Of topics and subjects those that name one thing."""
    return frozenset(one for one in labels if "/" in one and not one.endswith("/algemeen"))


def handled(seen: Seen) -> tuple[Hit, ...]:
    """Where somebody of the city takes it in hand."""
    found = []
    for hit in seen.all_of(Sign.HANDLES):
        number = seen.sentence_at(hit.start)
        # "Dit is iets voor ons webcareteam. Dat pakt het op": who does it may stand in the sentence before.
        staff = seen.in_sentence(number, Sign.STAFF) or (number and seen.in_sentence(number - 1, Sign.STAFF))
        if staff and hit.start < seen.signature and seen.is_sentence(number):
            found.append(hit)
    return tuple(found)


def asked(seen: Seen, *signs: Sign) -> tuple[Span, ...]:
    """Where the citizen is asked for what these signs name: with a question mark, or `laat weten`, `stuur`, `noem`."""
    asking = seen.asks()
    wanting = seen.all_of(Sign.ASKS_FOR, Sign.INVITES)
    found: list[Span] = []
    for hit in seen.all_of(*signs):
        number = seen.sentence_at(hit.start)
        if not seen.is_sentence(number):
            continue
        start, end = seen.clause(hit.start)
        if number in asking or any(start <= want.start < end for want in wanting):
            found.append((hit.start, hit.end))
    if Sign.ASKS_PLACE in signs and not found:
        found += _which(seen, asking)
    return tuple(found)


def _which(seen: Seen, asking: tuple[int, ...]) -> list[Span]:
    """Questions with `welk` or `waar`, whatever they are about."""
    return [
        (word.start, word.end)
        for word, number in zip(seen.case.words, seen.places, strict=True)
        if word.form in _WHICH and number in asking
    ][:1]


def is_real(seen: Seen, number: int) -> bool:
    """Whether a question wants an answer. "Met de auto? Kijk op …" does not: what follows is the point of it."""
    start, end = seen.sentence(number)
    words = [word for word in seen.case.words if start <= word.start < end]
    if len(words) < _QUESTION or any(word.form in ("wist", "wisten", "did") for word in words[:1]):
        return False
    after = [word for word in seen.case.words if end <= word.start < seen.signature][:1]
    if not after:
        return True
    leads = {hit.first for hit in seen.all_of(Sign.DO_THIS)}
    return after[0].form not in _CONDITIONAL and seen.case.words.index(after[0]) not in leads


def right_contacts(seen: Seen) -> frozenset[str]:
    """The right addresses and numbers that are named."""
    return seen.case.contacts & seen.case.key.contacts


def own_contacts(seen: Seen) -> frozenset[str]:
    """The city's own, or national, addresses and numbers that are named."""
    return seen.case.contacts & seen.case.known


def is_heap(seen: Seen) -> bool:
    """Whether hardly anything in the response is a sentence: key words, however many, are no answer."""
    if not seen.case.words:
        return False
    loose = [not seen.whole[place] for place in seen.places]
    return all(loose) or sum(loose) > max(_LOOSE, len(loose) / 2)


def is_uncertain(seen: Seen) -> bool:
    """Whether it is not certain what the message is about: a rumour, an observation."""
    case = seen.case
    if case.status is not Status.NONE:
        return case.status is not Status.CONFIRMED
    return Signal.RUMOUR in case.understanding.signals or case.understanding.danger is Danger.INCIDENT


def shown(seen: Seen) -> frozenset[Action]:
    """The actions that the words themselves show, whatever was chosen."""
    found = set()
    if is_heap(seen):
        return frozenset()
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
