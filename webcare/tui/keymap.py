"""Every action, the keys that start it, and how somebody gives it other keys.

An action has an id (`speel.stap`) that stays; a user's `config.yaml` may say `keys: {speel.stap: "n"}`.
What an action is called stands in `labels/`. Not here: what an action does (the screens).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual.binding import Binding

from webcare.store.places import settings_folder
from webcare.tui import theme

if TYPE_CHECKING:
    from webcare.tui.labels import Labels

FILE = "config.yaml"


@dataclass(frozen=True, slots=True)
class Key:
    """One action of one room, and its keys as they come out of the box."""

    id: str
    keys: str
    action: str
    shown: bool = False
    """Whether it stands in the footer; five at most, with help and the palette."""
    first: bool = False
    """Whether it goes before what the focused widget does with the key."""

    @property
    def room(self) -> str:
        """The screen it belongs to."""
        return self.id.partition(".")[0]


KEYS: tuple[Key, ...] = (
    Key("app.help", "f1,question_mark", "screen.help", shown=True),
    Key("app.palet", "ctrl+p", "command_palette", shown=True, first=True),
    Key("app.stop", "ctrl+q", "quit", first=True),
    Key("app.thema", "ctrl+t", "next_look", first=True),
    Key("app.terug", "escape", "screen.back"),
    Key("lobby.open", "enter", "open", shown=True),
    Key("lobby.vergelijk", "v", "compare", shown=True),
    Key("lobby.praat", "p", "talk"),
    Key("lobby.speel", "s", "play"),
    Key("lobby.train", "t", "train", shown=True),
    Key("lobby.voortgang", "o", "progress"),
    Key("lobby.nakijken", "n", "review"),
    Key("lobby.beleid", "b", "policy"),
    Key("lobby.stad1", "1", "city(1)"),
    Key("lobby.stad2", "2", "city(2)"),
    Key("lobby.stad3", "3", "city(3)"),
    Key("lobby.stad4", "4", "city(4)"),
    Key("lobby.stad5", "5", "city(5)"),
    Key("lobby.vorige-stad", "left", "city_by(-1)"),
    Key("lobby.volgende-stad", "right", "city_by(1)"),
    Key("lobby.blad", "g", "other_side"),
    Key("lobby.vergeet", "delete", "forget"),
    Key("speel.stap", "space", "step", shown=True),
    Key("speel.schrijf", "c", "write", shown=True),
    Key("speel.terug", "b", "step_back", shown=True),
    Key("speel.sneller", "plus,equals_sign", "faster"),
    Key("speel.langzamer", "minus", "slower"),
    Key("speel.stad1", "1", "city(1)"),
    Key("speel.stad2", "2", "city(2)"),
    Key("speel.stad3", "3", "city(3)"),
    Key("speel.stad4", "4", "city(4)"),
    Key("speel.stad5", "5", "city(5)"),
    Key("speel.filter", "slash", "filter"),
    Key("speel.kanaal", "k", "channel"),
    Key("speel.kanaal-schrijvend", "ctrl+n", "channel_typing", shown=True),
    Key("speel.klaar", "escape", "stop_typing", shown=True),
    Key("speel.inbox", "i", "pane('inbox')"),
    Key("speel.gesprek", "g", "pane('talk')"),
    Key("speel.waarom", "w", "pane('why')"),
    Key("speel.balie", "l", "pane('desk')"),
    Key("speel.feiten", "o", "facts"),
    Key("speel.beeld", "r", "report"),
    Key("speel.bewaar", "x", "export"),
    Key("speel.afloop", "e", "ending"),
    Key("oefen.stap", "space", "step", shown=True),
    Key("oefen.antwoord", "a", "write", shown=True),
    Key("oefen.doe1", "1", "deed(1)"),
    Key("oefen.doe2", "2", "deed(2)"),
    Key("oefen.doe3", "3", "deed(3)"),
    Key("oefen.doe4", "4", "deed(4)"),
    Key("oefen.doe5", "5", "deed(5)"),
    Key("oefen.doe6", "6", "deed(6)"),
    Key("oefen.doe7", "7", "deed(7)"),
    Key("oefen.doe8", "8", "deed(8)"),
    Key("oefen.doe9", "9", "deed(9)"),
    Key("oefen.doe0", "0", "deed(10)"),
    Key("oefen.intern", "e", "along('e')"),
    Key("oefen.verberg", "v", "along('v')"),
    Key("oefen.klaar", "escape", "stop_typing", shown=True),
    Key("oefen.stromen", "s", "streams"),
    Key("oefen.zend", "p", "tell"),
    Key("oefen.beeld", "r", "report"),
    Key("oefen.feiten", "o", "facts"),
    Key("oefen.oneens", "n", "contest"),
    Key("oefen.sneller", "plus,equals_sign", "faster"),
    Key("oefen.langzamer", "minus", "slower"),
    Key("oefen.filter", "slash", "filter"),
    Key("oefen.inbox", "i", "pane('inbox')"),
    Key("oefen.gesprek", "g", "pane('talk')"),
    Key("oefen.weten", "w", "pane('know')"),
    Key("oefen.balie", "l", "pane('desk')"),
    Key("oefen.overdragen", "h", "hand_over", shown=True),
    Key("oefen.nabespreking", "d", "debrief"),
    Key("oefen.bewaar", "x", "export"),
    Key("vergelijk.schrijf", "c", "write", shown=True),
    Key("vergelijk.scenario", "s", "scenario", shown=True),
    Key("vergelijk.matrix", "m", "matrix", shown=True),
    Key("vergelijk.waardoor", "w", "because"),
    Key("vergelijk.verschil", "d", "only_different"),
    Key("vergelijk.kanaal", "k", "channel"),
    Key("vergelijk.kanaal-schrijvend", "ctrl+n", "channel_typing", shown=True),
    Key("vergelijk.klaar", "escape", "stop_typing", shown=True),
    Key("vergelijk.links", "left", "leaf(-1)"),
    Key("vergelijk.rechts", "right", "leaf(1)"),
    Key("vergelijk.stad1", "1", "city(1)"),
    Key("vergelijk.stad2", "2", "city(2)"),
    Key("vergelijk.stad3", "3", "city(3)"),
    Key("vergelijk.stad4", "4", "city(4)"),
    Key("vergelijk.stad5", "5", "city(5)"),
    Key("matrix.open", "enter", "open", shown=True),
    Key("matrix.verschil", "d", "only_different", shown=True),
    Key("voortgang.open", "enter", "open", shown=True),
    Key("voortgang.blad", "g", "other_side", shown=True),
    Key("voortgang.vorige", "left", "trainee_by(-1)", first=True),
    Key("voortgang.volgende", "right", "trainee_by(1)", shown=True, first=True),
    Key("nakijken.klopt", "b", "confirm", shown=True),
    Key("nakijken.punten", "p", "points", shown=True),
    Key("nakijken.vorige", "left", "mark_by(-1)", first=True),
    Key("nakijken.volgende", "right", "mark_by(1)", shown=True, first=True),
    Key("beleid.afspraken", "a", "side('rules')"),
    Key("beleid.afspraak", "enter", "side('rule')"),
    Key("beleid.bevindingen", "f", "side('findings')", shown=True),
    Key("beleid.anders", "n", "side('changes')", shown=True),
    Key("beleid.vanaf-nu", "z", "begin_here", shown=True),
    Key("beleid.stad1", "1", "city(1)"),
    Key("beleid.stad2", "2", "city(2)"),
    Key("beleid.stad3", "3", "city(3)"),
    Key("beleid.stad4", "4", "city(4)"),
    Key("beleid.stad5", "5", "city(5)"),
)
SIGNS = {"question_mark": "?", "slash": "/", "plus": "+", "minus": "-", "equals_sign": "="}
"""Keys whose sign says it best."""
IDS = frozenset(key.id for key in KEYS)


def of_room(room: str) -> Iterator[Key]:
    """The actions of one screen, in the order in which help and palette name them."""
    return (key for key in KEYS if key.room == room)


def bindings(room: str, labels: Labels) -> list[Binding]:
    """The actions of one screen as Textual binds them, in the reader's language."""
    return [
        Binding(
            key.keys,
            key.action,
            labels.actions[key.id].short,
            show=key.shown,
            tooltip=labels.actions[key.id].long,
            id=key.id,
            priority=key.first,
        )
        for key in of_room(room)
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the user's own file says, and what was wrong with it."""

    keys: Mapping[str, str] = field(default_factory=dict)
    theme: str = ""
    wrong: tuple[str, ...] = ()
    """Sentences, one for each thing that was passed over."""


def settings_file() -> Path:
    """Where the user's own file is, whether it exists or not."""
    return settings_folder() / FILE


def read_settings(path: Path, labels: Labels) -> Settings:
    """The user's own settings; what cannot be used is told and passed over."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError):
        return Settings(wrong=(labels.settings_unreadable.format(file=path),))
    import yaml

    try:
        found = yaml.safe_load(text)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        return Settings(wrong=(labels.settings_broken.format(file=path, line=line),))
    if found is None:
        return Settings()
    if not isinstance(found, dict):
        return Settings(wrong=(labels.settings_broken.format(file=path, line=1),))
    return _usable(found, path, labels)


def _usable(found: dict[Any, Any], path: Path, labels: Labels) -> Settings:
    """What of the file can be used; a sentence about each thing that cannot."""
    wrong: list[str] = []
    keys: dict[str, str] = {}
    stated = found.get("keys") or {}
    if not isinstance(stated, dict):
        wrong.append(labels.settings_keys.format(file=path))
        stated = {}
    for action, key in stated.items():
        if str(action) not in IDS:
            from difflib import get_close_matches

            near = get_close_matches(str(action), sorted(IDS), n=1)
            wrong.append(labels.settings_no_action.format(action=action, near=near[0] if near else "speel.stap"))
        elif not isinstance(key, (str, int)) or isinstance(key, bool) or not str(key).strip():
            wrong.append(labels.settings_no_key.format(action=action))
        else:
            keys[str(action)] = str(key).strip()
    look = str(found.get("theme", ""))
    looks = dict(zip(("donker", "licht", "contrast"), theme.NAMES, strict=True))
    looks |= dict(zip(("dark", "light", "contrast"), theme.NAMES, strict=True))
    if look and look not in looks:
        wrong.append(labels.settings_no_theme.format(theme=look))
    wrong.extend(labels.settings_unknown.format(key=key) for key in found if key not in ("keys", "theme"))
    return Settings(keys=keys, theme=looks.get(look, ""), wrong=tuple(wrong))
