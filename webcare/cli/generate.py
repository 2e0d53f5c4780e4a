"""`webcare generate CITY`: a message for every rule that can hold, as a file to keep."""

import sys
from argparse import Namespace
from pathlib import Path

from webcare.analysis.chart import Chart
from webcare.analysis.citizens import Citizens
from webcare.analysis.coverage import fired
from webcare.cli.printing import print_json
from webcare.cli.usage import HalfDoneError
from webcare.cli.words import word
from webcare.engine.city import City
from webcare.store.content import load_lexicon, load_policy, load_vocabulary
from webcare.store.folders import content_folders
from webcare.store.generated import as_yaml, tests_of
from webcare.store.undisturbed import undisturbed

_TRIES = 2000
"""Longer than for a finding: who asks for every rule waits for it."""


@undisturbed()
def run(options: Namespace) -> int:
    """Prints or writes the messages, and says how many rules have one; 0, or 1 where a rule has none."""
    folders = content_folders(options.policies, options.scenarios)
    policy = load_policy(folders, options.city, options.lang)
    lexicon = load_lexicon(folders, options.lang)
    topics = load_vocabulary(folders, options.lang).topics
    texts = [text for topic in topics for subject in topic.subjects.values() for text in subject.examples]
    citizens = Citizens.of(lexicon, [example for rule in policy.rules for example in rule.examples], texts)
    citizens.tries = _TRIES
    chart = Chart.of(policy, lexicon.subjects, weighed=not lexicon.scale.is_empty)
    every = list(fired(City.of(policy), chart, citizens))
    if options.output:
        try:
            Path(options.output).write_text(as_yaml(policy.city, every), encoding="utf-8")
        except OSError as error:
            raise HalfDoneError(word(options.lang, "write-failed", why=error.strerror or error)) from None
        print(word(options.lang, "generated-to", file=options.output), file=sys.stderr)
    if options.json:
        print_json({**tests_of(policy.city, every), "never": [one.rule.id for one in every if not one.can_win]})
    elif not options.output:
        print(as_yaml(policy.city, every), end="")
    can = [one for one in every if one.can_win]
    found = sum(one.example is not None for one in can)
    says = word(options.lang, "generated", found=found, all=len(can), never=len(every) - len(can))
    print(says, file=sys.stderr)
    return 0 if found == len(can) else 1
