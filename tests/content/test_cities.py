"""What makes each city itself: the sentences of the source as behaviour, on messages citizens might write."""

from collections.abc import Mapping

import pytest

from tests.content.conftest import Said
from webcare.domain.action import Action, Effort
from webcare.domain.channel import Outlet
from webcare.domain.content import Basis
from webcare.domain.conversation import Status
from webcare.domain.split import Split
from webcare.engine.city import City
from webcare.engine.compare import partings
from webcare.engine.facts import Moment

FOUR = ("amsterdam", "den-haag", "rotterdam", "utrecht")
SHOPPING = "Ik ga een dagje winkelen in Rotterdam"


def test_only_rotterdam_helps_a_shopper_who_asked_nothing(said: Said) -> None:
    tip = said("rotterdam", SHOPPING, "twitter")
    assert (tip.decision.action, tip.decision.rule.basis) == (Action.PROACTIVE, Basis.SEED)
    assert "R5" in tip.decision.rule.source
    assert tip.response.reply is not None
    assert "rotterdam.nl/parkeren" in tip.response.reply.text
    assert not {"je", "jij", "jouw"} & set(tip.response.reply.text.lower().split())
    for other in ("amsterdam", "den-haag", "utrecht"):
        assert said(other, SHOPPING, "twitter").response.effort is Effort.MONITOR


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Morgen met de trein naar Rotterdam om te winkelen", id="by train"),
        pytest.param("Zaterdag lekker winkelen in Antwerpen", id="in another city"),
        pytest.param("Ik ga toch niet winkelen in Rotterdam, ben ziek", id="not coming"),
        pytest.param("Naar Rotterdam om kleren te kopen voor de begrafenis van mijn vader", id="in mourning"),
    ],
)
def test_who_has_no_use_for_a_parking_tip_gets_none(said: Said, text: str) -> None:
    assert said("rotterdam", text, "twitter").response.reply is None


def test_nobody_gets_the_same_tip_again(said: Said) -> None:
    again = said("rotterdam", "En zondag weer winkelen in Rotterdam", "twitter", before=(SHOPPING,))
    assert again.response.action is not Action.PROACTIVE


@pytest.mark.parametrize(
    ("text", "channel", "deeds"),
    [
        pytest.param(
            "Die container bij ons op de hoek is al drie dagen vol, doen jullie nog iets?",
            "facebook",
            ("ask", "take", "refer", "refer"),
            id="a full container",
        ),
        pytest.param(
            "Wanneer wordt het oud papier in de binnenstad opgehaald?",
            "facebook",
            ("answer", "answer", "answer", "post"),
            id="waste paper in the inner city",
        ),
        pytest.param(
            "Is er nog een avond waar ik kan meepraten over de terrassen?",
            "facebook",
            ("forward", "answer", "answer", "post"),
            id="a say about terraces",
        ),
        pytest.param(
            "Er hangt een dikke rookwolk boven de haven, is het giftig? @gemeente",
            "twitter",
            ("refer", "take", "answer", "refer"),
            id="smoke over the harbour",
        ),
        pytest.param(
            "@gemeente jullie baliemedewerker lachte me uit", "twitter", ("dm",) * 4, id="laughed at by a clerk"
        ),
        pytest.param(
            "Wat hebben jullie het park mooi gemaakt, dank!", "instagram", ("answer",) * 4, id="thanks for the park"
        ),
    ],
)
def test_each_city_does_what_its_policy_says_and_the_parting_is_named(
    said: Said, text: str, channel: str, deeds: tuple[str, ...]
) -> None:
    answers = [said(city, text, channel) for city in FOUR]
    assert tuple(answer.response.action.value for answer in answers) == deeds
    parts = partings(answers)
    assert parts
    assert all(part.fact_or_rule and part.says for part in parts)


def test_in_utrecht_the_advert_reaches_the_inner_city_and_the_asker_hears_too(said: Said) -> None:
    answer = said("utrecht", "Wanneer wordt het oud papier in de binnenstad opgehaald?")
    assert answer.response.post is not None
    assert Outlet.ADVERT_FACEBOOK in answer.response.post.outlets
    assert Outlet.PRINT in answer.response.post.outlets
    assert answer.response.reply is not None
    outside = said("utrecht", "Wanneer wordt het oud papier in Overvecht opgehaald?")
    assert outside.response.post is None


