"""Every sentence of training in line mode, in Dutch and English. Not here: what is said when (`training`)."""

from collections.abc import Mapping
from types import MappingProxyType

from webcare.assessment.names import NAMES
from webcare.cli.commands import In

SENTENCES: Mapping[str, In] = MappingProxyType(
    {
        "who": In("Jij bent {city}. Je balie heeft {staff}.", "You are {city}. Your desk has {staff}."),
        "practises": In("Deze dienst oefent: {skills}.", "This shift practises: {skills}."),
        "one-person": In("één persoon", "one person"),
        "people": In("{n} mensen", "{n} people"),
        "keys": In(
            "Enter verder, een nummer opent dat bericht, i inbox, s stromen lezen, p berichten plaatsen, r rapport, "
            "d dossier, l balie, m oordeel, n niet mee eens, w wachten, h overdragen, x bewaar verslag, q stop, ? "
            "uitleg",
            "Enter next, a number opens that message, i inbox, s read streams, p posts, r report, d dossier, l desk, "
            "m marks, n disagree, w wait, h hand over, x save transcript, q quit, ? help",
        ),
        "help": In(
            "Jij bent de gemeente: niemand antwoordt voor je. Met Enter loopt de klok tot er iets gebeurt. Typ het "
            "nummer "
            "van een bericht om het te openen. Kies dan wat je doet en schrijf je antwoord. Zwijgen mag ook: volg "
            "het en "
            "zeg waarom. Alles kost tijd, en wie wacht, wordt ongeduldig. Wat niet aan ons is gericht, zie je pas "
            "als je "
            "de stroom leest waarin het staat: s. Met p plaats je een bericht voor veel mensen. d zegt wat we weten en "
            "wat je ervan mag vertellen. Na elk antwoord hoor je wat het waard was, en waarom. m vertelt dat nog "
            "eens, n "
            "tekent aan dat je het er niet mee eens bent. Met h draag je over en krijg je de nabespreking.",
            "You are the city: nobody answers for you. Enter lets the clock run until something happens. Type the "
            "number "
            "of a message to open it. Then choose what you do and write your reply. Silence is possible too: watch "
            "it and "
            "say why. Everything takes time, and who waits grows impatient. What was not addressed to us you see only "
            "when you read the stream it stands in: s. With p you post for many people. d tells what we know and what "
            "you may say of it. After every reply you hear what it was worth, and why. m tells it again, n notes "
            "that you "
            "disagree. h hands over and brings the debrief.",
        ),
        "no-such": In("Die keuze is er niet. ? geeft uitleg.", "There is no such choice. ? gives help."),
        "not-kept": In("Niets gedaan.", "Nothing done."),
        "inbox": In("Open: {n}. Afgehandeld: {done}.", "Open: {n}. Dealt with: {done}."),
        "row": In(
            "{at} {name}, {channel}, wacht {minutes} min, {state}: {text}",
            "{at} {name}, {channel}, waits {minutes} min, {state}: {text}",
        ),
        "state-new": In("nieuw", "new"),
        "state-open": In("open", "open"),
        "state-handled": In("afgehandeld", "dealt with"),
        "state-watched": In("gevolgd", "watched"),
        "abuse": In("Let op: scheldbericht.", "Take care: abusive message."),
        "hidden": In("(scheldbericht, niet getoond)", "(abusive message, not shown)"),
        "from": In(
            "{name} op {channel}, om {time}. Stemming: {mood}.", "{name} on {channel}, at {time}. Mood: {mood}."
        ),
        "unasked": In("Niet aan ons gericht.", "Not addressed to us."),
        "said-before": In("Eerder in dit gesprek:", "Earlier in this conversation:"),
        "city-said": In("Wij: {text}", "We: {text}"),
        "citizen-said": In("{name}: {text}", "{name}: {text}"),
        "which-action": In(
            "Wat doe je? Een nummer; e erachter meldt het ook intern, v verbergt het ook. Enter gaat terug.",
            "What do you do? A number; e after it also escalates, v also hides it. Enter goes back.",
        ),
        "write": In(
            "Je antwoord, op één regel. Er passen {limit} tekens. Enter gaat terug.",
            "Your reply, on one line. There is room for {limit} characters. Enter goes back.",
        ),
        "write-post": In(
            "Je bericht voor veel mensen, op één regel. Wie het vroeg, krijgt dezelfde woorden. Enter gaat terug.",
            "Your post for many people, on one line. Who asked gets the same words. Enter goes back.",
        ),
        "case": In(
            "Zaaknummer {case}. {{zaak}} in je tekst wordt dit nummer.",
            "Case {case}. {{zaak}} in your text becomes this number.",
        ),
        "sure": In(
            "Enter verstuurt, of typ een nieuwe tekst. t gaat terug.", "Enter sends, or type a new text. t goes back."
        ),
        "hint": In("Let op: {says}.", "Note: {says}."),
        "why-silent": In("Waarom geen antwoord? Eén zin.", "Why no reply? One sentence."),
        "took": In("{time} Klaar. Dit kostte {minutes} min.", "{time} Done. This took {minutes} min."),
        "refused-over": In("De oefening is voorbij.", "The exercise is over."),
        "refused-unknown": In("Dat is er niet.", "There is no such thing."),
        "refused-unseen": In("Dat heeft nog niemand gelezen.", "Nobody has read that yet."),
        "refused-empty": In("Er staan geen woorden in.", "There are no words in it."),
        "refused-too-long": In("Dat is te lang voor dit kanaal.", "That is too long for this channel."),
        "refused-not-here": In("Dat kan hier niet.", "That is not possible here."),
        "refused-settled": In(
            "Daar is al iets mee gedaan. Alleen een antwoord kan nog.", "That was dealt with. Only a reply can follow."
        ),
        "refused-not-released": In("Dat mag nu niet worden verteld.", "That may not be told now."),
        "streams": In("Welke stroom lees je? Enter gaat terug.", "Which stream do you read? Enter goes back."),
        "stream": In("{at} {name} ({due})", "{at} {name} ({due})"),
        "due": In("aan de beurt", "due"),
        "not-due": In("nog niet aan de beurt", "not due yet"),
        "nothing-found": In("Niets nieuws gevonden.", "Nothing new found."),
        "posts": In(
            "Wat plaats je? Een nummer plaatst het zoals het er staat; met w erachter in je eigen woorden. Enter "
            "gaat terug.",
            "What do you post? A number posts it as it stands; w after it in your own words. Enter goes back.",
        ),
        "own-post": In("0 een eigen bericht", "0 a post of your own"),
        "post": In("{at} {name}, voor {audience}: {text}", "{at} {name}, for {audience}: {text}"),
        "which-fact": In("Over welk feit? Enter is geen feit.", "About which fact? Enter is none."),
        "which-post": In("Voor wie? Enter is iedereen.", "For whom? Enter is everybody."),
        "words": In("De woorden, op één regel. Enter gaat terug.", "The words, on one line. Enter goes back."),
        "no-report": In("Er wacht geen rapport.", "No report is due."),
        "minutes": In("Hoeveel minuten?", "How many minutes?"),
        "handover": In(
            "Je overdracht, op één regel: wat is er open, wat is er beloofd, wat is nog niet zeker? Enter gaat terug.",
            "Your handover, on one line: what is open, what was promised, what is not certain? Enter goes back.",
        ),
        "over": In(
            "De dienst is voorbij. h schrijft je overdracht, e geeft de nabespreking, m het oordeel, q stopt.",
            "The shift is over. h writes your handover, e gives the debrief, m the marks, q quits.",
        ),
        "nothing-judged": In("Er is nog niets beoordeeld.", "Nothing has been judged yet."),
        "which-mark": In(
            "Met welk onderdeel ben je het niet eens? Enter gaat terug.",
            "Which mark do you disagree with? Enter goes back.",
        ),
        "why": In("Waarom? Eén zin voor de trainer.", "Why? One sentence for the trainer."),
        "contested": In("Aangetekend. Een trainer kijkt ernaar.", "Noted. A trainer will look at it."),
        "resume": In("Verder oefenen: {command}", "To go on: {command}"),
        "saved": In("Verslag bewaard in {file}.", "Transcript saved in {file}."),
        "not-saved": In("Bewaren lukt niet: {why}.", "Saving fails: {why}."),
        "endless": In("Een dienst zonder einde", "An endless shift"),
        "go-on": In(
            "Hier was je al mee bezig ({steps} stappen). Enter gaat verder, n begint opnieuw.",
            "You were busy with this ({steps} steps). Enter goes on, n begins anew.",
        ),
        "needs-terminal": In(
            "Oefenen gaat in een terminal: er moet iemand zijn die antwoordt.",
            "Training needs a terminal: there must be somebody who answers.",
        ),
        # the judgement
        "total": In("Oordeel: {total} van 100, {verdict}.", "Judgement: {total} of 100, {verdict}."),
        "passed": In("voldoende", "passed"),
        "failed": In("onvoldoende", "not passed"),
        "gate": In("Grens: {gate}.", "Gate: {gate}."),
        "mark": In("{name}: {got} van {max}.", "{name}: {got} of {max}."),
        "words-found": In("{says} ({words})", "{says} ({words})"),
        "because": In("  Want: {because} [{source}]", "  Because: {because} [{source}]"),
        "own": In("De gemeente zelf: {deed}.", "The city itself: {deed}."),
        "own-reply": In("Haar antwoord: {text}", "Its reply: {text}"),
        "own-silent": In("Zij antwoordt niet.", "It does not reply."),
        "own-because": In("Want: {because} [afspraak {rule}]", "Because: {because} [rule {rule}]"),
        "contested-mark": In("Hier ben je het niet mee eens.", "You disagree with this."),
        # the debrief
        "debrief": In("Nabespreking", "Debrief"),
        "mean": In(
            "Gemiddeld {mean} van 100 over {n} reacties; {passed} voldoende.",
            "On average {mean} of 100 over {n} responses; {passed} passed.",
        ),
        "timeline": In("Wat je deed, en hoe lang het duurde:", "What you did, and how long it took:"),
        "moment": In("{time} {name}: {did}, {waited}{points}", "{time} {name}: {did}, {waited}{points}"),
        "waited": In("na {minutes} min", "after {minutes} min"),
        "silent": In("geen antwoord", "no reply"),
        "nothing": In("niets gedaan", "nothing done"),
        "points-of": In(", {n} punten", ", {n} points"),
        "moods": In("Stemming per inwoner:", "Mood per citizen:"),
        "strengths": In("Wat goed ging:", "What went well:"),
        "work-on": In("Om aan te werken:", "To work on:"),
        "point": In(
            "{name}: {points} punten over {times} reacties. {says}",
            "{name}: {points} points over {times} responses. {says}",
        ),
        "point-once": In(
            "{name}: {points} punten in {times} reactie. {says}", "{name}: {points} points in {times} response. {says}"
        ),
        "rules": In("Afspraken om te oefenen:", "Rules to practise:"),
        "rule": In(
            "{id}: {because} Jij koos {did}, de afspraak is {wanted}.",
            "{id}: {because} You chose {did}, the rule says {wanted}.",
        ),
        "broken": In(
            "Niet nagekomen: je beloofde {name} iets ({words}).", "Not kept: you promised {name} something ({words})."
        ),
        "kept": In("Nagekomen: je belofte aan {name} ({words}).", "Kept: your promise to {name} ({words})."),
        "note": In("Je overdracht: {total} van 100.", "Your handover: {total} of 100."),
        "elsewhere": In("Zonder jou aan de toetsen:", "Without you at the keys:"),
        "elsewhere-row": In(
            "{name}: {says} Stemming gemiddeld {mood}, zonder antwoord {unanswered}.",
            "{name}: {says} Mood on average {mood}, without reply {unanswered}.",
        ),
    }
)


def say(lang: str, key: str, /, **words: object) -> str:
    """A sentence of training in the interface's language."""
    if key in NAMES["nl"]:
        return NAMES["en" if lang == "en" else "nl"][key]
    found = SENTENCES[key]
    return (found.en if lang == "en" else found.nl).format(**words)
