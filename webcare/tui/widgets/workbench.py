"""Where the trainee works: what is done with a message, the words for it, and live help while they are written.

A draft belongs to its message: who looks at another one finds it again later. Not here: making the move
(`screens/train`), what the help looks at (`exercise.hints`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message as UiMessage
from textual.widgets import Static, TextArea

from webcare.domain.action import EFFORT_OF, Action, Effort
from webcare.exercise.allowed import case_for, choices, takes, writes_back
from webcare.exercise.hints import hints_for
from webcare.exercise.moves import Responded
from webcare.tui.labels import Labels
from webcare.tui.widgets.deeds import ALONG, NUMBERED, Deeds
from webcare.tui.widgets.draft import Draft

if TYPE_CHECKING:
    from webcare.exercise.state import Item, Situation


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """What is meant to be done with one message."""

    action: Action | None = None
    along: frozenset[Action] = frozenset()
    text: str = ""
    began: int = 0
    """The second at which the trainee began on it."""


class Workbench(Vertical):
    """The actions, the lines to write on, and the help under them."""

    @dataclass
    class Ready(UiMessage):
        """Enter was pressed on something that can be sent."""

        move: Responded

    @dataclass
    class Unready(UiMessage):
        """Enter was pressed, and something is missing: a sentence about what."""

        says: str

    def __init__(
        self, labels: Labels, *, hints: bool, jargon: re.Pattern[str] | None = None, id: str | None = None
    ) -> None:
        super().__init__(id=id)
        self.labels = labels
        self.hints = hints
        self.jargon = jargon
        """The words of an office that the help points at."""
        self._plans: dict[str, _Plan] = {}
        self._now: Situation | None = None
        self._item: Item | None = None

    def compose(self) -> ComposeResult:
        """Actions over lines over help."""
        yield Deeds(self.labels, id="deeds")
        yield Draft(id="draft")
        yield Static(id="help")

    @property
    def plan(self) -> _Plan:
        """What is meant to be done with the message that is looked at."""
        return self._plans.get(self._item.id, _Plan()) if self._item is not None else _Plan()

    @property
    def is_begun(self) -> bool:
        """Whether there is a draft for this message."""
        return bool(self.plan.text.strip()) or self.plan.action is not None

    def show(self, now: Situation, item: Item | None) -> None:
        """Work on this message; what was written for another one is kept."""
        changed = item is None or self._item is None or item.id != self._item.id
        self._now, self._item = now, item
        if changed:
            draft = self.query_one(Draft)
            with self.prevent(TextArea.Changed):
                draft.text = self.plan.text
            draft.move_cursor(draft.document.end)
        self._draw()

    def begin(self, second: int) -> None:
        """The trainee begins on this message at this second, unless that was so already."""
        if self._item is not None and not self.plan.began:
            self._keep(began=second)

    def choose(self, action: Action) -> bool:
        """This action; one that goes along is switched on or off. Whether that is possible."""
        item = self._item
        if item is None or action not in choices(item):
            return False
        plan = self.plan
        if action in ALONG.values():
            self._keep(along=plan.along ^ {action})
        else:
            self._keep(action=None if plan.action is action else action)
        self._draw()
        return True

    def done(self, message: str) -> None:
        """What was meant for this message has been done."""
        self._plans.pop(message, None)
        if self._item is not None and self._item.id == message:
            with self.prevent(TextArea.Changed):
                self.query_one(Draft).text = ""
            self._draw()

    def _keep(self, **changes: object) -> None:
        if self._item is not None:
            self._plans[self._item.id] = replace(self.plan, **changes)  # type: ignore[arg-type]

    def move(self) -> Responded | None:
        """The move this comes to; None while no action was chosen."""
        plan, item = self.plan, self._item
        if item is None:
            return None
        action, along = plan.action, plan.along
        if action in (None, Action.WATCH) and along:
            # Silence with something along: that is what is done.
            action = Action.HIDE if Action.HIDE in along else Action.ESCALATE
            along -= {action}
        if action is None:
            return None
        also = tuple(one for one in (Action.ESCALATE, Action.HIDE) if one in along)
        text = plan.text.strip()
        if EFFORT_OF[action] is Effort.MONITOR:
            return Responded(item.id, action, "", also, text, plan.began)
        return Responded(item.id, action, text, also, "", plan.began)

    # ---------------------------------------------------------------------------------------------------- drawing

    @on(TextArea.Changed)
    def follow(self, event: TextArea.Changed) -> None:
        """The draft grows; the help follows."""
        event.stop()
        self._keep(text=self.query_one(Draft).text)
        self._help()

    @on(Deeds.Chosen)
    def click(self, event: Deeds.Chosen) -> None:
        """An action was clicked."""
        event.stop()
        self.choose(event.action)
        self.query_one(Draft).focus()

    @on(Draft.Finished)
    def finish(self, event: Draft.Finished) -> None:
        """Hand it in, or say what is missing."""
        event.stop()
        move = self.move()
        if self._item is None:
            self.post_message(self.Unready(self.labels.bench.no_message))
        elif move is None:
            self.post_message(self.Unready(self.labels.bench.choose))
        else:
            self.post_message(self.Ready(move))

    def _draw(self) -> None:
        words, item = self.labels.bench, self._item
        possible = frozenset(choices(item)) if item is not None else frozenset()
        self.query_one(Deeds).show(self.plan.action, self.plan.along, possible & {*NUMBERED, *ALONG.values()})
        move = self.move()
        placeholder = words.placeholder
        if move is not None and EFFORT_OF[move.action] is Effort.MONITOR:
            placeholder = words.placeholder_silent
        elif move is not None and EFFORT_OF[move.action] is Effort.SEND:
            placeholder = words.placeholder_post
        self.query_one(Draft).placeholder = placeholder
        self._help()

    def _help(self) -> None:
        self.query_one("#help", Static).update(Content("  ·  ").join(self._lines()))

    def _lines(self) -> list[Content]:
        """What helps now, in words: what it costs, how much room is left, what a reader would stumble over."""
        now, item, words = self._now, self._item, self.labels.bench
        if now is None or item is None:
            return [Content.styled(words.no_message, "$muted")]
        if now.ending is not None:
            return [Content.styled(words.over, "$muted")]
        move, found = self.move(), []
        if move is None:
            found.append(Content.styled(words.settled if item.done is not None else words.choose, "$muted"))
        else:
            seconds = sum(takes(now, move).values())
            found.append(Content.styled(words.costs.format(n=-(-seconds // 60)), "$muted"))
            if Action.TAKE in (move.action, *move.also):
                found.append(Content.styled(words.case.format(case=case_for(now, item)), "$muted"))
        text = self.plan.text
        silent = move is not None and not writes_back(item, move.action) and EFFORT_OF[move.action] is Effort.MONITOR
        if not text or silent:
            return found
        to_many = move is not None and EFFORT_OF[move.action] is Effort.SEND
        hints = hints_for(now, item, text, to_many=to_many, jargon=self.jargon)
        for hint in hints if self.hints else [hint for hint in hints if hint.stops]:
            says = hint.says.en if self.labels.code == "en" else hint.says.nl
            style = "$bad" if hint.stops else "$muted" if hint.about == "room" else "$accent-text"
            sign = "✗ " if hint.stops else "" if hint.about == "room" else "! "
            found.append(Content.styled(f"{sign}{says}", style))
        return found
