"""`webcare compare`: cities side by side on one message or a whole scenario, and where they part."""

from argparse import Namespace
from collections.abc import Sequence

from webcare.cli.answer import channel_named
from webcare.cli.compare_scenario import compared
from webcare.cli.printing import beside, has_screen, print_json, print_lines, width, wrapped
from webcare.cli.told import column, excerpt, values
from webcare.cli.usage import UsageError
from webcare.cli.words import word
from webcare.domain.channel import NAMES
from webcare.domain.message import Message
from webcare.engine.answer import Answer, answer
from webcare.engine.city import City
from webcare.engine.compare import partings, summary
from webcare.engine.understand import understand
from webcare.store.content import load_lexicon, load_policies
from webcare.store.folders import Folders, city_names, content_folders

_NARROWEST = 18
"""Narrower columns than this are no longer read; then the cities stand under each other."""


def run(options: Namespace) -> int:
    """Prints the comparison; 0."""
    if options.text is None and options.scenario is None and not options.json and has_screen():
        return _on_screen(options)
    if (options.text is None) == (options.scenario is None):
        raise UsageError(word(options.lang, "text-or-scenario"))
    channel = channel_named(options.channel, options.lang)
    folders = content_folders(options.policies, options.scenarios)
    names = chosen(options.city, folders, options.lang)
    cities = [City.of(policy) for policy in load_policies(folders, names, options.lang)]
    if options.scenario is not None:
        return compared(options, folders, cities)
    lexicon = load_lexicon(folders, options.lang)
    message = Message(text=options.text, channel=channel)
    understood = understand(message, lexicon)
    found = [answer(city, message, lexicon, seed=options.seed, understanding=understood) for city in cities]
    if options.json:
        print_json(
            {
                "text": message.text,
                "channel": channel.value,
                "cities": {one.city.id: values(one) for one in found},
                "parts_at": [
                    {"cities": list(part.cities), "fact_or_rule": part.fact_or_rule, "says": part.says}
                    for part in partings(found, options.lang)
                ],
            }
        )
    else:
        print_lines(_lines(found, options.lang, width(200)))
    return 0


def _on_screen(options: Namespace) -> int:
    """Nothing to compare yet: the screen asks for it."""
    from webcare.tui.app import run as open_screens
    from webcare.tui.start import Start

    folders = content_folders(options.policies, options.scenarios)
    return open_screens(folders, lang=options.lang, start=Start(room="compare", seed=options.seed))


def chosen(given: str | None, folders: Folders, lang: str) -> list[str]:
    """The cities that were named, else all but the dated variants. Raises UsageError for one named twice."""
    if given is None:
        return [name for name in city_names(folders) if "@" not in name]
    names = [name.strip() for name in given.split(",") if name.strip()] or [given]
    for at, name in enumerate(names):
        if name in names[:at]:
            raise UsageError(word(lang, "twice", name=name[:60]))
    return names


def _lines(found: Sequence[Answer], lang: str, room: int) -> list[str]:
    first = found[0]
    out = [NAMES[first.message.channel.value], *wrapped(excerpt(first.message.text), room, "> ", "> "), ""]
    each = (room + 2) // len(found) - 2
    if each >= _NARROWEST:
        out += beside([column(one, lang, each) for one in found], each)
    else:
        for one in found:
            out += [*column(one, lang, room), ""]
    out += ["", *wrapped(summary(found, lang), room)]
    apart = partings(found, lang)
    if apart:
        out += ["", f"{word(lang, 'parts-at')}:"]
        for part in apart:
            out += wrapped(part.says, room, "  - ", "    ")
    return out
