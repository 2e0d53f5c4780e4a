"""Policies by what somebody types: a city, a file, or either at a revision of git.

A revision is read with git itself, without a shell: the folder of policies as it was is unpacked in a folder of its
own, its YAML files and nothing else. Not here: comparing them (`analysis.difference`).
"""

import io
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from webcare.domain.policy import Policy
from webcare.domain.problem import Problem
from webcare.store.content import file_of, load_national, load_policy
from webcare.store.errors import NotFoundError
from webcare.store.folders import NATIONAL, Folders, city_names, require
from webcare.store.sentences import Tongue, excerpt, in_tongue

_LONGEST = 60
"""Seconds that git may take."""
_MOST = 20_000_000
"""Bytes that a folder of policies may have, unpacked."""


def load_version(folders: Folders, name: str, language: Tongue = "nl") -> Policy:
    """The policy that `name` means: `utrecht`, `utrecht@2025`, `mine.yaml`, `utrecht@HEAD~1`, `HEAD~1:utrecht.yaml`.

    Raises NotFoundError where there is none, and ContentError where it cannot be loaded.
    """
    if name in city_names(folders):
        return load_policy(folders, name, language)
    if _is_file(name):
        return _of_file(folders, Path(name), language)
    what, revision = _taken_apart(name)
    if revision and what in city_names(folders):
        with _unpacked(folders.policies, revision, language) as then:
            return load_policy(Folders(policies=then, scenarios=folders.scenarios), what, language)
    if revision and what.endswith((".yaml", ".yml")):
        path = Path(what)
        with _unpacked(path.parent, revision, language) as then:
            home = Folders(policies=then, scenarios=folders.scenarios)
            if not (then / f"{NATIONAL}.yaml").is_file():
                home = folders
            return _of_file(home, then / path.name, language)
    require(name, city_names(folders), "city-unknown", folders.policies, in_tongue(language))
    raise AssertionError(name)


def _is_file(name: str) -> bool:
    try:
        return Path(name).suffix in (".yaml", ".yml") and Path(name).is_file()
    except (OSError, ValueError):
        return False


def _taken_apart(name: str) -> tuple[str, str]:
    """The city or file, and the revision; no revision where none is named."""
    what, _, revision = name.rpartition("@")
    if what and revision:
        return what, revision
    revision, _, what = name.partition(":")
    return (what, revision) if what and revision else (name, "")


def _of_file(folders: Folders, path: Path, language: Tongue) -> Policy:
    """A policy in a file anywhere; the national part is that beside it, else that of the content."""
    beside = Folders(policies=path.parent, scenarios=folders.scenarios)
    home = beside if (path.parent / f"{NATIONAL}.yaml").is_file() else folders
    if not path.is_file():
        raise _not_there(str(path), "no-file", language, name=path.name)
    policy = file_of(Policy, path, in_tongue(language)).model
    return policy.within(load_national(home, language))


@contextmanager
def _unpacked(folder: Path, revision: str, language: Tongue) -> Iterator[Path]:
    """The YAML files of a folder as they were at a revision, in a folder that is gone afterwards."""
    archive = _archive(folder, revision, language)
    with TemporaryDirectory(prefix="webcare-") as made:
        try:
            with tarfile.open(fileobj=io.BytesIO(archive)) as files:
                left = _MOST
                for member in files:
                    place = PurePosixPath(member.name)
                    plain = member.isfile() and place.suffix == ".yaml" and ".." not in place.parts
                    if not plain or place.is_absolute():
                        continue
                    left -= member.size
                    content = files.extractfile(member)
                    if left < 0 or content is None:
                        raise _not_there(str(folder), "revision-unread", language, name=excerpt(revision))
                    target = Path(made, *place.parts)
                    target.parent.mkdir(parents=True, exist_ok=True)
                    target.write_bytes(content.read())
        except tarfile.TarError:
            raise _not_there(str(folder), "revision-unread", language, name=excerpt(revision)) from None
        yield Path(made)


def _archive(folder: Path, revision: str, language: Tongue) -> bytes:
    """The folder at a revision, as git packs it."""
    if revision.startswith("-") or not revision.isprintable():
        raise _not_there(str(folder), "revision-unknown", language, name=excerpt(revision))
    try:
        # No shell: each argument arrives as it is, and a revision that looks like an option was refused.
        done = subprocess.run(  # noqa: S603
            ["git", "-C", str(folder), "archive", "--format=tar", f"{revision}^{{commit}}", "."],  # noqa: S607
            capture_output=True,
            timeout=_LONGEST,
            check=False,
        )
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        raise _not_there(str(folder), "revision-unread", language, name=f"{excerpt(revision)}: {error}") from None
    if done.returncode:
        raise _not_there(str(folder), "revision-unknown", language, name=excerpt(revision))
    return done.stdout


def _not_there(file: str, code: str, language: Tongue, **words: str) -> NotFoundError:
    says = in_tongue(language)(code, **words)
    return NotFoundError(Problem(file=file, line=0, column=0, where="", says=says, fatal=True), name=words["name"])
