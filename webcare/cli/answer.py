"""`webcare answer`: one message through one city's policy."""

import sys
from argparse import Namespace

from webcare.analysis.near import NearMiss, near_misses
from webcare.cli.printing import print_json, print_lines, width
from webcare.cli.told import lines, values
from webcare.cli.told_near import near_lines, near_values
from webcare.cli.usage import HalfDoneError, UsageError, did_you_mean
from webcare.cli.words import word
from webcare.domain.channel import Channel
from webcare.domain.message import Message
from webcare.engine.answer import Answer, answer
from webcare.engine.city import City
from webcare.engine.explain import explained
from webcare.engine.match import Lexicon
from webcare.store.content import load_lexicon, load_policy
from webcare.store.folders import content_folders

_ADDRESSED = {"auto": None, "yes": True, "no": False}


def run(options: Namespace) -> int:
    """Prints what the city does with the message; 0."""
    channel = channel_named(options.channel, options.lang)
    text = _text(options)
    folders = content_folders(options.policies, options.scenarios)
    city = City.of(load_policy(folders, options.city, options.lang))
    lexicon = load_lexicon(folders, options.lang)
    message = Message(text=text, channel=channel, addressed=_ADDRESSED[options.addressed])
    found = answer(city, message, lexicon, seed=options.seed)
    if options.json:
        shown = values(found)
        shown["decision"]["near_misses"] = [near_values(near, options.lang) for near in _near(found, lexicon)]
        print_json(shown)
        return 0
    print_lines(lines(found, options.lang, width(100)))
    if options.explain:
        print_lines(["", explained(found, options.lang)])
        print_lines(near_lines(_near(found, lexicon), options.lang, width(100)))
    return 0


def _near(found: Answer, lexicon: Lexicon) -> tuple[NearMiss, ...]:
    """What would have made the city decide otherwise."""
    return near_misses(found.city, found.facts, lexicon.subjects, weighed=not lexicon.scale.is_empty)


def channel_named(name: str, lang: str) -> Channel:
    """The channel of this name. Raises UsageError, with the nearest, where there is none."""
    try:
        return Channel(name)
    except ValueError:
        names = [channel.value for channel in Channel]
        says = word(
            lang,
            "channel-unknown",
            name=name[:60],
            names=", ".join(names),
            near=did_you_mean(name, names, lang),
        )
        raise UsageError(says) from None


def _text(options: Namespace) -> str:
    if options.stdin:
        if options.text is not None:
            raise UsageError(word(options.lang, "two-texts"))
        return _read(options.lang)
    if options.text is None:
        raise UsageError(word(options.lang, "no-text"))
    return str(options.text)


def _read(lang: str) -> str:
    """All of standard input, without the end of its last line; bytes that are no UTF-8 become �."""
    try:
        raw = sys.stdin.buffer.read() if hasattr(sys.stdin, "buffer") else sys.stdin.read().encode()
    except (OSError, ValueError, AttributeError) as error:
        raise HalfDoneError(word(lang, "read-failed", why=error)) from None
    return raw.decode("utf-8", "replace").removesuffix("\n").removesuffix("\r")
