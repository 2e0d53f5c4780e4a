"""What `replay` and `evaluate` say, in Dutch and English. Not here: the words of every command (`words`)."""

from collections.abc import Mapping
from types import MappingProxyType

from webcare.cli.usage import did_you_mean
from webcare.cli.words import In
from webcare.engine.text import shown
from webcare.simulation.rows import Unreadable
from webcare.store.errors import ArchiveError

SENTENCES: Mapping[str, In] = MappingProxyType(
    {
        # an archive that cannot be read or written
        "archive-none": In('Er is geen bestand "{file}".', 'There is no file "{file}".'),
        "archive-format": In(
            'De naam "{file}" zegt niet welk soort bestand het is. Wel: {names}.',
            'The name "{file}" does not say what kind of file it is. Possible: {names}.',
        ),
        "archive-extra": In(
            "Voor .parquet is iets extra's nodig: pip install 'webcare[parquet]'.",
            "For .parquet something extra is needed: pip install 'webcare[parquet]'.",
        ),
        "archive-no-text": In(
            'In "{file}" ontbreekt de kolom "text". Er staat: {names}.',
            'The column "text" is missing in "{file}". There are: {names}.',
        ),
        "archive-broken": In('"{file}" is niet te lezen: {why}.', '"{file}" cannot be read: {why}.'),
        "archive-worker": In(
            "Een van de processen is gestopt. Probeer het met --workers 1, of met minder geheugen in gebruik.",
            "One of the processes has stopped. Try --workers 1, or with less memory in use.",
        ),
        # a row that cannot be read
        "row": In("regel {number}: {says}", "line {number}: {says}"),
        "row-no-json": In("dit is geen JSON", "this is no JSON"),
        "row-no-utf8": In(
            "dit is geen UTF-8; bewaar het bestand als UTF-8", "this is no UTF-8; save the file as UTF-8"
        ),
        "row-no-object": In(
            'hier hoort {{"text": …}} te staan, één bericht per regel',
            'here {{"text": …}} is expected, one message a line',
        ),
        "row-no-text": In('"text" ontbreekt of is geen tekst', '"text" is missing or is no text'),
        "row-too-long": In("deze regel is te lang om een bericht te zijn", "this line is too long to be a message"),
        "row-too-many": In(
            "er staan {found} velden, meer dan in de kop; staat een tekst met komma's tussen aanhalingstekens?",
            "there are {found} fields, more than in the head; does a text with commas stand in quotes?",
        ),
        "row-wrong-sort": In('"{field}" is geen tekst', '"{field}" is no text'),
        "row-unknown": In(
            '"{field}" kan niet "{found}" zijn. Wel: {names}.', '"{field}" cannot be "{found}". Possible: {names}.'
        ),
        "row-no-label": In(
            "er staat geen label: {names}",
            "there is no label: {names}",
        ),
        # what replay says
        "replayed": In(
            "{read} gelezen, {written} geschreven{where}.",
            "{read} read, {written} written{where}.",
        ),
        "one-message": In("1 bericht", "1 message"),
        "messages": In("{count} berichten", "{count} messages"),
        "one-row": In("1 rij", "1 row"),
        "rows": In("{count} rijen", "{count} rows"),
        "where": In(" in {file}", " to {file}"),
        "one-unreadable": In(
            "1 regel kon niet worden gelezen en is overgeslagen.", "1 line could not be read and was passed over."
        ),
        "unreadable": In(
            "{count} regels konden niet worden gelezen en zijn overgeslagen.",
            "{count} lines could not be read and were passed over.",
        ),
        "workers": In("Na --workers hoort een getal vanaf 1.", "After --workers a number from 1 belongs."),
        "dialect-csv": In(
            "--dialect hoort bij een --output die op .csv eindigt.",
            "--dialect belongs to an --output that ends in .csv.",
        ),
        "same-file": In(
            "De uitvoer zou de invoer overschrijven. Kies een andere naam na --output.",
            "The output would overwrite the input. Choose another name after --output.",
        ),
        # what evaluate says
        "held-back": In(
            "Na --held-back hoort een getal vanaf 2, na --worst een getal vanaf 0.",
            "After --held-back a number from 2 belongs, after --worst a number from 0.",
        ),
        "nothing-labelled": In("Er is geen enkel bericht met labels gelezen.", "Not one message with labels was read."),
        "part-all": In("Alle berichten: {count}", "All messages: {count}"),
        "part-tuned": In("Om aan te schaven: {count} berichten", "To tune on: {count} messages"),
        "part-held-back": In("Apart gehouden: {count} berichten", "Held back: {count} messages"),
        "held-back-heading": In(
            "Welke dit zijn, staat hier niet. Wie zijn fouten bekijkt en verbetert, meet daarna alleen nog zichzelf.",
            "Which these are is not told. Whoever reads and mends their errors measures only themselves after that.",
        ),
        "accuracy": In("goed", "right"),
        "macro-f1": In("macro-F1", "macro-F1"),
        "labelled": In("berichten", "messages"),
        "f1": In("F1", "F1"),
        "precision": In("precisie", "precision"),
        "recall": In("gevonden", "recall"),
        "of": In("van de", "of"),
        "costly-heading": In("Dure fouten", "Costly errors"),
        "emergency-missed": In("noodgeval gemist", "emergency missed"),
        "emergency-false": In("noodgeval gezien dat er geen was", "emergency seen that was none"),
        "send-missed": In("zenden gemist", "send missed"),
        "answered-for-nothing": In("antwoord geadviseerd waar meelezen hoort", "reply advised where to read along"),
        "troll-answered": In("  waarvan op een provocatie", "  of which to a provocation"),
        "personal-data-missed": In("persoonsgegevens gemist", "personal data missed"),
        "personal-data-false": In("persoonsgegevens gezien die er geen waren", "personal data seen that was none"),
        "worst-heading": In(
            "De ergste fouten: waar het programma het zekerst was", "The worst errors: where the program was surest"
        ),
        "wanted": In("moest zijn: {label}", "should be: {label}"),
        "table": In("was ↓  begrepen als →", "was ↓  understood as →"),
        "mix-ups": In("het vaakst verward (was → begrepen als):", "most often mixed up (was → understood as):"),
        "reliability-heading": In(
            "Wat een score waard is: hoe vaak het goed was", "What a score is worth: how often it was right"
        ),
        "score": In("score", "score"),
        "mean": In("gemiddeld", "mean"),
        "from": In("vanaf {least}", "from {least}"),
    }
)


