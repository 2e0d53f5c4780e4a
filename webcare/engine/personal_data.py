"""Personal data in a message: where it stands and of which sort; and the message with it masked.

What is no personal data: a first name, a case, report or pole number, a municipal number, an @handle, an office-holder,
the place of a report. The border is that of `policies/lexicon/README.md`.
"""

import re
from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from webcare.domain.understanding import Evidence, PiiKind
from webcare.engine.glance import BRACKET, DIGIT, HOME_STREET, HOMES, INITIAL, MAIL, marks_of
from webcare.engine.search import Search
from webcare.languages.names import FIRST_NAMES, WELL_KNOWN

TOKENS: Mapping[PiiKind, str] = MappingProxyType(
    {
        PiiKind.BSN: "[bsn]",
        PiiKind.IBAN: "[iban]",
        PiiKind.PHONE: "[telefoon]",
        PiiKind.EMAIL: "[e-mail]",
        PiiKind.PLATE: "[kenteken]",
        PiiKind.BIRTH_DATE: "[geboortedatum]",
        PiiKind.ADDRESS: "[adres]",
        PiiKind.NAME: "[naam]",
        PiiKind.DOCUMENT: "[documentnummer]",
    }
)
"""What stands in the place of masked data. A token counts as data of its sort: masked text is understood the same."""

