"""What a trainee does, asked in lines: with one message, with a stream, with a post. Each question ends in a move or in
none.

Not here: making the move and telling what came of it (`training`).
"""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Protocol

from webcare.cli.train_words import say
from webcare.domain.action import EFFORT_OF, Action, Effort
from webcare.domain.channel import LIMITS
from webcare.engine.explain import named
from webcare.engine.text import shown
from webcare.exercise.allowed import as_it_stands, case_for, choices, writes_back
from webcare.exercise.hints import Hint
from webcare.exercise.moves import Did, Responded, Told
from webcare.exercise.state import Item, Situation

Ask = Callable[[str], str | None]
"""The trainee's answer to a question; None when there are no more answers."""
Tell = Callable[[str], None]


class Look(Protocol):
    """Somebody who reads along: `exercise.hints.hints_for`."""

    def __call__(self, situation: Situation, item: Item, draft: str, *, to_many: bool) -> tuple[Hint, ...]:
        """What to look at in this draft."""


_ALSO: Mapping[str, Action] = MappingProxyType({"e": Action.ESCALATE, "v": Action.HIDE})


def reply_to(item: Item, now: Situation, lang: str, ask: Ask, tell: Tell, look: Look | None) -> Responded | None:
    """What is done with this message; None where the trainee went back. `look`: gives hints; None for none."""
    chosen = _action(item, lang, ask)
    if chosen is None:
        return None
    action, also = chosen
    if EFFORT_OF[action] is Effort.MONITOR:
        note = ask(say(lang, "why-silent"))
        return None if note is None else Responded(item.id, action, also=also, note=note.strip(), began=now.clock)
    if Action.TAKE in (action, *also):
        tell(say(lang, "case", case=case_for(now, item)))
    to_many = EFFORT_OF[action] is Effort.SEND
    question = say(lang, "write-post") if to_many else say(lang, "write", limit=LIMITS[item.message.channel])
    text = (ask(question) or "").strip()
    if look is not None and text and writes_back(item, action):
        text = _looked_over(item, now, lang, ask, tell, look, text, to_many=to_many)
    return Responded(item.id, action, text, also, began=now.clock) if text else None


def _action(item: Item, lang: str, ask: Ask) -> tuple[Action, tuple[Action, ...]] | None:
    actions = choices(item)
    rows = [
        f"{at} {named(EFFORT_OF[action].value, lang)}: {named(action.value, lang)}"
        for at, action in enumerate(actions, start=1)
    ]
    found = chosen(say(lang, "which-action"), rows, ask, marks="ev")
    if found is None:
        return None
    number, marks = found
    action = actions[number - 1]
    also = (_ALSO[letter] for letter in marks if _ALSO[letter] is not action)
    return action, tuple(dict.fromkeys(also))


def _looked_over(
    item: Item, now: Situation, lang: str, ask: Ask, tell: Tell, look: Look, text: str, *, to_many: bool
) -> str:
    """The text as it is sent after the hints; empty where the trainee went back."""
    while found := look(now, item, text, to_many=to_many):
        for hint in found:
            tell(say(lang, "hint", says=hint.says.en if lang == "en" else hint.says.nl))
        if all(hint.about == "room" and not hint.stops for hint in found):
            return text
        again = ask(say(lang, "sure"))
        if again is None or again.strip().lower() == "t":
            return ""
        if not again.strip():
            return text
        text = again.strip()
    return text


def stream(now: Situation, lang: str, ask: Ask) -> Did | None:
    """Which stream is read."""
    streams = now.city.policy.streams
    due = {task.about for task in now.tasks if task.kind == "stream"}
    rows = [
        say(lang, "stream", at=at, name=one.says or one.id, due=say(lang, "due" if one.id in due else "not-due"))
        for at, one in enumerate(streams, start=1)
    ]
    found = chosen(say(lang, "streams"), rows, ask)
    return None if found is None else Did(streams[found[0] - 1].id, began=now.clock)


def post(now: Situation, lang: str, ask: Ask) -> Told | None:
    """What is told to many: what waits, as it stands or in other words, or something of the trainee's own."""
    waits = [task for task in now.tasks if task.kind == "post"]
    rows = [say(lang, "own-post")]
    for at, task in enumerate(waits, start=1):
        audience = now.city.posts[task.about].audience
        rows.append(say(lang, "post", at=at, name=task.about, audience=audience, text=as_it_stands(task, now)))
    found = chosen(say(lang, "posts"), rows, ask, first=0, marks="w")
    if found is None:
        return None
    number, in_words = found
    if number:
        task_id = waits[number - 1].id
        text = _line(say(lang, "words"), ask) if in_words else ""
        return None if in_words and not text else Told(text, task_id, began=now.clock)
    return _own(now, lang, ask)


def _own(now: Situation, lang: str, ask: Ask) -> Told | None:
    facts, posts = list(now.facts), list(now.city.posts.values())
    fact = sort = ""
    if facts:
        rows = [f"{at} {shown(now.facts[one].says)}" for at, one in enumerate(facts, start=1)]
        found = chosen(say(lang, "which-fact"), rows, ask)
        fact = facts[found[0] - 1] if found is not None else ""
    rows = [f"{at} {one.audience} ({', '.join(one.outlets)})" for at, one in enumerate(posts, start=1)]
    found = chosen(say(lang, "which-post"), rows, ask)
    sort = posts[found[0] - 1].id if found is not None else ""
    text = _line(say(lang, "words"), ask)
    return Told(text, post=sort, fact=fact, began=now.clock) if text else None


def _line(question: str, ask: Ask) -> str:
    return (ask(question) or "").strip()


def chosen(question: str, rows: Sequence[str], ask: Ask, first: int = 1, marks: str = "") -> tuple[int, str] | None:
    """The number of the row that was chosen, and the `marks` that stood behind it; None for anything else."""
    given = _line("\n".join([question, *rows]), ask).lower()
    number = given.rstrip(marks) if marks else given
    if number.isdecimal() and first <= int(number[:4]) < first + len(rows):
        return int(number[:4]), given[len(number) :]
    return None
