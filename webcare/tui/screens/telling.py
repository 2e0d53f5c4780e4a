"""The window in which a trainee tells many: what is ready, a fact of the dossier, or a post of one's own."""

from __future__ import annotations

from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from webcare.engine.text import shown
from webcare.exercise.allowed import as_it_stands, refusal
from webcare.exercise.moves import Told
from webcare.exercise.state import Situation
from webcare.tui import signs
from webcare.tui.labels import Labels
from webcare.tui.screens.window import Window
from webcare.tui.widgets.draft import Draft
from webcare.tui.widgets.rows import Rows


@dataclass(frozen=True, slots=True, kw_only=True)
class _Way:
    """Something to begin a post from."""

    label: str
    text: str
    """As it stands."""
    task: str = ""
    fact: str = ""


class Telling(Window["Told | None"]):
    """Tells the move: a post in the words that stand there, or in other ones."""

    def __init__(self, labels: Labels, now: Situation, clock: int) -> None:
        super().__init__()
        self.labels = labels
        self.now = now
        self.clock = clock
        self._ways = self._found()
        self._way = self._ways[-1]

    def _found(self) -> tuple[_Way, ...]:
        """What is ready first, then what the dossier holds, then nothing at all."""
        words, now = self.labels.train, self.now
        found = []
        for task in now.tasks:
            if task.kind == "post":
                text = as_it_stands(task, now)
                ready = words.tell_plan.format(audience=now.city.posts[task.about].audience)
                found.append(_Way(label=f"{ready} · {text}", text=text, task=task.id, fact=task.fact))
        told = [way.fact for way in found]
        for id_, fact in now.facts.items():
            if id_ not in told:
                status = self.labels.desk.statuses.get(fact.status.value, fact.status.value)
                found.append(
                    _Way(label=f"{words.tell_fact} · {status} · {shown(fact.says)}", text=fact.told[0], fact=id_)
                )
        return (*found, _Way(label=words.tell_own, text=""))

    def compose(self) -> ComposeResult:
        """Where to begin, over the words."""
        with Vertical(classes="window") as window:
            window.border_title = self.labels.train.tell_title
            window.border_subtitle = self.labels.train.tell_help
            yield Rows(id="choices")
            yield Draft(id="words")
            yield Static(id="says")

    def on_mount(self) -> None:
        """The first way is pointed at."""
        rows = self.query_one(Rows)
        rows.styles.height = max(1, min(8, len(self._ways)))
        rows.show(len(self._ways), self._row)
        rows.focus()
        self._begin(0)

    def _row(self, index: int, width: int) -> list[Content]:
        sign = Content.styled(f"{signs.EFFORTS['send'][1]} ", "$send")
        return [(sign + Content(self._ways[index].label)).truncate(width, ellipsis=True)]

    def _begin(self, index: int) -> None:
        self._way = self._ways[index]
        self.query_one(Draft).text = self._way.text
        self.query_one("#says", Static).update("")

    @on(Rows.Pointed)
    def show_words(self, event: Rows.Pointed) -> None:
        """The words of another way."""
        event.stop()
        self._begin(event.index)

    @on(Rows.Chosen)
    def write(self, event: Rows.Chosen) -> None:
        """To the words."""
        event.stop()
        draft = self.query_one(Draft)
        draft.move_cursor(draft.document.end)
        draft.focus()

    @on(Draft.Finished)
    def finish(self, event: Draft.Finished) -> None:
        """Send it, or say why that cannot be done."""
        event.stop()
        way, text = self._way, self.query_one(Draft).text.strip()
        same = bool(way.task) and text == way.text.strip()
        move = Told("" if same else text, task=way.task, fact=way.fact if not way.task else "", began=self.clock)
        why = refusal(self.now, move)
        if why is None:
            self.dismiss(move)
        else:
            says = self.labels.bench.refused[why.value].format(streams="s")
            self.query_one("#says", Static).update(Content.styled(f"✗ {says}", "$bad"))
