"""The tests of a policy played: what a city does with each, held against what must come of it.

What a message is understood as is worked out once, whatever the policy; what is said is put together only where a test
asks after it. Not here: the files (`store.trials`), and changed policies (`analysis.mutants`).
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from webcare.analysis.stated import facts_of, understood
from webcare.domain.conversation import Conversation
from webcare.domain.decision import Decision, Step
from webcare.domain.message import Message
from webcare.domain.policy import Policy
from webcare.domain.response import Response
from webcare.domain.trial import Expected, Trial
from webcare.domain.understanding import Understanding
from webcare.engine.answer import answer, decided_on
from webcare.engine.city import City
from webcare.engine.compose import compose
from webcare.engine.decide import decide, stopped
from webcare.engine.facts import Facts, Moment
from webcare.engine.match import Lexicon
from webcare.engine.understand import understand

GREETING = "groet"
"""The template that opens a first reply; no rule names it."""

Place = tuple[str, int]
"""A file and a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A test in one city."""

    trial: Trial
    city: str
    expected: Expected
    """What must come of it in this city."""
    where: Callable[[], Place] = field(default=lambda: ("", 0), compare=False)
    """Where it stands: looked up when somebody asks."""

    @property
    def title(self) -> str:
        """What it is called: its own title, else its message, else its facts."""
        trial = self.trial
        if trial.title:
            return trial.title
        if trial.facts is None:
            return trial.text
        stated = trial.facts.model_dump(mode="json", by_alias=True, exclude_defaults=True)
        return ", ".join(f"{name}: {_plain(value)}" for name, value in stated.items())


def _plain(value: object) -> str:
    return " / ".join(map(str, value)) if isinstance(value, list) else str(value).lower()


def cases_of(trials: Iterable[tuple[Trial, Callable[[], Place]]], cities: Sequence[str]) -> Iterator[Case]:
    """Each test in each of its cities; `cities`: those of the file."""
    for trial, where in trials:
        named = (*(trial.city or cities), *(name for name in trial.per if name not in (trial.city or cities)))
        for city in named:
            yield Case(trial=trial, city=city, expected=trial.expected_in(city), where=where)


def examples_of(policy: Policy, where: Callable[[str, str, int], Place]) -> Iterator[Case]:
    """The examples and counterexamples of the rules of a policy, as tests of it. `where`: by rule, block and number."""
    for rule in policy.rules:
        for block, key in (("examples", "rule"), ("counterexamples", "not_rule")):
            for number, example in enumerate(getattr(rule, block)):
                given = example.model_dump(exclude_defaults=True)
                trial = Trial.model_validate({**given, key: rule.id})

                def place(rule: str = rule.id, block: str = block, number: int = number) -> Place:
                    return where(rule, block, number)

                yield Case(trial=trial, city=policy.city, expected=trial, where=place)


@dataclass(slots=True, kw_only=True)
class Played:
    """What a city did with a test."""

    city: City
    case: Case
    message: Message
    understanding: Understanding
    facts: Facts
    decision: Decision
    conversation: Conversation
    earlier: tuple[Facts, ...] = ()
    """The facts of what was written before."""
    _response: Response | None = None

    @property
    def response(self) -> Response:
        """What was done and said."""
        if self._response is None:
            trial = self.case.trial
            self._response = compose(
                self.city,
                self.decision,
                self.message,
                self.understanding,
                self.facts,
                self.conversation,
                trial.seed,
                (trial.tell, ""),
            )
        return self._response

    @property
    def parts(self) -> tuple[str, ...]:
        """The templates of the reply, without the greeting."""
        reply = self.response.reply
        return reply.parts if reply is not None else ()

    @property
    def greets(self) -> bool:
        """Whether the reply opens with a greeting: it has a line of its own."""
        reply = self.response.reply
        return reply is not None and "\n" in reply.text

    @property
    def said(self) -> str:
        """The reply or, where there is none, the post."""
        response = self.response
        return response.reply.text if response.reply else response.post.text if response.post else ""


@dataclass(slots=True)
class Players:
    """Who plays tests. What a message was understood as is remembered."""

    lexicon: Lexicon
    _understood: dict[Message, Understanding] = field(default_factory=dict, repr=False)

    def played(self, city: City, case: Case) -> Played:
        """What this city does with a test."""
        trial = case.trial
        if trial.facts is not None:
            return _by_facts(city, case)
        moment = Moment(phase=trial.phase, status=trial.status)
        conversation = Conversation()
        earlier = []
        for text in trial.before:
            message = _message(trial, text)
            found = answer(
                city, message, self.lexicon, conversation, moment, trial.seed, understanding=self.understood(message)
            )
            conversation = found.conversation
            earlier.append(found.facts)
        message = _message(trial, trial.text)
        moment = Moment(phase=trial.phase, status=trial.status, waited=trial.waited * 60, tell=trial.tell)
        decided = decided_on(city, message, self.understood(message), conversation, moment)
        return Played(
            city=city,
            case=case,
            message=message,
            understanding=decided.understanding,
            facts=decided.facts,
            decision=decided.decision,
            conversation=conversation,
            earlier=tuple(earlier),
        )

    def understood(self, message: Message) -> Understanding:
        """What is held true of a message."""
        found = self._understood.get(message)
        if found is None:
            found = self._understood[message] = understand(message, self.lexicon)
        return found


def _message(trial: Trial, text: str) -> Message:
    return Message(text=text, channel=trial.channel, addressed=trial.addressed, author=trial.author)


def _by_facts(city: City, case: Case) -> Played:
    trial = case.trial
    assert trial.facts is not None
    facts = facts_of(city.policy, trial.facts, trial.channel, trial.phase, trial.status)
    return Played(
        city=city,
        case=case,
        message=Message(text="", channel=facts.channel, author=trial.author),
        understanding=understood(facts),
        facts=facts,
        decision=decide(city, facts),
        conversation=Conversation(),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """Something that did not come out as it must."""

    what: str
    """Which expectation: `rule`, `says`, …"""
    expected: tuple[str, ...]
    found: str
    step: Step | None = None
    """The expected rule tried: the fact that stopped it, or that it held and another took its place."""


def misses(played: Played) -> Iterator[Miss]:
    """Everything that is not as it must be; the cheap questions first."""
    yield from _decided_otherwise(played.case.expected, played)
    yield from _said_otherwise(played.case.expected, played)


def _decided_otherwise(wanted: Expected, played: Played) -> Iterator[Miss]:
    decision = played.decision
    rule = decision.rule.id
    if wanted.rule and rule not in wanted.rule:
        tried = next((one for one in played.city.policy.rules if one.id == wanted.rule[0]), None)
        step = stopped(tried, played.facts) if tried is not None else None
        yield Miss(what="rule", expected=wanted.rule, found=rule, step=step)
    if rule in wanted.not_rule:
        yield Miss(what="not_rule", expected=wanted.not_rule, found=rule)
    if wanted.effort is not None and decision.effort is not wanted.effort:
        yield Miss(what="effort", expected=(wanted.effort.value,), found=decision.effort.value)
    if wanted.action is not None and decision.action is not wanted.action:
        yield Miss(what="action", expected=(wanted.action.value,), found=decision.action.value)
    if wanted.also is not None and set(decision.also) != set(wanted.also):
        yield Miss(what="also", expected=tuple(wanted.also), found=", ".join(decision.also))
    if wanted.register_ is not None and played.facts.register is not wanted.register_:
        yield Miss(what="register", expected=(wanted.register_.value,), found=played.facts.register.value)
    if wanted.post is not None and (decision.rule.then.post or "") != wanted.post:
        yield Miss(what="post", expected=(wanted.post,), found=decision.rule.then.post or "")


def _said_otherwise(wanted: Expected, played: Played) -> Iterator[Miss]:
    if wanted.reply is not None and played.parts != wanted.reply:
        yield Miss(what="reply", expected=wanted.reply, found=", ".join(played.parts))
    for words in wanted.says:
        if words not in played.said:
            yield Miss(what="says", expected=(words,), found=played.said)
    for words in wanted.says_not:
        if words in played.said:
            yield Miss(what="says_not", expected=(words,), found=played.said)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A test, played or passed over."""

    case: Case
    played: Played | None = None
    """None where it was passed over."""
    misses: tuple[Miss, ...] = ()


def outcomes(cases: Iterable[Case], cities: dict[str, City], players: Players) -> Iterator[Outcome]:
    """Every test played in its city."""
    for case in cases:
        if case.trial.skip:
            yield Outcome(case=case)
        else:
            played = players.played(cities[case.city], case)
            yield Outcome(case=case, played=played, misses=tuple(misses(played)))
