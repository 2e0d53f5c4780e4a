"""Do the examples hold: is each message answered by its own rule, and understood as its own subject?"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, partial
from typing import Any

from webcare.domain.conversation import Conversation
from webcare.domain.lexicon import TopicWords
from webcare.domain.message import Message
from webcare.domain.policy import Example, Policy, Rule
from webcare.domain.understanding import Understanding
from webcare.engine.answer import Decided, answer, decided_on
from webcare.engine.city import City
from webcare.engine.decide import stopped
from webcare.engine.explain import objection
from webcare.engine.facts import Moment
from webcare.engine.match import Lexicon
from webcare.engine.understand import understand
from webcare.store import kept
from webcare.store.check.found import Found, Path, at
from webcare.store.check.known import Known
from webcare.store.check.shelf import Shelf
from webcare.store.content import File
from webcare.store.sentences import Said, Tongue, excerpt, in_tongue


def failed_examples(shelf: Shelf, only: Sequence[str], language: Tongue) -> Found:
    """The examples that the policy answers otherwise than they say. `only`: the cities to run them in."""
    if shelf.lexicon is None or shelf.whole_national is None or shelf.national is None:
        return
    of = [*shelf.shared, shelf.words]
    runs = {name: _Run(shelf, shelf.lexicon, name, language) for name in only if name in shelf.cities}
    for name, run in runs.items():
        yield from shelf.once("examples", shelf.cities[name], of, run.own_failures)
    able = {name: run for name, run in runs.items() if run.can_answer}
    cities = [part for name in able for part in (name.encode(), shelf.cities[name].content)]
    yield from shelf.once("examples", shelf.national, [*of, *cities], partial(_national, able, shelf, language))


def _national(runs: Mapping[str, "_Run"], shelf: Shelf, language: Tongue) -> Found:
    """The examples of national rules, as every city answers them."""
    assert shelf.national is not None
    examples = [
        (block, path, example, rule, wanted)
        for block in ("first", "last")
        for index, rule in enumerate(getattr(shelf.national.model.rules, block))
        for path, example, wanted in _examples(rule, ("rules", block, index))
    ]
    taken = {name: run.rules_of([example for _, _, example, _, _ in examples]) for name, run in runs.items()}
    for number, (block, path, example, rule, wanted) in enumerate(examples):
        wrong = [name for name in runs if (taken[name][number] == rule.id) is not wanted]
        # Safety holds everywhere; what comes last is what some city must come down to.
        if wrong and (block == "first" or not wanted or len(wrong) == len(runs)):
            run = runs[wrong[0]]
            says = _why(run.city, example, run.decided(example), rule, wanted=wanted, language=language)
            yield at(shelf.national, path, says.among(f"({', '.join(wrong)}) {says}"))


class _Run:
    """Examples under one city; what messages mean and what a city answers is worked out when it is asked."""

    def __init__(self, shelf: Shelf, lexicon: Lexicon, name: str, language: Tongue) -> None:
        self.shelf = shelf
        self.lexicon = lexicon
        self.name = name
        self.language = language
        self.content = kept.digest([name.encode(), shelf.cities[name].content, *shelf.shared])

    @cached_property
    def can_answer(self) -> bool:
        """Whether every reply can be built and some rule always holds; if not, other checks say so."""
        return bool(
            self.shelf.known.once(f"can answer {self.name}", [self.content], lambda: _can_answer(self._policy()))
        )

    def _policy(self) -> Policy:
        policy = self.shelf.policy(self.name)
        assert policy is not None
        return policy

    @cached_property
    def city(self) -> City:
        """The city, ready to answer."""
        cities = self.shelf.known.cities
        if self.name not in cities or cities[self.name][0] != self.content:
            cities[self.name] = (self.content, City.of(self._policy()))
        return cities[self.name][1]

    def own_failures(self) -> Found:
        """The examples of the city's own rules that come to another rule."""
        file = self.shelf.cities[self.name]
        for index, rule in enumerate(file.model.rules if self.can_answer else ()):
            for path, example, wanted in _examples(rule, ("rules", index)):
                found = self.decided(example)
                if (found.decision.rule.id == rule.id) is not wanted:
                    yield at(file, path, _why(self.city, example, found, rule, wanted=wanted, language=self.language))

    def rules_of(self, examples: Sequence[Example]) -> Sequence[str]:
        """The rule that takes each of these national examples, in order."""
        assert self.shelf.national is not None
        of = [self.content, self.shelf.words]
        found: Sequence[str] = self.shelf.known.once(
            f"national examples {self.name}", of, lambda: [self.decided(one).decision.rule.id for one in examples]
        )
        return found

    def decided(self, example: Example) -> Decided:
        """What the city decides on an example, after what came before it."""
        moment = Moment(phase=example.phase, status=example.status)
        conversation = Conversation()
        for text in example.before:
            earlier = Message(text=text, channel=example.channel, addressed=example.addressed)
            understood = self._understood(earlier)
            found = answer(self.city, earlier, self.lexicon, conversation, moment, understanding=understood)
            conversation = found.conversation
        message = Message(text=example.text, channel=example.channel, addressed=example.addressed)
        return decided_on(self.city, message, self._understood(message), conversation, moment)

    def _understood(self, message: Message) -> Understanding:
        return understood_once(message, self.lexicon, self.shelf.known)


