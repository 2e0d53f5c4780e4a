"""`webcare compare --scenario`: one scenario under several cities, a row a message, and each ending."""

from argparse import Namespace
from collections.abc import Sequence
from typing import Any

from webcare.cli.printing import print_json, print_lines, width, wrapped
from webcare.cli.run import world
from webcare.cli.told import SHAPES, excerpt
from webcare.cli.words import word
from webcare.engine.city import City
from webcare.exercise.contrast import Contrast, contrasts
from webcare.exercise.figures import figures
from webcare.exercise.known import known_at
from webcare.exercise.outcome import Outcome, outcome
from webcare.exercise.play import Exercise, played
from webcare.exercise.state import Item
from webcare.exercise.transcript import clock_time, transcript
from webcare.store.content import load_scenario
from webcare.store.folders import Folders
from webcare.tui.labels import labels_in


def compared(options: Namespace, folders: Folders, cities: Sequence[City]) -> int:
    """Prints the scenario under these cities; 0."""
    scenario = load_scenario(folders, options.scenario, options.lang)
    around = world(folders, cities, options.lang)
    exercises = [played(scenario, city.id, around, options.seed) for city in cities]
    because = contrasts(exercises, around, options.lang)
    if options.json:
        print_json(_values(exercises, options.seed, because))
    else:
        print_lines(_lines(exercises, because, options.lang, width(120)))
    return 0


def _rows(exercises: Sequence[Exercise]) -> dict[str, dict[str, Item]]:
    """By message id and city, in the order in which the messages first came anywhere."""
    items = [(item.message.sent, at, item) for at, one in enumerate(exercises) for item in one.now.items]
    rows: dict[str, dict[str, Item]] = {}
    for _, at, item in sorted(items, key=lambda found: (found[0], found[1])):
        rows.setdefault(item.id, {})[exercises[at].city] = item
    return rows


def _values(exercises: Sequence[Exercise], seed: int, because: Sequence[Contrast]) -> dict[str, Any]:
    messages = []
    for name, by_city in _rows(exercises).items():
        message = next(iter(by_city.values())).message
        messages.append(
            {
                "id": name,
                "at": message.sent,
                "channel": message.channel.value,
                "name": message.author,
                "text": message.text,
                "cities": {city: _short(item) for city, item in by_city.items()},
            }
        )
    return {
        "scenario": exercises[0].scenario.slug,
        "seed": seed,
        "messages": messages,
        "cities": {one.city: {"ending": transcript(one)["ending"]} for one in exercises},
        "because": [
            {
                "about": one.about,
                "cause": one.cause or None,
                "cities": list(one.cities),
                "message": one.message or None,
                "says": one.says,
            }
            for one in because
        ],
    }


def _short(item: Item) -> dict[str, Any]:
    """What was done with a message, in short; nulls where it was never seen."""
    found = item.answer
    if found is None:
        return {"effort": None, "action": None, "also": [], "rule": None, "reply": None, "waited": None}
    response = found.response
    return {
        "effort": response.effort.value,
        "action": response.action.value,
        "also": [action.value for action in response.also],
        "rule": response.rule or None,
        "reply": response.reply.text if response.reply else None,
        "waited": item.waited,
    }


def _lines(exercises: Sequence[Exercise], because: Sequence[Contrast], lang: str, room: int) -> list[str]:
    scenario = exercises[0].scenario
    each = max(13, min(24, (room - 28) // len(exercises)))
    room_for_text = max(24, room - 1 - each * len(exercises))
    out = [f"{scenario.number}. {scenario.title.replace('{stad}', '…')}", ""]
    titles = "".join(f"{one.city[: each - 1]:<{each}}" for one in exercises)
    out += [f"{'':{room_for_text}} {titles}".rstrip()]
    for by_city in _rows(exercises).values():
        message = next(iter(by_city.values())).message
        said = " ".join(excerpt(message.text, room_for_text).split())
        text = f"{clock_time(scenario.starts, message.sent)[:5]} {said}"
        deeds = "".join(f"{_cell(by_city.get(one.city), lang)[: each - 1]:<{each}}" for one in exercises)
        out.append(f"{text[: room_for_text - 1]:<{room_for_text}} {deeds}".rstrip())
    out += ["", word(lang, "letters"), ""]
    for one in exercises:
        out += [*_ending(one, outcome(one), lang, room), ""]
    out.append(word(lang, "because-heading" if because else "because-none"))
    causes = labels_in(lang).after.causes
    for contrast in because:
        out += wrapped(contrast.says, room, f"- {causes[contrast.cause]}: ", "  ")
    return out


def _cell(item: Item | None, lang: str) -> str:
    if item is None:
        return "—"
    if item.answer is None:
        return word(lang, "joined" if item.joined else "unseen" if known_at(item) is None else "waiting")
    response = item.answer.response
    return f"{SHAPES[response.effort.value]} {word(lang, f'short-{response.action.value}')}"


def _ending(one: Exercise, came_to: Outcome, lang: str, room: int) -> list[str]:
    people = [f"{citizen.name} {citizen.mood:+d}" for citizen in came_to.citizens]
    spent = came_to.spent
    minutes = word(lang, "minutes", send=spent.send / 60, interact=spent.interact / 60, monitor=spent.monitor / 60)
    out = wrapped(came_to.says, room, f"{one.city}: ", "  ")
    out += wrapped(f"{word(lang, 'moods')}: {', '.join(people)}", room, "  ", "    ")
    out += wrapped(minutes, room, "  ", "    ")
    found = figures(one, came_to)
    shift = word(
        lang,
        "shift",
        median=_minutes(found.first_median),
        longest=_minutes(found.first_longest),
        none=found.unanswered,
        noticed=_minutes(found.noticed_median),
        unseen=found.unseen,
        reached=found.reached,
    )
    return out + wrapped(shift, room, "  ", "    ")


def _minutes(seconds: int | None) -> str:
    return "-" if seconds is None else str(round(seconds / 60))
