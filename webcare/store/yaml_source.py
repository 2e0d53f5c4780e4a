"""YAML text → plain values, and the line and column of every one of them.

Stricter than YAML itself: what an author did not mean (a time read as a number, an alias, a second document)
is a sentence with its place. Positions come from the nodes that libyaml composes anyway: free until asked.
Not here: what the values mean (`validate`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import yaml

from webcare.domain.problem import Problem
from webcare.store.errors import ContentError
from webcare.store.plain_file import bytes_of, why_not
from webcare.store.sentences import Said, Say, printable
from webcare.store.yaml_values import CONTROL, MOST_LAYERS, Building, end_of

# libyaml recurses while it composes, and takes the whole process with it on thousands of open brackets. A
# file that could hold so many is first read as events, without recursion, up to the first layer too deep.
_SUSPICIOUS_BRACKETS = 2000
_SUSPICIOUS_LINE = 2000
# The sign comes first and what stands before it is looked back at: five times as fast as the other way about.
_SUSPICIOUS_SIGN = re.compile(r"[&*!](?=[^\s,\]}])(?<=[\s\-:,\[{].)")

_STRING = "tag:yaml.org,2002:str"


class _Loader(getattr(yaml, "CBaseLoader", yaml.BaseLoader)):  # type: ignore[misc]
    """Everything stays text; which text is a number is decided here, because YAML 1.1 decides oddly."""

    def resolve(self, *_given: Any) -> str:
        """The tag of a value: nobody asks for it, so no time goes into it."""
        return _STRING


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One content file as it was read."""

    file: str
    """Its name as people see it."""
    data: Any
    node: yaml.Node
    problems: tuple[Problem, ...]
    """Traps its author stepped into; the data holds what was probably meant."""

    def place(self, path: Sequence[str | int], *, key: bool = False) -> tuple[int, int, str]:
        """Line and column (1-based) and the dotted path of a value, or of its key.

        Parts of the path that are no keys of this file (a validator's own names) are passed over.
        """
        at, where = self._found(path, key=key)
        return at.start_mark.line + 1, at.start_mark.column + 1, where

    def problem(self, path: Sequence[str | int], says: Said, *, key: bool = False, fatal: bool = False) -> Problem:
        """Something wrong with the value at a path, or with its key."""
        at, where = self._found(path, key=key)
        line, column = at.start_mark.line + 1, at.start_mark.column + 1
        return Problem(
            file=self.file,
            line=line,
            column=column,
            where=where,
            says=says,
            fatal=fatal,
            code=says.code,
            end=end_of(at),
        )

    def _found(self, path: Sequence[str | int], *, key: bool) -> tuple[yaml.Node, str]:
        node, at, kept = self.node, self.node, list[str]()
        for part in path:
            step = _step(node, part)
            if step is None:
                continue
            name, node = step
            at = name if key else node
            kept.append(printable(str(part)))
        return at, ".".join(kept)


def _step(node: yaml.Node, part: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    """The key node and value node under `part`; None where there is no such part."""
    if isinstance(node, yaml.MappingNode):
        return next(((key, value) for key, value in node.value if key.value == str(part)), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        return node.value[part], node.value[part]
    return None


def read(path: Path, *, shown: str, say: Say, root: Path | None = None) -> Source:
    """The file as values with their places; raises ContentError when it is no YAML of ours at all.

    `root`: the folder that it must be in, also after every link.
    """
    if says := why_not(path, root, say):
        _refuse(shown, says)
    try:
        raw = bytes_of(path)
    except OSError as error:
        _refuse(shown, say("unreadable", why=error.strerror or str(error)))
    return parsed(decoded(raw, shown=shown, say=say), shown=shown, say=say)


def decoded(raw: bytes, *, shown: str, say: Say) -> str:
    """The text of a UTF-8 file, without its byte-order mark."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig", errors="replace")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        _refuse(shown, say("not-utf8", byte=error.start, value=raw[error.start]), line, column)


def parsed(text: str, *, shown: str, say: Say) -> Source:
    """YAML text as values with their places; raises ContentError when it is no YAML of ours at all."""
    if found := CONTROL.search(text):
        _refuse(shown, say("control", code=ord(found[0])), *_line_and_column(text, found.start()))
    if (at := text.find("\t")) >= 0:
        _refuse(shown, say("tab"), *_line_and_column(text, at))
    try:
        if (
            text.count("[") + text.count("{") > _SUSPICIOUS_BRACKETS
            or max(map(len, text.split("\n"))) > _SUSPICIOUS_LINE
            or _SUSPICIOUS_SIGN.search("\n" + text)
        ):
            _refuse_odd_events(text, shown, say)
        node = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        _refuse(shown, *_told(error, text, say))
    if node is None:
        _refuse(shown, say("empty"))
    building = Building(shown, say)
    data = building.value(node, "", 1)
    return Source(file=shown, data=data, node=node, problems=tuple(building.problems))


def _refuse(file: str, says: Said, line: int = 0, column: int = 0) -> NoReturn:
    problem = Problem(file=file, line=line, column=column, where="", says=says, fatal=True, code=says.code)
    raise ContentError((problem,))


def _line_and_column(text: str, at: int) -> tuple[int, int]:
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def _refuse_odd_events(text: str, file: str, say: Say) -> None:
    """Refuses anchors, aliases, tags and too many layers, before anything is built of them."""
    layers = 0
    loader = _Loader(text)
    while not isinstance(event := loader.get_event(), yaml.StreamEndEvent):
        code = ""
        if type(event) is yaml.ScalarEvent and event.anchor is None and event.tag is None:
            continue
        if isinstance(event, yaml.AliasEvent):
            code = "alias"
        elif getattr(event, "anchor", None):
            code = "anchor"
        elif getattr(event, "tag", None):
            code = "tag"
        elif isinstance(event, yaml.CollectionStartEvent):
            layers += 1
            code = "deep" if layers > MOST_LAYERS else ""
        elif isinstance(event, yaml.CollectionEndEvent):
            layers -= 1
        if code and (mark := event.start_mark):
            _refuse(file, say(code, most=MOST_LAYERS), mark.line + 1, mark.column + 1)


def _told(error: yaml.YAMLError, text: str, say: Say) -> tuple[Said, int, int]:
    """A parser's complaint in our words, with its line and column."""
    mark = getattr(error, "problem_mark", None)
    begun = getattr(error, "context_mark", None)
    problem, context = getattr(error, "problem", None) or str(error), getattr(error, "context", None) or ""
    if "quoted scalar" in context and "end of stream" in problem and begun:
        return say("quote-open"), begun.line + 1, begun.column + 1
    line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
    if "cannot start any token" in problem:
        lines = text.split("\n")
        found = lines[line - 1][column - 1 : column] if line <= len(lines) else ""
        return say("starts-odd", found=found), line, column
    for sign, code in _COMPLAINTS:
        if sign in problem:
            return say(code), line, column
    return say("yaml", why=problem), line, column


_COMPLAINTS = (
    ("another document", "documents"),
    ("single document", "documents"),
    ("expected <document start>", "documents"),
    ("mapping values are not allowed", "colon"),
    ("could not find expected ':'", "colon-missing"),
    ("',' or", "bracket"),
    ("flow", "bracket"),
    ("did not find expected node content", "bracket"),
    ("expected '-' indicator", "block"),
    ("did not find expected key", "block"),
    ("block sequence entries are not allowed", "block"),
    ("escape", "escape"),
    ("undefined alias", "alias"),
)
