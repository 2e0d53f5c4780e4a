"""Training as plain lines: the trainee is the city, asked with numbered choices. The same moves as on the screens.

Not here: which exercise is begun (`train`), how a judgement is told (`judged`), asking for a reply (`replying`).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from webcare.cli.judged import debrief_lines, gate_lines, judgement_lines
from webcare.cli.narrated import heading, lines_of, mood_in_words
from webcare.cli.replying import Look, chosen, post, reply_to, stream
from webcare.cli.shift import desk_lines, dossier_lines
from webcare.cli.train_words import say
from webcare.domain.channel import NAMES
from webcare.engine.text import shown
from webcare.exercise.allowed import refusal
from webcare.exercise.debrief import debrief
from webcare.exercise.happenings import Arrived, Dealt, Noticed, Read
from webcare.exercise.known import known, known_happenings, told_so_far
from webcare.exercise.moves import (
    Advance,
    Contested,
    Did,
    HandedOver,
    Move,
    Passed,
    Responded,
    Told,
    as_record,
)
from webcare.exercise.play import Exercise
from webcare.exercise.state import Item, World
from webcare.exercise.transcript import as_text, clock_time
from webcare.exercise.wellbeing import is_abusive
from webcare.tui.kept import Keeper

Ask = Callable[[str], str | None]
"""The trainee's answer to a question; None when there are no more answers."""

_SHORT = 60
"""So much of a message stands in the list."""


