"""A training that goes on: what a trainee does at the desk beside answering, how it is kept, and how it ends.

Not here: what is shown of it, and answering (`train`), the clock (`running`).
"""

from __future__ import annotations

from dataclasses import dataclass

from webcare.assessment.names import skill_name
from webcare.domain.rubric import Rubric
from webcare.domain.training import Skill
from webcare.exercise.allowed import refusal
from webcare.exercise.moves import ByHand, Contested, Did, HandedOver, Passed, Responded, Told
from webcare.exercise.play import Exercise
from webcare.simulation.made_of import made_of
from webcare.tui.export import told_where
from webcare.tui.kept import Keeper
from webcare.tui.labels import Labels
from webcare.tui.library import Library
from webcare.tui.screens.running import Running


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolment:
    """Who practises, and how."""

    trainee: str = ""
    """A pseudonym; empty for nobody in particular."""
    hints: bool = True
    abuse: bool = True
    """Whether abusive words are shown."""
    difficulty: int = 2
    """Of a shift without a script, 1 to 3."""


class Training(Running):
    """A screen on which a trainee is the city."""

    def __init__(
        self,
        labels: Labels,
        library: Library,
        exercise: Exercise,
        keeper: Keeper,
        kept: str = "",
    ) -> None:
        super().__init__(labels, library, exercise, keeper, kept)
        self.enrolment = Enrolment()
        self.rubric: Rubric | None = None
        self.kept_name = exercise.scenario.slug
        """Under which scenario it is kept; of a shift, with what it was made of."""
        self._note = ""
        """The handover as far as it was written."""

    @property
    def practised(self) -> tuple[Skill, ...]:
        """The skills by which the citizens of a shift are chosen."""
        made = made_of(self.kept_name, self.begun_in)
        return made.wanted if made is not None else ()

    @property
    def practised_says(self) -> str:
        """The same in a sentence; empty where nothing is."""
        skills = ", ".join(skill_name(skill, self.labels.code) for skill in self.practised)
        return self.labels.home.practised.format(skills=skills) if skills else ""

    def begin_keeping(self, _slug: str, seed: int, fingerprint: str) -> str:
        """Kept as a training, under the trainee's name."""
        trainee = self.enrolment.trainee
        return self.keeper.begin(self.kept_name, self.begun_in, seed, fingerprint, mode="train", trainee=trainee)

    # ----------------------------------------------------------------------------------------------------- moves

    def act(self, move: ByHand) -> bool:
        """A move of the trainee, at the second the clock shows. Whether it could be made."""
        behind = int(self._clock) - self.exercise.now.clock
        if behind > 0 and not self.exercise.is_over:
            self.happen(Passed(behind))
        if isinstance(move, Responded | Told | Did):
            why = refusal(self.exercise.now, move)
            if why is not None:
                says = self.labels.bench.refused[why.value].format(streams=self.key_of("oefen.stromen"))
                self.notify(says, severity="warning", markup=False, timeout=5)
                return False
        return self.happen(move)

    # --------------------------------------------------------------------------------------- the rest of the desk

    def action_streams(self) -> None:
        """Read a stream: what was not addressed to the city."""
        from webcare.tui.screens.choice import Choice

        now, words = self.exercise.now, self.labels.train
        due = {task.about for task in now.tasks if task.kind == "stream"}
        streams = now.city.policy.streams
        names = [
            f"{one.says or one.id} · {words.stream_due if one.id in due else words.stream_not_due}" for one in streams
        ]

        def read(index: int | None) -> None:
            if index is not None:
                self.act(Did(streams[index].id, began=int(self._clock)))

        self.speed = 0
        self.app.push_screen(Choice(self.labels, words.streams_title, names), read)

    def action_tell(self) -> None:
        """Tell many."""
        from webcare.tui.screens.telling import Telling

        now = self.exercise.now
        if not now.city.posts:
            self.notify(self.labels.train.tell_nothing, markup=False, timeout=4)
            return

        def send(move: Told | None) -> None:
            if move is not None:
                self.act(move)

        self.speed = 0
        self.app.push_screen(Telling(self.labels, now, int(self._clock)), send)

    def action_report(self) -> None:
        """Make the situation report that waits; without one, read the newest."""
        from webcare.exercise.happenings import Reported
        from webcare.tui.screens.report import ReportWindow

        waits = next((task for task in self.exercise.now.tasks if task.kind == "report"), None)
        made = waits is not None and self.act(Did(waits.id, began=int(self._clock)))
        if made or any(isinstance(one, Reported) for one in self.exercise.now.happenings):
            self.speed = 0
            self.app.push_screen(ReportWindow(self.labels, self.exercise.now, 10**6))
        else:
            self.notify(self.labels.train.report_none, markup=False, timeout=5)

    def action_facts(self) -> None:
        """The whole dossier."""
        from webcare.tui.screens.facts import FactsWindow

        self.speed = 0
        self.app.push_screen(FactsWindow(self.labels, self.exercise.now, int(self._clock)))

    def action_contest(self) -> None:
        """Disagree with a mark of the message that is looked at."""
        from webcare.tui.screens.contest import Contest

        judged = self.exercise.now.judged.get(self.chosen)
        if judged is None or judged.assessment is None:
            self.notify(self.labels.marks.nothing, markup=False, timeout=3)
            return
        names = [one.value for one in (*judged.assessment.gates, *judged.assessment.marks)]

        def note(found: tuple[str, str] | None) -> None:
            if found is not None and self.happen(Contested(judged.message, *found)):
                self.keeper.contest(self.kept, judged.message, *found)
                self.notify(self.labels.marks.contest_noted, markup=False, timeout=4)

        self.speed = 0
        self.app.push_screen(Contest(self.labels, names), note)

    # ---------------------------------------------------------------------------------------------------- the end

    def action_hand_over(self) -> None:
        """Write the handover; that ends the shift."""
        from webcare.tui.screens.handing_over import HandingOver

        training = self.exercise.now.training
        if training is not None and training.note is not None:
            self.action_debrief()
            return

        def over(note: str | None) -> None:
            if note:
                self.act(HandedOver(note))
                if self.exercise.is_over:
                    self.action_debrief()

        self.speed = 0
        self.app.push_screen(HandingOver(self.labels, self._note), over)

    def action_debrief(self) -> None:
        """What it came to, or comes to by now."""
        from webcare.tui.screens.debriefing import Debriefing

        self.speed = 0
        if not isinstance(self.app.screen, Debriefing):
            trainee, world = self.enrolment.trainee, self.library.world
            saved = self._left_the_house
            self.app.push_screen(Debriefing(self.labels, self.exercise, world, trainee, saved, self.practised))

    def _left_the_house(self, where: str) -> None:
        """A file about the trainee exists from now on: who is forgotten later, is told of it."""
        if self.enrolment.trainee:
            self.keeper.exported("html", where, self.enrolment.trainee)

    def action_ending(self) -> None:
        """The same: in training the end is the debrief."""
        self.action_debrief()

    def action_export(self) -> None:
        """Keep the transcript as a text."""
        said, failed = told_where(self.exercise, self.labels)
        self.notify(said, severity="error" if failed else "information", markup=False, timeout=8)
