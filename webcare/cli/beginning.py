"""Which exercise is played in line mode: one that was left, or a new one; asked with numbered choices.

Not here: playing it (`plain`).
"""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from webcare.cli.commands import In
from webcare.domain.scenario import Scenario
from webcare.exercise.moves import move_of
from webcare.exercise.play import Exercise, begun, replayed
from webcare.exercise.state import World
from webcare.tui.kept import Keeper

Ask = Callable[[str], str | None]
Tell = Callable[[str], None]

SENTENCES: Mapping[str, In] = MappingProxyType(
    {
        "go-on": In("Deze oefeningen zijn nog niet af.", "These exercises are not finished."),
        "new": In("0 begin een nieuwe", "0 begin a new one"),
        "left": In("{title}, {city}, {steps} stappen", "{title}, {city}, {steps} steps"),
        "changed": In(
            "Het beleid of het scenario is sindsdien veranderd: de oefening kan nu anders lopen.",
            "The policy or the scenario has changed since: the exercise may go differently now.",
        ),
        "lost": In(
            "Die oefening past niet meer bij het scenario. Begin een nieuwe.",
            "That exercise no longer fits the scenario. Begin a new one.",
        ),
        "which-scenario": In("Welk scenario? Typ een nummer.", "Which scenario? Type a number."),
        "which-city": In("Welke gemeente? Typ een nummer.", "Which city? Type a number."),
        "again": In("Typ een nummer van {first} tot {last}.", "Type a number from {first} to {last}."),
    }
)


def say(lang: str, key: str, /, **words: object) -> str:
    """A sentence of this module in the interface's language."""
    found = SENTENCES[key]
    return (found.en if lang == "en" else found.nl).format(**words)


def number(ask: Ask, tell: Tell, lang: str, question: str, first: int, last: int) -> int | None:
    """The number that the player chose; None when there are no more answers."""
    while (given := ask(question)) is not None:
        chosen = given.strip()
        if chosen.isdecimal() and first <= int(chosen[:6]) <= last:
            return int(chosen)
        tell(say(lang, "again", first=first, last=last))
    return None


def one_of(ask: Ask, tell: Tell, lang: str, key: str, names: Sequence[str]) -> int | None:
    """The index of the name that the player chose."""
    lines = [f"{at} {name}" for at, name in enumerate(names, start=1)]
    found = number(ask, tell, lang, "\n".join([say(lang, key), *lines]), 1, len(names))
    return None if found is None else found - 1


def left(
    ask: Ask,
    tell: Tell,
    lang: str,
    keeper: Keeper,
    world: World,
    scenarios: Mapping[str, Scenario],
    content: str,
) -> tuple[Exercise, str] | None:
    """The unfinished exercise that the player goes on with, and its id in the records; None for a new one."""
    kept = [one for one in keeper.unfinished() if one.scenario in scenarios and one.city in world.cities][:9]
    if not kept:
        return None
    lines = [say(lang, "go-on"), say(lang, "new")]
    for at, one in enumerate(kept, start=1):
        title = scenarios[one.scenario].title.replace("{stad}", "…")
        lines.append(f"{at} {say(lang, 'left', title=title, city=one.city, steps=one.steps)}")
    found = number(ask, tell, lang, "\n".join(lines), 0, len(kept))
    if not found:
        return None
    one = kept[found - 1]
    if one.content != content:
        tell(say(lang, "changed"))
    try:
        moves = tuple(move_of(move) for move in keeper.moves(one.id))
        return replayed(scenarios[one.scenario], one.city, world, one.seed, moves), one.id
    except (LookupError, ValueError):
        tell(say(lang, "lost"))
        return None


def fresh(
    ask: Ask,
    tell: Tell,
    lang: str,
    world: World,
    scenarios: Sequence[Scenario],
    city: str | None,
    seed: int,
) -> Exercise | None:
    """A new exercise; of several scenarios or cities the player chooses. None without an answer."""
    at: int | None = 0
    if len(scenarios) > 1:
        titles = [scenario.title.replace("{stad}", "…") for scenario in scenarios]
        at = one_of(ask, tell, lang, "which-scenario", titles)
    if at is None:
        return None
    scenario = scenarios[at]
    home = city or (scenario.city if scenario.city in world.cities else None)
    if home is None:
        ids = list(world.cities)
        names = [label(one, world) for one in ids]
        which = one_of(ask, tell, lang, "which-city", names)
        if which is None:
            return None
        home = ids[which]
    return begun(scenario, home, world, seed)


def label(city: str, world: World) -> str:
    """A city as a reader calls it: `Utrecht`, `Utrecht 2025`."""
    policy = world.cities[city].policy
    return f"{policy.name} {policy.as_of}" if "@" in city else policy.name
