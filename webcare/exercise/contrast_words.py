"""What made the difference, in sentences: Dutch and English.

Not here: finding it (`exercise.contrast`, `exercise.causes`, `exercise.posting`).
"""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from webcare.domain.channel import NAMES, Outlet
from webcare.domain.desk import Stream
from webcare.engine.explain import named
from webcare.engine.text import shown
from webcare.exercise.causes import Cause, Lagged, NotRead, OtherRule, Queued, ReadSeldom, SplitChose
from webcare.exercise.deed_words import deed_says, spell
from webcare.exercise.endings import Parted
from webcare.exercise.play import Exercise
from webcare.exercise.posting import NoSuchPost, NothingSent, OtherOutlets, PostCause
from webcare.exercise.state import Item
from webcare.exercise.transcript import clock_time

AnyCause = Cause | PostCause | None
Seconds = Callable[[Item], int | None]
Why = Callable[[str, Exercise, Exercise], Cause | None]

_KINDS: Mapping[type, str] = MappingProxyType(
    {
        OtherRule: "rule",
        NotRead: "stream",
        ReadSeldom: "stream",
        Lagged: "split",
        SplitChose: "split",
        Queued: "queue",
        NoSuchPost: "rule",
        OtherOutlets: "outlet",
        NothingSent: "split",
    }
)


class _In(NamedTuple):
    nl: str
    en: str


_WORDS: Mapping[str, _In] = MappingProxyType(
    {
        "and": _In("en", "and"),
        "ends": _In(
            "{here}: einde '{ending}'. {there}: einde '{other}'.",
            "{here}: ending '{ending}'. {there}: ending '{other}'.",
        ),
        "turns": _In(
            "Het keerpunt: {deeds}; in {did} wel, in {not_} niet.", "It turns on: {deeds}; so in {did}, not in {not_}."
        ),
        "noticed": _In(
            "{message}: {here} las het na {soon}, {there} {late}.",
            "{message}: {here} read it after {soon}, {there} {late}.",
        ),
        "waited": _In(
            "{message}: antwoord in {here} na {soon}, in {there} {late}.",
            "{message}: reply in {here} after {soon}, in {there} {late}.",
        ),
        "after": _In("pas na {time}", "only after {time}"),
        "never-noticed": _In("nooit", "never did"),
        "never-waited": _In("niet", "none"),
        "more-one": _In("Zo ging het met nog 1 bericht.", "The same goes for 1 more message."),
        "more": _In("Zo ging het met nog {n} berichten.", "The same goes for {n} more messages."),
        "message": _In("Het bericht van {name} ({time})", "The message of {name} ({time})"),
        "deed": _In("{message}:", "{message}:"),
        "rule": _In(
            "{here} volgt afspraak '{one}': {because} {there} volgt '{other}': {because_other}",
            "{here} follows rule '{one}': {because} {there} follows '{other}': {because_other}",
        ),
        "rule-alike": _In(
            "Afspraak '{one}' zegt niet overal hetzelfde. {here}: {because} {there}: {because_other}",
            "Rule '{other}' does not say the same everywhere. {here}: {because} {there}: {because_other}",
        ),
        "not-read": _In(
            "{here} leest {stream} mee; in {there} leest niemand dat.",
            "{here} reads {stream}; in {there} nobody reads that.",
        ),
        "not-yet": _In(
            "In {there} stond het in {stream}, maar daar kwam niemand meer aan toe.",
            "In {there} it stood in {stream}, but nobody got round to it.",
        ),
        "seldom": _In(
            "{here} leest {one} elke {every} minuten, {there} {other} elke {seldom}.",
            "{here} reads {one} every {every} minutes, {there} {other} every {seldom}.",
        ),
        "lagged": _In(
            "{there} ging eerst {n} keer {effort}, want dat liep daar verder achter: doel {target} %, besteed"
            " {share} %, achterstand {lag} min.",
            "{there} turned to {effort} first, {n} times, for it lagged more there: target {target} %, spent {share} %,"
            " {lag} min behind.",
        ),
        "chose": _In(
            "Afspraak '{rule}' laat de verdeling kiezen: {here} koos {one}, {there} {other} (doel {target} %, besteed"
            " {share} %).",
            "Rule '{rule}' leaves it to the split: {here} chose {one}, {there} {other} (target {target} %, spent"
            " {share} %).",
        ),
        "queued": _In(
            "In {there} ging {n} keer ander werk uit dezelfde rij voor.",
            "In {there} other work of the same queue went first, {n} times.",
        ),
        "duty": _In(
            "In {there} ging {n} keer plicht voor: gevaar, persoonsgegevens of een norm die verliep.",
            "In {there} duty went first, {n} times: danger, personal data or a norm running out.",
        ),
        "no-post": _In(
            "Het beleid van {there} heeft geen bericht '{post}'.", "The policy of {there} has no post '{post}'."
        ),
        "reach": _In(
            "Berichten van {here} bereikten {most} volgers, die van {there} {fewest}.",
            "Posts of {here} reached {most} followers, those of {there} {fewest}.",
        ),
        "outlets": _In("{here} zond via {one}; {there} via {other}.", "{here} sent by {one}; {there} by {other}."),
        "followers": _In(
            "De kanalen zijn dezelfde; {here} heeft daar meer volgers.",
            "The channels are the same; {here} has more followers there.",
        ),
        "account": _In("{here} zond vooral namens {account}.", "{here} sent mostly as {account}."),
        "nothing": _In("{there} zond niets.", "{there} sent nothing."),
        "nothing-waiting": _In(
            "{there} zond niets: {n} berichten lagen nog klaar toen het ophield.",
            "{there} sent nothing: {n} posts still waited when it ended.",
        ),
        "anyone": _In("iemand", "somebody"),
    }
)
_OUTLETS_EN: Mapping[str, str] = MappingProxyType(
    {
        "site": "the website",
        "newspaper": "the newspaper",
        "print": "print, door to door",
        "advert-facebook": "an advert on Facebook",
        "advert-linkedin": "an advert on LinkedIn",
    }
)


