"""`webcare progress`: what a trainee can do by now, per skill and per city, over time, and what should come back."""

from argparse import Namespace
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from webcare.assessment.names import NAMES
from webcare.cli.gathered import gathered, opened, titles
from webcare.cli.printing import print_json, print_lines
from webcare.cli.words import word
from webcare.domain.training import Training
from webcare.exercise.practice import Standing, standings, to_practise
from webcare.exercise.progress import reviews
from webcare.store.folders import content_folders


def run(options: Namespace) -> int:
    """Prints it; 0."""
    folders, now = content_folders(options.policies, options.scenarios), datetime.now(UTC)
    with opened(options.lang) as records:
        found = gathered(records, options.trainee, options.lang, titles(folders, options.lang))
    everybody = sorted({one.trainee for one in found})
    standing = {who: standings(reviews([one for one in found if one.trainee == who]), now) for who in everybody}
    if options.json:
        print_json({"trainees": [_values(who, found, standing[who]) for who in everybody]})
    elif not found:
        print(word(options.lang, "no-trainings"))
    else:
        for who in everybody:
            print_lines(_lines(who, [one for one in found if one.trainee == who], standing[who], options.lang))
    return 0


def _values(who: str, found: Sequence[Training], standing: Sequence[Standing]) -> dict[str, object]:
    return {
        "trainee": who,
        "trainings": [
            {
                "id": one.id,
                "city": one.city,
                "scenario": one.scenario,
                "started": one.started.isoformat(),
                "judged": len(one.judged),
                "total": None if one.total is None else round(one.total, 1),
            }
            for one in found
            if one.trainee == who
        ],
        "skills": [
            {
                "kind": one.skill.kind,
                "id": one.skill.id,
                "city": one.skill.city,
                "times": one.times,
                "latest": round(one.latest, 3),
                "mean": round(one.mean, 3),
                "known": round(one.known, 3),
                "due": one.due.isoformat(),
                "is_due": one.is_due,
            }
            for one in standing
        ],
        "practise": [skill._asdict() for skill in to_practise(standing)],
    }


def _lines(who: str, found: Sequence[Training], standing: Sequence[Standing], lang: str) -> Iterator[str]:
    names = NAMES["en" if lang == "en" else "nl"]
    yield who or word(lang, "no-name")
    for one in found:
        total = "–" if one.total is None else f"{one.total:.0f}"
        title = one.title or one.scenario
        yield f"  {one.started.astimezone():%d-%m-%Y}  {total:>4}  {title} · {one.city}"
    if standing:
        yield f"  {word(lang, 'skills')}"
    for each in standing:
        name = names.get(each.skill.id, each.skill.id)
        label = f"{name} ({each.skill.city})" if each.skill.city else name
        due = word(lang, "due-now") if each.is_due else f"{each.due.astimezone():%d-%m-%Y}"
        yield f"    {each.mean:>5.0%}  {each.times:>3}x  {due:<10}  {label}"
