"""A cell of a spreadsheet shows what somebody typed, and works nothing out."""

import pytest

from webcare.domain.cell import safe


@pytest.mark.parametrize(
    "words",
    [
        "=1+1",
        "+31",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "\0=1",
        "  =1",
        "\u00a0=1",
        "\u200b=1",
        "\ufeff=1",
        "\uff1d1",
    ],
)
def test_what_would_start_a_formula_gets_a_quote_before_it(words: str) -> None:
    assert safe(words) == f"'{words}"


@pytest.mark.parametrize("words", ["", "gewoon", "1-1", "a=b", "'al veilig", "^XX", "(-1)", "🔥"])
def test_everything_else_stays_as_it_is(words: str) -> None:
    assert safe(words) == words
