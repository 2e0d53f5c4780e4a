"""An exercise written down: as values for JSON, and as plain text that a trainer can keep.

The text masks personal data, also what a player typed. Not here: writing files (`store`).
"""

from collections.abc import Mapping
from typing import Any

from webcare.domain.action import Effort
from webcare.domain.split import Split
from webcare.engine.answer import Answer
from webcare.engine.personal_data import masked
from webcare.engine.text import shown
from webcare.exercise.citizen import REASONS
from webcare.exercise.happenings import (
    Arrived,
    Dealt,
    Ended,
    Followed,
    Happening,
    Heard,
    MoodMoved,
    Noticed,
    Phased,
    Read,
    Reported,
    Sent,
    Shown,
    Taken,
)
from webcare.exercise.known import known_at, known_writers
from webcare.exercise.outcome import CitizenOutcome, Outcome, outcome
from webcare.exercise.play import Exercise
from webcare.exercise.report import report_text
from webcare.exercise.script import told
from webcare.exercise.state import Item, Situation

SCHEMA_VERSION = 1


def transcript(exercise: Exercise) -> dict[str, Any]:
    """The exercise as plain values, as `webcare run --json` prints them; the same exercise gives the same."""
    now = exercise.now
    return {
        "schema_version": SCHEMA_VERSION,
        "scenario": exercise.scenario.slug,
        "city": exercise.city,
        "seed": exercise.seed,
        "events": [_event(happened, now) for happened in now.happenings],
        "ending": _ending(outcome(exercise)),
    }


def _event(happened: Happening, now: Situation) -> dict[str, Any]:
    match happened:
        case Arrived(at=at, message=id_):
            return {"at": at, "type": "message", **_message(now.item(id_))}
        case Taken(at=at, person=person, kind=kind, about=about, queue=queue, why=why):
            return {
                "at": at,
                "type": "taken",
                "person": person,
                "work": kind,
                "id": about,
                "queue": queue.value,
                "duty": why.duty.name.lower() if why.duty is not None else None,
                "lags": {effort.value: _minutes(lag) for effort, lag in why.lags},
            }
        case Read(at=at, stream=stream, found=found):
            return {"at": at, "type": "read", "stream": stream, "found": found}
        case Noticed(at=at, message=id_):
            return {"at": at, "type": "noticed", "id": id_}
        case Dealt(at=at, message=id_, overruled=overruled):
            done = _response(now.item(id_))
            return {"at": at, "type": "response", "id": id_, **done, "overruled": overruled}
        case Followed(at=at, message=id_, text=text):
            return {"at": at, "type": "followed", "id": id_, "text": text}
        case Sent(at=at, message=id_, post=post, reach=reach, fact=fact, version=version):
            return {
                "at": at,
                "type": "post",
                "id": id_ or None,
                "post": post.id,
                "account": post.account or None,
                "fact": fact or None,
                "version": version or None,
                "text": post.text,
                "channels": [outlet.value for outlet in post.outlets],
                "audience": post.audience,
                "reach": reach,
            }
        case Shown(at=at, post=name, outlet=outlet):
            return {"at": at, "type": "shown", "post": name, "channel": outlet.value}
        case Heard(at=at, news=name):
            return {"at": at, "type": "news", "id": name, "says": told(now.news(name).says, now.city)}
        case Phased(at=at, phase=phase):
            return {"at": at, "type": "phase", "phase": phase.value}
        case Reported(at=at, report=name, to=to):
            text = report_of(happened, now.scenario.starts)
            return {"at": at, "type": "report", "report": name, "to": to, "text": text}
        case MoodMoved(at=at, who=who, message=id_, was=was, now=mood, reasons=reasons):
            return {
                "at": at,
                "type": "mood",
                "citizen": who,
                "id": id_,
                "from": was,
                "to": mood,
                "reasons": list(reasons),
            }
        case Ended(at=at, ending=ending):
            return {"at": at, "type": "end", "ending": ending}


def _message(item: Item) -> dict[str, Any]:
    message = item.message
    return {
        "id": message.id,
        "citizen": item.who,
        "name": message.author,
        "channel": message.channel.value,
        "text": message.text,
        "addressed": item.addressed,
        "occasion": item.occasion,
    }


