"""`webcare tone`: how a city sounds, measured over its replies, and where its time goes in a simulated month.

A command of its own: measuring takes seconds and a month some ten, and `webcare cities` answers at once.
"""

import sys
from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from webcare.analysis.month import Month, month
from webcare.analysis.tone import Marked, Tone, tone
from webcare.assessment.tone import ELEMENTS
from webcare.cli.printing import print_json, print_lines, width, wrapped
from webcare.cli.run import world
from webcare.cli.usage import UsageError
from webcare.cli.words import word
from webcare.domain.action import Effort
from webcare.domain.policy import Example
from webcare.domain.split import Split
from webcare.engine.city import City
from webcare.engine.explain import named
from webcare.exercise.play import played
from webcare.exercise.state import World
from webcare.simulation.shift import shift
from webcare.store.content import load_citizens, load_policies, load_rubric, load_vocabulary
from webcare.store.folders import Folders, city_names, content_folders
from webcare.store.undisturbed import undisturbed

_LEVEL = 2
"""An ordinary day."""
_LASTS = 8 * 3600
_WORDS = 3
_LABEL = 25


def run(options: Namespace) -> int:
    """Prints it; 0."""
    lang = options.lang
    if options.shifts < 0:
        raise UsageError(word(lang, "shifts-few"))
    folders = content_folders(options.policies, options.scenarios)
    names = [options.city] if options.city else list(city_names(folders))
    with undisturbed():
        cities = [City.of(policy) for policy in load_policies(folders, names, lang)]
        played_in = world(folders, cities, lang)
        signs = load_rubric(folders, language=lang).signs
        topics = load_vocabulary(folders, lang).topics
        texts = [Example(text=text) for topic in topics for one in topic.subjects.values() for text in one.examples]
        found = []
        for city in cities:
            print(word(lang, "tone-busy", city=city.id), file=sys.stderr)
            own = [example for rule in city.policy.rules for example in rule.examples]
            sounds = tone(city, [*own, *texts], played_in.lexicon, signs)
            found.append((city, sounds, _month(folders, city, played_in, options)))
    if options.json:
        print_json({"cities": [_values(*one) for one in found]})
    else:
        for one in found:
            print_lines([*_lines(*one, lang, width(100)), ""])
        print_lines(wrapped(word(lang, "tone-note"), width(100)))
    return 0


def _month(folders: Folders, city: City, played_in: World, options: Namespace) -> Month | None:
    """So many days played, each with a seed of its own."""
    if not options.shifts:
        return None
    crowd, topics = load_citizens(folders, options.lang)
    spent: list[Split] = []
    for seed in range(options.seed, options.seed + options.shifts):
        day = shift(crowd, topics, _LEVEL, seed, lasts=_LASTS)
        spent.append(played(day, city.id, played_in, seed).now.spent)
    return month(spent, city.policy.split.target, options.seed)


def _lines(city: City, sounds: Tone, over: Month | None, lang: str, room: int) -> Iterator[str]:
    head = word(
        lang,
        "tone-head",
        city=f"{city.policy.name} ({city.id})",
        replies=sounds.replies,
        messages=sounds.messages,
        said=sounds.said,
        of=sounds.templates,
    )
    yield from wrapped(head, room)
    for tactic, elements in ELEMENTS.items():
        yield f"  {word(lang, f'tone-{tactic}'):<{_LABEL}} {sounds.share(tactic):>4.0%}"
        for element in elements:
            label = f"    {word(lang, f'tone-{element}')}"
            marked = ", ".join(f'"{_marked(one)}"' for one in sounds.examples[element][:_WORDS])
            line = f"{label:<{_LABEL + 2}} {sounds.share(element):>4.0%}  {marked}"
            yield line if len(line) <= room else f"{line[: room - 1]}…"
    if over is None:
        return
    yield from wrapped(word(lang, "tone-split", shifts=over.shifts), room)
    target = over.target.shares()
    for effort in Effort:
        between = over.between[effort]
        yield "  " + word(
            lang,
            "tone-share",
            effort=named(effort.value, lang),
            share=_percent(between.share, lang),
            low=_percent(between.low, lang),
            high=_percent(between.high, lang),
            target=f"{target.of(effort):.0%}",
        )


def _percent(share: float, lang: str) -> str:
    said = f"{share:.1%}"
    return said.replace(".", ",") if lang == "nl" else said


def _marked(one: Marked) -> str:
    return " ".join(one.text[slice(*one.span)].split())


def _values(city: City, sounds: Tone, over: Month | None) -> dict[str, Any]:
    return {
        "city": city.id,
        "messages": sounds.messages,
        "replies": sounds.replies,
        "texts": {"used": sounds.said, "of": sounds.templates},
        "tone": {
            tactic.value: {
                "share": round(sounds.share(tactic), 4),
                "replies": sounds.tactics[tactic],
                "elements": {
                    element.value: {
                        "share": round(sounds.share(element), 4),
                        "replies": sounds.elements[element],
                        "examples": [
                            {"text": one.text, "start": one.span[0], "end": one.span[1]}
                            for one in sounds.examples[element]
                        ],
                    }
                    for element in elements
                },
            }
            for tactic, elements in ELEMENTS.items()
        },
        "month": None if over is None else _month_values(over),
    }


def _month_values(over: Month) -> dict[str, Any]:
    target = over.target.shares()
    return {
        "shifts": over.shifts,
        "hours": _LASTS // 3600,
        "score": round(over.score, 1),
        "shares": {
            effort.value: {
                "share": round(over.between[effort].share, 4),
                "low": round(over.between[effort].low, 4),
                "high": round(over.between[effort].high, 4),
                "target": round(target.of(effort), 4),
            }
            for effort in Effort
        },
    }
