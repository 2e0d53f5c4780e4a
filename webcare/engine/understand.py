"""How a message is understood: every label of `domain.understanding`, with the words that gave each away.

Pure and the same for every city. What words mean is content (`policies/lexicon/`); here stands what follows from them.
"""

from types import MappingProxyType

from webcare.domain.action import Effort
from webcare.domain.language import Language, Register
from webcare.domain.lexicon import Cue
from webcare.domain.message import Message
from webcare.domain.understanding import (
    Danger,
    Evidence,
    Feeling,
    Kind,
    Sentiment,
    Signal,
    Travel,
    Understanding,
    Urgency,
)
from webcare.engine.clues import CLEAR, Clues, clues_in
from webcare.engine.danger import HINT
from webcare.engine.felt import felt
from webcare.engine.kinds import Speech, kind_of, speech
from webcare.engine.match import Lexicon
from webcare.engine.personal_data import personal_data
from webcare.engine.places import place_in
from webcare.engine.settle import Settled, settled
from webcare.engine.text import READ_AT_MOST, Reading, read
from webcare.engine.tongue import language_of
from webcare.engine.topics import topic_of
from webcare.engine.traces import MOST_WORDS, shapes, traces
from webcare.engine.unread import as_written, without
from webcare.engine.weights import weighed
from webcare.languages import DUTCH

_ANSWERED = frozenset({Kind.VRAAG, Kind.MELDING, Kind.KLACHT, Kind.SUGGESTIE, Kind.COMPLIMENT})
_DIRECT_SIGNALS = MappingProxyType(
    {
        Signal.RUMOUR: Cue.RUMOUR,
        Signal.REPEAT: Cue.REPEAT,
        Signal.OBJECTION: Cue.OBJECTION,
        Signal.OFFLINE: Cue.OFFLINE,
        Signal.EVENT: Cue.EVENT,
        Signal.AREA: Cue.AREA,
        Signal.PARTICIPATION: Cue.PARTICIPATION,
        Signal.OTHER_BODY: Cue.OTHER_BODY,
        Signal.THIRD_PERSON: Cue.THIRD_PERSON,
        Signal.CONDUCT: Cue.CONDUCT,
        Signal.VISIT: Cue.VISIT,
    }
)
_FEELINGS = (
    (Feeling.GRIEF, Cue.GRIEF),
    (Feeling.FEAR, Cue.FEAR),
    (Feeling.ANGER, Cue.ANGER),
    (Feeling.WORRY, Cue.WORRY),
    (Feeling.GRATITUDE, Cue.GRATITUDE),
    (Feeling.JOY, Cue.JOY),
)
"""In the order in which a reply should meet them."""
_TRAVELS = (
    (Travel.TRANSIT, Cue.TRANSIT),
    (Travel.BIKE, Cue.BIKE),
    (Travel.FOOT, Cue.FOOT),
    (Travel.CAR, Cue.CAR),
)


_REGISTERS = {form: register for form, register in DUTCH.register_words.items() if form != "jullie"}
_SIGNALS: dict[str, Signal] = {cue: signal for signal, cue in _DIRECT_SIGNALS.items()}
# What most messages hold nothing of is asked first, all at once.
_DANGEROUS = frozenset({Cue.SUICIDE, Cue.LIFE, Cue.INCIDENT})
_FELT = frozenset(cue for _, cue in _FEELINGS)
_TRAVELLED = frozenset(cue for _, cue in _TRAVELS)
_ADDRESSES = frozenset(_REGISTERS)
# Finding a label in its class takes a call in Python 3.11; what every message is asked about has a name of its own.
_SAFE, _DUTCH, _NO_FEELING, _NO_TRAVEL = Danger.NONE, Language.NL, Feeling.NONE, Travel.UNKNOWN
_VISIT, _AREA, _QUESTION, _STAFF = Signal.VISIT, Signal.AREA, Signal.QUESTION, Cue.STAFF


