"""What happens in an exercise as plain sentences: for a screen reader, a pipe, a log.

No boxes, no arrows, no colours. Not here: asking the player what to do next (`plain`).
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from webcare.cli.words import In
from webcare.domain.action import Effort
from webcare.domain.channel import NAMES
from webcare.engine.answer import Answer
from webcare.engine.explain import named
from webcare.engine.text import shown
from webcare.exercise.figures import figures
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
from webcare.exercise.known import known_happenings
from webcare.exercise.outcome import Outcome, outcome
from webcare.exercise.play import Exercise
from webcare.exercise.script import told
from webcare.exercise.state import Item, Situation
from webcare.exercise.transcript import clock_time, reasons_in_words, report_of

SENTENCES: Mapping[str, In] = MappingProxyType(
    {
        "arrived": In("{time} {name} schrijft op {channel}:", "{time} {name} writes on {channel}:"),
        "noticed": In(
            "{time} {city} leest mee op {channel}. {name} schreef om {sent}:",
            "{time} {city} reads along on {channel}. {name} wrote at {sent}:",
        ),
        "deed": In("{time} {city} kiest: {effort}, {action}.", "{time} {city} chooses: {effort}, {action}."),
        "chosen": In("{time} Jij koos: {effort}, {action}.", "{time} You chose: {effort}, {action}."),
        "reply": In("Antwoord aan {name}:", "Reply to {name}:"),
        "followed": In("{time} Nog een bericht aan {name}:", "{time} Another message to {name}:"),
        "silent": In("Geen antwoord aan {name}. {because}", "No reply to {name}. {because}"),
        "sent": In(
            "{time} {city} plaatst voor {audience} ({channels}, bereik {reach}):",
            "{time} {city} posts for {audience} ({channels}, reach {reach}):",
        ),
        "read": In(
            "{time} {city} leest de stroom {stream}: {n} nieuw.",
            "{time} {city} reads the stream {stream}: {n} new.",
        ),
        "shown": In(
            "{time} Nu te zien op {channel}: het bericht voor {audience}.",
            "{time} Now to be seen on {channel}: the post for {audience}.",
        ),
        "heard": In("{time} De balie hoort:", "{time} The desk hears:"),
        "crisis": In("{time} De crisis begint.", "{time} The crisis begins."),
        "normal": In("{time} De crisis is voorbij.", "{time} The crisis is over."),
        "reported": In("{time} De balie schrijft een beeld voor {to}:", "{time} The desk writes a report for {to}:"),
        "mood": In(
            "{time} Stemming van {name}: {was}, nu {now}. {why}",
            "{time} Mood of {name}: {was}, now {now}. {why}",
        ),
        "nobody": In("iemand", "somebody"),
        "you": In("jij", "you"),
        "ended": In("{time} Einde van de oefening.", "{time} End of the exercise."),
        "citizen": In("{name}: stemming {mood}, {answered}, {helped}.", "{name}: mood {mood}, {answered}, {helped}."),
        "answered": In("kreeg antwoord na {minutes} minuten", "was answered after {minutes} minutes"),
        "unanswered": In("kreeg geen antwoord", "was not answered"),
        "helped": In("geholpen", "helped"),
        "not-helped": In("niet geholpen", "not helped"),
        "asked-nothing": In("vroeg niets", "asked nothing"),
        "waits": In(
            "Eerste antwoord: de helft binnen {median} minuten, het langste na {longest}. Zonder antwoord: {none}.",
            "First reply: half within {median} minutes, the longest after {longest}. Without reply: {none}.",
        ),
        "was-noticed": In(
            "Bericht van {name} gezien om {time}, na {minutes} minuten.",
            "Message of {name} seen at {time}, after {minutes} minutes.",
        ),
        "spent-normal": In(
            "Minuten besteed: zenden {send:g}, interactie {interact:g}, monitoren {monitor:g}.",
            "Minutes spent: send {send:g}, interact {interact:g}, monitor {monitor:g}.",
        ),
        "spent-crisis": In(
            "Minuten besteed in de crisis: zenden {send:g}, interactie {interact:g}, monitoren {monitor:g}.",
            "Minutes spent in the crisis: send {send:g}, interact {interact:g}, monitor {monitor:g}.",
        ),
        "target": In(
            "Dat is zenden {send_is} procent (doel {send}), interactie {interact_is} (doel {interact}), "
            "monitoren {monitor_is} (doel {monitor}): {score}.",
            "That is send {send_is} per cent (target {send}), interact {interact_is} (target {interact}), "
            "monitor {monitor_is} (target {monitor}): {score}.",
        ),
        "few": In("te weinig gegevens", "too little to tell"),
        "score": In("{n} van 100 punten", "{n} of 100 points"),
        "reached": In("Berichten bereikten {n} volgers.", "Posts reached {n} followers."),
        "unseen": In("Door niemand gezien: {n}.", "Seen by nobody: {n}."),
        "unseen-none": In("Alles wat iemand schreef, is gezien.", "All that anybody wrote was seen."),
        "because": In("Want: {because}", "Because: {because}"),
        "rule": In("Afspraak {rule}, {basis} {source}.", "Rule {rule}, {basis} {source}."),
        "understood": In("Begrepen als {labels}, door: {words}.", "Understood as {labels}, by: {words}."),
        "plus": In("plus", "plus"),
        "minus": In("min", "minus"),
    }
)


def say(lang: str, key: str, /, **words: object) -> str:
    """A sentence of this module in the interface's language."""
    found = SENTENCES[key]
    return (found.en if lang == "en" else found.nl).format(**words)


