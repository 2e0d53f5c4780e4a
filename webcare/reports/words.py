"""Every word of the pages, in Dutch and English. Not here: names of criteria (`assessment.names`)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class In(NamedTuple):
    """A sentence in both languages."""

    nl: str
    en: str


WORDS: Mapping[str, In] = MappingProxyType(
    {
        "skip": In("naar de inhoud", "to the contents"),
        "contents": In("inhoud", "contents"),
        "debrief": In("Nabespreking: {title}", "Debrief: {title}"),
        "where": In("{city} · {trainee} · {day}", "{city} · {trainee} · {day}"),
        "nobody": In("zonder naam", "no name"),
        "mean": In(
            "Gemiddeld {mean} van 100. Beoordeeld: {n}, voldoende: {passed}.",
            "On average {mean} of 100. Judged: {n}, passed: {passed}.",
        ),
        "none": In("Er is niets beoordeeld.", "Nothing was judged."),
        "practised": In("Deze dienst oefende: {skills}.", "This shift practised: {skills}."),
        "strengths": In("Dit ging goed", "This went well"),
        "points": In("Hier valt te winnen", "Points to win"),
        "gained": In("{name}: {points} punten, {times} keer", "{name}: {points} points, {times} times"),
        "lost": In("{name}: {points} punten verloren, {times} keer", "{name}: {points} points lost, {times} times"),
        "timeline": In("Tijdlijn", "Timeline"),
        "timeline-says": In(
            "Een balk loopt van het moment dat een bericht kwam tot er iets mee gebeurde. Z is zenden, I is "
            "interactie, M is monitoren. Een onderbroken rand is te laat; een lege balk bleef liggen.",
            "A bar runs from when a message came until something was done with it. Z is send, I is interact, M is "
            "monitor. A dashed edge is late; an empty bar was left lying.",
        ),
        "message": In("Bericht", "Message"),
        "came": In("Kwam", "Came"),
        "did": In("Wat je deed", "What you did"),
        "waited": In("Wachttijd", "Wait"),
        "score": In("Punten", "Points"),
        "nothing": In("niets", "nothing"),
        "minutes": In("{n} min", "{n} min"),
        "moods": In("Stemming", "Moods"),
        "moods-says": In(
            "Per inwoner van woedend (−3, onder) tot heel blij (+3, boven).",
            "For each citizen, from furious (−3, below) to delighted (+3, above).",
        ),
        "split": In("Waar je tijd naartoe ging", "Where your time went"),
        "you": In("jij", "you"),
        "target": In("afspraak", "target"),
        "split-score": In("Verdeling: {n} van 100.", "Split: {n} of 100."),
        "split-few": In("Te weinig gegevens om er iets van te zeggen.", "Too few data to say anything."),
        "replies": In("Je antwoorden, met het oordeel", "Your replies, judged"),
        "reply-of": In("{time} {name}: {total} van 100, {verdict}", "{time} {name}: {total} of 100, {verdict}"),
        "passed": In("voldoende", "passed"),
        "failed": In("onvoldoende", "not passed"),
        "wrote": In("{name} schreef:", "{name} wrote:"),
        "answered": In("Jij schreef:", "You wrote:"),
        "silent": In("Jij antwoordde niet: {note}", "You did not reply: {note}"),
        "marked": In(
            "Doorgetrokken onderstreept verdiende iets, onderbroken onderstreept kostte iets.",
            "A solid line earned something, a dashed line cost something.",
        ),
        "gate": In("Grens: {name}.", "Gate: {name}."),
        "criterion": In("Onderdeel", "Criterion"),
        "got": In("Gekregen", "Got"),
        "most": In("Van", "Of"),
        "why": In("Waarom", "Why"),
        "own": In("Zo deed {city} het zelf: {deed}.", "What {city} did itself: {deed}."),
        "own-why": In("Want: {because} (afspraak {rule})", "Because: {because} (rule {rule})"),
        "contested": In("Hier was je het niet mee eens.", "You disagreed with this."),
        "promises": In("Beloften", "Promises"),
        "kept": In("Nagekomen: {name}, “{words}”", "Kept: {name}, “{words}”"),
        "broken": In("Niet nagekomen: {name}, “{words}”", "Broken: {name}, “{words}”"),
        "open": In("Staat nog open: {name}, “{words}”", "Still open: {name}, “{words}”"),
        "handover": In("Overdracht: {n} van 100", "Handover: {n} of 100"),
        "elsewhere": In("Hetzelfde, zonder jou aan de toetsen", "The same, without you at the keys"),
        "city": In("Gemeente", "City"),
        "ending": In("Afloop", "Ending"),
        "mood": In("Stemming", "Mood"),
        "unanswered": In("Zonder antwoord", "Without reply"),
        "practise": In("Oefen nu vooral", "Practise most of all"),
        "rule": In(
            "{because} Jij koos {did}; de afspraak is {wanted}. ({id})",
            "{because} You chose {did}; the rule says {wanted}. ({id})",
        ),
        "trap": In("De valkuil van dit scenario", "The trap of this scenario"),
        "changed": In(
            "Let op: het beleid of het scenario is sindsdien veranderd. Wat hier staat, is opnieuw uitgerekend.",
            "Note: the policy or the scenario has changed since. What stands here was worked out anew.",
        ),
        "report": In("Voortgang: {who}", "Progress: {who}"),
        "everybody": In("alle deelnemers", "all trainees"),
        "made": In("Gemaakt op {day}.", "Made on {day}."),
        "over-time": In("Over de tijd", "Over time"),
        "over-time-says": In(
            "Elke stip is een oefening: het gemiddelde van alles wat beoordeeld werd. De streep is de voldoende.",
            "Each dot is a training: the mean of all that was judged. The line is the pass mark.",
        ),
        "trainings": In("Oefeningen", "Trainings"),
        "training": In("Oefening", "Training"),
        "when": In("Wanneer", "When"),
        "trainee": In("Deelnemer", "Trainee"),
        "number": In("Beoordeeld", "Judged"),
        "by-criterion": In("Per onderdeel", "By criterion"),
        "share": In("Behaald", "Reached"),
        "times": In("Keer", "Times"),
        "skills": In("Wat terug moet komen", "What should come back"),
        "skill": In("Vaardigheid", "Skill"),
        "known": In("Kans dat het nog lukt", "Chance that it still works"),
        "due": In("Weer oefenen", "Practise again"),
        "now": In("nu", "now"),
        "agreement": In("Machine en trainers", "Machine and trainers"),
        "agreement-says": In(
            "Van de {n} onderdelen waar een trainer naar keek, kwam {exact} in dezelfde van vijf vakken uit. "
            "Gewogen kappa: {kappa}. Vanaf 0,6 mogen punten meetellen in een beoordeling.",
            "Of the {n} marks a trainer looked at, {exact} fell in the same of five bands. Weighted kappa: {kappa}. "
            "From 0.6 on points may count when people are assessed.",
        ),
        "agreement-none": In("Er keek nog geen trainer naar.", "No trainer looked at it yet."),
        "contests": In("Niet mee eens", "Disagreed"),
        "machine": In("Machine", "Machine"),
        "trainer": In("Trainer", "Trainer"),
        "note": In("Toelichting", "Note"),
        "waits": In("wacht", "waits"),
        "privacy": In(
            "Dit bestand gaat over mensen onder een schuilnaam. Bewaar het niet langer dan nodig is.",
            "This file is about people under a pseudonym. Keep it no longer than needed.",
        ),
    }
)


def say(lang: str, key: str, /, **words: object) -> str:
    """A sentence of the pages in one language."""
    found = WORDS[key]
    return (found.en if lang == "en" else found.nl).format(**words)