def understand(message: Message, lexicon: Lexicon) -> Understanding:
    """Everything the program holds true of `message`."""
    text = message.text[:READ_AT_MOST]
    reading, personal = _read(text)
    language = language_of(reading)
    clues = clues_in(reading, lexicon, language)
    talk = speech(clues, lexicon.accounts, message.channel)
    danger = _danger(clues, talk)
    choice = _settled(clues, talk, danger, message, lexicon)
    kind, danger = choice.kind, choice.danger
    found = topic_of(clues, kind, danger)
    spot = place_in(reading.text, personal, reading.marks)
    signals = _signals(clues, talk, kind, danger, spot is not None)
    evidence = [*found.evidence, *_evidence(clues, kind, choice.sentiment, danger, signals), *personal]
    cities = frozenset(_cities(clues, lexicon, evidence))
    place = ""
    if spot:
        place = reading.text[spot[0] : spot[1]]
        evidence.append(Evidence(fact="place", value=place, excerpt=place, start=spot[0], end=spot[1], score=1.0))
    return Understanding(
        topic=found.topic,
        subject=found.subject,
        kind=kind,
        sentiment=choice.sentiment,
        urgency=choice.urgency,
        language=language,
        addressed=choice.addressed,
        contains_pii=bool(personal),
        signals=signals,
        advice=choice.advice,
        feeling=_feeling(clues),
        register=_register(reading.forms, language),
        travel=_travel(clues),
        danger=danger,
        cities=cities,
        mentions=found.mentions,
        place=place,
        confidence=MappingProxyType({"topic": found.confidence, **choice.sureness}),
        scores=MappingProxyType({"topic": found.scores, **choice.likely}),
        evidence=tuple(as_written(clue, text) for clue in evidence) if personal else tuple(evidence),
        read=len(reading.text),
    )


def _settled(clues: Clues, talk: Speech, danger: Danger, message: Message, lexicon: Lexicon) -> Settled:
    """Kind and what hangs together with it: weighed where the lexicon has weights, else by the rules alone."""
    kind, addressed = kind_of(clues, talk, danger, message.channel, message.addressed)
    if not lexicon.scale.is_empty:
        small = shapes(clues, message.channel, mentioned=talk.mentioned, asks=talk.asks, opens=talk.opens)
        likely = weighed(lexicon.scale, small, clues.reading.forms[:MOST_WORDS])
        danger = danger if danger is not Danger.NONE else felt(clues, likely)
        return settled(clues, talk, danger, message.channel, message.addressed, likely, kind)
    return Settled(
        kind=kind,
        addressed=addressed,
        sentiment=_sentiment(clues, kind),
        urgency=_urgency(clues, kind, danger, addressed),
        advice=_advice(clues, kind, danger, addressed),
        danger=danger,
        sureness={"kind": _confidence(clues, kind, talk)},
    )


def traces_of(message: Message, lexicon: Lexicon) -> dict[str, float]:
    """The small things in `message` that are weighed together: what `tests/engine/set_weights.py` learns from."""
    reading, _ = _read(message.text[:READ_AT_MOST])
    clues = clues_in(reading, lexicon, language_of(reading))
    talk = speech(clues, lexicon.accounts, message.channel)
    return traces(clues, message.channel, mentioned=talk.mentioned, asks=talk.asks, opens=talk.opens)


def _read(text: str) -> tuple[Reading, tuple[Evidence, ...]]:
    """The words of `text` without its personal data, and that data."""
    reading = read(text)
    personal = personal_data(text, reading.marks)
    return (read(without(text, personal)) if personal else reading), personal


def _danger(clues: Clues, talk: Speech) -> Danger:
    """Danger to people now. What only sounds dangerous (`bomvol`) is no longer among the clues."""
    if _DANGEROUS.isdisjoint(clues.scores):
        return _SAFE
    if clues.score(Cue.SUICIDE) >= 4:
        return Danger.SUICIDE
    present = clues.score(Cue.NOW, Cue.FEAR, Cue.MANY) + 2 * (talk.spoken_to or talk.asks)
    incident = clues.score(Cue.INCIDENT)
    life = clues.score(Cue.LIFE)
    if life >= 4 and life >= incident:
        return Danger.LIFE
    if incident >= 5 or (incident >= 4 and present >= 2):
        return Danger.INCIDENT
    return Danger.NONE


