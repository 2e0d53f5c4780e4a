"""Line mode: an exercise played as plain lines, with numbered choices. The same moves as on the screens.

Not here: how a happening is told (`narrated`), and which exercise is played (`play`).
"""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from webcare.cli.beginning import label
from webcare.cli.commands import In
from webcare.cli.narrated import closing, heading, new_lines, reason
from webcare.cli.shift import desk_lines, dossier_lines, report_lines
from webcare.domain.channel import NAMES, Channel
from webcare.engine.explain import explained, named
from webcare.exercise.happenings import Dealt
from webcare.exercise.known import told_so_far
from webcare.exercise.moves import Advance, Back, Move, Overruled, Turned, Wrote, as_record
from webcare.exercise.play import Exercise, choices
from webcare.exercise.state import World
from webcare.exercise.transcript import as_text
from webcare.tui.kept import Keeper

Ask = Callable[[str], str | None]
"""The player's answer to a question; None when there are no more answers."""

SENTENCES: Mapping[str, In] = MappingProxyType(
    {
        "keys": In(
            "Enter verder, w waarom, l balie, d dossier, r laatste beeld, s schrijf als inwoner, a doe iets anders, "
            "{cities}, t terug, x bewaar verslag, q stop, ? uitleg",
            "Enter next, w why, l desk, d dossier, r newest report, s write as a citizen, a do something else, "
            "{cities}, t back, x save transcript, q quit, ? help",
        ),
        "help": In(
            "Met Enter gebeurt het volgende. w zegt waarom de gemeente dit deed, ww ook welke afspraken "
            "er eerst zijn geprobeerd. l zegt wie aan de balie waarmee bezig is en waarom, wat er wacht en hoe de "
            "verdeling staat. d zegt wat we weten: gerucht, gezien of vast, en wat de stad ervan mag zeggen. r leest "
            "het laatste beeld voor. Wat niemand heeft gelezen, hoor je pas aan het eind. Met s schrijf je "
            "zelf een bericht. a gaat terug naar het laatste besluit en doet iets anders. Een cijfer speelt "
            "hetzelfde moment in een andere gemeente. t maakt je laatste stap ongedaan. x bewaart het "
            "verslag in een bestand.",
            "Enter makes the next thing happen. w tells why the city did this, ww also which rules were "
            "tried first. l tells who at the desk is busy with what and why, what waits and how the split stands. "
            "d tells what we know: rumour, seen or confirmed, and what the city may say of it. r reads the newest "
            "report. What nobody has read you hear only at the end. s lets you write a message. a goes back to the "
            "last decision and does something "
            "else. A digit plays the same moment in another city. t undoes your last step. x saves the "
            "transcript in a file.",
        ),
        "no-such": In("Die keuze is er niet. ? geeft uitleg.", "There is no such choice. ? gives help."),
        "nothing-yet": In("Er is nog niets gedaan.", "Nothing has been done yet."),
        "no-other": In("Iets anders kan hier niet.", "There is nothing else to do here."),
        "which-channel": In("Op welk kanaal? Enter is Facebook.", "On which channel? Enter is Facebook."),
        "your-name": In("Je naam (Enter is geen naam):", "Your name (Enter is no name):"),
        "your-message": In("Je bericht:", "Your message:"),
        "which-action": In("Wat doet de gemeente dan?", "What does the city do then?"),
        "turned": In("Hetzelfde moment in {city}.", "The same moment in {city}."),
        "undone": In("Je laatste stap is ongedaan.", "Your last step is undone."),
        "branched": In("Terug naar dat moment. Vanaf daar:", "Back to that moment. From there:"),
        "saved": In("Verslag bewaard in {file}.", "Transcript saved in {file}."),
        "not-saved": In("Bewaren lukt niet: {why}.", "Saving fails: {why}."),
        "over": In(
            "De oefening is voorbij. Met t, a of een cijfer kun je nog iets proberen; q stopt.",
            "The exercise is over. With t, a or a digit you can still try something; q quits.",
        ),
        "resume": In("Verder spelen: {command}", "To go on: {command}"),
    }
)