def _response(item: Item) -> dict[str, Any]:
    assert item.answer is not None
    found, response = item.answer, item.answer.response
    reply = response.reply
    return {
        "topic": found.understanding.topic.value,
        "kind": found.understanding.kind.value,
        "sentiment": found.understanding.sentiment.value,
        "effort": response.effort.value,
        "action": response.action.value,
        "also": [action.value for action in response.also],
        "rule": response.rule or None,
        "because": found.decision.rule.because if response.rule else None,
        "basis": found.decision.rule.basis.value if response.rule else None,
        "source": list(found.decision.rule.source) if response.rule else [],
        "reply": reply.text if reply else None,
        "account": response.account or None,
        "case": response.case or None,
        "waited": item.waited,
    }


def _ending(came_to: Outcome) -> dict[str, Any]:
    return {
        "id": came_to.ending or None,
        "says": came_to.says or None,
        "citizens": [_citizen(citizen) for citizen in came_to.citizens],
        "split": {**_split(came_to.spent, came_to.target, came_to.score)},
        "phases": [{"phase": one.phase.value, **_split(one.spent, one.target, one.score)} for one in came_to.phases],
        "noticed": [{"what": what, "at": at} for what, at in came_to.noticed],
        "unseen": list(came_to.unseen),
        "reached": came_to.reached,
    }


def _split(spent: Split, target: Split, score: float | None) -> dict[str, Any]:
    return {
        "minutes": {effort.value: _minutes(spent.of(effort)) for effort in Effort},
        "target": {effort.value: round(target.shares().of(effort), 4) for effort in Effort},
        "score": None if score is None else round(score, 1),
    }


def _citizen(citizen: CitizenOutcome) -> dict[str, Any]:
    return {
        "id": citizen.who,
        "name": citizen.name,
        "mood": citizen.mood,
        "answered": citizen.answered,
        "waited": citizen.waited,
        "asked": citizen.asked,
        "solved": citizen.solved,
    }


def _minutes(seconds: float) -> float:
    return round(seconds / 60, 2)


_WORDS: Mapping[str, Mapping[str, str]] = {
    "nl": {
        "city": "gemeente",
        "noticed": "gelezen",
        "silent": "geen antwoord",
        "waited": "na",
        "mood": "stemming",
        "post": "bericht aan",
        "reach": "volgers",
        "chosen": "keuze van de speler",
        "split": "tijd (minuten)",
        "end": "einde",
        "joined": "samen met",
        "none": "geen reactie gekregen",
        "solved": "geholpen",
        "open": "niet geholpen",
        "nothing": "vroeg niets",
        "send": "zenden",
        "interact": "interactie",
        "monitor": "monitoren",
        "read": "stroom gelezen",
        "found": "nieuw",
        "shown": "bericht te zien op",
        "heard": "gehoord",
        "crisis": "de crisis begint",
        "normal": "de crisis is voorbij",
        "unseen": "door niemand gezien",
    },
    "en": {
        "city": "city",
        "noticed": "read",
        "silent": "no reply",
        "waited": "after",
        "mood": "mood",
        "post": "post to",
        "reach": "followers",
        "chosen": "the player's choice",
        "split": "time (minutes)",
        "end": "end",
        "joined": "together with",
        "none": "got no reply",
        "solved": "helped",
        "open": "not helped",
        "nothing": "asked nothing",
        "send": "send",
        "interact": "interact",
        "monitor": "monitor",
        "read": "stream read",
        "found": "new",
        "shown": "post seen on",
        "heard": "heard",
        "crisis": "the crisis begins",
        "normal": "the crisis is over",
        "unseen": "seen by nobody",
    },
}


def as_text(exercise: Exercise, lang: str = "nl") -> str:
    """The exercise for a reader, line by line; personal data masked, nothing a terminal would obey."""
    now, words = exercise.now, _WORDS[lang]
    head = [
        f"{exercise.scenario.number}. {told(exercise.scenario.title, now.city)}",
        f"{words['city']}: {exercise.city}   seed: {exercise.seed}",
        "",
    ]
    # Halfway, what nobody has read yet is for no reader either.
    unknown = set() if exercise.is_over else {item.id for item in now.items if known_at(item) is None}
    body = [
        line
        for happened in now.happenings
        if not (isinstance(happened, Arrived | MoodMoved) and happened.message in unknown)
        for line in _lines(happened, now, words, lang)
    ]
    return "\n".join([*head, *body, *_closing(exercise, words)]) + "\n"


