"""A row of a file of responses: what was asked, what was done, what a good answer holds. Not here: judging it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from webcare.cli.usage import did_you_mean
from webcare.cli.words import word
from webcare.domain.action import EFFORT_OF, Action, Effort
from webcare.domain.assessment import Key
from webcare.domain.channel import Channel
from webcare.domain.conversation import Phase, Status
from webcare.domain.message import Message
from webcare.domain.response import Response
from webcare.engine.facts import Moment
from webcare.exercise.judging import responded

E = TypeVar("E", bound=StrEnum)


class BadRowError(ValueError):
    """A row that cannot be read: a sentence that says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One response to be judged."""

    id: str
    city: str
    message: Message
    response: Response
    note: str
    waited: int | None
    """Seconds."""
    public: bool | None
    key: Key
    moment: Moment


def row_of(line: bytes, cities: Sequence[str], lang: str) -> Row:
    """The row that this line of JSON holds. Raises BadRowError."""
    try:
        values = json.loads(line)
    except (ValueError, RecursionError):
        raise BadRowError(word(lang, "row-no-json")) from None
    if not isinstance(values, dict):
        raise BadRowError(word(lang, "row-no-json"))
    return _Reader(values, lang).row(cities)


class _Reader:
    """Takes values out of one row, and says what is wrong with each."""

    def __init__(self, values: dict[str, Any], lang: str) -> None:
        self.values, self.lang = values, lang

    def row(self, cities: Sequence[str]) -> Row:
        """The whole row."""
        city = self.text("city", needed=True)
        if city not in cities:
            raise self.bad("row-value", name="city", value=city[:60], near=did_you_mean(city, cities, self.lang))
        channel = self.one_of("channel", Channel, Channel.FACEBOOK)
        waited = self.number("waited")
        message = Message(
            text=self.text("message", needed=True),
            channel=channel,
            author=self.text("author"),
            addressed=self.flag("addressed"),
        )
        return Row(
            id=str(self.values.get("id", "")),
            city=city,
            message=message,
            response=self.response(channel),
            note=self.text("note"),
            waited=None if waited is None else round(waited * 60),
            public=self.flag("public"),
            key=self.key(),
            moment=Moment(
                waited=0 if waited is None else round(waited * 60),
                phase=self.one_of("phase", Phase, Phase.NORMAL),
                status=self.one_of("status", Status, Status.NONE),
            ),
        )

    def response(self, channel: Channel) -> Response:
        """What was done."""
        if "action" not in self.values:
            raise self.bad("row-missing", name="action")
        action = self.one_of("action", Action, Action.WATCH)
        effort = self.one_of("effort", Effort, EFFORT_OF[action])
        if EFFORT_OF[action] is not effort:
            raise self.bad("row-effort", action=action.value, effort=EFFORT_OF[action].value)
        also = tuple(self.listed("also"))
        for one in also:
            if one not in EFFORT_OF:
                raise self.bad(
                    "row-value", name="also", value=one[:60], near=did_you_mean(one, list(Action), self.lang)
                )
        text = self.text("reply")
        is_post = effort is Effort.SEND
        return responded(
            action,
            effort,
            "" if is_post else text,
            also=tuple(Action(one) for one in also),
            channel=channel,
            post=text if is_post else "",
        )

    def key(self) -> Key:
        """What a good answer holds, where the row says so."""
        facts = self.values.get("facts")
        if facts is None:
            return Key()
        if not isinstance(facts, dict):
            raise self.bad("row-type", name="facts")
        inside = _Reader(facts, self.lang)
        return Key(
            referrals=tuple(inside.listed("referral")),
            term=inside.text("term"),
            next_step=inside.text("next_step"),
            source="facts",
        )

    def bad(self, reason: str, **words: Any) -> BadRowError:
        """What is wrong, to be raised."""
        return BadRowError(word(self.lang, reason, **words))

    def text(self, name: str, *, needed: bool = False) -> str:
        """A text; empty where it is null or left out."""
        value = self.values.get(name)
        if value is None:
            if needed:
                raise self.bad("row-missing", name=name)
            return ""
        if not isinstance(value, str):
            raise self.bad("row-type", name=name)
        return value

    def listed(self, name: str) -> list[str]:
        """Texts; one text is a list of one."""
        value = self.values.get(name)
        if value is None:
            return []
        every = [value] if isinstance(value, str) else value
        if not isinstance(every, list) or not all(isinstance(one, str) for one in every):
            raise self.bad("row-type", name=name)
        return every

    def number(self, name: str) -> float | None:
        """A number of minutes, 0 or more."""
        value = self.values.get(name)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value < 1e7:
            raise self.bad("row-type", name=name)
        return float(value)

    def flag(self, name: str) -> bool | None:
        """Yes, no, or not said."""
        value = self.values.get(name)
        if value is not None and not isinstance(value, bool):
            raise self.bad("row-type", name=name)
        return value

    def one_of(self, name: str, closed: type[E], otherwise: E) -> E:
        """A value of a closed list."""
        value = self.values.get(name)
        if value is None:
            return otherwise
        try:
            return closed(value)
        except ValueError:
            near = did_you_mean(str(value)[:60], [one.value for one in closed], self.lang)
            raise self.bad("row-value", name=name, value=str(value)[:60], near=near) from None
