"""The figures of `webcare evaluate` as lines for a reader. Not here: the figures themselves (`simulation.figures`)."""

from collections.abc import Iterator, Mapping, Sequence

from webcare.cli.archive_words import say
from webcare.cli.printing import wrapped
from webcare.cli.told import excerpt
from webcare.domain.channel import NAMES
from webcare.engine.explain import FACT_NAMES, after, named
from webcare.engine.personal_data import masked
from webcare.engine.text import shown
from webcare.simulation.errors import Costly, Mistake, costly, mistake, worst
from webcare.simulation.figures import Pairs, accuracy, confusion, macro_f1, per_label, reliability
from webcare.simulation.labelled import AXES, WEIGHED, Measured, pairs, scored

_NAME = 25
"""Places for the name of a label."""
_SHORT = 20
"""The same where a letter stands beside it: so the eighteen topics fit in 80 places."""
_PAIRS = 15
"""Where the table of mix-ups is too wide, so many of them are named."""


def lines(part: str, rows: Sequence[Measured], most: int, lang: str, room: int) -> list[str]:
    """Everything there is to tell of one part; of what is held back only the figures."""
    out = [say(lang, f"part-{part}", count=len(rows)), ""]
    out += _summary(rows, lang)
    found = costly(rows)
    out += ["", say(lang, "costly-heading")]
    out += [f"  {say(lang, name):<44} {len(one.wrong):>4} {say(lang, 'of')} {one.of}" for name, one in found.items()]
    if part == "held-back":
        return [*out, *_reliability(rows, lang), "", *wrapped(say(lang, "held-back-heading"), room)]
    out += _of_costly(found, lang, room)
    out += _worst(worst(rows)[:most], lang, room)
    for axis in AXES:
        both = pairs(rows, axis)
        if both and axis != "contains_pii":
            out += ["", *_axis(axis, both, lang, room)]
    out += _reliability(rows, lang)
    return out


def _summary(rows: Sequence[Measured], lang: str) -> Iterator[str]:
    yield f"  {'':<18}{say(lang, 'accuracy'):>10}{say(lang, 'macro-f1'):>10}{say(lang, 'labelled'):>12}"
    for axis in AXES:
        both = pairs(rows, axis)
        if both:
            yield f"  {_fact(axis, lang):<18}{accuracy(both):>10.3f}{macro_f1(both):>10.3f}{len(both):>12}"


def _of_costly(found: Mapping[str, Costly], lang: str, room: int) -> Iterator[str]:
    """Every costly error with its message: there should be few."""
    seen = set()
    for name, one in found.items():
        if one.wrong and name != "troll-answered":
            yield from ("", f"{say(lang, name)}:")
            for row in one.wrong:
                yield from _message(row, room)
                axis = _AXIS_OF[name]
                if axis in WEIGHED and (row.row.id, axis) not in seen:
                    seen.add((row.row.id, axis))
                    yield from _why(mistake(row, axis), lang, room)


_AXIS_OF = {
    "emergency-missed": "urgency",
    "emergency-false": "urgency",
    "send-missed": "advice",
    "answered-for-nothing": "advice",
    "personal-data-missed": "contains_pii",
    "personal-data-false": "contains_pii",
}


def _worst(found: Sequence[Mistake], lang: str, room: int) -> Iterator[str]:
    if found:
        yield from ("", say(lang, "worst-heading"))
    for one in found:
        yield from _message(one.row, room)
        yield from _why(one, lang, room)


def _message(row: Measured, room: int) -> list[str]:
    """The message, what is recognised as personal data masked."""
    text = excerpt(" ".join(masked(row.row.message.text, row.found.evidence).split()), 200)
    return wrapped(f"{shown(row.row.id)} ({NAMES[row.row.message.channel.value]}) {text}", room, "  ", "    ")


def _why(one: Mistake, lang: str, room: int) -> Iterator[str]:
    """`    onderwerp: afval 0.93, daarna groen 0.04; moest zijn: groen`, and the words."""
    given = f"{_fact(one.axis, lang)}: {named(one.given, lang)} {one.score:.2f}{after(one.second, one.score, lang)}"
    wanted = say(lang, "wanted", label=named(one.wanted, lang))
    yield from wrapped(f"{given}; {wanted}", room, "    - ", "      ")
    clues = [
        f'"{shown(clue.excerpt)}"{_phrase(clue.phrase, clue.excerpt)} {clue.score:.2f}'
        for clue in one.evidence
        if clue.fact != "pii"
    ]
    if clues:
        yield from wrapped(", ".join(clues[:8]), room, "      ", "      ")


def _phrase(phrase: str, said: str) -> str:
    """The phrase of the lexicon, where it is not what was said."""
    return f" ({phrase})" if phrase and phrase != said.casefold() else ""


def _axis(axis: str, both: Pairs, lang: str, room: int) -> Iterator[str]:
    """One axis: every label with its F1, and what was taken for what."""
    head = (say(lang, "f1"), say(lang, "precision"), say(lang, "recall"), say(lang, "labelled"))
    yield f"{_fact(axis, lang).capitalize():<{_NAME + 2}}" + "".join(f"{name:>11}" for name in head)
    for one in sorted(per_label(both), key=lambda one: (one.f1, one.label)):
        shares = "".join(f"{share:>11.2f}" for share in (one.f1, one.precision, one.recall))
        yield f"  {named(one.label, lang):<{_NAME}}{shares}{one.wanted:>11}"
    yield from _mix_ups(both, lang, room)


def _mix_ups(both: Pairs, lang: str, room: int) -> Iterator[str]:
    """What was taken for what: a table with a letter per label, or where that is too wide the commonest."""
    table = confusion(both)
    labels = [one.label for one in per_label(both)]
    each = max(len(str(count)) for found in table.values() for count in found.values()) + 1
    each = max(each, 2)
    if len(labels) > len(_LETTERS) or _SHORT + 4 + each * len(labels) > room:
        yield f"  {say(lang, 'mix-ups')}"
        wrong = [(-often, was, found) for was in table for found, often in table[was].items() if was != found]
        for often, was, found in sorted(wrong)[:_PAIRS]:
            yield f"  {-often:>6}  {named(was, lang)} → {named(found, lang)}"
        return
    yield f"  {say(lang, 'table'):<{_SHORT + 2}}" + "".join(f"{letter:>{each}}" for letter in _LETTERS[: len(labels)])
    for letter, wanted in zip(_LETTERS, labels, strict=False):
        cells = [table.get(wanted, {}).get(found, 0) for found in labels]
        yield f"  {letter} {named(wanted, lang)[:_SHORT]:<{_SHORT}}" + "".join(
            f"{count or '·':>{each}}" for count in cells
        )


_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def _reliability(rows: Sequence[Measured], lang: str) -> Iterator[str]:
    """Per axis and bucket of scores how often it was right: what a score is worth."""
    yield from ("", say(lang, "reliability-heading"))
    head = [say(lang, "score"), say(lang, "labelled"), say(lang, "mean"), say(lang, "accuracy")]
    for axis in WEIGHED:
        found = reliability(scored(rows, axis))
        if found:
            yield f"  {_fact(axis, lang):<18}" + "".join(f"{name:>12}" for name in head)
        for bucket in found:
            least = say(lang, "from", least=f"{bucket.least:.1f}")
            yield f"  {'':<18}{least:>12}{bucket.messages:>12}{bucket.mean:>12.2f}{bucket.right:>12.2f}"


def _fact(axis: str, lang: str) -> str:
    return FACT_NAMES[axis] if lang == "nl" else _ENGLISH.get(axis, axis)


_ENGLISH = {"contains_pii": "personal data"}