def clock_time(starts: str, seconds: int) -> str:
    """The time of day, `14:03:20`, of a second in an exercise that starts at `14:00`."""
    hours, minutes = (int(part) for part in starts.split(":"))
    total = hours * 3600 + minutes * 60 + seconds
    return f"{total // 3600 % 24:02d}:{total // 60 % 60:02d}:{total % 60:02d}"


def report_of(made: Reported, starts: str, lang: str = "nl") -> str:
    """The text of a situation report, with the clock times of this exercise."""
    at, since = (clock_time(starts, second)[:5] for second in (made.picture.at, made.picture.since))
    return report_text(made.picture, made.to, at, since, lang)


def _lines(happened: Happening, now: Situation, words: Mapping[str, str], lang: str) -> list[str]:
    time = clock_time(now.scenario.starts, happened.at)
    match happened:
        case Arrived(message=id_):
            message = now.item(id_).message
            name = shown(message.author) or "-"
            return [f"{time}  {name} ({message.channel.value}) [{id_}]", f"          {_safe(message.text)}"]
        case Taken():
            return []
        case Read(stream=stream, found=found):
            return [f"{time}  {words['read']}: {stream} ({found} {words['found']})"]
        case Noticed(message=id_):
            return [f"{time}  {words['noticed']} [{id_}]"]
        case Shown(post=name, outlet=outlet):
            return [f"{time}  {words['shown']} {outlet.value} ({name})"]
        case Heard(news=name):
            return [f"{time}  {words['heard']}: {told(now.news(name).says, now.city)}"]
        case Phased(phase=phase):
            return [f"{time}  {words[phase.value]}"]
        case Reported():
            text = report_of(happened, now.scenario.starts, lang)
            return [f"{time}  M", *(f"          {line}" for line in text.splitlines())]
        case Dealt(message=id_, overruled=overruled):
            return _dealt_lines(time, now.item(id_), words, overruled=overruled)
        case Followed(message=id_, text=text):
            return [f"{time}  I [{id_}]", f"          > {_safe(text)}"]
        case Sent(post=post, reach=reach):
            outlets = ", ".join(outlet.value for outlet in post.outlets)
            head = f"{time}  Z {words['post']} {post.audience} ({outlets}; {reach} {words['reach']})"
            return [head, f"          {_safe(post.text)}"]
        case MoodMoved(who=who, was=was, now=mood):
            name = now.scenario.personas[who].name if who in now.scenario.personas else who.removeprefix("~")
            why = reasons_in_words(happened, lang)
            return [f"{time}  {words['mood']} {shown(name)}: {was:+d} > {mood:+d}   {why}"]
        case Ended():
            return [f"{time}  {words['end']}"]


def _dealt_lines(time: str, item: Item, words: Mapping[str, str], *, overruled: bool) -> list[str]:
    assert item.answer is not None
    found: Answer = item.answer
    response = found.response
    letter = {"send": "Z", "interact": "I", "monitor": "M"}[response.effort.value]
    also = "".join(f" + {action.value}" for action in response.also)
    why = words["chosen"] if overruled else response.rule
    head = f"{time}  {letter} {response.action.value}{also} [{item.id}]   ({why})"
    said = _safe(response.reply.text) if response.reply else words["silent"]
    return [head, f"          > {said}"]


def _closing(exercise: Exercise, words: Mapping[str, str]) -> list[str]:
    came_to = outcome(exercise)
    lines = ["", came_to.says] if came_to.says else [""]
    writers = known_writers(exercise.now)
    for citizen in came_to.citizens:
        if not exercise.is_over and citizen.who not in writers:
            continue
        waited = f"{words['waited']} {citizen.waited} s" if citizen.waited is not None else words["none"]
        result = words["nothing"] if not citizen.asked else words["solved" if citizen.solved else "open"]
        lines.append(f"  {citizen.name:<12} {citizen.mood:+d}   {waited}   {result}")
    if came_to.unseen and exercise.is_over:
        lines.append(f"  {words['unseen']}: {', '.join(came_to.unseen)}")
    minutes = "   ".join(f"{words[effort.value]} {came_to.spent.of(effort) / 60:g}" for effort in Effort)
    return [*lines, f"  {words['split']}: {minutes}"]


def _safe(text: str) -> str:
    return shown(masked(text)).replace("\n", "\n          ")


def reasons_in_words(change: MoodMoved, lang: str = "nl") -> str:
    """Why a mood moved, in one line."""
    return "; ".join(REASONS[reason][lang] for reason in change.reasons)
