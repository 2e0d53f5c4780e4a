"""No reply sends a citizen to the same site or number twice.

Not only the replies to messages we have: every answer of the bank is brought together with every rule that may give it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import pytest

from webcare.domain.action import Effort
from webcare.domain.channel import Channel
from webcare.domain.conversation import Asked, Conversation, Known, Phase, Status, Tips, Turn, Waited
from webcare.domain.decision import Decision
from webcare.domain.language import Language, Register
from webcare.domain.message import Message
from webcare.domain.policy import Rule, When
from webcare.domain.response import Response
from webcare.domain.understanding import Danger, Feeling, Kind, Sentiment, Topic, Travel, Understanding, Urgency
from webcare.engine.choice import condition
from webcare.engine.city import City
from webcare.engine.compose import compose
from webcare.engine.contacts import ADDRESS, NUMBER, bare, contacts
from webcare.engine.facts import Facts, norm_for

PLAIN = Facts(
    topic=Topic.OVERIG,
    subject="",
    kind=Kind.VRAAG,
    sentiment=Sentiment.NEUTRAL,
    urgency=Urgency.NORMAL,
    language=Language.NL,
    addressed=True,
    contains_pii=False,
    signals=frozenset(),
    advice=Effort.INTERACT,
    feeling=Feeling.NONE,
    register=Register.U,
    mentions=frozenset(),
    travel=Travel.UNKNOWN,
    danger=Danger.NONE,
    city_named="none",
    centre=False,
    channel=Channel.FACEBOOK,
    named=True,
    place=Known.UNKNOWN,
    norm=False,
    sure=True,
    turn=Turn.FIRST,
    asked=Asked.NONE,
    case=False,
    warned=False,
    tips=Tips.NONE,
    waited=Waited.FRESH,
    phase=Phase.NORMAL,
    status=Status.NONE,
)
SEEDS = range(2)
EMERGENCY = {"112", "113", "08000113"}


def named(text: str) -> list[str]:
    """Every address and number, as often as it stands there."""
    return [
        *(found[1].lower() for found in ADDRESS.finditer(text)),
        *(bare(found[0]) for found in NUMBER.finditer(text)),
    ]


def twice(text: str, language: Language = Language.NL, danger: Danger = Danger.NONE) -> list[str]:
    """What is named more than once. A text in two languages may name it in both.

    In danger 112 stands in the first sentence, and may stand again where it is said what to call for.
    """
    most = 1 if language in (Language.NL, Language.EN) else 2
    again = [name for name, times in Counter(named(text)).items() if times > most]
    return [name for name in again if danger is Danger.NONE or name not in EMERGENCY]


def facts_for(city: City, *whens: When) -> Facts | None:
    """Facts for which all these conditions hold; None where they contradict each other."""
    changed: dict[str, Any] = {}
    signals: frozenset[Any] = frozenset()
    for when in whens:
        for name, wanted in when.stated():
            values = wanted if isinstance(wanted, tuple) else (wanted,)
            if name == "signals":
                signals |= {values[0]}
            elif name not in ("without", "mentions"):
                allowed = [value for value in values if value in changed.get(name, values)]
                changed[name] = tuple(allowed)
    if not all(changed.values()):
        return None
    chosen = {name: values[0] for name, values in changed.items()}
    if subject := chosen.get("subject"):
        chosen["topic"] = Topic(subject.split("/")[0])
    facts = replace(PLAIN, **chosen, signals=signals)
    norm = norm_for(city.policy, facts.subject, facts.topic, facts.kind)
    facts = replace(facts, norm=norm is not None, mentions=frozenset({facts.topic}))
    return facts if all(condition(when).holds(facts) for when in whens) else None


def cases(city: City) -> Iterator[tuple[Rule, Facts]]:
    """Every rule that replies, with every answer that it may give."""
    for rule in city.policy.rules:
        if not rule.then.reply:
            continue
        answers = city.pieces["antwoord"] if "antwoord" in rule.then.reply else None
        if answers is None:
            whens = [(rule.when, wording.when) for name in rule.then.reply for wording in city_wordings(city, name)]
            for pair in whens:
                facts = facts_for(city, *pair)
                if facts:
                    yield rule, facts
            continue
        for wording in city_wordings(city, "antwoord"):
            facts = facts_for(city, rule.when, wording.when)
            if facts and answers.line(facts) is wording:
                yield rule, facts


def city_wordings(city: City, name: str) -> Iterator[Any]:
    """The wordings of a template."""
    return iter(city.policy.templates[name].wordings)


def said(city: City, rule: Rule, facts: Facts, seed: int) -> Response:
    """What the city says by this rule when these are the facts."""
    effort = rule.then.effort if isinstance(rule.then.effort, Effort) else Effort.INTERACT
    decision = Decision(rule=rule, effort=effort, action=rule.then.action, also=rule.then.also)
    message = Message(text=f"bericht {seed}", channel=facts.channel, author="Sanne", addressed=True)
    understanding = Understanding(
        topic=facts.topic,
        subject=facts.subject,
        kind=facts.kind,
        sentiment=facts.sentiment,
        urgency=facts.urgency,
        language=facts.language,
        addressed=True,
        contains_pii=False,
        signals=facts.signals,
        advice=facts.advice,
        danger=facts.danger,
        place="Kerkstraat",
    )
    facts = replace(facts, addressed=True)
    return compose(city, decision, message, understanding, facts, Conversation(), seed)


@pytest.fixture(scope="module")
def responses(cities: Mapping[str, City]) -> list[tuple[City, Rule, Facts, Response]]:
    """Every rule with every answer, in Dutch and English, on a short and a roomy channel."""
    found = []
    for city in cities.values():
        for rule, facts in cases(city):
            for channel in rule.when.channel or (Channel.TWITTER, Channel.FACEBOOK):
                for language in rule.when.language or (Language.NL, Language.EN):
                    here = replace(facts, channel=channel, language=language)
                    found += [(city, rule, here, said(city, rule, here, seed)) for seed in SEEDS]
    return found


def test_nearly_every_answer_of_the_bank_is_tried(
    cities: Mapping[str, City], responses: list[tuple[City, Rule, Facts, Response]]
) -> None:
    for name, city in cities.items():
        if name == "utrecht@2025":
            continue
        tried = {
            id(city.pieces["antwoord"].line(facts))
            for where, rule, facts, _ in responses
            if where is city and "antwoord" in rule.then.reply
        }
        every = [id(wording) for wording in city_wordings(city, "antwoord")]
        assert len(tried & set(every)) >= 0.95 * len(every), (name, len(tried), len(every))


def test_no_reply_names_a_site_or_number_twice(responses: list[tuple[City, Rule, Facts, Response]]) -> None:
    wrong = {
        f"{city.id} {rule.id} {facts.subject or facts.topic}: {', '.join(again)}: {response.reply.text}"
        for city, rule, facts, response in responses
        if response.reply and (again := twice(response.reply.text, facts.language, facts.danger))
    }
    assert not wrong, "\n".join(sorted(wrong))


def test_no_post_names_a_site_or_number_twice(cities: Mapping[str, City]) -> None:
    for city in cities.values():
        slots = {name: words["nl"] for name, words in city.policy.slots.items()}
        for post in city.policy.posts:
            for text in (*post.nl, *post.en):
                for name, words in slots.items():
                    text = text.replace(f"{{{name}}}", words)  # noqa: PLW2901
                assert not twice(text), (city.id, post.id)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Kijk op www.Utrecht.nl.", {"utrecht.nl"}, id="a site at the end of a sentence"),
        pytest.param("Kijk op rotterdam.nl/parkeren, of bel 14 010.", {"rotterdam.nl/parkeren", "14010"}, id="both"),
        pytest.param("Bel 14-020 of 14020.", {"14020"}, id="one number, two spellings"),
        pytest.param("Bel 113 of 0800-0113; bij nood 112.", {"113", "08000113", "112"}, id="numbers of the country"),
        pytest.param("Zaak 2016-39461, 112% meer dan 1,5", set(), id="numbers that nobody can call"),
        pytest.param("Dat kost 144.50", set(), id="an amount"),
    ],
)
def test_where_a_text_sends_people_is_found(text: str, found: set[str]) -> None:
    assert contacts(text) == found
