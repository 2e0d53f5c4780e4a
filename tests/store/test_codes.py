"""Every finding has a code, every code a row and a section in the README, and they say the same."""

import re
from pathlib import Path

import pytest

from webcare.store.codes import CODES, Row, code_of, row_of
from webcare.store.sentences import SENTENCES, in_tongue

README = (Path(__file__).parents[2] / "policies" / "README.md").read_text(encoding="utf-8")
NO_FINDING = re.compile(
    r"full-name|kind-\w+|records-[\w-]+|possible|content-unknown|no-folder|new-.*|revision-\w+|shown-by(?:-none)?"
)
"""Sentences and parts of sentences that are no finding in a file."""


def test_every_sentence_about_content_has_a_code() -> None:
    without = [kind for kind in SENTENCES if not code_of(kind) and not NO_FINDING.fullmatch(kind)]
    assert not without
    assert not [kind for kind in SENTENCES if code_of(kind) and NO_FINDING.fullmatch(kind)]


def test_no_code_and_no_kind_stands_twice() -> None:
    codes = [row.code for row in CODES]
    kinds = [kind for row in CODES for kind in row.kinds]
    assert codes == sorted(set(codes))
    assert len(kinds) == len(set(kinds))


@pytest.mark.parametrize("row", CODES, ids=lambda row: row.code)
def test_a_row_is_whole(row: Row) -> None:
    assert re.fullmatch(r"WP\d{3}", row.code)
    assert row.severity in ("error", "warning", "note")
    for text in (row.nl, row.en):
        assert text[0].isupper() or text[0] == "`"
        assert text.endswith(".")
    assert row.nl != row.en
    assert row_of(row.code) is row


def test_a_sentence_keeps_its_code_among_other_words() -> None:
    says = in_tongue()("twice", name="x")
    assert says.code == "WP061"
    assert says.among(f"(noord) {says}").code == "WP061"


def sections() -> dict[str, str]:
    """Code → what stands under its heading."""
    found = re.split(r"^#### (WP\d{3})\b", README, flags=re.MULTILINE)
    return dict(zip(found[1::2], found[2::2], strict=True))


def test_the_readme_has_a_section_for_every_code_and_for_nothing_else() -> None:
    assert list(sections()) == [row.code for row in CODES]


@pytest.mark.parametrize("row", CODES, ids=lambda row: row.code)
def test_a_section_says_what_the_table_says_with_a_wrong_and_a_right_example(row: Row) -> None:
    text = sections()[row.code]
    heading, _, below = text.partition("\n")
    assert f"`{row.kind}`" in heading
    assert " ".join(below.split()).startswith(row.nl)
    assert "Fout:" in below
    assert "Goed:" in below
