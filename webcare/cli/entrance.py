"""From the arguments to an exit code: finds the command, imports it, and turns every ending into a number.

0 good · 1 findings · 2 wrong usage or a name that does not exist · 3 a content file that cannot be loaded ·
4 reading or writing failed · 130 interrupted. What is printed goes to stdout, what is said to stderr.
"""

import contextlib
import os
import re
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module

from webcare.cli.arguments import help_text, language, parsed
from webcare.cli.printing import has_screen
from webcare.cli.usage import HalfDoneError, UsageError
from webcare.cli.words import word

GOOD, FINDINGS, USAGE, CONTENT, HALF, INTERRUPTED = 0, 1, 2, 3, 4, 130

_HALF_CHARACTERS = re.compile("[\ud800-\udfff]")


def main(argv: Sequence[str] | None = None) -> int:
    """The exit code of the command that `argv` (without the program's name) asks for."""
    # What the terminal could not read as text arrives as half characters, which nothing can print.
    given = sys.argv[1:] if argv is None else argv
    arguments = [_HALF_CHARACTERS.sub("\ufffd", part) for part in given]
    _speak_utf8()
    lang = language(arguments, _environment())
    try:
        code = _entered(arguments, lang)
        if sys.stdout is not None:
            sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever reads has seen enough (`| head`): nothing is wrong, and nothing is said.
        _let_go_of_stdout()
        return GOOD
    except OSError as error:
        _let_go_of_stdout()
        return _said(word(lang, "write-failed", why=error.strerror or error), HALF)
    return code


def _environment() -> Mapping[str, str]:
    """The variables that name the locale; where a system has none, its own word for it."""
    if sys.platform == "win32" and not any(os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG")):
        from locale import getlocale

        return {"LANG": getlocale()[0] or ""}
    return os.environ


def _speak_utf8() -> None:
    """The same bytes everywhere: UTF-8 to a program; to a terminal of fewer letters at least no crash."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            if stream.isatty():
                reconfigure(errors="replace")
            else:
                reconfigure(encoding="utf-8", errors="replace", newline="\n")


def _let_go_of_stdout() -> None:
    """Point stdout at nothing, so that Python's own last flush does not fail too."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _said(says: str, code: int) -> int:
    with contextlib.suppress(OSError):
        print(says, file=sys.stderr)
    return code


def _entered(arguments: Sequence[str], lang: str) -> int:
    try:
        options = parsed(arguments, lang)
    except UsageError as error:
        return _said(str(error), USAGE)
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else GOOD
    options.lang = options.lang or lang
    if options.version:
        print(f"webcare {_version()}")
        return GOOD
    if options.command is None:
        if not has_screen():
            print(help_text(lang), end="")
            return GOOD
        options.command = "play"
        options.scenario = options.city = None
        options.plain, options.seed, options.lobby = False, 0, True
    return _ran(options)


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("webcare")
    except PackageNotFoundError:
        return "?"


def _ran(options: Namespace) -> int:
    """The exit code of a command, whatever comes of it."""
    run: Callable[[Namespace], int] = import_module(f"webcare.cli.{options.command}").run
    from webcare.store.errors import ContentError, NotFoundError, RecordsError

    try:
        return run(options)
    except UsageError as error:
        return _said(str(error), USAGE)
    except HalfDoneError as error:
        return _said(str(error), HALF)
    except NotFoundError as error:
        return _said("\n".join(_sentence(problem.says) for problem in error.problems), USAGE)
    except ContentError as error:
        return _said(str(error), CONTENT)
    except RecordsError as error:
        return _said(_sentence(str(error)), USAGE if error.why == "setting" else HALF)


def _sentence(says: str) -> str:
    return says[:1].upper() + says[1:]
