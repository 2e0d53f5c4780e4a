"""What one trainee or a group came to over time, as one page: for a trainer, and for whoever practised.

Not here: one training in detail (`reports.debrief_page`), what should come back (`exercise.practice`).
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from webcare.assessment.agreement import Agreement
from webcare.assessment.names import NAMES
from webcare.domain.rubric import Criterion
from webcare.domain.training import Training
from webcare.exercise.practice import Standing
from webcare.reports import charts, page
from webcare.reports.page import Html
from webcare.reports.words import say


def group_page(
    trainings: Sequence[Training],
    standings: Sequence[Standing],
    agreed: Agreement,
    *,
    who: str,
    now: datetime,
    pass_mark: float,
    lang: str,
) -> str:
    """The page. `who`: the trainee it is about; empty for everybody."""
    title = say(lang, "report", who=who or say(lang, "everybody"))
    head = page.joined(
        [page.paragraph(say(lang, "made", day=_day(now)), "soft"), page.paragraph(say(lang, "privacy"), "soft")]
    )
    parts = [part for part in _parts(trainings, standings, agreed, pass_mark, lang) if part[2]]
    return page.page(title, parts, lang=lang, head=head, skip=say(lang, "skip"), contents=say(lang, "contents"))


def _parts(
    trainings: Sequence[Training], standings: Sequence[Standing], agreed: Agreement, pass_mark: float, lang: str
) -> Iterator[tuple[str, str, Html]]:
    yield "tijd", say(lang, "over-time"), _over_time(trainings, pass_mark, lang)
    yield "onderdelen", say(lang, "by-criterion"), _by_criterion(trainings, lang)
    yield "terug", say(lang, "skills"), _skills(standings, lang)
    yield "oefeningen", say(lang, "trainings"), _trainings(trainings, lang)
    yield "oneens", say(lang, "contests"), _contests(trainings, lang)
    yield "samen", say(lang, "agreement"), page.paragraph(agreement_in_words(agreed, lang))


def agreement_in_words(agreed: Agreement, lang: str) -> str:
    """How far machine and trainers agree, in a sentence or two."""
    if agreed.exact is None:
        return say(lang, "agreement-none")
    kappa = "–" if agreed.kappa is None else f"{agreed.kappa:.2f}".replace("-", "−")
    if lang != "en":
        kappa = kappa.replace(".", ",")
    return say(lang, "agreement-says", n=agreed.number, exact=f"{agreed.exact:.0%}", kappa=kappa)


def _day(moment: datetime) -> str:
    return moment.astimezone().strftime("%d-%m-%Y")


def _name(about: str, lang: str) -> str:
    return NAMES["en" if lang == "en" else "nl"].get(about, about)


def _over_time(trainings: Sequence[Training], pass_mark: float, lang: str) -> Html:
    points = [(_day(one.started), one.total) for one in trainings if one.total is not None]
    if not points:
        return page.paragraph(say(lang, "none"))
    told = say(lang, "over-time-says")
    drawn = charts.progress(points, pass_mark, title=say(lang, "over-time"), says=told)
    return page.joined([page.paragraph(told, "soft"), drawn])


def _by_criterion(trainings: Sequence[Training], lang: str) -> Html:
    rows = []
    marks = [mark for training in trainings for judged in training.judged for mark in judged.marks]
    for criterion in Criterion:
        of = [mark for mark in marks if mark.criterion is criterion]
        most = sum(mark.max for mark in of)
        if most:
            share = sum(mark.counts for mark in of) / most
            rows.append((_name(criterion.value, lang), f"{share:.0%}", str(len(of))))
    head = [say(lang, key) for key in ("criterion", "share", "times")]
    return page.table(head, rows, numbers=(1, 2)) if rows else Html("")


def _skills(standings: Sequence[Standing], lang: str) -> Html:
    rows = []
    for one in standings:
        name = _name(one.skill.id, lang)
        label = f"{name} ({one.skill.city})" if one.skill.city else name
        due = say(lang, "now") if one.is_due else _day(one.due)
        rows.append((label, f"{one.mean:.0%}", str(one.times), f"{one.known:.0%}", due))
    head = [say(lang, key) for key in ("skill", "share", "times", "known", "due")]
    return page.table(head, rows, numbers=(1, 2, 3)) if rows else Html("")


def _trainings(trainings: Sequence[Training], lang: str) -> Html:
    rows = [
        (
            _day(one.started),
            one.trainee,
            one.title or one.scenario,
            one.city,
            str(len(one.judged)),
            "–" if one.total is None else f"{one.total:.0f}",
        )
        for one in trainings
    ]
    head = [say(lang, key) for key in ("when", "trainee", "training", "city", "number", "score")]
    return page.table(head, rows, numbers=(4, 5)) if rows else Html("")


def _contests(trainings: Sequence[Training], lang: str) -> Html:
    rows = []
    for training in trainings:
        for judged in training.judged:
            for mark in judged.marks:
                if mark.contest is None and mark.ruling is None:
                    continue
                ruled = say(lang, "waits") if mark.ruling is None else f"{mark.ruling.got:.1f}"
                why = mark.contest.why if mark.contest is not None else ""
                note = mark.ruling.note if mark.ruling is not None else ""
                rows.append(
                    (
                        training.trainee,
                        _name(mark.criterion.value, lang),
                        f"{mark.got:.1f} / {mark.max:.0f}",
                        ruled,
                        why,
                        note,
                    )
                )
    head = [say(lang, key) for key in ("trainee", "criterion", "machine", "trainer", "why", "note")]
    return page.table(head, rows, numbers=(2, 3)) if rows else Html("")