def heading(exercise: Exercise) -> list[str]:
    """What is played, where, and what it teaches."""
    scenario, city = exercise.scenario, exercise.now.city
    return [f"{told(scenario.title, city)}. {city.policy.name}.", told(scenario.goal, city), ""]


def new_lines(before: Exercise | None, after: Exercise, lang: str) -> Iterator[str]:
    """The sentences of everything that happened since `before`."""
    seen = len(before.now.happenings) if before is not None else 0
    # What nobody at the desk has read is not told: what is not monitored is not known.
    for happened in known_happenings(after.now, seen):
        yield from lines_of(happened, after.now, lang)


def lines_of(happened: Happening, now: Situation, lang: str) -> list[str]:
    """One happening in sentences."""
    time, city = clock_time(now.scenario.starts, happened.at)[:5], now.city.policy.name
    match happened:
        case Arrived(message=id_):
            item = now.item(id_)
            channel = NAMES[item.message.channel.value]
            return [
                say(lang, "arrived", time=time, name=_name(item, lang), channel=channel),
                *_quoted(item.message.text),
            ]
        case Taken():
            return []
        case Read(stream=stream, found=found):
            streams = {one.id: one.says or one.id for one in now.city.policy.streams}
            return [say(lang, "read", time=time, city=city, stream=streams[stream], n=found)] if found else []
        case Shown(post=post_id, outlet=outlet):
            return [say(lang, "shown", time=time, channel=named(outlet.value, lang), audience=_audience(now, post_id))]
        case Heard(news=name):
            return [say(lang, "heard", time=time), *_quoted(told(now.news(name).says, now.city))]
        case Phased(phase=phase):
            return [say(lang, phase.value, time=time)]
        case Reported(to=to):
            return [say(lang, "reported", time=time, to=to), *_quoted(report_of(happened, now.scenario.starts, lang))]
        case Noticed(message=id_):
            item = now.item(id_)
            sent = clock_time(now.scenario.starts, item.message.sent)[:5]
            channel = NAMES[item.message.channel.value]
            head = say(lang, "noticed", time=time, city=city, name=_name(item, lang), channel=channel, sent=sent)
            return [head, *_quoted(item.message.text)]
        case Dealt(message=id_, overruled=overruled):
            return _dealt(time, now.item(id_), city, lang, overruled=overruled)
        case Followed(message=id_, text=text):
            return [say(lang, "followed", time=time, name=_name(now.item(id_), lang)), *_quoted(text)]
        case Sent(post=post, reach=reach):
            channels = ", ".join(named(outlet.value, lang) for outlet in post.outlets)
            account = now.city.policy.accounts.get(post.account)
            sender = f"{city}, {account.name}," if account else city
            head = say(lang, "sent", time=time, city=sender, audience=post.audience, channels=channels, reach=reach)
            return [head, *_quoted(post.text)]
        case MoodMoved(who=who, was=was, now=mood):
            name = now.scenario.personas[who].name if who in now.scenario.personas else who.removeprefix("~")
            why = reasons_in_words(happened, lang)
            words = {
                "name": shown(name) or say(lang, "you"),
                "was": mood_in_words(was, lang),
                "now": mood_in_words(mood, lang),
            }
            return [say(lang, "mood", time=time, why=f"{why[:1].upper()}{why[1:]}.", **words)]
        case Ended():
            return [say(lang, "ended", time=time)]


