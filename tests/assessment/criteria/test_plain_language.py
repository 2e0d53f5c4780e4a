"""Short and plain; the formula of Flesch and Douma where a text is long enough; heaps of words cost."""

import pytest

from tests.assessment.conftest import Judged
from webcare.assessment.criteria.plain_language import flesch_douma
from webcare.domain.rubric import Criterion


def share(found: object) -> float:
    mark = found.marks[Criterion.PLAIN_LANGUAGE]  # type: ignore[attr-defined]
    return float(mark.got / mark.max)


def test_the_formula_gives_the_published_values() -> None:
    assert flesch_douma(12, 3, 13) == pytest.approx(119.70, abs=0.01)
    assert flesch_douma(10, 1, 23) == pytest.approx(20.44, abs=0.01)


@pytest.mark.parametrize(
    ("reply", "least", "most"),
    [
        pytest.param("We kijken naar je vraag. Je hoort het van ons.", 1, 1, id="plain"),
        pytest.param(
            "Uw verzoek wordt conform de vigerende regelgeving in behandeling genomen.", 0, 0.5, id="the docstring's"
        ),
        pytest.param("Je aanvraag wordt morgen door een collega bekeken.", 0.8, 0.9, id="one passive"),
        pytest.param("KOM NAAR DE BALIE MET JE PASPOORT.", 0.6, 0.75, id="capitals"),
        pytest.param("Bezwaar maak je bij de gemeente, met een brief.", 1, 1, id="a term of the law is no jargon"),
        pytest.param("Kom naar het stadsloket van de GGD.", 1, 1, id="an abbreviation is no shouting"),
        pytest.param("afspraak balie paspoort pasfoto loket termijn kosten aanvraag", 0, 0.5, id="a heap"),
        pytest.param(
            "Kom met je paspoort, want zonder paspoort is er geen paspoort, en voor een paspoort hoort een paspoort.",
            0,
            0.8,
            id="the same word five times",
        ),
    ],
)
def test_each_fault_costs_once(reply: str, least: float, most: float, judged: Judged) -> None:
    assert least <= share(judged(reply)) <= most


def test_longer_sentences_never_earn_more(judged: Judged) -> None:
    parts = ["kom naar de balie", "neem je oude pas mee", "maak een foto van jezelf", "en vergeet de afspraak niet"]
    short = share(judged(". ".join(parts) + "."))
    long = share(judged(" en dan ".join(parts[:3]) + "."))
    longer = share(judged(" en dan ".join(parts) + "."))
    assert short == 1 > long > longer


def test_a_long_text_of_long_words_is_hard_as_a_whole(judged: Judged) -> None:
    sentence = "Ondersteuningsmogelijkheden binnen gemeentelijke organisaties verschillen aanzienlijk per wijkteam."
    easy = "Kom naar de balie met je oude pas en een foto."
    assert share(judged(" ".join([sentence] * 8))) < share(judged(" ".join([easy] * 5)))


def test_one_hard_word_is_not_punished_twice(judged: Judged) -> None:
    text = "We kijken er nu naar. Dat is conform de regels."
    lost = [one for one in judged(text).marks[Criterion.PLAIN_LANGUAGE].findings if one.points < 0]
    assert len(lost) == 1
