"""A judgement as a picture: the marks, the words that earned or lost them, the line behind each, the city's own reply.

Not here: how it is found (`assessment`), the pane it stands in (`know_pane`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from textual.content import Content

from webcare.domain.assessment import Assessment, Finding, Mark
from webcare.domain.rubric import Criterion, Gate, Rubric
from webcare.engine.text import shown
from webcare.tui import signs
from webcare.tui.labels import Labels
from webcare.tui.widgets.card import heading

if TYPE_CHECKING:
    from webcare.exercise.trained import Judged

_BAR = 8
_NAME = 17


def judgement(
    judged: Judged,
    contested: Mapping[tuple[str, str], str],
    rubric: Rubric | None,
    labels: Labels,
    width: int,
) -> Content:
    """One judgement, `width` cells wide. `contested`: by message and criterion."""
    lines: list[Content] = []
    if judged.assessment is not None:
        lines += _total(judged.assessment, rubric, labels, width)
        lines += _quoted(judged, labels, width)
        for gate in judged.assessment.gates:
            lines += _gate(gate, judged, labels, width)
        for criterion, mark in judged.assessment.marks.items():
            lines += _mark(criterion, mark, labels, width, is_contested=(judged.message, criterion.value) in contested)
    return signs.stacked([*lines, Content(""), *_own(judged, labels, width)])


def _total(found: Assessment, rubric: Rubric | None, labels: Labels, width: int) -> Iterator[Content]:
    words = labels.marks
    style = "$good" if found.passed else "$bad"
    verdict = f"✓ {words.passed}" if found.passed else f"✗ {words.failed}"
    yield Content.styled(f"{words.total.format(n=round(found.total))} · {verdict}", f"bold {style}")
    for gate in found.gates:
        cap = rubric.gates[gate].cap if rubric is not None else 40
        says = words.gate.format(gate=words.criteria[gate.value], cap=cap)
        yield from Content.styled(says, "bold $bad").wrap(width)


def _quoted(judged: Judged, labels: Labels, width: int) -> Iterator[Content]:
    """What was written, with the words that earned something underlined and those that lost something struck."""
    response = judged.response
    text = response.reply.text if response.reply is not None else response.post.text if response.post else judged.note
    if not text or judged.assessment is None:
        return
    spans = sorted(
        {(one.start, one.end, one.points < 0) for one in judged.assessment.findings if one.excerpt and one.end},
    )
    drawn, at = Content(""), 0
    for start, end, lost in spans:
        if not at <= start < end <= len(text):
            continue
        drawn += Content(shown(text[at:start]))
        sign, style = ("−", "underline $bad") if lost else ("+", "underline $good")
        drawn += Content.styled(f"{sign}{shown(text[start:end])}", style)
        at = end
    drawn += Content(shown(text[at:]))
    yield Content("")
    for line in drawn.wrap(max(10, width - 2)):
        yield Content.styled("▌ ", "$faint") + line
    yield Content.styled(labels.marks.legend, "$muted")
    yield Content("")


def _mark(criterion: Criterion, mark: Mark, labels: Labels, width: int, *, is_contested: bool) -> Iterator[Content]:
    words = labels.marks
    share = mark.got / mark.max if mark.max else 0.0
    style = "$good" if share >= 0.7 else "$accent-text" if share >= 0.4 else "$bad"
    name = Content.styled(words.criteria[criterion.value].ljust(_NAME)[:_NAME], "bold")
    points = Content.styled(
        f"{mark.got:4.1f} / {mark.max:.0f}".replace(".", "," if labels.code == "nl" else "."), style
    )
    yield signs.fit(name + signs.bar(share, _BAR, style, "$faint"), points, width)
    behind = ""
    for finding in mark.findings:
        # The line behind two points in a row is told once.
        yield from _finding(finding, labels, width, tells_why=finding.because != behind)
        behind = finding.because
    if is_contested:
        yield Content.styled(f"  » {words.contested}", "$accent-text")


def _gate(gate: Gate, judged: Judged, labels: Labels, width: int) -> Iterator[Content]:
    assert judged.assessment is not None
    yield Content.styled(f"✗ {labels.marks.criteria[gate.value]}", "bold $bad")
    for finding in judged.assessment.findings:
        if finding.about is gate:
            yield from _finding(finding, labels, width)


def _finding(finding: Finding, labels: Labels, width: int, *, tells_why: bool = True) -> Iterator[Content]:
    says = finding.says.en if labels.code == "en" else finding.says.nl
    sign, style = ("− ", "$bad") if finding.points < 0 else ("+ ", "$good") if finding.points > 0 else ("· ", "$muted")
    drawn = Content(says)
    if finding.excerpt:
        drawn += Content.styled(f" “{_short(finding.excerpt)}”", "$muted")
    first = True
    for line in drawn.wrap(max(10, width - 4)):
        yield (Content.styled(f"  {sign}", style) if first else Content("    ")) + line
        first = False
    if finding.because and tells_why:
        behind = f"{finding.because} [{finding.source}]" if finding.source else finding.because
        for line in Content.styled(behind, "$muted").wrap(max(10, width - 6)):
            yield Content("      ") + line


def _short(words: str, most: int = 60) -> str:
    one = " ".join(shown(words).split())
    return one if len(one) <= most else f"{one[: most - 1]}…"


def _own(judged: Judged, labels: Labels, width: int) -> Iterator[Content]:
    """What the city itself would have done at that second, and why."""
    words, own = labels.marks, judged.own
    response, rule = own.response, own.decision.rule
    yield heading(words.own.format(city=own.city.policy.name), width)
    deed = signs.effort(response.effort.value, labels) + Content(f" · {labels.deeds[response.action.value]}")
    yield deed.truncate(width, ellipsis=True)
    if response.reply is None:
        yield Content.styled(words.own_silent, "$muted")
    else:
        for line in Content(shown(response.reply.text)).wrap(max(10, width - 2)):
            yield Content.styled("▌ ", "$faint") + line
    if response.post is not None:
        for line in Content(shown(response.post.text)).wrap(max(10, width - 2)):
            yield Content.styled("▲ ", "$send") + line
    for line in Content(rule.because).wrap(width):
        yield line
    source = ", ".join(rule.source) or labels.bases[rule.basis.value]
    yield Content.styled(f"{words.rule.format(rule=rule.id)} · {source}", "$muted").truncate(width, ellipsis=True)