def understood_once(message: Message, lexicon: Lexicon, known: Known) -> Understanding:
    """What a message means, worked out once."""
    key = (message.text, message.channel, message.addressed)
    found = known.understood.get(key)
    if found is None:
        found = known.understood[key] = understand(message, lexicon)
    return found


def _can_answer(policy: Policy) -> bool:
    """Whether every reply can be built and some rule always holds; if not, other checks say so."""
    named = {name for rule in policy.rules for name in rule.then.reply}
    ends = bool(policy.rules) and not any(True for _ in policy.rules[-1].when.stated())
    return ends and named <= set(policy.templates)


def _examples(rule: Rule, path: Path) -> Iterator[tuple[Path, Example, bool]]:
    for index, example in enumerate(rule.examples):
        yield (*path, "examples", index), example, True
    for index, example in enumerate(rule.counterexamples):
        yield (*path, "counterexamples", index), example, False


def _why(city: City, example: Example, found: Decided, rule: Rule, *, wanted: bool, language: Tongue) -> Said:
    """Which rule took it, and why this one did not."""
    say = in_tongue(language)
    text, took = excerpt(example.text, 50), found.decision.rule.id
    if not wanted:
        return say("counterexample-holds", text=text)
    own = next((one for one in city.policy.rules if one.id == rule.id), rule)
    stopping = objection(stopped(own, found.facts), language)
    if stopping:
        return say("example-stopped", text=text, other=took, why=stopping)
    return say("example-taken", text=text, other=took)


def misunderstood(shelf: Shelf) -> Found:
    """The examples of subjects that are understood as something else."""
    if shelf.lexicon is not None:
        for file in shelf.topics:
            found = partial(_misunderstood_in, file, shelf.lexicon, shelf)
            yield from shelf.once("understood", file, [shelf.words], found)


def _misunderstood_in(file: File[TopicWords], lexicon: Lexicon, shelf: Shelf) -> Found:
    for name, subject in file.model.subjects.items():
        wanted = f"{file.model.topic.value}/{name}"
        for index, text in enumerate(subject.examples):
            found = understood_once(Message(text=text), lexicon, shelf.known)
            if found.subject != wanted:
                words = _words(found.evidence) or "—"
                says = shelf.say("subject-otherwise", text=excerpt(text, 50), subject=found.subject, words=words)
                yield at(file, ("subjects", name, "examples", index), says)


def _words(evidence: Any) -> str:
    clues = [clue.excerpt for clue in evidence if clue.fact in ("topic", "subject")]
    return ", ".join(f'"{excerpt(clue, 30)}"' for clue in dict.fromkeys(clues))


def phrases_twice(shelf: Shelf) -> Found:
    """A phrase that says clearly (weight 3 or more) that it is about two topics."""
    if shelf.topics:
        of = [file.content for file in shelf.topics]
        yield from shelf.once("phrases", shelf.topics[0], of, partial(_phrases_twice, shelf))


def _phrases_twice(shelf: Shelf) -> Found:
    first: dict[str, tuple[str, File[Any]]] = {}
    for file in shelf.topics:
        topic = file.model.topic.value
        for name, subject in file.model.subjects.items():
            for language in ("nl", "en"):
                for phrase, weight in getattr(subject, language).items():
                    if weight < 3:
                        continue
                    key = " ".join(phrase.lower().split())
                    other, _ = first.setdefault(key, (topic, file))
                    if other != topic:
                        path = ("subjects", name, language, phrase)
                        says = shelf.say("phrase-twice", phrase=excerpt(phrase), topic=other)
                        yield at(file, path, says, key=True)