_SHOWN = BRACKET | DIGIT | MAIL | INITIAL
"""All personal data but a name without initials shows by one of these."""
_KIND_OF = {token: kind for kind, token in TOKENS.items()}
_TOKEN = Search("|".join(re.escape(token) for token in TOKENS.values()))
_DIGIT = re.compile(r"\d")
_NINE = Search(r"(?<![\d.])\d(?:[ .-]?\d){7,8}(?![\d])")
_NOT_BSN = Search(
    r"(?:zaak|meld|case|report|dossier|kvk|paal|mast|lantaarn|order|factuur|klant)\w*[^\w]{0,3}(?:nr|nummer|number)?"
    r"[^\w]{0,3}(?:\b(?:is|was|met|van|luidt)\b[^\w]{0,3})?$",
    re.IGNORECASE,
)
_IBAN = Search(r"(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}(?!\w)", re.IGNORECASE)
_PHONE = Search(
    r"(?<![\w+])(?:(?:\+|00)31[ .-]?(?:\(0\))?[ .-]?|0|\((?=0\d{1,3}\))0)(?!900|800)[1-9]"
    r"(?:[ .-]{0,3}\d|\)[ .-]{0,2}\d){8}(?!\d)"
    r"|(?<![\w+])(?:\+|00)(?!31)[1-9]\d(?:[ .-]?\d){8,11}(?!\d)"
)
_EMAIL = Search(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}")
_BODY_MAIL = Search(r"(?:info|klantcontact|contact|webcare|post|noreply|pers|receptie)@", re.IGNORECASE)
_PLATE = Search(
    r"(?<![\w-])(?:[A-Z]{2}-\d{2}-\d{2}|\d{2}-\d{2}-[A-Z]{2}|\d{2}-[A-Z]{2}-\d{2}|[A-Z]{2}-\d{2}-[A-Z]{2}|[A-Z]{2}-[A-Z]{2}-\d{2}"
    r"|\d{2}-[A-Z]{2}-[A-Z]{2}|\d{2}-[A-Z]{3}-\d|\d-[A-Z]{3}-\d{2}|[A-Z]{2}-\d{3}-[A-Z]|[A-Z]-\d{3}-[A-Z]{2}"
    r"|[A-Z]{3}-\d{2}-[A-Z]|[A-Z]-\d{2}-[A-Z]{3})(?![\w-])",
    re.IGNORECASE,
)
_MONTH = r"(?:jan|feb|maart|mrt|apr|mei|juni?|juli?|aug|sep|okt|oct|nov|dec)[a-z]*"
_DATE = Search(rf"(?<!\d)\d{{1,2}}(?:[-/. ]\d{{1,2}}[-/. ]|\s+{_MONTH}\s+)(?:19|20)\d{{2}}(?!\d)", re.IGNORECASE)
_BORN = Search(r"(?:\bgeb\.?|geboren|geboorte\w*|\bborn|birth\w*)\W*(?:\w+\W+){0,3}$", re.IGNORECASE)
_DOCUMENT = Search(
    r"(?:paspoort|id-?kaart|identiteitskaart|rijbewijs|document|passport)(?:nummer|nr|number)?\W{1,3}(?:is\W)?(?:nr\W{1,2})?"
    r"([A-Z][A-Z0-9]{6,8}\d)\b",
    re.IGNORECASE,
)
_DOCUMENTS = ("aspoort", "dkaart", "d-kaart", "tskaart", "jbew", "document", "assport")
"""What is in each of their names, whatever the capitals."""
_WORD = r"[\w'’-]{0,60}"
"""The rest of a word of a name. It has an end, and so has every search: nothing here goes over a text twice."""
_STREET = (
    rf"(?:(?:[A-ZÀ-Þ]{_WORD}[ ]){{0,3}}{_WORD}(?:{HOMES})"
    r"|(?:[Ll]aan|[Pp]lein|[Ww]eg|[Hh]of|[Kk]ade) (?:van|der|den|de) (?:(?:de|den|der|het) )?"
    rf"[A-ZÀ-Þ]{_WORD}(?: [A-ZÀ-Þ]{_WORD})?)"
)
_HOME = Search(
    # Inside a word it may only begin where a name does that goes on in the next word: what else begins there was
    # found from the beginning of the word.
    rf"(?<!\w)(?:(?<![\w'’-])|(?=[A-ZÀ-Þ]{_WORD}+ |(?:laan|plein|weg|hof|kade) ))({_STREET}\s+\d{{1,4}}"
    r"(?:\s?-\s?\d{1,3}|\s?[a-zA-Z](?!\w)|\s+(?:bis|hs|huis|\w{1,20}hoog|[IVX]{1,9})\b)?)(?![\w:])"
)
_HOME_ENDS = tuple(HOMES.split("|"))
_NUMBER = re.compile(r"\s\d")
# The space comes first and what stands before it is looked back at: three times as fast as the other way about.
_AVENUE = Search(r" (?:(?<=[Ll]aan )|(?<=[Pp]lein )|(?<=[Ww]eg )|(?<=[Hh]of )|(?<=[Kk]ade ))(?:van|der|den|de) ")
_POSTCODE = Search(r"(?<!\w)[1-9]\d{3}\s?[A-Z]{2}(?:[ ,]+\d{1,4}\w?)?(?!\w)")
_PUBLIC_THING = Search(
    r"\b(?:\w*container\w*|prullenbak\w*|vuilnisbak\w*|glasbak\w*|lantaarn\w*|straatlamp\w*|lamp|lampen|paal|put|kolk"
    r"|putdeksel"
    r"|stoep|stoeptegel\w*|tegels?|gat|kuil|bo+m|bomen|tak|takken|fiets\w*|graffiti|zwerf\w*|afval|vuilnis\w*|grofvuil|matras"
    r"|bankstel|stoplicht|verkeerslicht|verkeersbord|bord|hondenpoep|ratten?|wegdek|drempel|bushalte|speeltuin|streetlight"
    r"|pothole|bin|bins|rubbish|pavement|storing|winkel|caf[eé]|restaurant|museum|kantoor|terras|garage|gevel|leegstand)\b",
    re.IGNORECASE,
)
_LIVES = Search(
    r"\b(?:woon|woont|wonen|wonende|mijn adres|adres(?:\s+is)?|thuis|ons huis|mijn huis|huis van|live|living|address"
    r"|sinds 19|ik zit op|bij mij|bel aan|aanbellen|overburen|mijn deur|onze deur|onze woning|mijn raam)\b",
    re.IGNORECASE,
)
_PLACE_OF_REPORT = Search(
    r"(?:t\.?h\.?v\.?|ter hoogte van|hoogte|hoek|tegenover|voor nummer|bij nummer|naast|achter|near|corner of)"
    r"\s+(?:de |het )?$",
    re.IGNORECASE,
)
_SOMEBODYS = Search(r"(?:\b[A-ZÀ-Þ][\w'’-]+,?\s+(?:van|op|uit|in|aan|from|at)|[A-ZÀ-Þ][\w'’-]+,)\s+(?:de |het )?$")
"""A name just before it: `Ans de Graaf, Hoefkade 3`, `mevrouw Boersma van Lindelaan 9`."""
_FLOOR = Search(r"(?:hoog|huis|bis|\bhs|-\d+)$", re.IGNORECASE)
_INDOORS = Search(
    r"\b(?:moeder|vader|buurvrouw|buurman|bovenbuur\w*|kindje|slaapkamer|plafond|lekkage|kliko|uitkering|huurwoning|huisbaas"
    r"|aanvraag|wmo|paspoort|dossier|verhuis\w*|gordijnen|mevrouw|mevr|meneer)\b",
    re.IGNORECASE,
)
_PREFIX = r"(?:(?:van|de|der|den|ter|ten|te|'t|el|al|ben|bin|von|op|in)\s+){0,3}"
_INITIAL = r"(?:[A-Z]\.\s?){1,4}"
_PERSON = Search(
    rf"\b(?:[Mm]evr(?:ouw|\.)?|[Mm]w\.?|[Mm]eneer|[Dd]hr\.?|[Dd]e heer|[Mm]rs?\.)\s+{_INITIAL}"
    rf"\s*{_PREFIX}[A-ZÀ-Þ][\w'’-]+"
    rf"|(?<![\w.])(?<!\d ){_INITIAL}{_PREFIX}[A-ZÀ-Þ][a-zß-ÿ][\w'’-]+"
)
# The capital comes first and what stands before it is looked back at: three times as fast as the other way about.
_FULL = re.compile(rf"([A-ZÀ-Þ](?<![\w@#].)[a-zß-ÿ]{{2,14}})\s+({_PREFIX})([A-ZÀ-Þ][a-zß-ÿ'’-]{{2,20}})(?![\w-])")
_SENTENCE_ENDED = Search(r"[.!?,\n]\s*$")
_A_PLACE = Search(
    r"(?:straat|laan|weg|plein|kade|gracht|singel|dijk|dreef|park|brug|markt|haven|buurt|wijk|school|college|kerk|hal|arena"
    r"|museum|huis|tuin|boulevard|noord|zuid|oost|west|centrum|centraal|flat|zaal|theater|stadion)$"
)
_AS_A_PLACE = Search(r"\b(?:op|in|aan|bij|langs|over|van|naar) (?:de|het|'t) $", re.IGNORECASE)
"""People are not said with an article; streets and squares named after them are."""
_NAMED_BY = Search(
    r"(?:(?:ik ben|mijn naam is|naam|heet|genaamd|op naam van|groet(?:en|jes)?"
    r"|namens|buurman|buurvrouw|zoon(?:tje)?|dochter(?:tje)?|moeder|vader"
    r"|oma|opa|vriendin?|bovenbuurman|bovenbuurvrouw|onderbuurman|patiënt|mevrouw|meneer"
    r"|collega|name is|i am|baliemedewerker|ambtenaar"
    r"|medewerker)\W{1,3})$",
    re.IGNORECASE,
)
_OFFICE = Search(
    r"(?:burgemeester|wethouder|minister|raadslid|premier|koning\w*|president|staatssecretaris|sint|dj|zanger\w*|mayor)\s+$",
    re.IGNORECASE,
)


