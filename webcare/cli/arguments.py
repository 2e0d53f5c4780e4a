"""The command line read: which command, with which options. Imports nothing that takes time.

What each option is called stands in the contract of the command line; what it says about itself in `words`.
"""

import argparse
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NoReturn

from webcare.cli.commands import COMMANDS, EXAMPLES
from webcare.cli.per_command import ARGUMENTS
from webcare.cli.usage import UsageError, did_you_mean
from webcare.cli.words import word

Add = Callable[..., Any]
"""`add(group, name, …)`: one argument more."""

LANGUAGES = ("nl", "en")


def help_text(lang: str) -> str:
    """What the program does and which commands there are."""
    return _parser(lang).format_help()


def parsed(argv: Sequence[str], lang: str) -> argparse.Namespace:
    """The command and its options. Raises UsageError, in the interface's language."""
    parser = _parser(lang)
    first = next((part for part in _without_options(argv) if not part.startswith("-")), None)
    if first is not None and first not in COMMANDS:
        near = did_you_mean(first, COMMANDS, lang)
        raise UsageError(_pointing(word(lang, "no-command", name=first[:60], near=near), "webcare", lang))
    # Told before what is missing: who mistypes --city has not left it out.
    for part in _before_dashes(argv):
        name = part.split("=", maxsplit=1)[0]
        if name.startswith("--") and name not in _OPTIONS:
            near = did_you_mean(name, _OPTIONS, lang)
            raise UsageError(_pointing(word(lang, "unknown-option", name=name[:60], near=near), "webcare", lang))
    return parser.parse_args(argv)


def _before_dashes(argv: Sequence[str]) -> Sequence[str]:
    """What stands before `--`."""
    return argv[: argv.index("--")] if "--" in argv else argv


def _without_options(argv: Sequence[str]) -> list[str]:
    """What stands before or at the command: the options that come first, with their values, passed over."""
    parts = list(argv)
    while parts and parts[0].split("=", maxsplit=1)[0] in ("--lang", "--policies", "--scenarios"):
        parts = parts[1 if "=" in parts[0] else 2 :]
    return parts[:1]


def language(argv: Sequence[str], environment: Mapping[str, str]) -> str:
    """The interface's language: --lang where it is given, else the locale's; Dutch when that says nothing."""
    for at, part in enumerate(argv):
        if part == "--":
            break
        given = part.removeprefix("--lang=") if part.startswith("--lang=") else ""
        if part == "--lang" and at + 1 < len(argv):
            given = argv[at + 1]
        if given in LANGUAGES:
            return given
    locale = next((found for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (found := environment.get(name))), "")
    return "en" if re.match(r"en(?:glish)?(?:[_.@-]|$)", locale, re.IGNORECASE) else "nl"


class _Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in the reader's language and leaves the exit to the entrance."""

    lang = "nl"

    def error(self, message: str) -> NoReturn:
        """Raises UsageError with argparse's complaint in our words."""
        raise UsageError(_pointing(self._told(message), self.prog, self.lang))

    def _told(self, message: str) -> str:
        for pattern, key in _COMPLAINTS:
            if found := pattern.match(message):
                words = found.groupdict()
                if key == "too-much":
                    return self._too_much(words["name"])
                if key == "no-choice":
                    options = words["names"].replace("'", "").split(", ")
                    words |= {
                        "names": ", ".join(options),
                        "near": did_you_mean(words["name"], options, self.lang),
                    }
                return word(self.lang, key, **words)
        return word(self.lang, "other-usage", why=message)

    def _too_much(self, names: str) -> str:
        first = names.split(" ", maxsplit=1)[0].split("=", maxsplit=1)[0]
        if not first.startswith("--"):
            return word(self.lang, "too-much", name=names[:60])
        return word(self.lang, "unknown-option", name=first, near=did_you_mean(first, _OPTIONS, self.lang))


