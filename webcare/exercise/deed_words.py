"""A condition of the script in words: what a city did, or did not, that an ending or an inject waits for.

Not here: whether it is so (`exercise.conditions`).
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from webcare.domain.scenario import ANYTHING, Deed
from webcare.engine.explain import named
from webcare.exercise.play import Exercise
from webcare.exercise.transcript import clock_time


class _In(NamedTuple):
    nl: str
    en: str


_WORDS: Mapping[str, _In] = MappingProxyType(
    {
        "and": _In("en", "and"),
        "anyone": _In("iemand", "somebody"),
        "did-reply": _In("{who} kreeg antwoord", "{who} had a reply"),
        "did-no-reply": _In("{who} kreeg geen antwoord", "{who} had no reply"),
        "did-do": _In("bij {who}: {what}", "with {who}: {what}"),
        "did-not-do": _In("bij {who}: geen {what}", "with {who}: no {what}"),
        "did-sign": _In("account '{what}' antwoordde {who}", "account '{what}' answered {who}"),
        "did-say": _In("in het antwoord aan {who} staat '{what}'", "the reply to {who} says '{what}'"),
        "did-come": _In("het bericht van {who} kwam", "the message of {who} came"),
        "did-wait": _In("{who} wachtte langer dan {time}", "{who} waited longer than {time}"),
        "did-notice": _In("{who} werd gezien", "{who} was seen"),
        "did-not-notice": _In("{who} werd niet gezien", "{who} was not seen"),
        "did-notice-late": _In("{who} werd pas na {time} gezien", "{who} was seen only after {time}"),
        "did-below": _In("de stemming van {who} zakte onder {n}", "the mood of {who} fell below {n}"),
        "did-above": _In("de stemming van {who} kwam boven {n}", "the mood of {who} rose above {n}"),
        "did-post": _In("de stad plaatste '{what}'", "the city posted '{what}'"),
        "did-post-any": _In("de stad plaatste een bericht", "the city posted something"),
        "did-tell": _In("de stad vertelde het feit '{what}' aan iedereen", "the city told everybody the fact '{what}'"),
        "did-report": _In("de balie schreef een beeld", "the desk wrote a report"),
        "did-no-report": _In("de balie schreef geen beeld", "the desk wrote no report"),
        "did-by": _In("{what} voor {time}", "{what} before {time}"),
        "did-times": _In("{what} ({n} keer of vaker)", "{what} ({n} times or more)"),
    }
)


def say(lang: str, key: str, /, **slots: object) -> str:
    """A sentence of this module."""
    found = _WORDS[key]
    return (found.en if lang == "en" else found.nl).format(**slots)


def deed_says(deed: Deed, exercise: Exercise, lang: str) -> str:
    """A condition of the script in words."""
    who = _who(deed, exercise, lang)
    parts = list(_of_desk(deed, lang)) if deed.is_of_desk else list(_of_message(deed, who, lang))
    said = f" {say(lang, 'and')} ".join(parts) or who
    if deed.by is not None:
        said = say(lang, "did-by", what=said, time=clock_time(exercise.scenario.starts, deed.by)[:5])
    return say(lang, "did-times", what=said, n=deed.times) if deed.times > 1 else said


def _who(deed: Deed, exercise: Exercise, lang: str) -> str:
    persona = deed.of
    if deed.message is not None:
        items = (item for item in exercise.now.items if item.id == deed.message)
        lines = (*exercise.scenario.messages, *exercise.scenario.injects)
        persona = next((item.who for item in items), None)
        persona = persona or next((line.from_ for line in lines if line.id == deed.message), None)
    found = exercise.scenario.personas.get(persona or "")
    return found.name if found else say(lang, "anyone")


def _of_desk(deed: Deed, lang: str) -> Iterator[str]:
    if ANYTHING in deed.post:
        yield say(lang, "did-post-any")
    elif deed.post:
        yield say(lang, "did-post", what="' / '".join(deed.post))
    if deed.told is not None:
        yield say(lang, "did-tell", what=deed.told)
    if deed.report is not None:
        yield say(lang, "did-report" if deed.report else "did-no-report")


def _of_message(deed: Deed, who: str, lang: str) -> Iterator[str]:
    if deed.replied is not None:
        yield say(lang, "did-reply" if deed.replied else "did-no-reply", who=who)
    chosen = [named(value.value, lang) for value in (*deed.effort, *deed.action)]
    if chosen:
        yield say(lang, "did-do", who=who, what=" / ".join(chosen))
    if deed.account:
        yield say(lang, "did-sign", who=who, what="' / '".join(deed.account))
    if deed.says:
        yield say(lang, "did-say", who=who, what="' / '".join(deed.says))
    if deed.not_action:
        yield say(lang, "did-not-do", who=who, what=" / ".join(named(value.value, lang) for value in deed.not_action))
    if deed.waited_over == 0:
        # Whoever came at all has waited longer than nothing.
        yield say(lang, "did-come", who=who)
    elif deed.waited_over is not None:
        yield say(lang, "did-wait", who=who, time=spell(deed.waited_over, lang))
    if deed.noticed is not None:
        yield say(lang, "did-notice" if deed.noticed else "did-not-notice", who=who)
    if deed.noticed_over is not None:
        yield say(lang, "did-notice-late", who=who, time=spell(deed.noticed_over, lang))
    if deed.mood_below is not None:
        yield say(lang, "did-below", who=who, n=deed.mood_below)
    if deed.mood_above is not None:
        yield say(lang, "did-above", who=who, n=deed.mood_above)


def spell(seconds: int, lang: str) -> str:
    """A length of time: `45 s`, `12 min`, `2:05 u`."""
    if seconds < 60:
        return f"{seconds} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60}:{minutes % 60:02d} {'h' if lang == 'en' else 'u'}"