def _signals(clues: Clues, talk: Speech, kind: Kind, danger: Danger, place: bool) -> frozenset[Signal]:
    scores = clues.scores
    found = {_SIGNALS[cue] for cue in _SIGNALS.keys() & scores.keys() if scores[cue] >= CLEAR}
    if _VISIT in found and (clues.says(Cue.NO_VISIT) or str(Cue.VISIT) in clues.denied):
        found.discard(_VISIT)
    if _STAFF in scores and clues.says(_STAFF) and clues.score(Cue.CONDUCT) >= 2:
        found.add(Signal.CONDUCT)
    if place or any(key.startswith("place:") for key in scores):
        found.add(_AREA)
    if kind is Kind.PROVOCATIE and clues.score(Cue.THREAT) >= 4:
        found.add(Signal.THREAT)
    if danger is not _SAFE and danger is Danger.SUICIDE:
        found.add(Signal.SELF_HARM)
    if talk.asks:
        found.add(_QUESTION)
    return frozenset(found)


def _sentiment(clues: Clues, kind: Kind) -> Sentiment:
    """The feeling as meant; mixed: the larger share, a tie is negative."""
    if kind is Kind.COMPLIMENT:
        return Sentiment.POSITIVE
    negative = clues.score(Cue.NEGATIVE, Cue.ANGER, Cue.GRIEF, Cue.FEAR, Cue.WORRY, Cue.ABUSE)
    negative += clues.score(Cue.COMPLAINT) * 0.5 + len(clues.denied & {"positive", "praise"}) * 2
    positive = clues.score(Cue.POSITIVE, Cue.JOY, Cue.GRATITUDE, Cue.PRAISE)
    if clues.says(Cue.IRONY):
        negative += clues.score(Cue.IRONY)
        positive *= 0.3
    if kind in (Kind.KLACHT, Kind.PROVOCATIE):
        negative += 2.5
    if kind is Kind.SPAM or max(negative, positive) < 2.5:
        return Sentiment.NEUTRAL
    return Sentiment.NEGATIVE if negative >= positive else Sentiment.POSITIVE


def _urgency(clues: Clues, kind: Kind, danger: Danger, addressed: bool) -> Urgency:
    if danger is not Danger.NONE:
        return Urgency.EMERGENCY
    if kind is Kind.CRISIS or (kind is Kind.PROVOCATIE and clues.score(Cue.THREAT) >= 4):
        return Urgency.HIGH
    asking = kind in (Kind.VRAAG, Kind.MELDING, Kind.KLACHT)
    pressing = clues.says(Cue.DEADLINE) and clues.score(Cue.DEADLINE, Cue.CONSEQUENCE) >= 5
    if asking and (clues.says(Cue.HAZARD, Cue.FRAUD) or pressing):
        return Urgency.HIGH
    if (
        asking
        and clues.says(Cue.VULNERABLE)
        and clues.score(Cue.REPORT, Cue.NEGATIVE, Cue.WORRY, Cue.COMPLAINT) >= CLEAR
    ):
        return Urgency.HIGH
    if asking and (addressed or kind is Kind.MELDING):
        return Urgency.NORMAL
    return Urgency.LOW


def _advice(clues: Clues, kind: Kind, danger: Danger, addressed: bool) -> Effort:
    """What a sensible policy does by default, whatever the city."""
    if danger is Danger.INCIDENT:
        return Effort.SEND
    if danger in (Danger.LIFE, Danger.SUICIDE):
        return Effort.INTERACT
    if clues.says(Cue.RUMOUR) and clues.says(Cue.MANY, Cue.FEAR) and kind is not Kind.SPAM:
        return Effort.SEND
    return Effort.INTERACT if addressed and kind in _ANSWERED else Effort.MONITOR


def _feeling(clues: Clues) -> Feeling:
    if _FELT.isdisjoint(clues.scores):
        return _NO_FEELING
    return next((feeling for feeling, cue in _FEELINGS if clues.says(cue)), _NO_FEELING)


def _travel(clues: Clues) -> Travel:
    """How somebody says to travel."""
    if _TRAVELLED.isdisjoint(clues.scores):
        return _NO_TRAVEL
    return next((travel for travel, cue in _TRAVELS if clues.says(cue)), _NO_TRAVEL)