class Training:
    """One exercise by hand in line mode: asks, moves, tells and keeps, until the trainee stops."""

    def __init__(
        self,
        exercise: Exercise,
        world: World,
        *,
        lang: str,
        ask: Ask,
        tell: Callable[[str], None],
        keeper: Keeper,
        kept_as: str = "",
        look: Look | None = None,
        abuse: bool = True,
        resume: str = "",
        practises: Sequence[str] = (),
    ) -> None:
        self.exercise = exercise
        self.world = world
        self.lang = lang
        self.ask = ask
        self.tell = tell
        self.keeper = keeper
        self.kept_as = kept_as
        self.look = look
        """Who gives hints; None for none."""
        self.abuse = abuse
        """Whether abusive words are shown."""
        self.resume = resume
        """The command that goes on with it."""
        self.practises = ", ".join(practises)
        """The names of the skills by which the citizens were chosen."""
        self._told = len(exercise.now.happenings)
        """How many happenings were told; of an exercise that is gone on with all that came before."""
        self._told_end = False
        self._keys: Mapping[str, Callable[[], None]] = {
            "": self.step,
            "i": self.inbox,
            "s": lambda: self.make(stream(self.exercise.now, lang, ask)),
            "p": lambda: self.make(post(self.exercise.now, lang, ask)),
            "r": self.report,
            "d": lambda: self.tell_all(dossier_lines(self.exercise, lang)),
            "l": lambda: self.tell_all(desk_lines(self.exercise, lang)),
            "m": self.marks,
            "n": self.contest,
            "w": self.wait,
            "h": self.hand_over,
            "e": self.debrief,
            "x": self.export,
            "?": lambda: self.tell(self.say("help")),
        }

    def say(self, key: str, /, **words: object) -> str:
        """A sentence in the interface's language."""
        return say(self.lang, key, **words)

    def run(self) -> None:
        """Trains until the trainee stops or there is nobody to ask any more."""
        now = self.exercise.now
        self.tell_all(heading(self.exercise))
        staff = self.say("one-person") if now.staff == 1 else self.say("people", n=now.staff)
        self.tell(self.say("who", city=now.city.policy.name, staff=staff))
        if self.practises:
            self.tell(self.say("practises", skills=self.practises))
        if self.exercise.moves and not self.exercise.is_over:
            self.inbox()
        asked = False
        while True:
            self.tell_end()
            # The whole line of choices once, and again when asked: it is long to hear at every step.
            given = self.ask("" if asked else self.say("keys"))
            asked = True
            if given is None or given.strip().lower() == "q":
                break
            self.obey(given.strip())
        if self.exercise.is_over:
            self.keeper.finish(self.kept_as)
        elif self.kept_as and self.keeper.records is not None and self.resume:
            self.tell(self.say("resume", command=self.resume))

    def obey(self, given: str) -> None:
        """Does what one line of the trainee asks."""
        word, _, rest = given.partition(" ")
        numbered = known(self.exercise.now)
        if given.isdecimal() and 1 <= int(given[:6]) <= len(numbered):
            self.open(numbered[int(given[:6]) - 1])
        elif given.lower() in self._keys:
            self._keys[given.lower()]()
        elif word.lower() == "w" and rest.strip().isdecimal():
            self.wait(rest.strip())
        elif word.lower() == "m" and rest.strip().isdecimal():
            self.marks(rest.strip())
        else:
            self.tell(self.say("no-such"))

    # — the clock —

    def step(self) -> None:
        """On until something happens that is told."""
        before = told_so_far(self.exercise.now)
        while not self.exercise.is_over and told_so_far(self.exercise.now) == before:
            self.move(Advance())

    def wait(self, given: str = "") -> None:
        """The clock runs so many minutes."""
        given = given or (self.ask(self.say("minutes")) or "").strip()
        if given.isdecimal() and int(given[:4]):
            self.move(Passed(60 * int(given[:4])))
        else:
            self.tell(self.say("no-such"))

    def move(self, move: Move) -> bool:
        """Makes one move, keeps it and tells what came of it; whether anything did."""
        if isinstance(move, Responded | Told | Did):
            why = refusal(self.exercise.now, move)
            if why is not None:
                self.tell(self.say(f"refused-{why.value}"))
                return False
        before = self.exercise
        after = before.after(move, self.world)
        if after is before:
            return False
        self.exercise = after
        self.keeper.keep(self.kept_as, as_record(move))
        self.news()
        if isinstance(move, Told | Responded):
            self._gated(before)
        return True

    def _gated(self, before: Exercise) -> None:
        """Tells what a post, or a word more, did not pass."""
        known = len(before.now.training.said) if before.now.training is not None else 0
        now = self.exercise.now
        for said in now.training.said[known:] if now.training is not None else ():
            self.tell_all(gate_lines(said.gates, said.findings, self.lang))

    def make(self, move: Did | Told | None) -> None:
        """Makes this move, if the trainee chose one."""
        if move is None:
            self.tell(self.say("not-kept"))
        else:
            self.move(move)

    def news(self) -> None:
        """Tells what happened since the last time, as far as the desk knows of it."""
        now = self.exercise.now
        fresh = list(known_happenings(now, self._told))
        self._told = len(now.happenings)
        for happened in fresh:
            if isinstance(happened, Dealt):
                continue
            if isinstance(happened, Arrived | Noticed):
                self._told_message(now.item(happened.message))
            elif isinstance(happened, Read) and not happened.found:
                self.tell(self.say("nothing-found"))
            else:
                self.tell_all(lines_of(happened, now, self.lang))

    def _told_message(self, item: Item) -> None:
        now = self.exercise.now
        number = next(at for at, one in enumerate(known(now), start=1) if one.id == item.id)
        if is_abusive(item.understanding):
            self.tell(self.say("abuse"))
        time, channel = clock_time(now.scenario.starts, item.message.sent)[:5], NAMES[item.message.channel.value]
        self.tell(f"{time} [{number}] {self._name(item)}, {channel}:")
        self.tell(f"  {self._text(item)}")

    def _name(self, item: Item) -> str:
        return shown(item.message.author) or "?"

    def _text(self, item: Item) -> str:
        hidden = not self.abuse and is_abusive(item.understanding)
        return self.say("hidden") if hidden else shown(item.message.text).replace("\n", " ")

    def tell_all(self, lines: Iterable[str]) -> None:
        """Tells these lines."""
        for line in lines:
            self.tell(line)

    def tell_end(self) -> None:
        """Says once that it is over, and how it came out."""
        if self.exercise.is_over and not self._told_end:
            self._told_end = True
            self.debrief()
            self.tell(self.say("over"))

    # — messages —

    def inbox(self) -> None:
        """The messages that wait, numbered as they are opened."""
        now, every = self.exercise.now, known(self.exercise.now)
        waits = [(at, item) for at, item in enumerate(every, start=1) if item.done is None or item.awaits]
        self.tell(self.say("inbox", n=len(waits), done=len(every) - len(waits)))
        for at, item in waits:
            text = self._text(item)
            words = {
                "channel": NAMES[item.message.channel.value],
                "minutes": (now.clock - item.message.sent) // 60,
                "state": self.say(f"state-{item.state.value}"),
                "text": text if len(text) <= _SHORT else f"{text[: _SHORT - 1]}…",
            }
            self.tell(self.say("row", at=at, name=self._name(item), **words))

    def open(self, item: Item) -> None:
        """Shows one message with its conversation, and asks what is done with it."""
        now = self.exercise.now
        time, began = clock_time(now.scenario.starts, item.message.sent)[:5], now.clock
        mood = mood_in_words(now.moods[item.who].value, self.lang)
        channel = NAMES[item.message.channel.value]
        self.tell(self.say("from", name=self._name(item), channel=channel, time=time, mood=mood))
        if not item.addressed:
            self.tell(self.say("unasked"))
        self._earlier(item)
        self.tell(f"  {self._text(item)}")
        if self.exercise.is_over:
            if item.id in now.judged:
                self.tell_all(judgement_lines(now.judged[item.id], now, self.lang))
            return
        move = reply_to(item, now, self.lang, self.ask, self.tell, self.look)
        if move is None:
            self.tell(self.say("not-kept"))
        elif self.move(move):
            self._judged(item.id, began)

    def _earlier(self, item: Item) -> None:
        talk = self.exercise.now.conversations.get(item.conversation)
        exchanges = [one for one in talk.exchanges if one.message.id != item.id] if talk is not None else []
        if exchanges:
            self.tell(self.say("said-before"))
        for one in exchanges:
            self.tell(f"  {self.say('citizen-said', name=shown(one.message.author), text=shown(one.message.text))}")
            if one.response.reply is not None:
                self.tell(f"  {self.say('city-said', text=shown(one.response.reply.text))}")

    def _judged(self, message: str, began: int) -> None:
        now = self.exercise.now
        time, minutes = clock_time(now.scenario.starts, now.clock)[:5], round((now.clock - began) / 60)
        self.tell(self.say("took", time=time, minutes=minutes))
        judged = now.judged.get(message)
        if judged is not None:
            self.tell_all(judgement_lines(judged, now, self.lang))

    def report(self) -> None:
        """Writes the situation report that waits."""
        now = self.exercise.now
        waits = next((task.id for task in now.tasks if task.kind == "report"), None)
        if waits is None:
            self.tell(self.say("no-report"))
        else:
            self.move(Did(waits, began=now.clock))

    # — the judgement —

    def marks(self, number: str = "") -> None:
        """Tells a judgement again: of the message with this number, or the latest."""
        now = self.exercise.now
        found = max(now.judged.values(), key=lambda one: one.at, default=None)
        if number:
            every = known(now)
            at = int(number[:6])
            found = now.judged.get(every[at - 1].id) if 1 <= at <= len(every) else None
        if found is None:
            self.tell(self.say("nothing-judged"))
        else:
            self.tell_all(judgement_lines(found, now, self.lang))

    def contest(self) -> None:
        """Notes that the trainee disagrees with a mark of the latest judgement."""
        now = self.exercise.now
        judged = max(now.judged.values(), key=lambda one: one.at, default=None)
        if judged is None or judged.assessment is None:
            self.tell(self.say("nothing-judged"))
            return
        names = [one.value for one in (*judged.assessment.gates, *judged.assessment.marks)]
        rows = [f"{at} {self.say(name)}" for at, name in enumerate(names, start=1)]
        found = chosen(self.say("which-mark"), rows, self.ask)
        why = self.ask(self.say("why")) if found is not None else None
        if (
            found is not None
            and why is not None
            and self.move(Contested(judged.message, names[found[0] - 1], why.strip()))
        ):
            self.tell(self.say("contested"))

    def hand_over(self) -> None:
        """Asks for the note, and ends the shift."""
        note = (self.ask(self.say("handover")) or "").strip()
        if note and self.move(HandedOver(note)):
            self._told_end = False

    def debrief(self) -> None:
        """Tells the debrief as things stand."""
        found = debrief(self.exercise, self.world, elsewhere=self.exercise.is_over)
        self.tell_all(debrief_lines(found, self.exercise, self.lang, self.practises))

    def export(self) -> None:
        """Saves the transcript beside where the program was started, under a name that is still free."""
        stem = f"webcare-train-{self.exercise.scenario.slug}-{self.exercise.city}"
        for number in range(1, 1000):
            path = Path(f"{stem}.txt" if number == 1 else f"{stem}-{number}.txt")
            try:
                with path.open("x", encoding="utf-8") as file:
                    file.write(as_text(self.exercise, self.lang))
            except FileExistsError:
                continue
            except OSError as error:
                self.tell(self.say("not-saved", why=error.strerror or error))
                return
            self.tell(self.say("saved", file=path))
            return
