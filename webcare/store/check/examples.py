"""Do the examples hold: is each message answered by its own rule, and understood as its own subject?"""

from collections.abc import Iterator, Sequence
from typing import Any

from webcare.analysis.citizens import played
from webcare.domain.message import Message
from webcare.domain.policy import Example, Policy, Rule
from webcare.engine.answer import Answer
from webcare.engine.city import City
from webcare.engine.decide import stopped
from webcare.engine.explain import objection
from webcare.engine.match import Lexicon
from webcare.engine.understand import understand
from webcare.store.check.found import Found, Path, at
from webcare.store.check.shelf import Shelf
from webcare.store.content import File
from webcare.store.sentences import Tongue, excerpt, in_tongue


def failed_examples(shelf: Shelf, only: Sequence[str], language: Tongue) -> Found:
    """The examples that the policy answers otherwise than they say. `only`: the cities to run them in."""
    if shelf.lexicon is None or shelf.whole_national is None or shelf.national is None:
        return
    policies = {name: policy for name in only if (policy := shelf.policy(name)) is not None}
    cities = {name: City.of(policy) for name, policy in policies.items() if _can_answer(policy)}
    for name, city in cities.items():
        yield from _in_city(shelf.cities[name], city, shelf.lexicon, language)
    for block in ("first", "last"):
        for index, rule in enumerate(getattr(shelf.national.model.rules, block)):
            for path, example, wanted in _examples(rule, ("rules", block, index)):
                found = [(name, played(city, example, shelf.lexicon)) for name, city in cities.items()]
                wrong = [(name, one) for name, one in found if (one.decision.rule.id == rule.id) is not wanted]
                # Safety holds everywhere; what comes last is what some city must come down to.
                if wrong and (block == "first" or not wanted or len(wrong) == len(cities)):
                    says = _why(wrong[0][1], rule, wanted=wanted, language=language)
                    names = ", ".join(name for name, _ in wrong)
                    yield at(shelf.national, path, f"({names}) {says}")


def _in_city(file: File[Policy], city: City, lexicon: Lexicon, language: Tongue) -> Found:
    for index, rule in enumerate(file.model.rules):
        for path, example, wanted in _examples(rule, ("rules", index)):
            found = played(city, example, lexicon)
            if (found.decision.rule.id == rule.id) is not wanted:
                yield at(file, path, _why(found, rule, wanted=wanted, language=language))


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


def _why(found: Answer, rule: Rule, *, wanted: bool, language: Tongue) -> str:
    """Which rule took it, and why this one did not."""
    say = in_tongue(language)
    text, took = excerpt(found.message.text, 50), found.decision.rule.id
    if not wanted:
        return say("counterexample-holds", text=text)
    own = next((one for one in found.city.policy.rules if one.id == rule.id), rule)
    stopping = objection(stopped(own, found.facts), language)
    if stopping:
        return say("example-stopped", text=text, other=took, why=stopping)
    return say("example-taken", text=text, other=took)


def misunderstood(shelf: Shelf) -> Found:
    """The examples of subjects that are understood as something else."""
    if shelf.lexicon is None:
        return
    for file in shelf.topics:
        for name, subject in file.model.subjects.items():
            wanted = f"{file.model.topic.value}/{name}"
            for index, text in enumerate(subject.examples):
                found = understand(Message(text=text), shelf.lexicon)
                if found.subject != wanted:
                    says = shelf.say(
                        "subject-otherwise",
                        text=excerpt(text, 50),
                        subject=found.subject,
                        words=_words(found.evidence) or "—",
                    )
                    yield at(file, ("subjects", name, "examples", index), says)


def _words(evidence: Any) -> str:
    clues = [clue.excerpt for clue in evidence if clue.fact in ("topic", "subject")]
    return ", ".join(f'"{excerpt(clue, 30)}"' for clue in dict.fromkeys(clues))


def phrases_twice(shelf: Shelf) -> Found:
    """A phrase that says clearly (weight 3 or more) that it is about two topics."""
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
