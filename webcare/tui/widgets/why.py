"""Why the city did this: how the message was understood, the rule, what it rests on, and what did not hold.

Not here: deciding (`engine.decide`); this only draws what was decided.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from webcare.domain.split import ENOUGH_ACTIONS, ENOUGH_SECONDS, Split
from webcare.domain.understanding import Evidence
from webcare.engine.doubt import runner_up
from webcare.engine.explain import after, objection, split_in_words
from webcare.engine.text import shown
from webcare.tui import signs
from webcare.tui.labels import Labels
from webcare.tui.widgets.card import heading

if TYPE_CHECKING:
    from webcare.domain.policy import SourceSentence
    from webcare.domain.understanding import Understanding
    from webcare.engine.answer import Answer

_NAME = 12


def why(
    found: Answer,
    labels: Labels,
    sources: Mapping[str, SourceSentence],
    subjects: Mapping[str, str],
    width: int,
) -> Content:
    """The explanation of one answer, `width` cells wide."""
    return signs.stacked(
        [
            *_decision(found, labels, sources, width),
            Content(""),
            *_understood(found, labels, subjects, width),
            Content(""),
            *_tried(found, labels, width),
        ]
    )


def marked(text: str, evidence: Sequence[Evidence]) -> Content:
    """A message with the words underlined that gave something away; whatever it holds, it is only text."""
    spans = sorted({(clue.start, clue.end) for clue in evidence if 0 <= clue.start < clue.end <= len(text)})
    drawn, at = Content(""), 0
    for begin, end in spans:
        # Two labels may rest on words that overlap: what is marked stays marked.
        start = max(begin, at)
        if end <= start:
            continue
        drawn += Content(shown(text[at:start]))
        drawn += Content.styled(shown(text[start:end]), "underline $mark-text on $mark")
        at = end
    return drawn + Content(shown(text[at:]))


def _decision(found: Answer, labels: Labels, sources: Mapping[str, SourceSentence], width: int) -> Iterator[Content]:
    decision, rule = found.decision, found.decision.rule
    head = signs.effort(decision.effort.value, labels) + Content(f" · {labels.deeds[decision.action.value]}")
    for action in decision.also:
        head += Content.styled(f" + {labels.deeds[action.value]}", "$muted")
    yield from head.wrap(width)
    yield from Content.assemble((f"{labels.rule}  ", "$muted"), (rule.id, "bold")).wrap(width)
    yield Content("")
    yield from Content(rule.because).wrap(width)
    yield Content("")
    if not rule.source:
        yield signs.basis(rule.basis.value, labels)
    for key in rule.source:
        sentence = sources.get(key)
        says = (sentence.says if labels.code == "nl" else sentence.en) if sentence else ""
        basis = sentence.basis.value if sentence else rule.basis.value
        line = signs.basis(basis, labels) + Content.assemble((f" {key}  ", "bold"), (says, "$muted"))
        yield from _hanging(line, 2, width)
    if decision.split:
        says = split_in_words(decision, labels.code)
        yield from Content.assemble((f"{labels.split_says}: ", "$muted"), says).wrap(width)


def _understood(found: Answer, labels: Labels, subjects: Mapping[str, str], width: int) -> Iterator[Content]:
    understood, code = found.understanding, labels
    yield heading(labels.understood, width)
    yield from marked(found.message.text[:600], understood.evidence).wrap(width)
    if understood.read < len(found.message.text):
        yield Content.styled(labels.write_cut.format(n=understood.read), "$bad")
    yield Content("")
    subject = subjects.get(understood.subject, understood.subject.partition("/")[2])
    rows = [
        (
            code.understood_topic,
            labels.topics[understood.topic.value] + _sureness(understood, "topic", labels.topics, labels),
            ("topic",),
        ),
        (code.understood_subject, subject, ("subject",)),
        (
            code.understood_kind,
            labels.kinds[understood.kind.value] + _sureness(understood, "kind", labels.kinds, labels),
            ("kind",),
        ),
        (code.understood_urgency, labels.urgencies[understood.urgency.value], ("urgency", "danger")),
        (
            code.understood_addressed,
            labels.yes if understood.addressed else labels.no,
            ("addressed", "city"),
        ),
        (code.understood_language, labels.languages[understood.language.value], ()),
    ]
    yield from _row(
        code.understood_sentiment,
        signs.sentiment(understood.sentiment.value, labels),
        understood.evidence,
        ("sentiment", "feeling"),
        width,
    )
    for name, value, facts in rows:
        yield from _row(name, Content(value), understood.evidence, facts, width)
    for signal in sorted(understood.signals):
        yield from _row(
            code.understood_signal,
            Content(labels.signals[signal.value]),
            understood.evidence,
            ("signal", "signals"),
            width,
            signal.value,
        )
    if understood.contains_pii:
        yield from _row(code.understood_pii, Content(labels.yes), (), (), width)


def _sureness(understood: Understanding, label: str, names: Mapping[str, str], labels: Labels) -> str:
    """` 0.93, daarna Groen 0.04`: how sure it is and what came second; nothing where nothing was weighed."""
    score, second = understood.confidence.get(label), runner_up(understood, label)
    if score is None or second is None:
        return ""
    return f" {score:.2f}{after(second, score, labels.code, names[second.value])}"


def _row(
    name: str,
    value: Content,
    evidence: Sequence[Evidence],
    facts: tuple[str, ...],
    width: int,
    only: str = "",
) -> Iterator[Content]:
    """A label with its value, and the words it rests on."""
    words = dict.fromkeys(
        shown(clue.excerpt)
        for clue in evidence
        if clue.fact in facts and clue.excerpt and (not only or clue.value == only)
    )
    drawn = Content.styled(name.ljust(_NAME), "$muted") + value
    if words:
        drawn += Content.styled("  " + ", ".join(f"‘{word}’" for word in words), "$muted")
    yield from _hanging(drawn, _NAME, width)


def _tried(found: Answer, labels: Labels, width: int) -> Iterator[Content]:
    passed = [step for step in found.trace() if not step.applies]
    yield heading(f"{labels.tried} ({len(passed)})" if passed else labels.tried, width)
    if not passed:
        yield from Content.styled(labels.tried_none, "$muted").wrap(width)
    # The nearest miss is the most telling one.
    for step in reversed(passed):
        line = Content.assemble(("✗ ", "$bad"), (step.rule.id, "$foreground"))
        line += Content.styled(f"  {objection(step, labels.code)}", "$muted")
        yield from _hanging(line, 2, width)


def _hanging(line: Content, indent: int, width: int) -> Iterator[Content]:
    """A line wrapped so that what follows stands under what it belongs to."""
    first, *_ = line.wrap(width)
    yield first
    rest = line[len(first.plain.rstrip()) :]
    text = rest.plain.lstrip()
    if text:
        rest = rest[len(rest.plain) - len(text) :]
        for more in rest.wrap(max(10, width - indent)):
            yield Content(" " * indent) + more


def split_so_far(
    spent: Split, target: Split, actions: int, labels: Labels, width: int, title: str = "", says: str = ""
) -> Content:
    """The shares so far beside the target, each a bar; `says` in place of that there is too little to tell."""
    shares, wanted = spent.shares(), target.shares()
    lines = [heading(title or labels.split_so_far, width)]
    room = max(8, width - 30)
    for name, share, goal in (
        ("send", shares.send, wanted.send),
        ("interact", shares.interact, wanted.interact),
        ("monitor", shares.monitor, wanted.monitor),
    ):
        lines.append(
            signs.effort(name, labels).pad_right(max(1, 12 - len(labels.efforts[name])))
            + signs.bar(share, room, f"${name}", "$faint")
            + Content.assemble(
                (f" {round(share * 100):>3} %", "bold"), (f" {labels.target} {round(goal * 100)}", "$muted")
            )
        )
    if says:
        lines.append(Content.styled(says, "$muted").truncate(width, ellipsis=True))
    elif spent.total < ENOUGH_SECONDS or actions < ENOUGH_ACTIONS:
        lines.append(Content.styled(labels.split_few, "$muted").truncate(width, ellipsis=True))
    return signs.stacked(lines)