def _register(forms: list[str], language: Language) -> Register | None:
    """How the city is addressed: the first u or je that is used. "Jullie" leaves it open."""
    if language is not _DUTCH or _ADDRESSES.isdisjoint(forms):
        return None
    for form in forms:
        if form in _REGISTERS:
            return _REGISTERS[form]
    return None


def _cities(clues: Clues, lexicon: Lexicon, evidence: list[Evidence]) -> set[str]:
    cities = set()
    for key in clues.scores:
        if ":" in key:
            city = key.partition(":")[2]
            cities.add(city)
            evidence.extend(clues.evidence("city", city, (key,), 1))
        elif key == "elsewhere":
            cities.add("elsewhere")
            evidence.extend(clues.evidence("city", "elsewhere", (key,), 1))
    for name, start, end in clues.reading.accounts:
        known = lexicon.accounts.get(name.casefold())
        if known:
            cities.add(known)
        if known or name.casefold().startswith("gemeente"):
            excerpt = clues.reading.text[start:end]
            evidence.append(Evidence(fact="addressed", value="true", excerpt=excerpt, start=start, end=end, score=1.0))
    return cities


_KIND_CUES: dict[Kind, tuple[Cue, ...]] = {
    Kind.SPAM: (Cue.SPAM,),
    Kind.CRISIS: (Cue.INCIDENT, Cue.LIFE, Cue.SUICIDE),
    Kind.PROVOCATIE: (Cue.ABUSE, Cue.BAITING, Cue.INJECTION, Cue.THREAT),
    Kind.OPROEP: (Cue.CALL,),
    Kind.KLACHT: (Cue.COMPLAINT, Cue.REPEAT, Cue.CONDUCT, Cue.ANGER, Cue.IRONY, Cue.RHETORICAL),
    Kind.MELDING: (Cue.REPORT, Cue.REQUEST),
    Kind.SUGGESTIE: (Cue.SUGGESTION,),
    Kind.VRAAG: (Cue.QUESTION, Cue.SERVICE),
    Kind.COMPLIMENT: (Cue.PRAISE, Cue.GRATITUDE, Cue.SERVED),
    Kind.MENING: (Cue.OPINION, Cue.OWN_LIFE, Cue.PROMOTION, Cue.PEERS),
}
_SENTIMENT_CUES = {
    Sentiment.NEGATIVE: (Cue.NEGATIVE, Cue.ANGER, Cue.IRONY, Cue.GRIEF, Cue.FEAR, Cue.WORRY, Cue.ABUSE),
    Sentiment.POSITIVE: (Cue.POSITIVE, Cue.JOY, Cue.GRATITUDE, Cue.PRAISE),
    Sentiment.NEUTRAL: (),
}
_DANGER_CUES = {Danger.LIFE: Cue.LIFE, Danger.SUICIDE: Cue.SUICIDE, Danger.INCIDENT: Cue.INCIDENT}


def _evidence(
    clues: Clues, kind: Kind, sentiment: Sentiment, danger: Danger, signals: frozenset[Signal]
) -> list[Evidence]:
    """The words behind kind, feeling, danger and signals."""
    found = clues.evidence("kind", kind.value, _KIND_CUES[kind])
    if kind is Kind.VRAAG or _QUESTION in signals:
        found += [
            Evidence(fact="signal", value="question", excerpt="?", start=at, end=at + 1, score=1.0)
            for at in clues.reading.questions[:1]
        ]
    found += clues.evidence("sentiment", sentiment.value, _SENTIMENT_CUES[sentiment])
    if danger is not _SAFE:
        found += clues.evidence("danger", danger.value, (_DANGER_CUES[danger], HINT))
    for signal in sorted(signals):
        if signal in _DIRECT_SIGNALS:
            found += clues.evidence("signal", signal.value, (_DIRECT_SIGNALS[signal],), 1)
    return found


def _confidence(clues: Clues, kind: Kind, talk: Speech) -> float:
    """How sure the kind is: how much of what was said about kinds points at this one."""
    own = clues.score(*_KIND_CUES[kind]) + 3.0 * (kind is Kind.VRAAG and talk.asks)
    rest = sum(clues.score(*cues) for other, cues in _KIND_CUES.items() if other is not kind)
    return round(min(1.0, own / 4) * (own / (own + 0.5 * rest)) if own else 0.3, 2)