def say(lang: str, key: str, /, **words: object) -> str:
    """A sentence of this module in the interface's language."""
    found = SENTENCES[key]
    return (found.en if lang == "en" else found.nl).format(**words)


def counted(lang: str, one: str, many: str, count: int) -> str:
    """`1 bericht`, `1.200 berichten`."""
    if count == 1:
        return say(lang, one)
    figure = f"{count:,}"
    return say(lang, many, count=figure if lang == "en" else figure.replace(",", "."))


def unreadable(lang: str, number: int, why: Unreadable) -> str:
    """`regel 7: "channel" kan niet "facebok" zijn. Wel: … Bedoelde je "facebook"?`."""
    found = shown(why.found[:60])
    says = say(lang, why.code, field=why.field, found=found, names=", ".join(why.names))
    return say(lang, "row", number=number, says=says + did_you_mean(found, why.names, lang))


_USAGE = frozenset({"archive-none", "archive-format", "archive-extra"})


def refused(lang: str, error: ArchiveError) -> tuple[str, bool]:
    """What is wrong with an archive, and whether that is how it was asked for rather than what happened."""
    names = ", ".join(error.names)
    says = say(lang, error.code, file=shown(error.file[:200]), names=shown(names[:200]), why=shown(error.why[:200]))
    if error.code == "archive-none":
        says += did_you_mean(error.file, error.names, lang)
    return says, error.code in _USAGE
