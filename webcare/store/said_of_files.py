"""What is said about a file that cannot be read or has the wrong shape, in Dutch and English.

Not here: what files say about each other (`said_of_content`).
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class In(NamedTuple):
    """One sentence in both languages."""

    nl: str
    en: str


OF_FILES: Mapping[str, In] = MappingProxyType(
    {
        # the file as a whole
        "unreadable": In("dit bestand is niet te lezen: {why}.", "this file cannot be read: {why}."),
        "no-file": In("hier is geen gewoon bestand.", "there is no plain file here."),
        "too-big": In(
            nl=("dit bestand is {size} groot; meer dan 1 MB wordt niet gelezen. Verdeel het over meer bestanden."),
            en="this file is {size}; more than 1 MB is not read. Divide it over several files.",
        ),
        "outside": In(
            nl="dit is een verwijzing naar buiten de map {folder}. Zet het bestand zelf in de map.",
            en="this is a link to outside the folder {folder}. Put the file itself in the folder.",
        ),
        "not-utf8": In(
            nl=(
                "dit bestand is geen UTF-8: byte {byte} (0x{value:02x}) hoort daar niet. "
                "Bewaar het opnieuw met de codering UTF-8."
            ),
            en=(
                "this file is not UTF-8: byte {byte} (0x{value:02x}) does not belong there. "
                "Save it again with the encoding UTF-8."
            ),
        ),
        "control": In(
            nl="hier staat een onzichtbaar stuurteken (U+{code:04X}). Haal het weg.",
            en="here stands an invisible control character (U+{code:04X}). Remove it.",
        ),
        "tab": In(
            nl="hier staat een tab. YAML springt in met spaties: vervang de tab.",
            en="here stands a tab. YAML indents with spaces: replace the tab.",
        ),
        "empty": In("dit bestand is leeg.", "this file is empty."),
        "no-mapping": In(
            nl=("bovenaan hoort een naam met een dubbele punt te staan, zoals `city: rotterdam`; hier staat {found}."),
            en="the top must be a name and a colon, such as `city: rotterdam`; here stands {found}.",
        ),
        "no-list": In(
            nl="dit bestand hoort een lijst te zijn: elk stuk begint met `- `.",
            en="this file must be a list: each piece begins with `- `.",
        ),
        "documents": In(
            nl=("hier begint met --- een tweede document. Eén bestand is één document: haal de regel weg."),
            en="here --- begins a second document. One file is one document: remove the line.",
        ),
        "deep": In(
            nl="dit zit meer dan {most} lagen diep genest. Zo diep gaat geen bestand van webcare.",
            en="this is nested more than {most} deep. No file of webcare goes that deep.",
        ),
        # names of files
        "revision-unknown": In(
            nl='git kent hier geen versie "{name}" van deze map.', en='git knows no revision "{name}" of this folder.'
        ),
        "revision-unread": In(
            nl='git kon de versie "{name}" niet geven.', en='git could not give the revision "{name}".'
        ),
        "no-folder": In("er is geen map met deze naam.", "there is no folder of this name."),
        "city-unknown": In(
            nl='er is geen gemeente "{name}". Wel: {names}.',
            en='there is no city "{name}". There are: {names}.',
        ),
        "scenario-unknown": In(
            nl='er is geen scenario "{name}". Wel: {names}.',
            en='there is no scenario "{name}". There are: {names}.',
        ),
        "misnamed": In(
            nl='hier staat "{stands}", maar het bestand heet {name}.yaml. Maak ze gelijk.',
            en='"{stands}" stands here, but the file is called {name}.yaml. Make them the same.',
        ),
        # the words of YAML
        "anchor": In(
            nl=(
                "hier krijgt een stuk een naam met & (een anker). Dat lezen we niet: schrijf "
                "het stuk uit waar het hoort. Begint hier een tekst met &, zet die dan tussen "
                "aanhalingstekens."
            ),
            en=(
                "here & names a piece (an anchor). We do not read those: write the piece out "
                "where it belongs. If a text begins with & here, put it in quotes."
            ),
        ),
        "alias": In(
            nl=(
                "hier wordt met * een ander stuk herhaald (een alias). Dat lezen we niet: "
                "schrijf het stuk uit. Begint hier een tekst met *, zet die dan tussen "
                "aanhalingstekens."
            ),
            en=(
                "here * repeats another piece (an alias). We do not read those: write the "
                "piece out. If a text begins with * here, put it in quotes."
            ),
        ),
        "tag": In(
            nl=(
                "hier staat een label met ! (een tag). Dat lezen we niet: haal het weg. Begint "
                "hier een tekst met !, zet die dan tussen aanhalingstekens."
            ),
            en=(
                "here stands a label with ! (a tag). We do not read those: remove it. If a "
                "text begins with ! here, put it in quotes."
            ),
        ),
        "merge": In(
            nl="<< voegt een ander stuk in. Dat lezen we niet: schrijf het stuk uit.",
            en="<< merges another piece in. We do not read that: write the piece out.",
        ),
        "duplicate": In(
            nl=('"{key}" staat hier voor de tweede keer; de eerste staat op regel {line}. Eén van de twee moet weg.'),
            en=('"{key}" stands here for the second time; the first is on line {line}. One of the two must go.'),
        ),
        "key-no-text": In(
            nl="hier hoort een naam voor de dubbele punt te staan, geen lijst of blok.",
            en="a name belongs before the colon here, not a list or a block.",
        ),
        "key-quotes": In(
            nl=('als naam leest YAML {found} als ja, nee of niets. Schrijf "{found}" tussen aanhalingstekens.'),
            en='as a name YAML reads {found} as yes, no or nothing. Write "{found}" in quotes.',
        ),
        "boolean": In(
            nl=(
                "{found} leest YAML als ja of nee. Bedoel je waar of onwaar, schrijf dan "
                '{value}; is het tekst, schrijf "{found}".'
            ),
            en=(
                "YAML reads {found} as a yes or no. If you mean true or false, write {value}; "
                'if it is text, write "{found}".'
            ),
        ),
        "sexagesimal": In(
            nl=(
                "{found} leest YAML als het getal {value}. Schrijf een duur als 5m of 90s, en "
                'een tijdstip tussen aanhalingstekens: "{found}".'
            ),
            en=(
                "YAML reads {found} as the number {value}. Write a duration as 5m or 90s, and "
                'a time of day in quotes: "{found}".'
            ),
        ),
        "date": In(
            nl='{found} leest YAML als een datum. Zet het tussen aanhalingstekens: "{found}".',
            en='YAML reads {found} as a date. Put it in quotes: "{found}".',
        ),
        "odd-number": In(
            nl=('{found} leest YAML als een bijzonder getal. Schrijf een gewoon getal, of tekst: "{found}".'),
            en='YAML reads {found} as a special number. Write a plain number, or text: "{found}".',
        ),
        "huge-number": In(
            nl="dit getal heeft {digits} cijfers; zo'n groot getal wordt niet gelezen.",
            en="this number has {digits} digits; a number that large is not read.",
        ),
        "quote-open": In(
            nl="dit aanhalingsteken wordt nergens gesloten.",
            en="this quotation mark is closed nowhere.",
        ),
        "starts-odd": In(
            nl="een tekst mag hier niet beginnen met {found}. Zet de tekst tussen aanhalingstekens.",
            en="a text cannot begin with {found} here. Put the text in quotes.",
        ),
        "colon": In(
            nl=(
                "hier staat een dubbele punt te veel, of de regel springt verkeerd in. Staat "
                "de dubbele punt in een tekst, zet die tekst dan tussen aanhalingstekens."
            ),
            en=(
                "here is a colon too many, or the line is indented wrongly. If the colon "
                "stands in a text, put that text in quotes."
            ),
        ),
        "colon-missing": In(
            nl="hier ontbreekt een dubbele punt na een naam, of de regel springt verkeerd in.",
            en="a colon after a name is missing here, or the line is indented wrongly.",
        ),
        "bracket": In(
            nl=(
                "hier hoort een komma of een haakje sluiten. Begint een tekst met [ of {{, zet "
                "die dan tussen aanhalingstekens."
            ),
            en=("a comma or closing bracket belongs here. If a text begins with [ or {{, put it in quotes."),
        ),
        "block": In(
            nl=(
                "de inspringing klopt hier niet met de regels erboven, of een tekst met "
                "aanhalingstekens gaat na het laatste aanhalingsteken door."
            ),
            en=(
                "the indentation here does not fit the lines above, or a quoted text goes on "
                "after its last quotation mark."
            ),
        ),
        "escape": In(
            nl=(
                'na een \\ tussen dubbele aanhalingstekens hoort n, t, ", \\ of een code. '
                "Schrijf \\\\ voor het teken zelf."
            ),
            en=('after a \\ in double quotes comes n, t, ", \\ or a code. Write \\\\ for the character itself.'),
        ),
        "yaml": In("dit is geen geldige YAML ({why}).", "this is not valid YAML ({why})."),
        # the shape of the file
        "missing": In('hier ontbreekt "{name}".', '"{name}" is missing here.'),
        "unknown-key": In(
            nl='"{name}" hoort hier niet. Hier kan: {names}.',
            en='"{name}" does not belong here. Possible here: {names}.',
        ),
        "unknown-value": In(
            nl='"{name}" kan hier niet. Wel: {names}.',
            en='"{name}" cannot stand here. Possible: {names}.',
        ),
        "wants-text": In(
            nl="hier hoort tekst, en hier staat {found}.", en="text belongs here, and here stands {found}."
        ),
        "wants-quotes": In(
            nl=("hier hoort tekst, en hier staat {found}. Zet het tussen aanhalingstekens als het tekst is."),
            en="text belongs here, and here stands {found}. Put it in quotes if it is text.",
        ),
        "wants-number": In(
            nl="hier hoort een getal, en hier staat {found}.",
            en="a number belongs here, and here stands {found}.",
        ),
        "wants-whole": In(
            nl="hier hoort een heel getal, en hier staat {found}.",
            en="a whole number belongs here, and here stands {found}.",
        ),
        "wants-true": In(
            nl="hier hoort true of false, en hier staat {found}.",
            en="true or false belongs here, and here stands {found}.",
        ),
        "wants-block": In(
            nl="hier hoort een blok met namen en dubbele punten, en hier staat {found}.",
            en="a block of names and colons belongs here, and here stands {found}.",
        ),
        "wants-list": In(
            nl="hier hoort een lijst, en hier staat {found}.",
            en="a list belongs here, and here stands {found}.",
        ),
        "too-short": In("hier horen er minstens {least} te staan.", "at least {least} must stand here."),
        "kind-nothing": In("niets", "nothing"),
        "kind-block": In("een blok", "a block"),
        "kind-list": In("een lijst", "a list"),
        "kind-number": In("het getal {value}", "the number {value}"),
        "empty-text": In("deze tekst is leeg.", "this text is empty."),
        "at-least": In("dit moet {limit} of meer zijn.", "this must be {limit} or more."),
        "at-most": In("dit mag {limit} of minder zijn.", "this must be {limit} or less."),
        "more-than": In("dit moet meer dan {limit} zijn.", "this must be more than {limit}."),
        "less-than": In("dit moet minder dan {limit} zijn.", "this must be less than {limit}."),
        "wrong": In("dit klopt niet: {why}.", "this is wrong: {why}."),
        "todo": In(
            nl='hier staat nog iets om in te vullen: "{text}"',
            en='something is still to be filled in here: "{text}"',
        ),
        # what the models themselves ask (the codes stand in webcare/domain)
        "source-missing": In(
            nl="basis is {basis}: noem dan onder source de zin, zoals [R5].",
            en="basis is {basis}, so name the sentence under source, such as [R5].",
        ),
        "action-not-in-split": In(
            nl="de actie {action} hoort bij geen van de inzetten onder by-split.",
            en="action {action} belongs to none of the efforts under by-split.",
        ),
        "trial-gives": In(
            nl="een test heeft een `text` of `facts`: een van beide, en niet allebei.",
            en="a test has a `text` or `facts`: one of the two, and not both.",
        ),
        "trial-expects": In(
            nl="deze test zegt niet wat er moet gebeuren: noem een rule, een action of iets anders.",
            en="this test does not say what must come of it: name a rule, an action or something else.",
        ),
        "trial-nowhere": In(
            nl="deze test noemt geen gemeente: zet er `city` bij, of boven in het bestand.",
            en="this test names no city: add `city` to it, or at the top of the file.",
        ),
        "trial-rule": In(nl='{city} heeft geen afspraak "{name}".', en='{city} has no rule "{name}".'),
        "steps-order": In(
            nl="`two` mag niet minder zijn dan `one`.",
            en="`two` may not be less than `one`.",
        ),
        "levels": In(
            nl="er zijn drie niveaus (`levels`): 1, 2 en 3.",
            en="there are three levels (`levels`): 1, 2 and 3.",
        ),
        "pace": In(
            nl="zeg bij `pace` hoe druk het is in uur 0.",
            en="say under `pace` how busy it is at hour 0.",
        ),
        "rubric-incomplete": In(
            nl="{name} ontbreekt: een beoordelingskader noemt elk criterium en elke ondergrens.",
            en="{name} is missing: a rubric names every criterion and every gate.",
        ),
        "rubric-cap-passes": In(
            nl="een plafond van {mark} (de slaaggrens) of meer houdt niemand tegen. Maak het lager.",
            en="a cap of {mark} (the pass mark) or more stops nobody. Lower it.",
        ),
        "action-other-effort": In(
            nl="de actie {action} hoort bij de inzet {effort}.",
            en="action {action} belongs to effort {effort}.",
        ),
        "monitor-speaks": In(
            nl="wie volgt (monitor) zegt niets: laat reply en post weg.",
            en="who monitors says nothing: leave out reply and post.",
        ),
        "interact-silent": In(
            nl="wie in gesprek gaat (interact) zegt iets: noem de sjablonen onder reply.",
            en="who interacts says something: name the templates under reply.",
        ),
        "send-nothing": In(
            nl="wie zendt (send) plaatst iets: noem het bericht onder post.",
            en="who sends posts something: name it under post.",
        ),
        "no-time": In("schrijf een tijd als 90s, 5m of 1h30m.", "write a time as 90s, 5m or 1h30m."),
    }
)
