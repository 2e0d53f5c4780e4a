"""What `progress`, `review`, `report` and `export` say, in Dutch and English. Not here: pages (`reports.words`)."""

from collections.abc import Mapping
from types import MappingProxyType

from webcare.cli.commands import In

TRAININGS: Mapping[str, In] = MappingProxyType(
    {
        "who": In(
            "de schuilnaam van een deelnemer; weggelaten: iedereen", "a trainee's pseudonym; left out: everybody"
        ),
        "no-trainings": In("Er is nog niet geoefend.", "Nobody has trained yet."),
        "no-name": In("(zonder naam)", "(no name)"),
        "everybody": In("iedereen", "everybody"),
        "skills": In("behaald, hoe vaak, weer oefenen:", "reached, how often, practise again:"),
        "due-now": In("nu", "now"),
        "mark": In("het nummer van een oordeel waarover je beslist", "the number of a mark that you rule on"),
        "points": In(
            "de punten die het had moeten krijgen; weggelaten: het oordeel klopt",
            "the points it should have had; left out: the mark is right",
        ),
        "note": In("je toelichting", "your note"),
        "trainer": In("je eigen schuilnaam als trainer", "your own pseudonym as a trainer"),
        "mark-unknown": In("Er is geen oordeel met nummer {number}.", "There is no mark with number {number}."),
        "trainer-missing": In("Zeg wie je bent met --trainer NAAM.", "Say who you are with --trainer NAME."),
        "points-range": In("Geef een getal van 0 tot en met {max}.", "Give a number from 0 to {max}."),
        "ruled": In(
            "Oordeel {number}: {got} van {max}. Beide blijven bewaard.", "Mark {number}: {got} of {max}. Both are kept."
        ),
        "review-none": In("Er wacht geen oordeel op een trainer.", "No mark waits for a trainer."),
        "review-how": In(
            "Beslissen: webcare review --mark NUMMER [--points PUNTEN] [--note TEKST] --trainer NAAM",
            "To rule: webcare review --mark NUMBER [--points POINTS] [--note TEXT] --trainer NAME",
        ),
        "review-ask": In(
            "    punten (0 tot {max}; Enter laat {got} staan, s slaat over, q stopt): ",
            "    points (0 to {max}; Enter leaves {got}, s skips, q quits): ",
        ),
        "review-note": In("    toelichting: ", "    note: "),
        "review-why": In("Niet mee eens:", "Disagrees:"),
        "training-id": In("het nummer van één oefening (zie export)", "the id of one training (see export)"),
        "training-unknown": In("Er is geen oefening {id}.", "There is no training {id}."),
        "training-gone": In(
            "Oefening {id} is niet meer na te spelen: het scenario of de gemeente is er niet meer, of is veranderd.",
            "Training {id} cannot be played again: its scenario or city is gone or has changed.",
        ),
        "report-output": In("het bestand dat geschreven wordt", "the file that is written"),
        "written": In("Geschreven: {file}", "Written: {file}"),
        "not-written": In("{file} kan niet worden geschreven: {why}", "{file} cannot be written: {why}"),
        "export-kind": In("csv, jsonl of xapi", "csv, jsonl or xapi"),
        "lrs": In(
            "het adres van een leeromgeving (LRS); naam en wachtwoord uit WEBCARE_LRS_KEY en WEBCARE_LRS_SECRET",
            "the address of a learning record store; key and secret from WEBCARE_LRS_KEY and WEBCARE_LRS_SECRET",
        ),
        "xapi-version": In("1.0.3 of 2.0 (standaard 1.0.3)", "1.0.3 or 2.0 (default 1.0.3)"),
        "lrs-xapi": In("--lrs hoort bij export xapi.", "--lrs belongs to export xapi."),
        "lrs-done": In(
            "Afgeleverd: {done} van {wanted}. Eerder al: {had}.", "Delivered: {done} of {wanted}. Before: {had}."
        ),
        "lrs-address": In(
            "Dit is geen adres van een leeromgeving: {detail}", "This is no address of a store: {detail}"
        ),
        "lrs-insecure": In(
            "{detail} is alleen met https te bereiken: anders leest iedereen onderweg mee.",
            "{detail} can be reached by https only: otherwise anybody on the way reads along.",
        ),
        "lrs-unauthorised": In(
            "De leeromgeving laat je niet binnen ({detail}). Zet naam en wachtwoord in {key} en {secret}.",
            "The store does not let you in ({detail}). Put key and secret in {key} and {secret}.",
        ),
        "lrs-unreachable": In(
            "De leeromgeving is niet te bereiken ({detail}). Probeer het later; wat er al is, blijft er.",
            "The store cannot be reached ({detail}). Try again later; what is there stays there.",
        ),
        "lrs-busy": In(
            "De leeromgeving heeft het te druk ({detail}). Probeer het later; dan gaat het verder waar het was.",
            "The store is too busy ({detail}). Try again later; it goes on where it was.",
        ),
        "lrs-odd": In("De leeromgeving antwoordt vreemd: {detail}", "The store answers oddly: {detail}"),
        "lrs-conflict": In(
            "{id}: de leeromgeving heeft onder dit nummer iets anders. {said}",
            "{id}: the store has something else under this id. {said}",
        ),
        "lrs-refused": In("{id}: geweigerd. {said}", "{id}: refused. {said}"),
    }
)