def personal_data(text: str, marks: int | None = None) -> tuple[Evidence, ...]:
    """Every piece of personal data in `text`, in order, without overlap. `marks`: those of the text, where known."""
    if marks is None:
        marks = marks_of(text)
    if not marks & _SHOWN and _FULL.search(text) is None:
        return ()
    found: list[Evidence] = []
    starts: list[int] = []
    for clue in _all(text, marks):
        at = bisect(starts, clue.start)
        if (at and found[at - 1].end > clue.start) or (at < len(found) and found[at].start < clue.end):
            continue
        found.insert(at, clue)
        starts.insert(at, clue.start)
    return tuple(found)


def masked(text: str, found: Iterable[Evidence] | None = None) -> str:
    """`text` with every piece of personal data replaced by its token; masking twice changes nothing."""
    clues = personal_data(text) if found is None else [clue for clue in found if clue.fact == "pii"]
    for clue in sorted(clues, key=lambda clue: clue.start, reverse=True):
        text = text[: clue.start] + TOKENS[PiiKind(clue.value)] + text[clue.end :]
    return text


def _clue(kind: PiiKind, text: str, start: int, end: int) -> Evidence:
    return Evidence(fact="pii", value=kind.value, excerpt=text[start:end], start=start, end=end, score=1.0)


def _all(text: str, marks: int) -> Iterator[Evidence]:
    """The finds in order of how sure they are.

    What is found is out of sight for what comes after: a number just before a street is no part of its name, nor is the
    token in its place.
    """
    if marks & BRACKET:
        tokens = [_clue(_KIND_OF[found[0]], text, *found.span()) for found in _TOKEN.finditer(text)]
        yield from tokens
        text = _hidden(text, tokens)
    if marks & DIGIT:
        digits = len(_DIGIT.findall(text))
        numbers = list(_numbers(text, digits))
        yield from numbers
        text = _hidden(text, numbers)
        homes = list(_homes(text, digits, marks))
        yield from homes
        text = _hidden(text, homes)
    if marks & MAIL:
        mails = [found for found in _EMAIL.finditer(text) if not _BODY_MAIL.match(found[0])]
        clues = [_clue(PiiKind.EMAIL, text, *found.span()) for found in mails]
        yield from clues
        text = _hidden(text, clues)
    if marks & INITIAL:
        people = [_clue(PiiKind.NAME, text, *found.span()) for found in _PERSON.finditer(text)]
        yield from people
        text = _hidden(text, people)
    yield from _names(text)


def _hidden(text: str, clues: Iterable[Evidence]) -> str:
    """`text` with these finds made unreadable, as long as it was."""
    for clue in clues:
        text = text[: clue.start] + "~" * (clue.end - clue.start) + text[clue.end :]
    return text


