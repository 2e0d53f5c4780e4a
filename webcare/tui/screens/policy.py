"""Beleid: a city's policy as its adviser reads it, following the file: rules, findings, what goes otherwise now.

What takes time happens in threads (`revision`, `watching`); each result is drawn when it is there. Not here: how a
rule, the findings and the changes are drawn (`widgets/rule`, `widgets/revised`).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message as UiMessage
from textual.reactive import var
from textual.widgets import Footer, Static
from textual.worker import get_current_worker

from webcare.store.check import Known
from webcare.store.undisturbed import undisturbed
from webcare.tui import signs
from webcare.tui.labels import Labels
from webcare.tui.library import Library, name_of
from webcare.tui.revision import Otherwise, Reading, Revision
from webcare.tui.screens.room import Room
from webcare.tui.watching import saved
from webcare.tui.widgets.revised import findings, otherwise
from webcare.tui.widgets.rows import Rows
from webcare.tui.widgets.rule import picture, row
from webcare.tui.widgets.sides import Sides

if TYPE_CHECKING:
    from webcare.domain.policy import Rule

SIDES = ("rules", "rule", "findings", "changes")
_WIDEST = 100
"""Cells; a wider text reads badly."""


class TextPane(VerticalScroll):
    """A pane whose text is as wide as it is: that is only known once it has come into view."""

    @dataclass
    class Resized(UiMessage):
        """It has another width."""

    def on_resize(self) -> None:
        """Whoever draws in it draws again."""
        self.post_message(self.Resized())


class Policy(Room):
    """One city's policy."""

    ROOM = "beleid"
    CSS_PATH = "policy.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide"), (160, "-broad")]

    @dataclass
    class Saved(UiMessage):
        """A file of the policies was saved."""

    @dataclass
    class Found(UiMessage):
        """Something was found out about a revision."""

        what: Reading | Otherwise | Counter[str]
        about: Revision

    side: var[str] = var("rules", init=False)
    """The pane that is looked at; beside the rules, where there is room, that is the rule."""

    def __init__(self, labels: Labels, library: Library, city: str) -> None:
        super().__init__(labels)
        self.library = library
        self.city = city
        self.reading: Reading | None = None
        self.told: Otherwise | None = None
        self.won: Counter[str] | None = None
        self._known = Known(library.folders) if library.folders is not None else None
        self._revision = self._revision_of(city)
        self._one_at_a_time = Lock()
        self._left = Event()
        self._rows: tuple[Rule | str, ...] = ()
        """Rules, and the headings between them."""
        self._read_at = ""
        self._is_other = False
        """Whether a policy is not as it was when the program read it."""

    def _revision_of(self, city: str) -> Revision:
        return Revision(self.library, city, "en" if self.labels.code == "en" else "nl", self._known)

    def compose(self) -> ComposeResult:
        """Cities over tabs over panes."""
        yield self.bar()
        yield Sides(id="cities")
        yield Sides(id="sides")
        with Horizontal(id="panes"):
            with Vertical(id="rules-pane", classes="pane"):
                yield Rows(id="rules")
            for name in SIDES[1:]:
                with TextPane(id=f"{name}-pane", classes="pane text-pane"):
                    yield Static(id=f"{name}-text")
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Show what is known, and read the file."""
        self.is_furnished = True
        self.add_class("-rules")
        self.query_one("#rules-pane").border_title = self.labels.policy.sides["rules"]
        self._draw()
        self.query_one(Rows).focus()
        self.read()
        if self.library.folders is not None:
            # A thread of its own and no worker: workers are waited for, and this one has no end.
            Thread(target=self.follow, daemon=True).start()

    def on_unmount(self) -> None:
        """Nobody follows the file any more."""
        self._left.set()

    def action_back(self) -> None:
        """Leave; the other screens go on with the policy as it is now."""
        if self._is_other:
            self.program.read_library()
        super().action_back()

    # ----------------------------------------------------------------------------------------------- in other threads

    def follow(self) -> None:
        """Have the file read again whenever one of the policies is saved, until the screen is left."""
        folders = self.library.folders
        assert folders is not None
        for _ in saved(folders.policies, self._left):
            self.post_message(self.Saved())

    @on(Saved)
    def read_again(self) -> None:
        """The file may be another now."""
        self.read()

    @work(thread=True, exclusive=True, group="read")
    def read(self) -> None:
        """Read and check the file, then find out what goes otherwise; a later reading takes the place of this one."""
        worker, revision = get_current_worker(), self._revision

        def tell(drawn: Reading | Otherwise | Counter[str]) -> bool:
            if not worker.is_cancelled and not self._left.is_set():
                self.post_message(self.Found(drawn, revision))
            return worker.is_cancelled or self._left.is_set()

        with self._one_at_a_time, undisturbed():
            if worker.is_cancelled or self._left.is_set():
                return
            reading = revision.read()
            if tell(reading) or not reading.is_good:
                return
            told = revision.otherwise()
            if tell(next(told)) or tell(revision.won()):
                return
            for more in told:
                if tell(more):
                    return

    @on(Found)
    def take(self, event: Found) -> None:
        """Something was found out: it is drawn, unless it is about a city that is not looked at any more."""
        found = event.what
        if event.about is not self._revision:
            return
        if isinstance(found, Reading):
            self.reading = found
            self._is_other |= found.policy != self.library.cities[self.city].policy
            self._read_at = f"{datetime.now():%H:%M:%S}"  # noqa: DTZ005  The reader's own clock.
            self.won = self.won if not found.is_good else None
        elif isinstance(found, Otherwise):
            self.told = found
        else:
            self.won = found
        self._draw()

    # -------------------------------------------------------------------------------------------------------- drawing

    def _draw(self) -> None:
        if not self.is_furnished:
            return
        cities = self.library.cities
        names = [name_of(city.policy) for city in cities.values()]
        keys = [self.key_of(f"beleid.stad{number}") for number in range(1, 6)]
        self.query_one("#cities", Sides).show(names, keys[: len(names)], chosen=list(cities).index(self.city))
        words = self.labels.policy
        read = words.saved.format(time=self._read_at) if self.reading and self.reading.file else ""
        self.say_where(words.title.format(city=name_of(cities[self.city].policy)), read)
        self._draw_sides()
        self._draw_rules()
        self._draw_text()

    def _draw_sides(self) -> None:
        words, listed = self.labels.policy, self._tabs()
        counts: dict[str, int] = {}
        if self.reading is not None and self.reading.file:
            counts["findings"] = len(self.reading.problems)
        if self.told is not None and (self.told.count or self.told.changes):
            counts["changes"] = self.told.count or len(self.told.changes)
        names = [words.sides[side] + (f" {counts[side]}" if side in counts else "") for side in listed]
        keys = {"rules": "afspraken", "rule": "afspraak", "findings": "bevindingen", "changes": "anders"}
        chosen = listed.index(self.side) if self.side in listed else 0
        self.query_one("#sides", Sides).show(
            names, [self.key_of(f"beleid.{keys[side]}") for side in listed], chosen=chosen
        )

    def _tabs(self) -> tuple[str, ...]:
        return SIDES if self.has_class("-narrow") else SIDES[1:]

    def _draw_rules(self) -> None:
        policy, then, pointed = self._revision.now.policy, self._revision.opened.policy, self.pointed
        kept = pointed.id if pointed else ""
        was = {rule.id: rule for rule in then.rules}
        words, own = self.labels.policy, self._own()
        rows: list[Rule | str] = []
        before = ""
        for rule in policy.rules:
            is_own = rule.id in own
            part = "own" if is_own else "first" if "own" not in before and before != "last" else "last"
            if part != before and own:
                said = {"own": words.own, "first": words.national_first, "last": words.national_last}[part]
                rows.append(said.format(city=policy.name))
            before = part
            rows.append(rule)
        self._rows = tuple(rows)

        def drawn(index: int, width: int) -> list[Content]:
            one = self._rows[index]
            if isinstance(one, str):
                return [Content.styled(one, "bold $primary")]
            change = "" if was.get(one.id) == one else "changed" if one.id in was else "new"
            return [row(one, change, self.labels, width)]

        headings = [index for index, one in enumerate(rows) if isinstance(one, str)]
        # The reader's eyes stay on the rule where they were, wherever it stands now.
        place = next((at for at, one in enumerate(rows) if not isinstance(one, str) and one.id == kept), None)
        self.query_one(Rows).show(len(rows), drawn, headings=headings, nothing=words.reading, pointed=place)

    def _own(self) -> frozenset[str]:
        """The rules of the city's own file; none where nobody knows."""
        return frozenset(self.reading.lines) if self.reading else frozenset()

    @property
    def pointed(self) -> Rule | None:
        """The rule pointed at."""
        index = self.query_one(Rows).pointed
        found = self._rows[index] if 0 <= index < len(self._rows) else None
        return None if isinstance(found, str) else found

    @on(TextPane.Resized)
    def _draw_text(self) -> None:
        for name in SIDES[1:]:
            pane = self.query_one(f"#{name}-pane")
            if not pane.display:
                continue
            pane.border_title = self.labels.policy.sides[name]
            width = max(30, min(_WIDEST, pane.scrollable_content_region.width - 1))
            self.query_one(f"#{name}-text", Static).update(signs.stacked(self._text(name, width)))

    def _text(self, name: str, width: int) -> list[Content]:
        labels = self.labels
        if name == "findings":
            return findings(self.reading, labels, width)
        if name == "changes":
            return otherwise(self.told, self.reading.file if self.reading else "", labels, width)
        rule = self.pointed
        if rule is None:
            return [Content.styled(labels.policy.reading, "$muted")]
        line = self.reading.lines.get(rule.id) if self.reading else None
        place = labels.policy.line.format(file=self.reading.file, line=line) if self.reading and line else ""
        wins = None if self.won is None else (self.won[rule.id], self.won.total())
        return picture(
            rule,
            labels,
            width,
            place=place,
            wins=wins,
            subjects=self.library.subject_names(labels.code),
            sources=self.library.sources,
        )

    def on_resize(self) -> None:
        """Everything is as wide as the screen."""
        if self.is_furnished:
            self.call_after_refresh(self._draw)

    def watch_side(self) -> None:
        """Another pane."""
        for name in SIDES:
            self.set_class(name == self.side, f"-{name}")
        (self.query_one(Rows) if self.side == "rules" else self.query_one(f"#{self.side}-pane")).focus()
        self.call_after_refresh(self._draw)

    # ------------------------------------------------------------------------------------------------------- choosing

    @on(Rows.Pointed, "#rules")
    def look(self) -> None:
        """Another rule is pointed at: beside the list it is shown at once."""
        if not self.has_class("-narrow"):
            self.side = "rules"
        self.query_one("#rule-pane").scroll_to(y=0, animate=False)
        self._draw_text()

    @on(Rows.Chosen, "#rules")
    def choose(self) -> None:
        """Enter or a click on a rule: read it."""
        self.side = "rule"

    @on(Sides.Chosen, "#sides")
    def choose_side(self, event: Sides.Chosen) -> None:
        """A tab was clicked."""
        self.side = self._tabs()[event.index]

    @on(Sides.Chosen, "#cities")
    def choose_city(self, event: Sides.Chosen) -> None:
        """A city was clicked."""
        self.action_city(event.index + 1)

    def action_side(self, name: str) -> None:
        """Look at this pane."""
        self.side = name

    def action_city(self, number: int) -> None:
        """The policy of the city with this number."""
        names = list(self.library.cities)
        if number <= len(names) and names[number - 1] != self.city:
            self.city = names[number - 1]
            self._revision = self._revision_of(self.city)
            self.reading = self.told = self.won = None
            self._draw()
            self.read()

    def action_begin_here(self) -> None:
        """What goes otherwise is from now on since now."""
        self.app.notify(self.labels.policy.begun, markup=False, timeout=3)
        self.told = None
        self._revision = self._revision.begun_again()
        self._draw()
        self.read()
