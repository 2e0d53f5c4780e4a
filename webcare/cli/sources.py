"""`webcare sources`: every sentence of the source text and every public source, and what rests on it."""

from argparse import Namespace
from collections.abc import Sequence

from webcare.cli.printing import print_json, print_lines, width, wrapped
from webcare.cli.words import word
from webcare.domain.policy import SourceSentence
from webcare.store.content import load_sources
from webcare.store.folders import NATIONAL, city_names, content_folders, require
from webcare.store.sentences import in_tongue
from webcare.store.sources import Use, uses

_SHOWN = 4
"""Places per sentence on the screen; JSON has them all."""


def run(options: Namespace) -> int:
    """Prints the sentences with their uses; 0."""
    folders = content_folders(options.policies, options.scenarios)
    sentences, used = load_sources(folders, options.lang), uses(folders, options.lang)
    if options.city is not None:
        require(options.city, city_names(folders), "city-unknown", folders.policies, in_tongue(options.lang))
    rows = [(sentence, _in_city(used.get(sentence.key, ()), options.city)) for sentence in sentences]
    if options.city is not None:
        rows = [(sentence, places) for sentence, places in rows if places]
    if options.json:
        print_json({"sources": [_values(sentence, places, options.lang) for sentence, places in rows]})
    else:
        for sentence, places in rows:
            print_lines(_lines(sentence, places, options.lang))
    return 0


def _in_city(places: Sequence[Use], city: str | None) -> list[Use]:
    return [use for use in places if city is None or use.city in (city, NATIONAL)]


def _values(sentence: SourceSentence, places: Sequence[Use], lang: str) -> dict[str, object]:
    return {
        "key": sentence.key,
        "basis": sentence.basis.value,
        "says": sentence.en if lang == "en" else sentence.says,
        "used_by": [{"city": use.city, "at": use.at, "what": use.what, "shows": use.shows} for use in places],
    }


def _lines(sentence: SourceSentence, places: Sequence[Use], lang: str) -> list[str]:
    room = width(100)
    says = sentence.en if lang == "en" else sentence.says
    lines = wrapped(says, room, f"{sentence.key:<4} {word(lang, f'{sentence.basis.value}-basis')}: ", " " * 5)
    for use in places[:_SHOWN]:
        lines += wrapped(use.what, room, f"     {word(lang, use.shows)}, {use.city} {use.at}: ", " " * 9)
    if len(places) > _SHOWN:
        lines.append(f"     {word(lang, 'and-more', count=len(places) - _SHOWN)}")
    return lines if places else [*lines, f"     {word(lang, 'no-use')}"]