def _numbers(text: str, digits: int) -> Iterator[Evidence]:
    """Numbers that belong to somebody; each sort is looked for where there are digits enough for it."""
    if digits >= 4:
        yield from _ibans(text)
    lower = text.casefold()
    if any(word in lower for word in _DOCUMENTS):
        for found in _DOCUMENT.finditer(text):
            yield _clue(PiiKind.DOCUMENT, text, *found.span(1))
    if digits >= 10:
        for found in _PHONE.finditer(text):
            yield _clue(PiiKind.PHONE, text, *found.span())
    if digits >= 8:
        for found in _NINE.finditer(text):
            before = text[max(0, found.start() - 30) : found.start()]
            if _is_bsn(found[0]) and not _is_case(found[0]) and not _NOT_BSN.search(before):
                yield _clue(PiiKind.BSN, text, *found.span())
    if digits >= 2 and text.count("-") >= 2:
        for found in _PLATE.finditer(text):
            yield _clue(PiiKind.PLATE, text, *found.span())
    if digits >= 5:
        for found in _DATE.finditer(text):
            if _BORN.search(text[max(0, found.start() - 40) : found.start()]):
                yield _clue(PiiKind.BIRTH_DATE, text, *found.span())


def _ibans(text: str) -> Iterator[Evidence]:
    for found in _IBAN.finditer(text):
        for end in range(found.end(), found.start() + 14, -1):
            if text[end - 1] != " " and _is_iban(text[found.start() : end]):
                yield _clue(PiiKind.IBAN, text, found.start(), end)
                break


def _homes(text: str, digits: int, marks: int) -> Iterator[Evidence]:
    """Addresses where somebody lives. `Street 12` in a report of a lamp or a container is the place of the report."""
    if digits >= 4:
        for found in _POSTCODE.finditer(text):
            if any(letter.isdigit() for letter in found[0].split()[-1]) and len(found[0]) > 7:
                yield _clue(PiiKind.ADDRESS, text, *found.span())
    if not (marks & HOME_STREET and _may_hold_home(text)):
        return
    at_home: bool | None = None
    for found in _HOME.finditer(text):
        before = text[max(0, found.start() - 40) : found.start()]
        if _PLACE_OF_REPORT.search(before):
            continue
        if at_home is None:
            at_home = bool(_LIVES.search(text) or _INDOORS.search(text) or not _PUBLIC_THING.search(text))
        if at_home or _FLOOR.search(found[1]) or _SOMEBODYS.search(before):
            yield _clue(PiiKind.ADDRESS, text, *found.span(1))


def _may_hold_home(text: str) -> bool:
    """Whether a number follows a word for a street, or may follow the name after one."""
    for found in _NUMBER.finditer(text):
        at = found.start()
        if text.endswith(_HOME_ENDS, 0, at) or text[at - 1 : at].isspace():
            return True
    return _AVENUE.search(text) is not None


def _names(text: str) -> Iterator[Evidence]:
    """A first name with a surname, unless it is an office-holder or a place."""
    for found in _FULL.finditer(text):
        before = text[max(0, found.start() - 24) : found.start()]
        first, last = found[1].casefold(), found[3].casefold()
        if last in WELL_KNOWN or _OFFICE.search(before) or _AS_A_PLACE.search(before) or _A_PLACE.search(last):
            continue
        if first in FIRST_NAMES or _NAMED_BY.search(before) or (len(text) > 60 and _closes(text, found, before)):
            yield _clue(PiiKind.NAME, text, *found.span())


def _closes(text: str, found: re.Match[str], before: str) -> bool:
    """Whether a message ends in this name, as one that is signed does."""
    return not text[found.end() :].strip(" .!,)\n") and _SENTENCE_ENDED.search(before) is not None


def _is_case(number: str) -> bool:
    """Whether it is written as a city's case number, the year before a dash: nobody writes a BSN so."""
    year, dash, rest = number.partition("-")
    return bool(dash) and len(year) == 4 and year[:2] in ("19", "20") and rest.isdigit()


def _is_bsn(number: str) -> bool:
    """The eleven-test: 9a + 8b + 7c + 6d + 5e + 4f + 3g + 2h - i is a multiple of eleven."""
    digits = [int(letter) for letter in number if letter.isdecimal()]
    digits = [0] * (9 - len(digits)) + digits
    total = sum(weight * digit for weight, digit in zip((9, 8, 7, 6, 5, 4, 3, 2, -1), digits, strict=True))
    return total % 11 == 0 and any(digits)


def _is_iban(text: str) -> bool:
    """The remainder of an IBAN by 97 is one, with country and check digits moved to the end."""
    plain = text.replace(" ", "").upper()
    if not 15 <= len(plain) <= 34 or not plain.isascii() or not plain.isalnum():
        return False
    return int("".join(str(int(letter, 36)) for letter in plain[4:] + plain[:4])) % 97 == 1
