"""`webcare diff A B`: exactly where two policies do something else."""

from argparse import Namespace
from pathlib import Path

from webcare.analysis.citizens import Citizens
from webcare.analysis.difference import Difference, Part, difference, exemplified
from webcare.analysis.parting_words import name_of
from webcare.cli.printing import print_json, print_lines, width
from webcare.cli.told_difference import lines, values
from webcare.cli.usage import HalfDoneError
from webcare.cli.words import word
from webcare.reports.difference import page
from webcare.store.content import load_lexicon
from webcare.store.folders import content_folders
from webcare.store.undisturbed import undisturbed
from webcare.store.versions import load_version

_SHOWN = 12
"""So many ways are shown, those of the most example messages first."""
_BOXES = 3


@undisturbed()
def run(options: Namespace) -> int:
    """Prints the difference; 0."""
    folders = content_folders(options.policies, options.scenarios)
    one = load_version(folders, options.one, options.lang)
    other = load_version(folders, options.other, options.lang)
    lexicon = load_lexicon(folders, options.lang)
    examples = [example for policy in (one, other) for rule in policy.rules for example in rule.examples]
    citizens = Citizens.of(lexicon, examples)
    found = difference(one, other, citizens, lexicon.subjects, weighed=not lexicon.scale.is_empty)
    names = (name_of(one, options.one), name_of(other, options.other))
    parts = list(_shown(found, citizens, whole=options.all))
    if options.html:
        _written(Path(options.html), page(found, parts, names, options.lang), options.lang)
    if options.json:
        print_json(values(found, [*parts, *found.parts[len(parts) :]], names, options.lang))
    else:
        print_lines(lines(found, parts, names, options.lang, width(110)))
    return 0


def _shown(found: Difference, citizens: Citizens, *, whole: bool) -> list[Part]:
    """The parts to show, told in boxes and with messages."""
    few = found.parts if whole else found.parts[:_SHOWN]
    # Who changed one rule wants to see all of what it does.
    most = 40 if len(found.parts) <= 6 else _BOXES
    return [exemplified(found, found.told(part, most), citizens) for part in few]


def _written(path: Path, text: str, lang: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise HalfDoneError(word(lang, "write-failed", why=error.strerror or error)) from None
