"""The commands, and what each does in a sentence, in Dutch and English. Not here: their options (`per_command`)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class In(NamedTuple):
    """One text in both languages."""

    nl: str
    en: str


COMMANDS: Mapping[str, In] = MappingProxyType(
    {
        "play": In(
            "kijk hoe een gemeente antwoordt in een scenario, en praat mee als inwoner",
            "watch a city answer in a scenario, and talk to it as a citizen",
        ),
        "train": In(
            "oefen zelf: jij bent de gemeente, en je antwoorden worden beoordeeld",
            "practise yourself: you are the city, and your replies are judged",
        ),
        "compare": In(
            "leg gemeenten naast elkaar: wat doen ze, en waar gaan ze uit elkaar",
            "lay cities side by side: what they do, and where they part",
        ),
        "answer": In("laat een gemeente één bericht beantwoorden", "let a city answer one message"),
        "run": In(
            "speel een heel scenario zonder speler en geef het verslag",
            "play a whole scenario without a player and give the transcript",
        ),
        "replay": In(
            "laat een archief met berichten door het beleid van gemeenten gaan",
            "put an archive of messages through the policies of cities",
        ),
        "evaluate": In(
            "meet aan berichten met labels hoe goed ze worden begrepen",
            "measure on labelled messages how well they are understood",
        ),
        "check": In(
            "controleer beleid, scenario's en woorden: alles wat er mis is in één keer",
            "check policies, scenarios and words: everything that is wrong in one go",
        ),
        "test": In(
            "voer de tests van het beleid uit: wat ze raken, en welke verandering ze merken",
            "run the tests of the policies: what they cover, and which change they notice",
        ),
        "diff": In(
            "waar twee gemeenten, versies of bestanden iets anders doen, precies, met voorbeeldberichten",
            "where two cities, versions or files do something else, exactly, with example messages",
        ),
        "whatif": In(
            "wat er anders was gegaan met een ander beleid: scenario's, berichten, oordelen",
            "what would have gone otherwise with another policy: scenarios, messages, marks",
        ),
        "generate": In(
            "berichten die elke afspraak van een gemeente laten gelden, als bestand om te bewaren",
            "messages that make every rule of a city hold, as a file to keep",
        ),
        "sources": In(
            "elke zin van de bron, en wat er in het beleid op rust",
            "every sentence of the source, and what rests on it",
        ),
        "schema": In(
            "het JSON-schema van een soort bestand, voor een teksteditor",
            "the JSON Schema of a kind of file, for an editor",
        ),
        "new": In(
            "begin een gemeente of een scenario: een bestand met uitleg om in te vullen",
            "begin a city or a scenario: a file with explanations, to fill in",
        ),
        "assess": In(
            "beoordeel afhandelingen uit een bestand, zonder scherm",
            "judge responses in a file, without a screen",
        ),
        "scenarios": In("welke scenario's er zijn", "which scenarios there are"),
        "tone": In(
            "meet hoe een gemeente klinkt, en waar de tijd in een maand heen gaat",
            "measure how a city sounds, and where the time goes in a month",
        ),
        "cities": In("welke gemeenten er zijn", "which cities there are"),
        "locate": In("waar de bestanden en de gegevens staan", "where content and data are"),
        "progress": In(
            "wat een deelnemer al kan, en wat terug moet komen",
            "what a trainee can do by now, and what should come back",
        ),
        "review": In(
            "de oordelen waar een deelnemer het niet mee eens is, voor een trainer",
            "the marks a trainee disagrees with, for a trainer",
        ),
        "report": In(
            "een HTML-bestand over een deelnemer, een groep of één oefening",
            "an HTML file about a trainee, a group or one training",
        ),
        "export": In(
            "wat deelnemers deden als csv, jsonl of xapi, naar een bestand of een leeromgeving",
            "what trainees did as csv, jsonl or xapi, to a file or a learning record store",
        ),
        "forget": In(
            "wis alles wat van een deelnemer is bewaard, voorgoed",
            "erase everything that is kept of a trainee, for good",
        ),
    }
)

EXAMPLES = In(
    nl="""\
  webcare play rookwolk --city rotterdam
  webcare answer "Wanneer wordt het oud papier opgehaald?" --city utrecht
  webcare compare "Die container is al drie dagen vol!" --channel facebook""",
    en="""\
  webcare play rookwolk --city rotterdam
  webcare answer "When is the paper collected?" --city utrecht
  webcare compare "That bin has been full for three days!" --channel facebook""",
)