def say(lang: str, key: str, /, **slots: object) -> str:
    """A sentence of this module."""
    found = _WORDS[key]
    return (found.en if lang == "en" else found.nl).format(**slots)


def kind(cause: AnyCause) -> str:
    """`rule`, `stream`, `split`, `queue` or `outlet`; empty for none."""
    return _KINDS[type(cause)] if cause is not None else ""


def same(cause: AnyCause) -> object:
    """What two causes share that are told once."""
    match cause:
        case OtherRule(here=here, there=there):
            return (here.id, there.id)
        case NotRead(stream=stream, late=late):
            return (stream.id, late and late.id)
        case ReadSeldom(here=here, there=there):
            return (here.id, there.id)
        case Lagged(first=first):
            return first
        case SplitChose(rule=rule):
            return rule.id
        case _:
            return type(cause)


def city(exercise: Exercise) -> str:
    """A city's name; with its year where it is a variant."""
    policy = exercise.now.city.policy
    return f"{policy.name} ({policy.as_of})" if "@" in policy.city else policy.name


def _cities(group: Sequence[Exercise], lang: str) -> str:
    names = [city(one) for one in group]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {say(lang, 'and')} {names[-1]}"


def ending(found: Parted, lang: str) -> str:
    """Why it ended so in these cities, and otherwise in those."""
    one, other = found.group[0].now.ending, found.most[0].now.ending
    assert one is not None
    assert other is not None
    here, there = _cities(found.group, lang), _cities(found.most, lang)
    parts = [say(lang, "ends", here=here, ending=_titled(one.id), there=there, other=_titled(other.id))]
    if found.deeds:
        did, not_ = (here, there) if found.held else (there, here)
        told = f" {say(lang, 'and')} ".join(deed_says(deed, found.group[0], lang) for deed in found.deeds)
        parts.append(say(lang, "turns", deeds=told, did=did, not_=not_))
    why = found.found
    return " ".join([*parts, *told_cause(why.cause, why.here, why.there, lang)])


def timed(
    about: str, message: str, here: Exercise, there: Exercise, seconds: Seconds, cause: Cause, more: int, lang: str
) -> str:
    """How much later this was read, or answered, and why."""
    soon, late = seconds(here.now.item(message)), seconds(there.now.item(message))
    after = say(lang, f"never-{about}") if late is None else say(lang, "after", time=spell(late, lang))
    head = say(
        lang,
        about,
        message=_message(message, here, lang),
        here=city(here),
        soon=spell(soon or 0, lang),
        there=city(there),
        late=after,
    )
    rest = [say(lang, "more-one" if more == 1 else "more", n=more)] if more else []
    return " ".join([head, *told_cause(cause, here, there, lang), *rest])