def reason(found: Answer, lang: str) -> list[str]:
    """Why the city did this, in three sentences."""
    rule, understood = found.decision.rule, found.understanding
    labels = [understood.subject, *(named(one.value, lang) for one in (understood.kind, understood.urgency))]
    words = dict.fromkeys(shown(clue.excerpt) for clue in understood.evidence)
    basis, source = named(rule.basis.value, lang), ", ".join(rule.source)
    return [
        say(lang, "because", because=rule.because),
        say(lang, "rule", rule=rule.id, basis=basis, source=source).replace(" .", "."),
        say(lang, "understood", labels=", ".join(labels), words=", ".join(words) or "-"),
    ]


def _name(item: Item, lang: str) -> str:
    return shown(item.message.author) or say(lang, "you" if item.by_player else "nobody")


def _audience(now: Situation, post: str) -> str:
    return next(sent.post.audience for sent in now.posts if sent.post.id == post)


def _quoted(text: str) -> list[str]:
    return [f"  {line}" for line in shown(text).splitlines() or [""]]


def mood_in_words(value: int, lang: str) -> str:
    """In words, because a screen reader may pass over a sign."""
    sign = say(lang, "plus") if value > 0 else say(lang, "minus") if value < 0 else ""
    return f"{sign} {abs(value)}".strip()


def _dealt(time: str, item: Item, city: str, lang: str, *, overruled: bool) -> list[str]:
    if item.answer is None:
        return []
    response = item.answer.response
    actions = [named(action.value, lang) for action in (response.action, *response.also)]
    words = {"time": time, "city": city, "effort": named(response.effort.value, lang)}
    head = say(lang, "chosen" if overruled else "deed", action=", ".join(actions), **words)
    name = _name(item, lang)
    if response.reply is None:
        return [head, say(lang, "silent", name=name, because=item.answer.decision.rule.because)]
    return [head, say(lang, "reply", name=name), *_quoted(response.reply.text)]


def closing(exercise: Exercise, lang: str) -> list[str]:
    """How it came out: the ending, every citizen, and what the time went to."""
    came_to = outcome(exercise)
    lines = ["", came_to.says] if came_to.says else [""]
    for citizen in came_to.citizens:
        answered = say(lang, "unanswered")
        if citizen.waited is not None:
            answered = say(lang, "answered", minutes=round(citizen.waited / 60))
        helped = "asked-nothing" if not citizen.asked else "helped" if citizen.solved else "not-helped"
        mood, name = mood_in_words(citizen.mood, lang), shown(citizen.name)
        lines.append(say(lang, "citizen", name=name, mood=mood, answered=answered, helped=say(lang, helped)))
    lines += [*shift_lines(exercise, came_to, lang), *unseen_lines(exercise, came_to, lang)]
    return lines


def shift_lines(exercise: Exercise, came_to: Outcome, lang: str) -> list[str]:
    """How long people waited, what was noticed when, what the time went to and how many were reached."""
    found, now = figures(exercise, came_to), exercise.now
    lines = []
    if found.first_median is not None and found.first_longest is not None:
        times = {"median": round(found.first_median / 60), "longest": round(found.first_longest / 60)}
        lines.append(say(lang, "waits", none=found.unanswered, **times))
    for message, at in came_to.noticed:
        item = now.item(message)
        time, minutes = clock_time(now.scenario.starts, at)[:5], round((at - item.came) / 60)
        lines.append(say(lang, "was-noticed", name=_name(item, lang), time=time, minutes=minutes))
    for one in came_to.phases:
        minutes_of = {effort.value: one.spent.of(effort) / 60 for effort in Effort}
        lines.append(say(lang, f"spent-{one.phase.value}", **minutes_of))
        goals = {effort.value: round(100 * one.target.shares().of(effort)) for effort in Effort}
        shares = {f"{effort.value}_is": round(100 * one.spent.shares().of(effort)) for effort in Effort}
        score = say(lang, "few") if one.score is None else say(lang, "score", n=round(one.score))
        lines.append(say(lang, "target", score=score, **goals, **shares))
    return [*lines, say(lang, "reached", n=came_to.reached)] if came_to.reached else lines


def unseen_lines(exercise: Exercise, came_to: Outcome, lang: str) -> list[str]:
    """What nobody saw: who wrote it, when, and what it said."""
    if not came_to.unseen:
        return [say(lang, "unseen-none")]
    lines = [say(lang, "unseen", n=len(came_to.unseen))]
    for message in came_to.unseen:
        item = exercise.now.item(message)
        time = clock_time(exercise.scenario.starts, item.came)[:5]
        lines.append(say(lang, "arrived", time=time, name=_name(item, lang), channel=NAMES[item.message.channel.value]))
        lines += _quoted(item.message.text)
    return lines
