"""Something wrong in a content file, as one row of a report written for the person who must mend it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Problem:
    """Where it is, what is wrong, and what to do."""

    file: str
    line: int
    """1-based; 0 when the whole file is meant."""
    column: int
    where: str
    """The path inside the file, such as `rules.3.then.template`; empty at the top."""
    says: str
    fatal: bool = False
    """Whether the file cannot be loaded at all because of it."""
    code: str = ""
    """What sort of problem it is, such as `WP012`; see `policies/README.md`."""
    end: tuple[int, int] | None = None
    """Line and column right after it, where what is wrong is one word, text or pair of brackets."""

    def __str__(self) -> str:
        """`file:line:col: where: says [code]`."""
        place = f"{self.file}:{self.line}:{self.column}: "
        told = f"{self.where}: {self.says}" if self.where else self.says
        return f"{place}{told} [{self.code}]" if self.code else place + told
