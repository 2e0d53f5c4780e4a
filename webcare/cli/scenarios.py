"""`webcare scenarios`: which scenarios there are, what each teaches and how long it takes."""

from argparse import Namespace

from webcare.cli.printing import labelled, print_json, print_lines, width
from webcare.cli.words import word
from webcare.store.content import load_scenarios
from webcare.store.folders import content_folders


def run(options: Namespace) -> int:
    """Prints the scenarios in the order of their number; 0."""
    folders = content_folders(options.policies, options.scenarios)
    found = load_scenarios(folders, options.lang)
    if options.json:
        keys = ("slug", "number", "title", "goal", "difficulty", "minutes", "city")
        print_json({"scenarios": [{key: getattr(scenario, key) for key in keys} for scenario in found]})
        return 0
    for scenario in found:
        level = word(options.lang, "difficulty", level=scenario.difficulty, minutes=scenario.minutes)
        title = scenario.title.replace("{stad}", "…")
        print_lines([f"{scenario.number:>2}. {title}  ({scenario.slug})"])
        print_lines(labelled(f"    {word(options.lang, 'goal')}", scenario.goal, width(100)))
        print_lines([f"{'':<14} {level}", ""])
    if not found:
        print(word(options.lang, "none-found"))
    return 0
