"""The actions and the help of each screen, in Dutch."""

from collections.abc import Mapping

from webcare.tui.labels.dutch_policy import ACTIONS as POLICY_ACTIONS
from webcare.tui.labels.dutch_policy import HELP as POLICY_HELP
from webcare.tui.labels.shape import Action, Help

_CITY = "Kies gemeente {n}."

ACTIONS: Mapping[str, Action] = {
    **POLICY_ACTIONS,
    "app.help": Action("Hulp", "Leg dit scherm uit in gewone zinnen."),
    "app.palet": Action("Alles", "Zoek in alle handelingen, met hun toets."),
    "app.stop": Action("Stoppen", "Stop. De oefening blijft bewaard."),
    "app.thema": Action("Kleuren", "Wissel tussen donker, licht en hoog contrast."),
    "app.terug": Action("Terug", "Ga terug. Er gaat niets verloren."),
    "lobby.open": Action("Openen", "Open wat gekozen is."),
    "lobby.vergelijk": Action("Vergelijk", "Leg steden naast elkaar."),
    "lobby.praat": Action("Praat", "Schrijf zelf als inwoner met de gekozen gemeente."),
    "lobby.speel": Action("Speel", "Speel het gekozen scenario in de gekozen gemeente."),
    "lobby.train": Action("Train", "Wees zelf de gemeente in het gekozen scenario."),
    "lobby.beleid": Action("Beleid", "Lees het beleid van de gekozen gemeente, en zie wat een wijziging doet."),
    "oefen.stap": Action("Verder", "Laat de tijd lopen tot er iets gebeurt, of zet de klok stil."),
    "oefen.antwoord": Action("Antwoord", "Schrijf een antwoord op dit bericht."),
    **{f"oefen.doe{n % 10}": Action(f"Keuze {n % 10}", f"Kies wat je doet: nummer {n % 10}.") for n in range(1, 11)},
    "oefen.intern": Action("Intern", "Meld het ook intern; met volgen alleen intern."),
    "oefen.verberg": Action("Verberg", "Verberg het bericht ook; met volgen alleen verbergen."),
    "oefen.klaar": Action("Klaar", "Stop met typen. Wat er staat, blijft staan."),
    "oefen.stromen": Action("Stromen", "Lees een stroom: wat niet aan ons is gericht."),
    "oefen.zend": Action("Zend", "Vertel iets aan iedereen: een bericht dat klaarstaat, of een eigen."),
    "oefen.beeld": Action("Beeld", "Maak het beeld dat gevraagd is, of lees het laatste."),
    "oefen.feiten": Action("Dossier", "Bekijk wat we weten, en wat je ervan mag zeggen."),
    "oefen.oneens": Action("Oneens", "Zeg dat je het niet eens bent met een oordeel."),
    "oefen.sneller": Action("Klok sneller", "Laat de klok lopen, of sneller lopen."),
    "oefen.langzamer": Action("Klok langzamer", "Laat de klok langzamer lopen, of stilstaan."),
    "oefen.filter": Action("Filter", "Zoek in de inbox."),
    "oefen.inbox": Action("Inbox", "Ga naar de inbox."),
    "oefen.gesprek": Action("Gesprek", "Ga naar het gesprek."),
    "oefen.weten": Action("Weten", "Ga naar wat je weet, en na je antwoord naar het oordeel."),
    "oefen.balie": Action("Balie", "Ga naar de balie: wat wacht er, hoe loopt de verdeling."),
    "oefen.overdragen": Action("Draag over", "Schrijf je overdracht. Daarna is je dienst voorbij."),
    "oefen.nabespreking": Action("Nabespreking", "Bekijk hoe het ging, ook halverwege."),
    "oefen.bewaar": Action("Verslag", "Bewaar het verslag als tekst. Persoonsgegevens zijn afgedekt."),
    **{f"lobby.stad{n}": Action(f"Gemeente {n}", _CITY.format(n=n)) for n in range(1, 6)},
    "lobby.vorige-stad": Action("Vorige gemeente", "Laat de kaart van de vorige gemeente zien."),
    "lobby.volgende-stad": Action("Volgende gemeente", "Laat de kaart van de volgende gemeente zien."),
    "lobby.blad": Action("Ander blad", "Wissel op een smal scherm tussen scenario's en gemeente."),
    "lobby.vergeet": Action("Weggooien", "Gooi de gekozen onvoltooide oefening weg."),
    "speel.stap": Action("Volgende", "Laat het volgende gebeuren, of zet de klok stil."),
    "speel.schrijf": Action("Schrijf", "Schrijf zelf als inwoner. De gemeente antwoordt meteen."),
    "speel.terug": Action("Terug", "Ga een stap terug en probeer iets anders."),
    "speel.sneller": Action("Klok sneller", "Laat de klok lopen, of sneller lopen."),
    "speel.langzamer": Action("Klok langzamer", "Laat de klok langzamer lopen, of stilstaan."),
    **{f"speel.stad{n}": Action(f"Gemeente {n}", f"Hetzelfde moment, maar dan in gemeente {n}.") for n in range(1, 6)},
    "speel.filter": Action("Filter", "Zoek in de inbox."),
    "speel.kanaal": Action("Kanaal", "Kies het kanaal waarop je schrijft."),
    "speel.kanaal-schrijvend": Action("Kanaal", "Kies een ander kanaal, ook terwijl je typt."),
    "speel.klaar": Action("Klaar", "Stop met typen. Wat er staat, blijft staan."),
    "speel.inbox": Action("Inbox", "Ga naar de inbox."),
    "speel.gesprek": Action("Gesprek", "Ga naar het gesprek."),
    "speel.waarom": Action("Waarom?", "Ga naar de uitleg."),
    "speel.balie": Action("Balie", "Ga naar de balie: wie doet wat, wat wacht er, hoe loopt de verdeling."),
    "speel.feiten": Action("Feiten", "Bekijk wat we weten: de feiten, en wat de stad ervan mag zeggen."),
    "speel.beeld": Action("Beeld", "Lees het laatste beeld voor de wethouder of het crisisteam."),
    "speel.bewaar": Action("Verslag", "Bewaar het verslag als tekst. Persoonsgegevens zijn afgedekt."),
    "speel.afloop": Action("Afloop", "Bekijk hoe de oefening afliep."),
    "vergelijk.schrijf": Action("Bericht", "Typ een bericht om te vergelijken."),
    "vergelijk.scenario": Action("Scenario", "Vergelijk alle berichten van een scenario."),
    "vergelijk.matrix": Action("Matrix", "Zie alle scenario's bij alle gemeenten."),
    "vergelijk.waardoor": Action(
        "Waardoor", "Lees wat in dit scenario het verschil maakte; nog een keer: de berichten."
    ),
    "vergelijk.verschil": Action("Verschil", "Toon alleen waar de steden verschillen."),
    "vergelijk.kanaal": Action("Kanaal", "Kies het kanaal van het bericht."),
    "vergelijk.kanaal-schrijvend": Action("Kanaal", "Kies een ander kanaal, ook terwijl je typt."),
    "vergelijk.klaar": Action("Klaar", "Stop met typen. Wat er staat, blijft staan."),
    "vergelijk.links": Action("Kolom links", "Blader naar links, als niet alle kolommen passen."),
    "vergelijk.rechts": Action("Kolom rechts", "Blader naar rechts, als niet alle kolommen passen."),
    **{f"vergelijk.stad{n}": Action(f"Gemeente {n}", f"Zet gemeente {n} aan of uit.") for n in range(1, 6)},
    "matrix.open": Action("Openen", "Vergelijk dit scenario bericht voor bericht."),
    "matrix.verschil": Action("Verschil", "Toon alleen scenario's die niet overal hetzelfde aflopen."),
}

