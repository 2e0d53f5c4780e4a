"""Every word the command line says about itself, in Dutch and English. Not here: what is wrong in content."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from webcare.cli.authors_words import AUTHORS
from webcare.cli.commands import In
from webcare.cli.training_words import TRAININGS
from webcare.cli.trial_words import TRIALS


def word(lang: str, key: str, /, **words: Any) -> str:
    """The text for `key` in the interface's language, with its words filled in."""
    found = WORDS[key]
    return (found.en if lang == "en" else found.nl).format(**words)


WORDS: Mapping[str, In] = MappingProxyType(
    {
        **TRAININGS,
        **AUTHORS,
        **TRIALS,
        "assess-file": In(
            "JSON Lines: een afhandeling per regel; - leest de standaardinvoer",
            "JSON Lines: one response a line; - reads standard input",
        ),
        "rubric": In("het beoordelingskader, standaard: standaard", "the rubric, by default: standaard"),
        "bad-row": In("regel {number}: {why}", "line {number}: {why}"),
        "one-bad-row": In("1 regel is overgeslagen.", "1 line was passed over."),
        "bad-rows": In("{count} regels zijn overgeslagen.", "{count} lines were passed over."),
        "row-no-json": In(
            "dit is geen JSON-object. Zet op elke regel één object, tussen accolades.",
            "this is no JSON object. Put one object on every line, in braces.",
        ),
        "row-missing": In("{name} ontbreekt.", "{name} is missing."),
        "row-type": In("{name} heeft niet de goede vorm.", "{name} does not have the right shape."),
        "row-value": In('{name}: "{value}" bestaat niet.{near}', '{name}: there is no "{value}".{near}'),
        "row-effort": In("action {action} hoort bij effort {effort}.", "action {action} belongs to effort {effort}."),
        "file-unreadable": In("{name} is niet te lezen: {why}", "{name} cannot be read: {why}"),
        "passed": In("geslaagd (vanaf {mark})", "passed (from {mark})"),
        "not-passed": In("niet geslaagd (vanaf {mark})", "not passed (from {mark})"),
        "usage": In("gebruik: ", "usage: "),
        "about": In(
            "webcare oefent het beantwoorden van inwoners op sociale media, zoals vier gemeenten dat doen. "
            "Zonder opdracht opent het programma.",
            "webcare practises answering citizens on social media, the way four cities do. "
            "Without a command the program opens.",
        ),
        "commands": In("opdrachten", "commands"),
        "command": In("OPDRACHT", "COMMAND"),
        "options": In("opties", "options"),
        "what": In("wat je opgeeft", "what you give"),
        "everywhere": In("bij elke opdracht", "with every command"),
        "examples": In("voorbeelden", "examples"),
        "help": In("toon deze uitleg", "show this help"),
        "version": In("toon de versie", "show the version"),
        "lang": In(
            "taal van het programma: nl of en (een inwoner krijgt antwoord in de eigen taal)",
            "language of the program: nl or en (a citizen is answered in their own)",
        ),
        "policies": In("gebruik het beleid in deze map", "use the policies in this folder"),
        "scenarios": In("gebruik de scenario's in deze map", "use the scenarios in this folder"),
        "json": In("geef het antwoord als JSON", "give the answer as JSON"),
        "seed": In(
            "een ander getal geeft andere woorden; hetzelfde getal steeds dezelfde (standaard 0)",
            "another number gives other words; the same number always the same (default 0)",
        ),
        "city": In("de gemeente, zoals den-haag", "the city, such as den-haag"),
        "train-scenario": In(
            "de naam van een scenario, of dienst: een dienst zonder einde met steeds andere inwoners",
            "the name of a scenario, or dienst: an endless shift with ever new citizens",
        ),
        "trainee": In("een schuilnaam, waaronder je oefening bewaard wordt", "a pseudonym, under which it is kept"),
        "hints": In(
            "hulp terwijl je schrijft: on of off (standaard on)", "help while you write: on or off (default on)"
        ),
        "hardness": In(
            "hoe zwaar een dienst is: 1, 2 of 3 (standaard 2)", "how hard a shift is: 1, 2 or 3 (default 2)"
        ),
        "no-abuse": In("laat scheldberichten niet zien", "do not show abusive messages"),
        "cities": In("een of meer gemeenten, met komma's ertussen", "one or more cities, with commas between"),
        "channel": In(
            "twitter, facebook, instagram, linkedin of whatsapp (standaard facebook)",
            "twitter, facebook, instagram, linkedin or whatsapp (default facebook)",
        ),
        "text": In("het bericht van de inwoner, letterlijk", "the citizen's message, literally"),
        "addressed": In(
            "is het bericht aan de gemeente gericht? auto, yes of no (standaard auto)",
            "is the message meant for the city? auto, yes or no (default auto)",
        ),
        "stdin": In("lees het bericht van de standaardinvoer", "read the message from standard input"),
        "explain": In(
            "toon elke afspraak die is geprobeerd, en waarom ze niet gold",
            "show every rule that was tried, and why it did not hold",
        ),
        "scenario": In("een scenario: zie `webcare scenarios`", "a scenario: see `webcare scenarios`"),
        "plain": In(
            "regel voor regel, zonder scherm: voor een schermlezer of een pijp",
            "line by line, without a screen: for a screen reader or a pipe",
        ),
        "paths": In(
            "gemeenten, scenario's of bestanden; niets is alles",
            "cities, scenarios or files; nothing is everything",
        ),
        "kind": In("policy, scenario, rubric of lexicon", "policy, scenario, rubric or lexicon"),
        "sarif": In(
            "schrijf de bevindingen ook als SARIF 2.1.0 naar dit bestand (- is de standaarduitvoer)",
            "write the findings as SARIF 2.1.0 to this file too (- is standard output)",
        ),
        "new-kind": In("policy of scenario", "policy or scenario"),
        "new-name": In(
            "de naam van het bestand: kleine letters, cijfers en streepjes",
            "the name of the file: small letters, digits and hyphens",
        ),
        "archive": In(
            "een .jsonl, .csv of .parquet met een kolom text; - is JSON Lines van de standaardinvoer",
            "a .jsonl, .csv or .parquet with a column text; - is JSON Lines from standard input",
        ),
        "labelled": In(
            "een bestand zoals bij replay, met labels (topic, kind, sentiment, …) bij de berichten",
            "a file as for replay, with labels (topic, kind, sentiment, …) beside the messages",
        ),
        "replay-cities": In(
            "deze gemeenten, met komma's ertussen (standaard de gemeente van de rij, anders alle vier)",
            "these cities, with commas between (default the city of the row, else all four)",
        ),
        "output": In(
            "schrijf naar dit bestand: .jsonl, .csv of .parquet (standaard JSON Lines op het scherm)",
            "write to this file: .jsonl, .csv or .parquet (default JSON Lines on the screen)",
        ),
        "workers": In(
            "zoveel processen tegelijk (standaard een per kern van de computer)",
            "so many processes at once (default one per core of the computer)",
        ),
        "dialect": In(
            "excel, of excel-nl: csv met puntkomma's, die Excel in het Nederlands meteen goed opent",
            "excel, or excel-nl: csv with semicolons, as Excel expects it in Dutch",
        ),
        "held-back": In(
            "houd een op de N berichten apart: van die alleen de cijfers, geen fouten",
            "keep one in N messages apart: of those only the figures, no errors",
        ),
        "worst": In(
            "zoveel van de ergste fouten tonen (standaard 10)",
            "show so many of the worst errors (default 10)",
        ),
        "generated": In(
            "{found} van de {all} afspraken die kunnen gelden hebben een bericht; {never} gelden hier nooit.",
            "{found} of the {all} rules that can hold have a message; {never} never hold here.",
        ),
        "generated-to": In("Geschreven: {file}", "Written: {file}"),
        "policy-version": In(
            "een gemeente, een bestand, of een van beide bij een versie van git: utrecht@HEAD~1",
            "a city, a file, or either at a revision of git: utrecht@HEAD~1",
        ),
        "html": In("schrijf het verschil als HTML in dit bestand", "write the difference as HTML to this file"),
        "all": In("toon alles, ook wat zelden voorkomt", "show everything, also what seldom happens"),
        "generate-output": In("schrijf het in dit bestand", "write it to this file"),
        "sources-city": In("alleen wat in deze gemeente geldt", "only what holds in this city"),
        "yes": In("vraag niet of het zeker is", "do not ask whether it is certain"),
        # what the commands print
        "stance": In("houding", "stance"),
        "tone": In("toon", "tone"),
        "channels": In("kanalen", "channels"),
        "split": In("verdeling", "split"),
        "split-line": In(
            "zenden {send:g} · interactie {interact:g} · monitoren {monitor:g} ({basis})",
            "send {send:g} · interact {interact:g} · monitor {monitor:g} ({basis})",
        ),
        "rests": In("rust op", "rests on"),
        "rests-line": In(
            "{seed} × brontekst, {public} × openbare bron, {assumption} × aanname",
            "{seed} × source text, {public} × public source, {assumption} × assumption",
        ),
        "as-of": In("beleid van {year}", "policy of {year}"),
        "followers": In("{count} volgers", "{count} followers"),
        "seed-basis": In("brontekst", "source text"),
        "public-basis": In("openbare bron", "public source"),
        "assumption-basis": In("aanname", "assumption"),
        "goal": In("leerdoel", "goal"),
        "difficulty": In("niveau {level} van 3, {minutes} minuten", "level {level} of 3, {minutes} minutes"),
        "behaviour": In("gedrag", "behaviour"),
        "card": In("kaart", "card"),
        "no-use": In("nergens gebruikt", "used nowhere"),
        "and-more": In("… en nog {count} plaatsen (alles: --json)", "… and {count} more places (all: --json)"),
        "one-file": In("1 bestand", "1 file"),
        "files": In("{count} bestanden", "{count} files"),
        "all-good": In("{files}, niets aan te merken.", "{files}, nothing to remark."),
        "found-one": In("{files}, 1 bevinding.", "{files}, 1 finding."),
        "found": In("{files}, {count} bevindingen.", "{files}, {count} findings."),
        "to-us": In("aan de gemeente", "to the city"),
        "not-to-us": In("niet aan de gemeente", "not to the city"),
        "read-part": In(
            "Van de {length} tekens zijn de eerste {read} gelezen.",
            "Of the {length} characters the first {read} were read.",
        ),
        "does": In("Doet", "Does"),
        "replies": In("Antwoordt", "Replies"),
        "posts": In("Plaatst", "Posts"),
        "post-to": In("voor {audience}, via {channels}", "for {audience}, on {channels}"),
        "length": In("{length} van {limit} tekens", "{length} of {limit} characters"),
        "count": In("({length}/{limit})", "({length}/{limit})"),
        "no-reply": In("geen antwoord", "no reply"),
        "case": In("Zaaknummer", "Case"),
        "because": In("Want", "Because"),
        "rule": In("Afspraak", "Rule"),
        "understood": In("Begrepen als", "Understood as"),
        "parts-at": In("Waar ze uit elkaar gaan", "Where they part"),
        "letters": In(
            "Z zenden · I interactie · M monitoren · — kwam hier niet",
            "Z send · I interact · M monitor · — did not come here",
        ),
        "unseen": In("niet gezien", "not seen"),
        "waiting": In("wacht nog", "still waits"),
        "joined": In("met eerder", "with earlier"),
        "because-heading": In("Wat het verschil maakte", "What made the difference"),
        "because-none": In(
            "Deze steden verschillen niet in afloop, wachten, zien of bereik.",
            "These cities do not differ in ending, waiting, noticing or reach.",
        ),
        "shift": In(
            "eerste antwoord: helft binnen {median} min, langste {longest} min, zonder {none}; "
            "gezien: helft binnen {noticed} min, door niemand {unseen}; bereik {reached}",
            "first reply: half within {median} min, longest {longest} min, without {none}; "
            "noticed: half within {noticed} min, by nobody {unseen}; reach {reached}",
        ),
        "short-answer": In("antwoordt", "answers"),
        "short-ask": In("vraagt", "asks"),
        "short-refer": In("verwijst", "refers"),
        "short-dm": In("privé", "private"),
        "short-take": In("neemt aan", "takes"),
        "short-forward": In("zet door", "forwards"),
        "short-proactive": In("uit zichzelf", "unasked"),
        "short-warn": In("huisregels", "house rules"),
        "short-post": In("plaatst", "posts"),
        "short-watch": In("volgt", "watches"),
        "short-escalate": In("meldt intern", "escalates"),
        "short-hide": In("verbergt", "hides"),
        "moods": In("stemming (-3 … +3)", "mood (-3 … +3)"),
        "minutes": In(
            "minuten: zenden {send:g}, interactie {interact:g}, monitoren {monitor:g}",
            "minutes: send {send:g}, interact {interact:g}, monitor {monitor:g}",
        ),
        "locate-policies": In("beleid", "policies"),
        "locate-scenarios": In("scenario's", "scenarios"),
        "locate-data": In("oefeningen", "exercises"),
        "locate-cache": In("cache", "cache"),
        "locate-settings": In("instellingen", "settings"),
        "forget-kept": In(
            'Van "{name}" is bewaard: {exercises} × oefening, {moves} × stap, {marks} × beoordeling, '
            "{reviews} × herhaling.",
            'Kept of "{name}": {exercises} × exercise, {moves} × step, {marks} × mark, {reviews} × review.',
        ),
        "forget-ruled": In(
            '"{name}" oordeelde als trainer {count} keer. Dat blijft staan, zonder de naam.',
            '"{name}" ruled {count} times as a trainer. That stays, without the name.',
        ),
        "forget-certain": In(
            "Alles wissen? Dit kan niet ongedaan worden gemaakt. (ja/nee) ",
            "Erase everything? This cannot be undone. (yes/no) ",
        ),
        "forget-not": In("Er is niets gewist.", "Nothing was erased."),
        "forget-done": In('Alles van "{name}" is gewist.', 'Everything of "{name}" was erased.'),
        "forget-out": In(
            "Dit ging eerder naar buiten en staat daar misschien nog. Wis het ook daar:",
            "This left earlier and may still be there. Erase it there as well:",
        ),
        "forget-out-none": In(
            "Er is nooit iets van deze deelnemer naar buiten gegaan.",
            "Nothing of this trainee ever left.",
        ),
        "forget-delivered": In("{count} × xAPI", "{count} × xAPI"),
        "forget-copies": In(
            "In kopieën en reservekopieën die jij of je systeem van {file} maakte, staat het nog.",
            "Copies and backups that you or your system made of {file} still hold it.",
        ),
        "forget-backups": In(
            "In de reservekopieën en het logboek (WAL) van de server staat het nog, tot die verlopen. Vraag het de "
            "beheerder van {file}.",
            "The backups and the log (WAL) of the server still hold it until they expire. Ask whoever runs {file}.",
        ),
        "not-there": In("(nog niet aangemaakt)", "(not made yet)"),
        "none-found": In("Er staat hier niets.", "There is nothing here."),
        "new-made": In("Gemaakt: {file}", "Made: {file}"),
        "new-next": In(
            "Vul in wat met TODO begint. Wat er nog staat, zegt: webcare check {name}",
            "Fill in what begins with TODO. What is left is told by: webcare check {name}",
        ),
        "new-policy": In(
            'Probeer het uit: webcare answer "Hoe vraag ik een paspoort aan?" --city {name}',
            'Try it: webcare answer "How do I apply for a passport?" --city {name}',
        ),
        "new-scenario": In(
            "Speel het: webcare play {name} --city utrecht --plain",
            "Play it: webcare play {name} --city utrecht --plain",
        ),
        # what goes wrong
        "more-help": In("Uitleg: {command} --help", "Help: {command} --help"),
        "no-command": In('Er is geen opdracht "{name}".{near}', 'There is no command "{name}".{near}'),
        "unknown-option": In('De optie "{name}" is er niet.{near}', 'There is no option "{name}".{near}'),
        "too-much": In(
            'Hier is "{name}" te veel. Zet een bericht van meer woorden tussen aanhalingstekens.',
            '"{name}" is too much here. Put a message of several words in quotes.',
        ),
        "required": In("Er ontbreekt nog: {names}.", "Still missing: {names}."),
        "no-value": In("Na {name} hoort nog een waarde.", "A value belongs after {name}."),
        "no-number": In("Na {name} hoort een heel getal.", "A whole number belongs after {name}."),
        "value-unwanted": In("Na {name} hoort geen waarde.", "No value belongs after {name}."),
        "no-choice": In(
            '"{name}" kan niet bij {option}. Wel: {names}.{near}',
            '"{name}" is not possible for {option}. Possible: {names}.{near}',
        ),
        "other-usage": In("Zo kan het niet: {why}.", "This is not possible: {why}."),
        "no-text": In(
            "Geef een bericht tussen aanhalingstekens, of gebruik --stdin.",
            "Give a message in quotes, or use --stdin.",
        ),
        "two-texts": In("Geef een bericht óf --stdin, niet allebei.", "Give a message or --stdin, not both."),
        "text-or-scenario": In(
            "Geef een bericht of een --scenario, een van de twee.",
            "Give a message or a --scenario, one of the two.",
        ),
        "channel-unknown": In(
            'Er is geen kanaal "{name}". Wel: {names}.{near}',
            'There is no channel "{name}". There are: {names}.{near}',
        ),
        "twice": In('De gemeente "{name}" staat er twee keer.', 'The city "{name}" stands there twice.'),
        "trainee-unknown": In(
            'Van een deelnemer "{name}" is niets bewaard.{near}',
            'Nothing is kept of a trainee "{name}".{near}',
        ),
        "write-failed": In("Schrijven lukt niet: {why}.", "Writing fails: {why}."),
        "read-failed": In("Lezen lukt niet: {why}.", "Reading fails: {why}."),
    }
)
