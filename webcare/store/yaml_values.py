"""The nodes of a YAML file → plain values, and the traps its author stepped into on the way.

Not here: reading the file, and what cannot be read at all (`yaml_source`).
"""

import re
from typing import Any

import yaml

from webcare.domain.problem import Problem
from webcare.store.sentences import Said, Say, printable

MOST_LAYERS = 40
CONTROL = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\U0010ffff]")
"""What no file may hold: characters that nobody sees and that a screen may obey."""

_NO_PLAIN_TEXT = frozenset("0123456789+-.~nNtTfFyYoO")
_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_TRUE = frozenset({"yes", "on", "true"})
_BOOLEAN_LIKE = frozenset({"yes", "no", "on", "off", "true", "false"})
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_FLOAT = re.compile(r"[-+]?[0-9]{1,30}\.[0-9]{0,30}")
_SEXAGESIMAL = re.compile(r"[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt \t].*)?")
_ODD_NUMBER = re.compile(
    r"[-+]?(?:0[0-7_]+|0x[0-9a-fA-F_]+|0b[01_]+|[1-9][0-9_]*_[0-9_]*|\.[0-9][0-9_]*"
    r"|[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.(?:inf|Inf|INF))|\.(?:nan|NaN|NAN)"
)


def end_of(node: yaml.Node) -> tuple[int, int] | None:
    """Line and column right after a word, a text or brackets; a block of lines ends nowhere in particular."""
    if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
        return None
    if isinstance(node, yaml.CollectionNode) and not node.flow_style:
        return None
    return node.end_mark.line + 1, node.end_mark.column + 1


class Building:
    """Plain values out of nodes, and the traps met on the way."""

    def __init__(self, file: str, say: Say) -> None:
        self.file = file
        self.say = say
        self.problems: list[Problem] = []

    def report(self, node: yaml.Node, where: str, says: Said) -> None:
        """Writes one trap down."""
        mark = node.start_mark
        self.problems.append(
            Problem(
                file=self.file,
                line=mark.line + 1,
                column=mark.column + 1,
                where=printable(where.lstrip(".")),
                says=says,
                fatal=True,
                code=says.code,
                end=end_of(node),
            )
        )

    def value(self, node: yaml.Node, where: str, layer: int) -> Any:
        """What a node holds."""
        if isinstance(node, yaml.ScalarNode):
            text: str = node.value
            if node.style == '"' and not text.isprintable() and (found := CONTROL.search(text)):
                self.report(node, where, self.say("control", code=ord(found[0])))
            if node.style or (text and text[0] not in _NO_PLAIN_TEXT):
                return text
            return self.plain(node, where)
        if layer > MOST_LAYERS:
            self.report(node, where, self.say("deep", most=MOST_LAYERS))
            return None
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, f"{where}.{at}", layer + 1) for at, item in enumerate(node.value)]
        return self.mapping(node, where, layer)

    def mapping(self, node: yaml.Node, where: str, layer: int) -> dict[str, Any]:
        """The names and values of a block."""
        found: dict[str, Any] = {}
        for key, value in node.value:
            name = self.name(key, where)
            if name is None:
                continue
            if name in found:
                first = next(other for other, _ in node.value if other.value == name)
                self.report(key, where, self.say("duplicate", key=name, line=first.start_mark.line + 1))
                continue
            found[name] = self.value(value, f"{where}.{name}", layer + 1)
        return found

    def name(self, key: yaml.Node, where: str) -> str | None:
        """The name before a colon; None where there is none to be had."""
        if not isinstance(key, yaml.ScalarNode):
            self.report(key, where, self.say("key-no-text"))
            return None
        text: str = key.value
        if not key.style:
            if text == "<<":
                self.report(key, where, self.say("merge"))
                return None
            if text.lower() in _BOOLEAN_LIKE or text in _NULL:
                self.report(key, where, self.say("key-quotes", found=text or "~"))
        return text

    def plain(self, node: yaml.ScalarNode, where: str) -> Any:
        """A word without quotes: a number, true, false, nothing, or text; a trap is read as its text."""
        text: str = node.value
        if text == "true":
            return True
        if text == "false":
            return False
        if text in _NULL:
            return None
        if text.isdigit() and text.isascii() and len(text) < 18 and (text[0] != "0" or text == "0"):
            return int(text)
        if says := self.trap(text):
            self.report(node, where, says)
            return text
        if _INTEGER.fullmatch(text):
            return int(text)
        return float(text) if _FLOAT.fullmatch(text) else text

    def trap(self, text: str) -> Said | None:
        """Why this word without quotes is not what it seems; None when it is."""
        if text.lower() in _BOOLEAN_LIKE:
            value = "true" if text.lower() in _TRUE else "false"
            return self.say("boolean", found=text, value=value)
        if text[0] not in "0123456789+-.":
            return None
        if _INTEGER.fullmatch(text):
            digits = len(text.lstrip("+-"))
            return self.say("huge-number", digits=digits) if digits >= 18 else None
        if _FLOAT.fullmatch(text):
            return None
        if len(text) < 60 and _SEXAGESIMAL.fullmatch(text):
            return self.say("sexagesimal", found=text, value=_sexagesimal(text))
        if _DATE.fullmatch(text):
            return self.say("date", found=text)
        return self.say("odd-number", found=text[:40]) if _ODD_NUMBER.fullmatch(text) else None


def _sexagesimal(text: str) -> str:
    value = 0.0
    for part in text.replace("_", "").lstrip("+-").split(":"):
        value = value * 60 + float(part)
    return f"{-value if text.startswith('-') else value:.10g}"