HELP: Mapping[str, Help] = {
    **POLICY_HELP,
    "lobby": Help(
        "De lobby",
        (
            "Dit is de hal. Je kiest hier een gemeente en wat je gaat doen.",
            "Links staan de scenario's. Elk scenario is een middag met berichten van verzonnen inwoners. "
            "Loop er met de pijltjes doorheen en druk op enter om te beginnen.",
            "Rechts staat de kaart van de gemeente: waar zij voor staat, op welke kanalen zij zit en hoe zij "
            "haar tijd verdeelt over zenden, interactie en monitoren. Wissel met ← en →, of met een cijfer.",
            "Een vol blokje ■ staat in het bronartikel. Een half blokje ◧ komt uit een andere openbare bron. "
            "Een leeg blokje □ is onze aanname: de gemeente heeft dat niet zelf gezegd.",
            "Onvoltooide oefeningen staan bovenaan. Ze gaan verder waar je was.",
        ),
    ),
    "speel": Help(
        "Speel",
        (
            "Je ziet hoe een gemeente inwoners antwoordt, en waarom.",
            "Links komen de berichten binnen. Het teken ervoor is het gevoel: + positief, · neutraal, − negatief.",
            "In het midden staat het gesprek, zoals het op dat kanaal zou staan. "
            "Ernaast zie je hoe de inwoner zich voelt.",
            "Rechts staat waarom de gemeente dit deed: hoe het bericht is begrepen, welke afspraak gold, "
            "en waardoor eerdere afspraken niet golden.",
            "Z met een driehoek ▲ is zenden, I met een ruit ◆ is interactie, M met een rondje ● is monitoren.",
            "Met l zie je de balie: wie waarmee bezig is en tot wanneer, waarom dat werk voorging, wat er wacht "
            "en hoe de verdeling loopt. De regel bovenin zegt het kort.",
            "Wat niemand heeft gelezen, zie je niet: ook de gemeente weet het niet. "
            "Aan het eind hoor je wat zij miste.",
            "Met o zie je wat we weten: wat gerucht is, wat gezien is en wat vaststaat. "
            "Met r lees je het laatste beeld voor de wethouder of het crisisteam.",
            "Druk op spatie voor de volgende stap. Met + laat je de klok vanzelf lopen, met − langzamer.",
            "Schrijf zelf een bericht met c. De gemeente antwoordt meteen, zo vaak je wilt.",
            "Met b ga je een stap terug en probeer je iets anders. "
            "Met een cijfer zie je hetzelfde moment in een andere stad.",
        ),
    ),
    "oefen": Help(
        "Train",
        (
            "Jij bent de gemeente. Niemand antwoordt voor je.",
            "Met spatie loopt de tijd tot er iets gebeurt. Kies links een bericht. "
            "Kies dan met een cijfer wat je doet, en schrijf je antwoord. Enter verstuurt.",
            "Niets doen is ook een antwoord: kies 0 volgen en zeg waarom. Met e meld je het intern, met "
            "v verberg je het.",
            "Rechts staat wat je mag weten: de toon van dit kanaal, de termijn, waarheen je verwijst en het dossier.",
            "Onder je tekst staat hulp: hoeveel tekens er nog passen, u en je door elkaar, lange zinnen, "
            "persoonsgegevens.",
            "Na elk antwoord zie je rechts het oordeel: de punten, de woorden waar het aan lag, de afspraak erachter, "
            "en wat de gemeente zelf zou doen. Niet mee eens? Druk op n. Een trainer kijkt ernaar.",
            "Alles kost tijd. Wie wacht, wordt ongeduldig. Wat niet aan ons is gericht, zie je pas als je met s "
            "de stroom leest waarin het staat.",
            "Met p vertel je iets aan iedereen. Met r maak je het beeld dat de wethouder of het crisisteam vraagt. "
            "Met o lees je het dossier. Met l zie je de balie.",
            "Met h draag je over: dan is je dienst voorbij en volgt de nabespreking. Met d zie je die ook tussendoor.",
            "Een scheldbericht wordt aangekondigd. Je leest het pas als je het opent.",
        ),
    ),
    "vergelijk": Help(
        "Vergelijk",
        (
            "Je legt steden naast elkaar. Typ een bericht en druk op enter.",
            "Elke kolom is een stad: wat zij doet, wat zij schrijft en waarom. "
            "Woorden die alleen deze stad gebruikt, zijn onderstreept.",
            "Onder de kolommen staat waar de wegen scheiden: de eerste afspraak of het eerste feit "
            "waarin de steden verschillen.",
            "Met s vergelijk je een heel scenario: één rij per bericht, één letter per stad. "
            "Met enter open je een rij. Met d zie je alleen de rijen die verschillen. "
            "∅ is door niemand gezien, – wacht nog, ↑ is samen met een eerder bericht beantwoord. "
            "Waar niets staat, kwam dat bericht niet.",
            "Onder de rijen staat wat het verschil maakte: een andere afspraak, een stroom die niemand daar meeleest, "
            "of de verdeling die de tijd ergens anders legde. Met w lees je dat over het hele scherm.",
            "Met m zie je alle scenario's bij alle gemeenten.",
            "Met een cijfer zet je een stad aan of uit. Er staan altijd twee tot vier steden naast elkaar.",
        ),
    ),
    "matrix": Help(
        "Alle scenario's",
        (
            "Elke rij is een scenario, elke kolom een gemeente. De rijen komen terwijl de middagen worden gespeeld.",
            "De letter is de afloop: dezelfde letter in een rij is dezelfde afloop. Daarachter staat de gemiddelde "
            "stemming aan het eind, van −3 tot +3, en met ∅ hoeveel berichten niemand heeft gezien.",
            "Onder de rijen staat wat de letters van het gekozen scenario betekenen. Een ≠ zegt dat het niet overal "
            "hetzelfde afloopt.",
            "Met enter vergelijk je dat scenario bericht voor bericht, en lees je wat het verschil maakte.",
        ),
    ),
}