def deed(message: str, here: Exercise, there: Exercise, cause: Cause, lang: str) -> str:
    """Why the cities did something else with this message."""
    return " ".join([say(lang, "deed", message=_message(message, here, lang)), *told_cause(cause, here, there, lang)])


def reach(here: Exercise, most: int, there: Exercise, fewest: int, cause: AnyCause, lang: str) -> str:
    """Why one city's posts reached more people."""
    numbers = {"most": _number(most, lang), "fewest": _number(fewest, lang)}
    head = say(lang, "reach", here=city(here), there=city(there), **numbers)
    return " ".join([head, *told_cause(cause, here, there, lang)])


def told_cause(cause: AnyCause, one: Exercise, other: Exercise, lang: str) -> list[str]:
    """The cause in a sentence; nothing for none. `one`: the city that did it, or did it sooner."""
    here, there = city(one), city(other)
    match cause:
        case OtherRule(here=ours, there=theirs):
            slots = {"one": ours.id, "because": ours.because, "other": theirs.id, "because_other": theirs.because}
            key = "rule" if ours.id != theirs.id else "rule-alike"
            return [say(lang, key, here=here, there=there, **slots)]
        case NotRead(stream=stream, late=None):
            return [say(lang, "not-read", here=here, there=there, stream=_stream(stream))]
        case NotRead(late=late) if late is not None:
            return [say(lang, "not-yet", there=there, stream=_stream(late))]
        case ReadSeldom(here=ours, there=theirs):
            times = {"every": ours.every, "seldom": theirs.every}
            return [say(lang, "seldom", here=here, there=there, one=_stream(ours), other=_stream(theirs), **times)]
        case Lagged(first=first, times=times, target=target, share=share, lag=lag):
            shares = {"target": round(target * 100), "share": round(share * 100), "lag": round(lag / 60)}
            return [say(lang, "lagged", there=there, n=times, effort=named(first.value, lang), **shares)]
        case SplitChose(rule=rule, target=target, share=share):
            shares = {"target": round(target * 100), "share": round(share * 100)}
            efforts = {"one": named(cause.here.value, lang), "other": named(cause.there.value, lang)}
            return [say(lang, "chose", here=here, there=there, rule=rule.id, **efforts, **shares)]
        case Queued(times=times, duty=duty):
            return [say(lang, "duty" if duty else "queued", there=there, n=times)]
        case NoSuchPost(post=post):
            return [say(lang, "no-post", there=there, post=post)]
        case OtherOutlets():
            return _outlets(cause, here, there, lang)
        case NothingSent(waiting=waiting):
            return [say(lang, "nothing-waiting" if waiting else "nothing", there=there, n=waiting)]
        case _:
            return []


def _outlets(cause: OtherOutlets, here: str, there: str, lang: str) -> list[str]:
    if cause.same:
        parts = [say(lang, "followers", here=here)]
    else:
        one, other = (", ".join(outlet_name(outlet, lang) for outlet, _ in seen) for seen in (cause.here, cause.there))
        parts = [say(lang, "outlets", here=here, there=there, one=one, other=other or "-")]
    return [*parts, say(lang, "account", here=here, account=cause.account)] if cause.account else parts


def outlet_name(outlet: Outlet, lang: str) -> str:
    """An outlet as people call it."""
    found = NAMES.get(outlet.value)
    return found or (_OUTLETS_EN[outlet.value] if lang == "en" else named(outlet.value))


def _stream(stream: Stream) -> str:
    return f"'{stream.says or stream.id}'"


def _message(message: str, exercise: Exercise, lang: str) -> str:
    found = exercise.now.item(message).message
    time = clock_time(exercise.scenario.starts, found.sent)[:5]
    return say(lang, "message", name=shown(found.author) or say(lang, "anyone"), time=time)


def _titled(ending: str) -> str:
    return ending.replace("-", " ")


def _number(value: int, lang: str) -> str:
    return f"{value:,}".replace(",", "," if lang == "en" else ".")