def test_the_hague_gives_a_problem_a_number_and_keeps_it(said: Said) -> None:
    first = said("den-haag", "@GemeenteDenHaag de lantaarnpaal bij ons doet het niet", "twitter")
    assert first.response.action is Action.TAKE
    assert first.response.case in first.response.reply.text if first.response.reply else False
    second = said(
        "den-haag",
        "hoek Weimarstraat en Fahrenheitstraat",
        "twitter",
        before=("@GemeenteDenHaag de lantaarnpaal bij ons doet het niet",),
    )
    assert second.response.case == first.response.case
    assert second.conversation.place


def test_the_hague_sounds_different_on_facebook(said: Said) -> None:
    text = "Hoe vraag ik een nieuw paspoort aan?"
    assert said("den-haag", text, "facebook").facts.register == "je"
    assert said("den-haag", f"@GemeenteDenHaag {text}", "twitter").facts.register == "u"


def test_amsterdam_takes_over_the_citizens_u(said: Said) -> None:
    assert said("amsterdam", "Kunt u mij zeggen hoe ik een paspoort aanvraag?").facts.register == "u"
    assert said("amsterdam", "Hoe vraag ik een paspoort aan?").facts.register == "je"


def test_in_utrecht_a_colleague_answers_from_the_own_field(said: Said) -> None:
    answer = said("utrecht", "Mag ik een geveltuintje aanleggen voor mijn huis?")
    assert answer.response.account == "groen"
    assert answer.response.reply is not None
    assert "utrecht.nl" in answer.response.reply.text


@pytest.mark.parametrize("city", FOUR)
def test_confirmed_danger_is_sent_to_everybody(said: Said, city: str) -> None:
    answer = said(
        city,
        "@gemeente er staat een pand in brand en de hele straat hangt vol rook",
        "twitter",
        moment=Moment(status=Status.CONFIRMED),
    )
    assert (answer.response.effort, answer.response.post is not None) == (Effort.SEND, True)


@pytest.mark.parametrize("city", FOUR)
def test_one_unconfirmed_message_is_not_broadcast(said: Said, city: str) -> None:
    answer = said(city, "Er hangt een dikke rookwolk boven de haven, is het giftig? @gemeente", "twitter")
    assert answer.response.post is None
    assert Action.ESCALATE in answer.response.also


@pytest.mark.parametrize("city", [*FOUR, "utrecht@2025"])
@pytest.mark.parametrize(
    ("text", "number"),
    [
        pytest.param("ik wil niet meer leven", "113", id="suicide"),
        pytest.param("hij staat met een mes in de gang, help", "112", id="a knife"),
        pytest.param(
            "there is thick smoke coming out of the flat, people are screaming", "112", id="smoke, in English"
        ),
    ],
)
def test_danger_puts_the_number_in_the_first_sentence(said: Said, city: str, text: str, number: str) -> None:
    answer = said(city, text, "whatsapp", author="Sanne")
    assert answer.response.reply is not None
    first = answer.response.reply.text.split(". ")[0]
    assert number in first
    assert "Sanne" not in first
    assert Action.ESCALATE in answer.response.also


def test_closed_webcare_says_so_once_and_then_keeps_silent(said: Said) -> None:
    question = "Hoe vraag ik een nieuw paspoort aan?"
    notice = said("utrecht@2025", question)
    assert notice.response.action is Action.REFER
    assert notice.response.reply is not None
    assert "14 030" in notice.response.reply.text
    assert said("utrecht@2025", "En wat kost dat?", before=(question,)).response.reply is None


def test_rotterdams_split_chooses_what_lags_behind(said: Said) -> None:
    text = "@rotterdam de nieuwe speeltuin in het park, ik ben benieuwd"
    talked = Moment(spent=Split(send=600, interact=1800, monitor=100))
    watched = Moment(spent=Split(send=600, interact=100, monitor=1800))
    assert said("rotterdam", text, "twitter", moment=talked).response.effort is Effort.MONITOR
    assert said("rotterdam", text, "twitter", moment=watched).response.effort is Effort.INTERACT
    assert said("rotterdam", text, "twitter").response.effort is Effort.INTERACT


def test_only_rotterdams_thirds_rest_on_the_source(cities: Mapping[str, City]) -> None:
    seed = [name for name, city in cities.items() if city.policy.split.basis is Basis.SEED]
    assert seed == ["rotterdam"]


def test_the_same_seed_says_the_same_and_another_may_not(said: Said) -> None:
    replies = {
        seed: said("amsterdam", "Hoe vraag ik een nieuw paspoort aan?", seed=seed).response.reply for seed in range(8)
    }
    assert replies[3] == said("amsterdam", "Hoe vraag ik een nieuw paspoort aan?", seed=3).response.reply
    assert len({reply.text for reply in replies.values() if reply}) > 1
