"""What a shift was made of, beside its seed, and the name under which it is kept: whoever reads it makes it anew.

`dienst:2` is an ordinary shift, `dienst:3:no-abuse` a hard one without abuse, `dienst:2:4:empathy+@parkeertip` is
somebody's fifth, which practises sympathy and an agreement. Not here: making it (`simulation.shift`).
"""

from dataclasses import dataclass
from urllib.parse import quote, unquote

from webcare.domain.rubric import Criterion
from webcare.domain.training import Skill

SLUG = "dienst"
_QUIET = "no-abuse"
_LEVELS = ("1", "2", "3")
_CRITERIA = frozenset(criterion.value for criterion in Criterion)


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeOf:
    """What a shift is made of, beside its seed."""

    level: int
    abuse: bool = True
    """Whether some of it is nothing but scolding."""
    before: int = 0
    """How many shifts this trainee had before: each has other citizens and other words."""
    wanted: tuple[Skill, ...] = ()
    """What it practises, the most pressing first. Agreements are those of the city that is played."""

    def is_like(self, other: "MadeOf | None") -> bool:
        """Whether it is as hard, and as abusive: one can be gone on with where the other was asked for."""
        return other is not None and (self.level, self.abuse) == (other.level, other.abuse)


def kept_name(made: MadeOf) -> str:
    """Under which name a shift is kept."""
    parts = [SLUG, str(made.level), *(() if made.abuse else (_QUIET,))]
    if made.before or made.wanted:
        parts.append(str(made.before))
    if made.wanted:
        parts.append("+".join(_written(skill) for skill in made.wanted))
    return ":".join(parts)


def plain_name(name: str) -> str:
    """The same without whose it was and what it practised; of a scenario its own name."""
    made = made_of(name)
    return kept_name(MadeOf(level=made.level, abuse=made.abuse)) if made is not None else name


def made_of(name: str, city: str = "") -> MadeOf | None:
    """What a shift kept under this name was made of; None for another scenario, or a name that nobody wrote.

    `city`: where it is played, as its agreements are practised.
    """
    slug, *parts = name.split(":")
    if slug != SLUG or not parts or parts[0] not in _LEVELS:
        return None
    level = int(parts.pop(0))
    abuse = parts[:1] != [_QUIET]
    if not abuse:
        parts.pop(0)
    if len(parts) > 2 or (parts and not _is_number(parts[0])):
        return None
    before = int(parts.pop(0)) if parts else 0
    wanted = [_read(word, city) for word in parts[0].split("+")] if parts else []
    known = tuple(skill for skill in wanted if skill is not None)
    return MadeOf(level=level, abuse=abuse, before=before, wanted=known) if len(known) == len(wanted) else None


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 10


def _written(skill: Skill) -> str:
    return skill.id if skill.kind == "criterion" else "@" + quote(skill.id, safe="")


def _read(word: str, city: str) -> Skill | None:
    if word.startswith("@") and len(word) > 1:
        return Skill("rule", unquote(word[1:]), city)
    return Skill("criterion", word) if word in _CRITERIA else None
