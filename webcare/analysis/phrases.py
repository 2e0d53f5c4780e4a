"""Dutch sentences out of which a citizen's message is put together, by what they make of it.

Plain sentences a citizen could write: `{what}` is what it is about, `{city}` the city. None of them is certain to be
understood as its place here says: whoever uses them plays the message and looks (`analysis.citizens`).
"""

from collections.abc import Mapping
from types import MappingProxyType

KINDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "vraag": (
            "Ik heb een vraag over {what}. Hoe werkt dat?",
            "Wanneer hoor ik meer over {what}?",
            "Waar kan ik terecht voor {what}?",
        ),
        "melding": (
            "Ik wil iets melden over {what}: het is kapot.",
            "Graag meld ik een probleem met {what}. Kan iemand dat repareren?",
        ),
        "klacht": (
            "Wat een slechte service van jullie met {what}, ik wacht nu al weken!",
            "Ik heb een klacht over {what}. Jullie doen er niks aan, belachelijk!",
        ),
        "suggestie": ("Tip: misschien een idee om {what} beter te regelen.", "Een idee: zet eens iets in voor {what}."),
        "compliment": (
            "Dank jullie wel, goed gedaan met {what}!",
            "Compliment voor jullie: {what} is mooi gedaan, top!",
        ),
        "mening": ("Ik moest vandaag denken aan {what}. Nou ja, het is wat.", "{what}, daar kun je lang over praten."),
        "oproep": (
            "Wie helpt er mee? Sluit aan bij {what}, zaterdag om tien uur!",
            "Kom allemaal en deel dit: {what}!",
        ),
        "provocatie": ("Stelletje prutsers zijn jullie, met {what}.", "Stel idioten daar op het stadhuis."),
        "spam": ("Verdien 500 euro per dag vanuit huis! Klik op de link in mijn bio",),
    }
)
"""Per kind of message a way to begin."""

