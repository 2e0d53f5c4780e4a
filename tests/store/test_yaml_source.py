"""What an author did not mean is a sentence with its place, never a traceback."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.domain.problem import Problem
from webcare.store.errors import ContentError
from webcare.store.sentences import in_tongue
from webcare.store.yaml_source import decoded, parsed, read

NL, EN = in_tongue("nl"), in_tongue("en")


def problems_of(text: str) -> tuple[Problem, ...]:
    """What is wrong with a text, whether it could be read or not."""
    try:
        return parsed(text, shown="x.yaml", say=NL).problems
    except ContentError as error:
        return error.problems


TRAPS = [
    pytest.param("a: 1\nb: 2\na: 3\n", 3, 1, "staat hier voor de tweede keer; de eerste staat op regel 1", id="twice"),
    pytest.param("open: no\n", 1, 7, 'schrijf dan false; is het tekst, schrijf "no"', id="no"),
    pytest.param("a: {b: Yes}\n", 1, 8, "schrijf dan true", id="Yes in braces"),
    pytest.param("a: [on, off]\n", 1, 5, "ja of nee", id="on in a list"),
    pytest.param("a: True\n", 1, 4, "schrijf dan true", id="a capital True"),
    pytest.param("at: 10:05\n", 1, 5, "leest YAML als het getal 605", id="a time of day"),
    pytest.param("at: -1:30:00\n", 1, 5, "leest YAML als het getal -5400", id="a negative time"),
    pytest.param("a: 2016-01-02\n", 1, 4, "leest YAML als een datum", id="a date"),
    pytest.param("a: 2016-01-02 10:00:00\n", 1, 4, "leest YAML als een datum", id="a date and time"),
    pytest.param("a: 010\n", 1, 4, "bijzonder getal", id="a leading zero"),
    pytest.param("a: 0x1F\n", 1, 4, "bijzonder getal", id="hexadecimal"),
    pytest.param("a: 1_000\n", 1, 4, "bijzonder getal", id="an underscore in a number"),
    pytest.param("a: .inf\n", 1, 4, "bijzonder getal", id="infinity"),
    pytest.param(f"a: {'9' * 5000}\n", 1, 4, "5000 cijfers", id="a huge number"),
    pytest.param("a: &x 1\nb: 2\n", 1, 4, "anker", id="an anchor"),
    pytest.param("a: 1\nb: *x\n", 2, 4, "alias", id="an alias"),
    pytest.param("a: !!python/object:os.system x\n", 1, 4, "(een tag)", id="a tag"),
    pytest.param("a:\n  <<: {b: 1}\n", 2, 3, "voegt een ander stuk in", id="a merge key"),
    pytest.param("no: 1\n", 1, 1, "als naam", id="no as a name"),
    pytest.param("? [a, b]\n: 1\n", 1, 3, "geen lijst of blok", id="a list as a name"),
    pytest.param("a:\n\tb: 1\n", 2, 1, "hier staat een tab", id="a tab"),
    pytest.param("a: 1\n---\nb: 2\n", 2, 1, "tweede document", id="two documents"),
    pytest.param('a: "x\0y"\n', 1, 6, "stuurteken (U+0000)", id="NUL"),
    pytest.param("a: x\x1b[31my\n", 1, 5, "stuurteken (U+001B)", id="an escape code"),
    pytest.param("", 0, 0, "leeg", id="nothing"),
    pytest.param("# alleen commentaar\n", 0, 0, "leeg", id="only a comment"),
    pytest.param('a: "x\nb: 1\n', 1, 4, "nergens gesloten", id="an open quotation mark"),
    pytest.param("a: @gemeente\n", 1, 4, "niet beginnen met @", id="a text that begins with @"),
    pytest.param("a: b: c\n", 1, 5, "dubbele punt te veel", id="a colon too many"),
    pytest.param("a: [1, 2\nb: 3\n", 2, 2, "komma of een haakje sluiten", id="an open bracket"),
    pytest.param("- [Wilt u|Wil je] dat?\n", 1, 19, "inspringing", id="a text that begins with a bracket"),
    pytest.param("a: 1\n  b: 2\n c: 3\n", 2, 4, "dubbele punt te veel", id="indented wrongly"),
    pytest.param('a: "\\q"\n', 1, 5, "na een \\", id="an unknown escape"),
    pytest.param(f"a: {'[' * 41}{']' * 41}\n", 1, 43, "lagen diep", id="too deep"),
    pytest.param("[" * 300_000, 1, 41, "lagen diep", id="a bomb of brackets"),
    pytest.param("- " * 20_000 + "a", 1, 81, "lagen diep", id="a bomb of dashes"),
    pytest.param("".join(" " * depth + "a:\n" for depth in range(60)), 41, 41, "lagen diep", id="too deep, in blocks"),
]


@pytest.mark.parametrize(("text", "line", "column", "says"), TRAPS)
def test_a_trap_is_told_with_its_place(text: str, line: int, column: int, says: str) -> None:
    first = problems_of(text)[0]
    assert (first.line, first.column) == (line, column), first
    assert says in first.says
    assert first.fatal


def test_every_trap_in_a_file_is_told_in_one_run() -> None:
    assert [problem.line for problem in problems_of("a: no\nb: 10:05\nc: 2016-01-02\nc: 010\n")] == [
        1,
        2,
        3,
        4,
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("a: true", True, id="true"),
        pytest.param('a: "no"', "no", id="a quoted no"),
        pytest.param("a: nooit", "nooit", id="a word that begins with no"),
        pytest.param("a: 14 010", "14 010", id="a number with a space"),
        pytest.param("a: 0900-8844", "0900-8844", id="a telephone number"),
        pytest.param("a: 5m", "5m", id="a duration"),
        pytest.param("a: -3", -3, id="a negative number"),
        pytest.param("a: 0.5", 0.5, id="a fraction"),
        pytest.param("a:", None, id="nothing"),
        pytest.param("a: Let op! & zo *niet*", "Let op! & zo *niet*", id="signs inside a text"),
        pytest.param("a: |\n  twee\n  regels\n", "twee\nregels\n", id="a text of two lines"),
        pytest.param("a: https://x.nl:80", "https://x.nl:80", id="a colon without a space"),
        pytest.param("a: '10:05'", "10:05", id="a quoted time"),
        pytest.param("a: 👍 مرحبا", "👍 مرحبا", id="all of Unicode"),
    ],
)
def test_what_an_author_means_is_read_so(text: str, value: object) -> None:
    source = parsed(text, shown="x.yaml", say=NL)
    assert source.data == {"a": value}
    assert not source.problems


def test_a_trap_is_told_in_english_too() -> None:
    (problem,) = parsed("a: no", shown="x.yaml", say=EN).problems
    assert problem.says.startswith("YAML reads no as a yes or no.")


def test_bytes_that_are_no_utf8_are_told_with_their_place() -> None:
    with pytest.raises(ContentError) as refused:
        decoded(b"a: 1\nb: caf\xe9\n", shown="x.yaml", say=NL)
    (problem,) = refused.value.problems
    assert (problem.line, problem.column) == (2, 7)
    assert "byte 11 (0xe9)" in problem.says


def test_a_byte_order_mark_is_passed_over() -> None:
    text = decoded(b"\xef\xbb\xbfa: no\n", shown="x.yaml", say=NL)
    assert problems_of(text)[0].column == 4


def test_a_file_over_one_megabyte_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "groot.yaml"
    path.write_text("a: 1\n" + "# vol\n" * 200_000)
    with pytest.raises(ContentError, match=r"1\.2 MB groot"):
        read(path, shown="groot.yaml", say=NL)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="geen gewoon bestand"):
        read(tmp_path, shown="x.yaml", say=NL)


def test_a_path_leads_to_the_value_or_its_key() -> None:
    source = parsed("rules:\n  - id: a\n    when: {kind: vraag}\n", shown="x.yaml", say=NL)
    assert source.place(("rules", 0, "when", "kind")) == (3, 18, "rules.0.when.kind")
    assert source.place(("rules", 0, "when", "kind"), key=True) == (3, 12, "rules.0.when.kind")
    assert source.place(("rules", 0, "function-before[x]", "when")) == (3, 11, "rules.0.when")


@given(st.text(max_size=200))
def test_any_text_at_all_is_values_or_a_content_error(text: str) -> None:
    problems_of(text)


@given(st.text(alphabet="ab:-[]{}&*!|>'\"#%@`\n\t ?,<~0159._", max_size=60))
def test_any_text_of_yaml_signs_is_values_or_a_content_error(text: str) -> None:
    assert all(problem.says and problem.line >= 0 for problem in problems_of(text))


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_a_content_error(raw: bytes) -> None:
    with suppress(ContentError):
        decoded(raw, shown="x.yaml", say=NL)
