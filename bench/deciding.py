"""Goal of the workbench: what an author asks of a policy, exactly, beside trying every situation.

The policy is generated: five hundred rules on two to four facts each, over millions of situations. The yardstick tries
a sample of the situations one by one and is reckoned up to all of them: it says which rule wins, and nothing of what
conflicts, is hidden or has no effect.
"""

import random
from collections.abc import Sequence
from typing import Any

from bench.rows import Measured, Row, medians, ratio_row
from webcare.analysis.chart import Chart
from webcare.analysis.citizens import Citizens
from webcare.analysis.difference import difference
from webcare.analysis.findings import conflicts, gaps, shadowed, without_effect
from webcare.analysis.space import VALUES, Space
from webcare.domain.policy import Policy, Rule
from webcare.domain.understanding import Topic
from webcare.store.content import load_lexicon, load_policies
from webcare.store.folders import content_folders
from webcare.store.undisturbed import undisturbed

RULES = 500
SAMPLE = 2000
SECOND = 1.0
ASKED: dict[str, Sequence[Any]] = {
    **{name: VALUES[name] for name in ("kind", "channel", "urgency", "status", "turn", "sentiment")},
    "topic": [topic.value for topic in Topic],
    "addressed": (True, False),
    "signals": ("rumour", "repeat", "conduct", "offline"),
}
DEEDS = (
    {"effort": "monitor", "action": "watch"},
    {"effort": "monitor", "action": "hide"},
    {"effort": "interact", "action": "answer", "reply": ["antwoord"]},
    {"effort": "interact", "action": "refer", "reply": ["antwoord"]},
)


def rules(seed: int) -> list[Rule]:
    """Rules that nobody wrote, each on two to four facts; the last catches the rest."""
    dice = random.Random(seed)
    found = []
    for at in range(RULES):
        when: dict[str, Any] = {}
        for name in dice.sample(sorted(ASKED), dice.randint(2, 4)):
            values = list(ASKED[name])
            few = 1 if name in ("turn", "signals", "addressed") else dice.randint(1, max(1, len(values) // 3))
            some = dice.sample(values, few)
            when[name] = some[0] if name == "addressed" else some
        found.append(Rule.model_validate({"id": f"r{at}", "when": when, "then": dice.choice(DEEDS), "because": "Zo."}))
    return [*found, Rule.model_validate({"id": "rest", "then": DEEDS[0], "because": "Zo."})]


def situations(space: Space, count: int) -> list[dict[str, Any]]:
    """Some situations, drawn evenly."""
    dice = random.Random(1)
    return [{name: dice.choice(values) for name, values in space.facts.items()} for _ in range(count)]


def measure(rounds: int) -> Measured:
    """The whole analysis beside trying, and a difference of two cities beside a second."""
    some = rules(1)
    own = {rule.id for rule in some}
    space = Space.of((rule.when for rule in some), [])
    drawn = situations(space, SAMPLE)

    @undisturbed()
    def analysed() -> None:
        chart = Chart.within(space, some)
        for sort in (shadowed, conflicts, without_effect):
            list(sort(chart, own))
        list(gaps(chart))

    where = [space.where(rule.when) for rule in some]

    def tried() -> None:
        for situation in drawn:
            next(at for at, boxes in enumerate(where) if any(space.holds(box, situation) for box in boxes))

    folders = content_folders()
    lexicon = load_lexicon(folders)
    one, other = load_policies(folders, ["den-haag", "utrecht"])

    taken = medians(
        {"analysed": analysed, "tried": tried, "apart": undisturbed()(lambda: apart(one, other, lexicon))}, rounds
    )
    whole = taken["tried"] / SAMPLE * space.size
    name = f"trying all {space.size:,} situations, for the winner alone"
    yield ratio_row(f"all findings of {RULES} rules", taken["analysed"], (name, whole), "0.01x or less")
    yield ratio_row(f"all findings of {RULES} rules", taken["analysed"], ("a second", SECOND), "1x or less")
    cities = Chart.of(one, lexicon.subjects)
    yield Row(
        what="where two cities part, exactly",
        found=f"{taken['apart'] * 1e3:.0f} ms",
        yardstick=f"a second, over {cities.situations:.1e} situations",
        ratio=taken["apart"] / SECOND,
        aim="1x or less",
    )


def apart(one: Policy, other: Policy, lexicon: Any) -> None:
    """The difference of two policies with the messages of their own rules."""
    examples = [example for policy in (one, other) for rule in policy.rules for example in rule.examples]
    difference(one, other, Citizens.of(lexicon, examples), lexicon.subjects)
