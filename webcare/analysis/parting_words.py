"""The difference between two policies in words that every reader of it is given: on screen, on paper."""

from collections.abc import Mapping
from types import MappingProxyType

from webcare.analysis.difference import Difference
from webcare.domain.action import Effort
from webcare.domain.channel import NAMES
from webcare.domain.conversation import Phase, Status
from webcare.domain.policy import Example, Policy, Rule
from webcare.engine.explain import named
from webcare.engine.text import shown

WORDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "same": (
            "{one} en {other} doen in elke situatie hetzelfde.",
            "{one} and {other} do the same in every situation.",
        ),
        "head": (
            "{one} en {other} doen iets anders in {share} van alle situaties die kunnen voorkomen ({apart} van {all}), "
            "op {parts} manieren. Van {played} voorbeeldberichten gaan er {known} anders.",
            "{one} and {other} do something else in {share} of all situations that can occur ({apart} of {all}), "
            "in {parts} ways. Of {played} example messages {known} go otherwise.",
        ),
        "share": (
            "Een deel van de situaties is geen deel van de berichten: de meeste situaties zijn zeldzaam.",
            "A share of the situations is no share of the messages: most situations are rare.",
        ),
        "everyday": (
            "In gewone situaties (een eerste bericht in het Nederlands, geen gevaar, geen bijzondere signalen):",
            "In everyday situations (a first message in Dutch, no danger, no special signals):",
        ),
        "rare": (
            "Alleen in bijzondere situaties (wat niet genoemd is, is gewoon):",
            "Only in special situations (what is not named is as usual):",
        ),
        "more": ("en in andere gevallen", "and in other cases"),
        "rest": (
            "En nog {count} manieren die zelden voorkomen: --all toont ze.",
            "And {count} more ways that seldom happen: --all shows them.",
        ),
        "none": ("geen bericht gevonden dat dit laat zien", "no message found that shows this"),
        "fact": ("feit", "fact"),
        "after": ("na", "after"),
        "to-us": ("aan ons", "to us"),
        "not-to-us": ("niet aan ons", "not to us"),
    }
)
"""In Dutch and in English."""


def say(lang: str, key: str, /, **words: object) -> str:
    """One of the sentences."""
    found = WORDS[key]
    return found[lang == "en"].format(**words)


def name_of(policy: Policy, given: str) -> str:
    """What a policy is called: the city, and what was typed where that says more."""
    return policy.name if given == policy.city and "@" not in given else f"{policy.name} ({given})"


def does(rule: Rule, lang: str) -> str:
    """`in behandeling nemen + intern signaleren`."""
    then = rule.then
    if isinstance(then.effort, Effort):
        deed = named(then.action.value, lang)
    else:
        deed = (" of " if lang == "nl" else " or ").join(named(one.value, lang) for one in then.effort.by_split)
    return deed + "".join(f" + {named(action.value, lang)}" for action in then.also)


def where(example: Example, lang: str) -> str:
    """`Facebook, feit: bevestigd`."""
    words = [NAMES[example.channel.value]]
    if example.addressed is not None:
        words.append(say(lang, "to-us" if example.addressed else "not-to-us"))
    if example.status is not Status.NONE:
        words.append(f"{say(lang, 'fact')}: {named(example.status.value, lang)}")
    if example.phase is not Phase.NORMAL:
        words.append(named(example.phase.value, lang))
    if example.before:
        words.append(f'{say(lang, "after")} "{excerpt(" / ".join(example.before), 120)}"')
    return ", ".join(words)


def head(found: Difference, names: tuple[str, str], lang: str) -> str:
    """How much they differ, in a sentence or two."""
    if not found.parts:
        return say(lang, "same", one=names[0], other=names[1])
    return say(
        lang,
        "head",
        one=names[0],
        other=names[1],
        share=f"{found.apart / found.situations:.1%}".replace(".", "," if lang == "nl" else "."),
        apart=amount(found.apart),
        all=amount(found.situations),
        parts=len(found.parts),
        played=found.played,
        known=sum(part.known for part in found.parts),
    )


def amount(count: int) -> str:
    """A number as one can read it: in full while that is short."""
    return f"{count}" if count < 100_000 else f"{count:.1e}".replace("e+", "e")


def excerpt(text: str, most: int = 300) -> str:
    """What a citizen wrote, harmless and not too long."""
    safe = shown(text[: most + 1])
    return safe if len(safe) <= most else f"{safe[: most - 1]}…"
