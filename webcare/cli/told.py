"""An answer of a city as values for JSON and as lines for a reader. Not here: where it is printed."""

from typing import Any

from webcare.cli.printing import cells, labelled, wrapped
from webcare.cli.words import word
from webcare.domain.channel import NAMES
from webcare.domain.decision import Step
from webcare.domain.understanding import Understanding
from webcare.engine.answer import Answer
from webcare.engine.doubt import LABELS, runner_up
from webcare.engine.explain import named
from webcare.engine.text import shown

SHAPES = {"send": "Z", "interact": "I", "monitor": "M"}
"""The efforts, never by colour alone."""


def values(found: Answer) -> dict[str, Any]:
    """What the city did with a message, as the contract has it."""
    response, decision = found.response, found.decision
    reply, post = response.reply, response.post
    return {
        "city": found.city.id,
        "channel": found.message.channel.value,
        "text": found.message.text,
        "understood": _understood(found.understanding),
        "decision": {
            "effort": response.effort.value,
            "action": response.action.value,
            "also": [action.value for action in response.also],
            "rule": decision.rule.id,
            "because": decision.rule.because,
            "basis": decision.rule.basis.value,
            "source": list(decision.rule.source),
            "split": [
                {
                    "effort": one.effort.value,
                    "target": round(one.target, 4),
                    "share": round(one.share, 4),
                    "lag": round(one.lag / 60, 2),
                }
                for one in decision.split
            ],
            "trace": [_step(step) for step in found.trace()],
        },
        "reply": None
        if reply is None
        else {
            "text": reply.text,
            "language": reply.language.value,
            "length": reply.length,
            "limit": reply.limit,
            "parts": list(reply.parts),
            "dropped": list(reply.dropped),
        },
        "post": None
        if post is None
        else {
            "text": post.text,
            "channels": [outlet.value for outlet in post.outlets],
            "audience": post.audience,
        },
        "account": response.account or None,
        "case": response.case or None,
        "register": found.facts.register.value,
    }


def _understood(understood: Understanding) -> dict[str, Any]:
    return {
        "topic": understood.topic.value,
        "subject": understood.subject,
        "kind": understood.kind.value,
        "sentiment": understood.sentiment.value,
        "urgency": understood.urgency.value,
        "language": understood.language.value,
        "addressed": understood.addressed,
        "contains_pii": understood.contains_pii,
        "signals": sorted(signal.value for signal in understood.signals),
        "advice": understood.advice.value,
        "feeling": understood.feeling.value,
        "danger": understood.danger.value,
        "travel": understood.travel.value,
        "place": understood.place,
        "cities": sorted(understood.cities),
        "confidence": {name: round(value, 4) for name, value in understood.confidence.items()},
        "runner_up": {
            label: {"value": second.value, "score": second.score}
            for label in LABELS
            if (second := runner_up(understood, label))
        },
        "evidence": [
            {
                "fact": clue.fact,
                "value": clue.value,
                "excerpt": clue.excerpt,
                "start": clue.start,
                "end": clue.end,
                "score": round(clue.score, 4),
            }
            for clue in understood.evidence
        ],
        "read": understood.read,
    }


def _step(step: Step) -> dict[str, Any]:
    return {"rule": step.rule.id, "applies": step.applies, "objection": step.objection}


def excerpt(text: str, most: int = 300) -> str:
    """What a citizen wrote, harmless and not too long."""
    safe = shown(text[: most + 1])
    return safe if len(safe) <= most else f"{safe[: most - 1]}…"


def deed(found: Answer, lang: str) -> str:
    """`I interactie: ongevraagd meedenken + intern signaleren`."""
    response = found.response
    also = "".join(f" + {named(action.value, lang)}" for action in response.also)
    effort = response.effort.value
    return f"{SHAPES[effort]} {named(effort, lang)}: {named(response.action.value, lang)}{also}"


def rests(found: Answer, lang: str) -> str:
    """`brontekst R5`."""
    rule = found.decision.rule
    return f"{named(rule.basis.value, lang)} {', '.join(rule.source)}".strip()


def lines(found: Answer, lang: str, room: int) -> list[str]:
    """What the city did, for a reader."""
    message, response, understood = found.message, found.response, found.understanding
    to = word(lang, "to-us" if understood.addressed else "not-to-us")
    head = f"{found.city.policy.name} · {NAMES[message.channel.value]} · {to}"
    out = [head, *wrapped(excerpt(message.text), room, "> ", "> "), ""]
    if understood.read < len(message.text):
        out += [word(lang, "read-part", read=understood.read, length=len(message.text)), ""]
    out += labelled(word(lang, "does"), deed(found, lang), room)
    if response.reply is not None:
        out += labelled(word(lang, "replies"), response.reply.text, room)
        count = word(lang, "length", length=response.reply.length, limit=response.reply.limit)
        out += labelled("", f"({count}, {response.reply.language.value})", room)
    else:
        out += labelled(word(lang, "replies"), word(lang, "no-reply"), room)
    if response.post is not None:
        to_whom = word(
            lang,
            "post-to",
            audience=response.post.audience,
            channels=", ".join(outlet.value for outlet in response.post.outlets),
        )
        out += labelled(word(lang, "posts"), response.post.text, room)
        out += labelled("", f"({to_whom})", room)
    if response.case:
        out += labelled(word(lang, "case"), response.case, room)
    out += labelled(word(lang, "because"), found.decision.rule.because, room)
    out += labelled(word(lang, "rule"), f"{found.decision.rule.id} ({rests(found, lang)})", room)
    return out + labelled(word(lang, "understood"), _labels(understood, lang), room)


def _labels(understood: Understanding, lang: str) -> str:
    parts = [understood.subject]
    parts += [named(value.value, lang) for value in (understood.kind, understood.sentiment, understood.urgency)]
    parts += sorted(named(signal.value, lang) for signal in understood.signals)
    return ", ".join(parts)


def column(found: Answer, lang: str, room: int) -> list[str]:
    """What the city did, in a column of at most `room` places."""
    response = found.response
    year = f" ({found.city.policy.as_of})" if "@" in found.city.id else ""
    title = f"{found.city.policy.name}{year}"
    out = [title, "─" * min(room, cells(title)), *wrapped(deed(found, lang), room)]
    if response.reply is not None:
        out += ["", *wrapped(response.reply.text, room)]
        out += [word(lang, "count", length=response.reply.length, limit=response.reply.limit)]
    else:
        out += ["", *wrapped(f"({word(lang, 'no-reply')})", room)]
    if response.post is not None:
        outlets = ", ".join(outlet.value for outlet in response.post.outlets)
        out += ["", *wrapped(f"{word(lang, 'posts')} ({outlets}): {response.post.text}", room)]
    out += ["", *wrapped(found.decision.rule.because, room)]
    return out + wrapped(f"[{found.decision.rule.id}, {rests(found, lang)}]", room)