_OPTIONS = (
    *(
        "--addressed",
        "--all",
        "--channel",
        "--city",
        "--dialect",
        "--difficulty",
        "--explain",
        "--held-back",
        "--help",
        "--hints",
        "--html",
        "--json",
        "--lang",
        "--no-abuse",
        "--output",
        "--plain",
        "--policies",
    ),
    *(
        "--rubric",
        "--sarif",
        "--scenario",
        "--scenarios",
        "--seed",
        "--stdin",
        "--trainee",
        "--version",
        "--workers",
        "--worst",
    ),
    *(
        "--lrs",
        "--mark",
        "--note",
        "--points",
        "--trainer",
        "--training",
        "--xapi",
        "--yes",
        "--with",
        "--trained",
        "--seeds",
        "--shifts",
    ),
    *("--coverage", "--junit", "--mutants"),
)
"""Every option of every command, for who mistypes one."""

_COMPLAINTS = (
    (re.compile(r"unrecognized arguments: (?P<name>.*)", re.DOTALL), "too-much"),
    (re.compile(r"the following arguments are required: (?P<names>.*)"), "required"),
    (re.compile(r"argument (?P<name>[^:]*): expected"), "no-value"),
    (re.compile(r"argument (?P<name>[^:]*): invalid int"), "no-number"),
    (re.compile(r"argument (?P<name>[^:]*): ignored explicit"), "value-unwanted"),
    (
        re.compile(
            r"argument (?P<option>[^:]*): invalid choice: '(?P<name>.*)' \(choose from (?P<names>.*)\)",
            re.DOTALL,
        ),
        "no-choice",
    ),
)


def _pointing(says: str, command: str, lang: str) -> str:
    return f"{says}\n{word(lang, 'more-help', command=command)}"


class _Layout(argparse.RawDescriptionHelpFormatter):
    """Argparse's layout, with its own word for usage in the reader's language."""

    lang = "nl"

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """The line that shows how to call it."""
        super().add_usage(usage, actions, groups, word(self.lang, "usage") if prefix is None else prefix)


def _parser(lang: str) -> _Parser:
    """The whole command line."""
    parser_class = type("_Told", (_Parser,), {"lang": lang})
    layout = type("_Told", (_Layout,), {"lang": lang})
    say: dict[str, Any] = {"allow_abbrev": False, "add_help": False, "formatter_class": layout}
    examples = f"{word(lang, 'examples')}:\n{EXAMPLES.en if lang == 'en' else EXAMPLES.nl}"
    parser: _Parser = parser_class(prog="webcare", description=_wrapped(word(lang, "about")), epilog=examples, **say)
    title, metavar = word(lang, "commands"), word(lang, "command")
    commands: Any = parser.add_subparsers(title=title, metavar=metavar, dest="command", parser_class=parser_class)
    for name, about in COMMANDS.items():
        text = about.en if lang == "en" else about.nl
        below = commands.add_parser(name, help=text, description=_wrapped(_sentence(text)), **say)
        ARGUMENTS[name](below, lang)
        _everywhere(below, lang, argparse.SUPPRESS)
    general = _everywhere(parser, lang, None)
    general.add_argument("--version", action="store_true", help=word(lang, "version"))
    return parser


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


def _wrapped(text: str, width: int = 78) -> str:
    lines = [""]
    for part in text.split():
        if len(lines[-1]) + len(part) >= width:
            lines.append("")
        lines[-1] += f" {part}" if lines[-1] else part
    return "\n".join(lines)


def _everywhere(parser: argparse.ArgumentParser, lang: str, default: str | None) -> Any:
    """The options every command has. Below a command they have no default, so that theirs before it holds."""
    group = parser.add_argument_group(word(lang, "everywhere"))
    group.add_argument("--lang", choices=LANGUAGES, default=default, help=word(lang, "lang"))
    for name in ("policies", "scenarios"):
        group.add_argument(f"--{name}", metavar="DIR", default=default, help=word(lang, name))
    group.add_argument("-h", "--help", action="help", help=word(lang, "help"))
    return group