def say(lang: str, key: str, /, **words: object) -> str:
    """A sentence of this module in the interface's language."""
    found = SENTENCES[key]
    return (found.en if lang == "en" else found.nl).format(**words)


def played_through(exercise: Exercise, world: World, lang: str, tell: Callable[[str], None]) -> Exercise:
    """The exercise at its end, told as it goes; nobody is asked anything."""
    for line in heading(exercise):
        tell(line)
    before: Exercise | None = None
    while True:
        for line in new_lines(before, exercise, lang):
            tell(line)
        if exercise.is_over:
            break
        before, exercise = exercise, exercise.after(Advance(), world)
    for line in closing(exercise, lang):
        tell(line)
    return exercise


class Session:
    """One exercise in line mode: asks, moves, tells and keeps, until the player stops."""

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
    ) -> None:
        self.exercise = exercise
        self.world = world
        self.lang = lang
        self.ask = ask
        self.tell = tell
        self.keeper = keeper
        self.kept_as = kept_as
        self.cities = list(world.cities)
        self._told_end = False
        self._keys: Mapping[str, Callable[[], None]] = {
            "": self.step,
            "w": self.why,
            "ww": lambda: self.why(every_rule=True),
            "s": self.write,
            "a": self.otherwise,
            "t": lambda: self.move(Back()),
            "l": lambda: self.tell_all(desk_lines(self.exercise, lang)),
            "b": lambda: self.tell_all(desk_lines(self.exercise, lang)),
            "d": lambda: self.tell_all(dossier_lines(self.exercise, lang)),
            "o": lambda: self.tell_all(dossier_lines(self.exercise, lang)),
            "r": lambda: self.tell_all(report_lines(self.exercise, lang)),
            "x": self.export,
            "?": lambda: self.tell(say(lang, "help")),
        }

    def run(self) -> None:
        """Plays until the player stops or there is nobody to ask any more."""
        for line in heading(self.exercise):
            self.tell(line)
        for line in new_lines(None, self.exercise, self.lang):
            self.tell(line)
        asked = False
        while True:
            self.tell_end()
            # The whole line of choices once, and again when asked: it is long to hear at every step.
            given = self.ask("" if asked else self.keys())
            asked = True
            if given is None or given.strip().lower() == "q":
                break
            self.obey(given.strip())
        if self.exercise.is_over:
            self.keeper.finish(self.kept_as)
        elif self.kept_as and self.keeper.records is not None:
            command = f"webcare play {self.exercise.scenario.slug} --plain"
            self.tell(say(self.lang, "resume", command=command))

    def keys(self) -> str:
        """The line of choices."""
        numbered = [f"{at} {label(city, self.world)}" for at, city in enumerate(self.cities, start=1)]
        return say(self.lang, "keys", cities=", ".join(numbered))

    def obey(self, given: str) -> None:
        """Does what one line of the player asks."""
        if given.isdecimal() and 1 <= int(given[:6]) <= len(self.cities):
            self.move(Turned(self.cities[int(given) - 1]))
        elif given.lower() in self._keys:
            self._keys[given.lower()]()
        elif given.lower().startswith("s "):
            self.write(given[2:].strip())
        else:
            self.tell(say(self.lang, "no-such"))

    def tell_all(self, lines: Iterable[str]) -> None:
        """Tells these lines."""
        for line in lines:
            self.tell(line)

    def step(self) -> None:
        """On until something happens that is told."""
        known = told_so_far(self.exercise.now)
        while not self.exercise.is_over and told_so_far(self.exercise.now) == known:
            self.move(Advance())

    def move(self, move: Move) -> None:
        """Makes one move, keeps it and tells what came of it."""
        before, after = self.exercise, self.exercise.after(move, self.world)
        if after is before:
            return
        self.exercise = after
        self.keeper.keep(self.kept_as, as_record(move))
        same_story = isinstance(move, (Advance, Wrote))
        if isinstance(move, Turned):
            self.tell(say(self.lang, "turned", city=after.now.city.policy.name))
        elif isinstance(move, Back):
            self.tell(say(self.lang, "undone"))
            return
        elif isinstance(move, Overruled):
            self.tell(say(self.lang, "branched"))
        seen = before if same_story else self._common(before, after)
        for line in new_lines(seen, after, self.lang):
            self.tell(line)

    def _common(self, before: Exercise, after: Exercise) -> Exercise | None:
        """The last moment that both stories share, so that nothing is told twice; None for none."""
        shared = 0
        for one, other in zip(before.now.happenings, after.now.happenings, strict=False):
            if one != other or (isinstance(one, Dealt) and not _same_deed(before, after, one.message)):
                break
            shared += 1
        past: Exercise | None = before
        while past is not None and len(past.now.happenings) > shared:
            past = past.before
        return past

    def tell_end(self) -> None:
        """Tells once how it came out."""
        if self.exercise.is_over and not self._told_end:
            self._told_end = True
            self.keeper.finish(self.kept_as)
            for line in (*closing(self.exercise, self.lang), say(self.lang, "over")):
                self.tell(line)
        elif not self.exercise.is_over:
            self._told_end = False

    def why(self, *, every_rule: bool = False) -> None:
        """Tells why the city did what it did last; with every rule that was tried, when asked."""
        item = self._last_dealt()
        found = self.exercise.now.item(item).answer if item else None
        if found is None:
            self.tell(say(self.lang, "nothing-yet"))
        elif every_rule:
            self.tell(explained(found, self.lang))
        else:
            for line in reason(found, self.lang):
                self.tell(line)

    def _last_dealt(self) -> str:
        dealt = [happened.message for happened in self.exercise.now.happenings if isinstance(happened, Dealt)]
        return dealt[-1] if dealt else ""

    def write(self, text: str = "") -> None:
        """Writes a message as a citizen, and the city answers."""
        channels = list(Channel)
        lines = [f"{at} {NAMES[channel.value]}" for at, channel in enumerate(channels, start=1)]
        given = self.ask(f"{say(self.lang, 'which-channel')} {', '.join(lines)}")
        if given is None:
            return
        chosen = given.strip()
        at = int(chosen[:2]) - 1 if chosen.isdecimal() else channels.index(Channel.FACEBOOK)
        name = self.ask(say(self.lang, "your-name"))
        words = text or self.ask(say(self.lang, "your-message"))
        if name is None or not words or not 0 <= at < len(channels):
            self.tell(say(self.lang, "no-such"))
            return
        # A first name only: a full one is masked in the records, and would be somebody else after going on.
        self.move(Wrote(words, channels[at], "".join(name.split()[:1])))

    def otherwise(self) -> None:
        """Goes back to the last decision and does something else."""
        item = self._last_dealt()
        if not item:
            self.tell(say(self.lang, "nothing-yet"))
            return
        actions = choices(self.exercise, item)
        if not actions:
            self.tell(say(self.lang, "no-other"))
            return
        lines = [f"{at} {named(action.value, self.lang)}" for at, action in enumerate(actions, start=1)]
        given = (self.ask(f"{say(self.lang, 'which-action')} {', '.join(lines)}") or "").strip()
        if given.isdecimal() and 1 <= int(given[:6]) <= len(actions):
            self.move(Overruled(item, actions[int(given) - 1]))
        else:
            self.tell(say(self.lang, "no-such"))

    def export(self) -> None:
        """Saves the transcript beside where the program was started, under a name that is still free."""
        stem = f"webcare-{self.exercise.scenario.slug}-{self.exercise.city}"
        for number in range(1, 1000):
            path = Path(f"{stem}.txt" if number == 1 else f"{stem}-{number}.txt")
            try:
                with path.open("x", encoding="utf-8") as file:
                    file.write(as_text(self.exercise, self.lang))
            except FileExistsError:
                continue
            except OSError as error:
                self.tell(say(self.lang, "not-saved", why=error.strerror or error))
                return
            self.tell(say(self.lang, "saved", file=path))
            return


def _same_deed(before: Exercise, after: Exercise, message: str) -> bool:
    one, other = before.now.item(message).answer, after.now.item(message).answer
    return (one and one.response) == (other and other.response)
