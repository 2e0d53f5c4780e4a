"""The desk and the dossier in line mode: who is busy with what, what waits, how the split stands; what is known.

The same words as on the screens. Not here: what happens (`narrated`), the player's choices (`plain`).
"""

from collections.abc import Iterator

from webcare.domain.action import Effort
from webcare.domain.split import Split
from webcare.engine.explain import named
from webcare.exercise.happenings import Heard, Reported
from webcare.exercise.play import Exercise
from webcare.exercise.script import told
from webcare.exercise.transcript import report_of
from webcare.tui import desk_words
from webcare.tui.labels import labels_in


def desk_lines(exercise: Exercise, lang: str) -> Iterator[str]:
    """Everybody at the desk, the three queues, and the split of this phase beside its target."""
    now, labels = exercise.now, labels_in(lang)
    words = labels.desk
    head = words.one_person if now.staff == 1 else words.people.format(n=now.staff)
    yield f"{desk_words.time(now, now.clock)} {head}, {words.phases[now.phase.value]}."
    for one in desk_words.busy(now, labels):
        if one.effort is None:
            yield f"{one.person} {one.work}."
        else:
            yield f"{one.person} {named(one.effort.value, lang)}: {one.work}, {one.until}. {_sentence(one.why)}"
    for effort in Effort:
        waiting = now.queue(effort)
        tasks = [
            f"{desk_words.task_name(task, now, labels)} ({desk_words.waits_for(task, now, labels)})" for task in waiting
        ]
        yield f"{words.waiting}, {named(effort.value, lang)}: {'; '.join(tasks) or words.nothing_waits}."
    spent = now.phases.get(now.phase, Split()).shares()
    target = now.city.policy.split.target_in(now.phase).shares()
    shares = []
    for effort in Effort:
        goal = f"{labels.target} {round(100 * target.of(effort))}"
        shares.append(f"{named(effort.value, lang)} {round(100 * spent.of(effort))} % ({goal})")
    yield f"{labels.split_so_far}: {', '.join(shares)}."


def dossier_lines(exercise: Exercise, lang: str) -> Iterator[str]:
    """The facts with their status and version, what may be said of them, and the news heard."""
    now, labels = exercise.now, labels_in(lang)
    facts = desk_words.facts(now, labels)
    if not facts:
        yield labels.desk.facts_none
    for fact in facts:
        # The sign before the status is for the eye.
        status = fact.head.split(maxsplit=1)[1]
        yield f"{status[:1].upper()}{status[1:]}: {fact.says}"
        for more in (fact.tell, fact.told, fact.source):
            if more:
                yield f"  {more}"
    for happened in now.happenings:
        if isinstance(happened, Heard):
            said = told(now.news(happened.news).says, now.city)
            yield f"{desk_words.time(now, happened.at)} {labels.desk.heard.format(says=said)}"


def report_lines(exercise: Exercise, lang: str) -> Iterator[str]:
    """The newest situation report in full."""
    made = [happened for happened in exercise.now.happenings if isinstance(happened, Reported)]
    if not made:
        yield labels_in(lang).desk.reports_none
        return
    yield from report_of(made[-1], exercise.scenario.starts, lang).splitlines()


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."
