"""What is in the repository runs anywhere: it names no registry and no folder of somebody's machine."""

import re
import subprocess
import tomllib
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

# Put together here, so that this file does not find itself.
REGISTRIES = ["files." + "pythonhosted", "pypi." + "org/simple", "registry." + "npmjs", "deb." + "debian.org"]
FOLDERS = ["work", "root", "home", "Users"]
NOT_HERE = re.compile("|".join(map(re.escape, REGISTRIES)) + rf"|(?<![\w.~/\-])/(?:{'|'.join(FOLDERS)})/\w")


def files_of(root: Path) -> list[Path]:
    """Every file that is in git, or would be after `git add`."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    return [path for name in listed.stdout.split("\0") if name and (path := root / name).is_file()]


def test_no_file_names_a_registry_or_somebodys_folder(root: Path) -> None:
    files = files_of(root)
    assert files
    found = [
        f"{path.relative_to(root)}: {match[0]}"
        for path in files
        if (match := NOT_HERE.search(path.read_text(encoding="utf-8", errors="replace")))
    ]
    assert not found


def pinned(root: Path) -> dict[str, str]:
    """Package to version, as constraints.txt has them."""
    lines = (root / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if line and not line.startswith("#")]
    assert not [line for line in pins if not re.fullmatch(r"[\w.\-]+==[\w.]+", line)]
    return {canonicalize_name(name): version for name, _, version in (line.partition("==") for line in pins)}


def test_every_package_down_to_the_last_is_pinned(root: Path) -> None:
    """And within the bounds of pyproject.toml, or nobody could install it."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pins = pinned(root)
    asked = [Requirement(line) for line in [*project["dependencies"], *project["optional-dependencies"]["dev"]]]
    seen: set[tuple[str, str]] = set()
    while asked:
        wanted = asked.pop()
        name = canonicalize_name(wanted.name)
        assert name in pins, f"constraints.txt does not pin {name}"
        assert pins[name] in wanted.specifier, f"{wanted} does not allow {pins[name]}"
        for extra in ["", *sorted(wanted.extras)]:
            if (name, extra) not in seen:
                seen.add((name, extra))
                asked += needs(name, extra)


def needs(name: str, extra: str) -> list[Requirement]:
    """What an installed package asks for on this platform."""
    try:
        lines = distribution(name).requires or []
    except PackageNotFoundError:
        return []
    requirements = [Requirement(line) for line in lines]
    return [wanted for wanted in requirements if not wanted.marker or wanted.marker.evaluate({"extra": extra})]
