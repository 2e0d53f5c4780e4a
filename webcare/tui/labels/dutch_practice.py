"""The words around training, in Dutch: progress and review, with their actions and help."""

from collections.abc import Mapping

from webcare.tui.labels.practice_shape import ProgressWords, ReviewWords
from webcare.tui.labels.shape import Action, Help

ACTIONS: Mapping[str, Action] = {
    "lobby.voortgang": Action("Voortgang", "Bekijk wat je al kunt, en wat terug moet komen."),
    "lobby.nakijken": Action("Nakijken", "Kijk als trainer naar oordelen waarmee iemand het niet eens is."),
    "voortgang.open": Action("Openen", "Bekijk de oordelen van de gekozen oefening."),
    "voortgang.blad": Action("Ander blad", "Wissel tussen oefeningen en vaardigheden."),
    "voortgang.vorige": Action("Vorige deelnemer", "Bekijk de vorige deelnemer."),
    "voortgang.volgende": Action("Volgende", "Bekijk de volgende deelnemer."),
    "nakijken.klopt": Action("Klopt", "Bevestig dit oordeel, met een toelichting."),
    "nakijken.punten": Action("Punten", "Geef andere punten, met een toelichting."),
    "nakijken.vorige": Action("Vorige", "Ga naar het vorige oordeel."),
    "nakijken.volgende": Action("Volgende", "Ga naar het volgende oordeel, zonder te beslissen."),
}

HELP: Mapping[str, Help] = {
    "voortgang": Help(
        "Voortgang",
        (
            "Hier zie je wat iemand al kan. Wissel van deelnemer met ← en →.",
            "Bovenaan staat een kolom per oefening, met het gemiddelde van 0 tot 100. ✓ is voldoende, ✗ nog niet.",
            "Een vaardigheid is een onderdeel van het oordeel, of een afspraak van één gemeente. Je ziet hoe goed het "
            "ging, hoe vaak het voorkwam, hoe groot de kans is dat het nog bekend is, en wanneer het terugkomt. "
            "Een » zegt dat het nu weer geoefend moet worden.",
            "De volgende dienst zonder einde kiest de helft van zijn inwoners daarop.",
            "Met enter op een oefening lees je alle antwoorden, met de punten van de computer en die van de trainer.",
        ),
    ),
    "nakijken": Help(
        "Nakijken",
        (
            "Hier staan oordelen waarmee een deelnemer het niet eens is. Je bekijkt ze één voor één, met ← en →.",
            "Je leest het bericht, het antwoord, waarom de computer zo oordeelde en wat de deelnemer daarvan vindt.",
            "Klopt het oordeel, druk dan op b. Vind je iets anders, druk dan op p en geef zelf punten. "
            "Een toelichting helpt de deelnemer verder.",
            "Beide oordelen blijven bewaard. Het jouwe telt. Onderaan staat hoe vaak computer en trainers het eens "
            "zijn; vanaf een kappa van 0,6 mogen punten meetellen.",
        ),
    ),
}

PROGRESS = ProgressWords(
    title="Voortgang",
    loading="De oefeningen worden gelezen…",
    nothing="Er is nog niet geoefend. Kies in de lobby een scenario en druk op {key}.",
    no_name="(zonder naam)",
    over_time="Gemiddelde per oefening",
    over_time_none="Er is nog niets beoordeeld.",
    passes_from="voldoende vanaf {n}",
    skills="Vaardigheden",
    trainings="Oefeningen",
    criteria="Onderdelen",
    agreements="Afspraken van {city}",
    city_mean="gemiddeld {mean} in {n} oefeningen",
    head_share="behaald",
    head_times="keer",
    head_known="bekend",
    head_due="terug op",
    due_now="» nu",
    no_skills="Nog geen vaardigheden: er is nog niets beoordeeld.",
    row="{n} beoordeeld",
    not_judged="niets beoordeeld",
    practised="oefende: {skills}",
    going_on="nog bezig",
    judged_title="{title} · {city} · {day}",
    silent="geen antwoord",
    asked="inwoner",
    answered="antwoord",
    sent="bericht aan iedereen",
    machine="computer",
    trainer="trainer",
    contested="niet mee eens",
    waits="wacht op een trainer",
    total="{n} van 100",
    total_ruled="{n} van 100, door de computer {machine}",
    trainees="Deelnemer",
)

REVIEW = ReviewWords(
    title="Nakijken",
    loading="De oordelen worden gelezen…",
    nothing="Er wacht geen oordeel op een trainer.",
    place="{at} van {n}",
    whose="{trainee} · {scenario} · {city}",
    message="Bericht van de inwoner",
    reply="Antwoord van de deelnemer",
    silence="Geen antwoord. Reden",
    points="{name}: {got} van {max} punten",
    gate="{name}: dit houdt de score laag",
    why="Niet mee eens",
    no_why="Er is geen reden gegeven.",
    found="Waarom de computer zo oordeelde",
    agreement="Computer en trainers",
    confirm_title="Dit oordeel klopt",
    points_title="Andere punten geven",
    ask_points="Punten, van 0 tot en met {max}",
    ask_note="Toelichting voor de deelnemer",
    ask_trainer="Jouw schuilnaam als trainer",
    hint_note="één zin is genoeg",
    hint_trainer="bijvoorbeeld uil",
    range="Geef een getal van 0 tot en met {max}.",
    trainer_missing="Vul je schuilnaam in.",
    finish="enter: volgende regel, en vastleggen · esc terug",
    ruled="Vastgelegd: {got} van {max}. Beide oordelen blijven bewaard.",
    not_kept="Vastleggen lukt niet.",
    before="Eerder besliste {trainer}: {got} van {max}. {note}",
)