ADDED: Mapping[tuple[str, str], tuple[str, ...]] = MappingProxyType(
    {
        ("signals:rumour", "True"): (
            "Het gaat rond op tiktok, klopt dat?",
            "Ik hoor dat van iedereen, maar klopt het?",
        ),
        ("signals:repeat", "True"): ("Ik heb het al 3x gemeld.", "Dit is al de derde keer dat ik het vraag."),
        ("signals:conduct", "True"): (
            "Jullie medewerker deed zo lomp tegen mij.",
            "Jullie baliemedewerker lachte me uit.",
        ),
        ("signals:objection", "True"): (
            "Ik ben het er niet mee eens, hoe maak ik bezwaar?",
            "Daar ben ik het niet mee eens.",
        ),
        ("signals:offline", "True"): ("Mijn moeder heeft geen internet.", "Mijn buurvrouw is niet online."),
        ("signals:event", "True"): ("Het is voor Koningsdag.", "Met Koningsdag dus."),
        ("signals:area", "True"): ("Het is bij ons in de wijk.", "In de binnenstad."),
        ("signals:participation", "True"): ("Ik wil graag meepraten.", "Is er nog een inspraakavond?"),
        ("signals:other-body", "True"): ("Of is dat van de NS?", "Of moet ik bij ProRail zijn?"),
        ("signals:third-person", "True"): ("Mijn buurvrouw ligt in het ziekenhuis.", "Haar man is overleden."),
        ("signals:threat", "True"): (
            "Die boa van jullie steek ik neer.",
            "die boa van jullie met dat baardje is deze maand nog dood",
        ),
        ("signals:visit", "True"): ("Wij komen een dagje winkelen.", "Zaterdag een dagje winkelen in {city}."),
        ("signals:question", "True"): ("Hoe zit dat?", "Kan dat?"),
        ("place", "known"): ("Het is in de Kerkstraat.", "Dat is op de hoek van de Kerkstraat en de Dorpsstraat."),
        ("contains_pii", "True"): ("Mijn BSN is 111222333.",),
        ("feeling", "anger"): ("Ik ben woedend.", "Ik ben zo boos."),
        ("feeling", "grief"): ("Mijn man is overleden.", "Mijn moeder is overleden."),
        ("feeling", "fear"): ("Ik ben bang.",),
        ("feeling", "worry"): ("Ik maak me zorgen.",),
        ("feeling", "joy"): ("Hoera!", "Joepie!"),
        ("feeling", "gratitude"): ("Dank jullie wel.",),
        ("sentiment", "negative"): ("Ik vind het vreselijk.", "Wat een ellende."),
        ("sentiment", "positive"): ("Wat een heerlijk gevoel!", "Kippenvel, zo mooi."),
        ("urgency", "high"): (
            "Mijn moeder is er net gevallen.",
            "Er is net iemand gevallen.",
            "Anders word ik morgen uit huis gezet.",
        ),
        ("danger", "life"): ("Hij staat met een mes in de gang, help!",),
        ("danger", "suicide"): ("Ik wil niet meer leven, het lukt me niet meer.",),
        ("danger", "incident"): (
            "Er is brand en de hele straat hangt vol rook!",
            "Ik ruik gas, de hele straat staat buiten!",
        ),
        ("city_named", "own"): ("Zo gaat dat in {city}.", "Hier in {city} dus."),
        ("city_named", "other"): ("In Groningen gaat dat anders.",),
        ("centre", "True"): ("Het gaat om de binnenstad.", "In de binnenstad."),
        ("travel", "car"): ("Wij komen met de auto.",),
        ("travel", "transit"): ("Wij komen met de trein.",),
        ("travel", "bike"): ("Wij komen op de fiets.",),
        ("travel", "foot"): ("Wij komen te voet.",),
        ("addressed", "True"): ("@gemeente",),
        ("language", "en"): ("Sorry, I do not speak Dutch. Can you help me please?",),
        ("language", "de"): ("Guten Tag, ich habe eine Frage, können Sie mir bitte helfen?",),
        ("language", "fr"): ("Bonjour, je ne parle pas néerlandais, pouvez-vous m'aider?",),
        ("language", "pl"): ("Szukam pokoju, czy gmina pomaga osobom po rozwodzie z dzieckiem?",),
        ("language", "tr"): ("Merhaba, bana yardım edebilir misiniz lütfen?",),
        ("language", "ar"): ("مرحبا، هل يمكنكم مساعدتي من فضلكم؟",),
        ("language", "uk"): ("Добрий день, чи можете ви мені допомогти?",),
    }
)
"""Per value of a fact sentences that may bring it about when they are added."""

FURTHER: tuple[str, ...] = (
    "hoek Kerkstraat en Dorpsstraat",
    "nummer 4471202",
    "geen idee",
    "dat weet ik niet meer",
    "Waar vind ik dat nummer?",
    "Hoe staat het ermee?",
    "Hoe staat het met de lantaarnpaal in de Kerkstraat?",
    "Ik bedoel dat ene ding, kan dat?",
    "Dank jullie wel!",
    "oke",
)
"""What somebody writes further on in a conversation."""

BEFORE: Mapping[str, tuple[tuple[str, ...], ...]] = MappingProxyType(
    {
        "place": (
            ("De container is al dagen vol",),
            ("De lantaarnpaal bij ons doet het niet",),
            ("Er zit een groot gat in het fietspad, mijn moeder is net gevallen",),
        ),
        "report": (("Die container is nog steeds vol, ik heb het al 3x gemeld en jullie doen niks",),),
        "details": (("kan dat ook anders?",),),
        "none": (("Hoe vraag ik een nieuw paspoort aan?",), ("Dank jullie wel, goed gedaan met het park!",)),
        "warned": (
            (
                "jullie zijn echt een stel mongolen daar op dat stadhuis",
                "stelletje zakkenvullers, jullie zijn allemaal achterlijk",
            ),
        ),
        "case": (
            ("De lantaarnpaal in de Kerkstraat is stuk",),
            ("De container in de Kerkstraat zit al dagen vol",),
            ("Kapotte stoeptegel in de Kerkstraat",),
        ),
    }
)
"""What somebody wrote before, by what it leaves behind: what the city asked, or that it warned, or gave a number."""
