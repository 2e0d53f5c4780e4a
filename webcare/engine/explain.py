"""Why a city did what it did, in text anyone can read: the words, the rules tried, the one that held."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from webcare.domain.decision import Decision, Step
from webcare.domain.understanding import Evidence, Understanding
from webcare.engine.answer import Answer
from webcare.engine.doubt import LABELS, Second, runner_up
from webcare.engine.text import shown

FACT_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "topic": "onderwerp",
        "subject": "deelonderwerp",
        "kind": "soort bericht",
        "sentiment": "gevoel",
        "urgency": "spoed",
        "language": "taal",
        "addressed": "aan ons gericht",
        "contains_pii": "persoonsgegevens",
        "signals": "signalen",
        "without": "signalen",
        "advice": "advies",
        "feeling": "emotie",
        "register": "u of je",
        "mentions": "ook genoemd",
        "travel": "vervoer",
        "danger": "gevaar",
        "city_named": "genoemde stad",
        "centre": "binnenstad genoemd",
        "channel": "kanaal",
        "named": "naam bekend",
        "place": "plek",
        "norm": "termijn afgesproken",
        "sure": "zeker genoeg",
        "turn": "beurt",
        "asked": "wat wij vroegen",
        "case": "zaaknummer",
        "warned": "al gewaarschuwd",
        "tips": "eerdere tips",
        "waited": "gewacht",
        "phase": "fase",
        "status": "status van het feit",
    }
)
"""Facts as a Dutch reader calls them."""

VALUE_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "true": "ja",
        "false": "nee",
        "negative": "negatief",
        "neutral": "neutraal",
        "positive": "positief",
        "emergency": "noodgeval",
        "high": "hoog",
        "normal": "gewoon",
        "low": "laag",
        "visit": "bezoek",
        "rumour": "gerucht",
        "repeat": "herhaling",
        "conduct": "bejegening",
        "objection": "bezwaar",
        "offline": "niet online",
        "event": "evenement",
        "area": "buurt genoemd",
        "participation": "inspraak",
        "other-body": "andere organisatie",
        "third-person": "over een ander",
        "threat": "dreiging",
        "self-harm": "zelfdoding",
        "report-number": "meldnummer",
        "question": "vraag",
        "twitter": "Twitter/X",
        "facebook": "Facebook",
        "instagram": "Instagram",
        "linkedin": "LinkedIn",
        "whatsapp": "WhatsApp",
        "site": "de website",
        "newspaper": "de krant",
        "print": "papier in de bus",
        "advert-facebook": "een advertentie op Facebook",
        "advert-linkedin": "een advertentie op LinkedIn",
        "send": "zenden",
        "interact": "interactie",
        "monitor": "monitoren",
        "none": "geen",
        "anger": "boosheid",
        "grief": "verdriet",
        "fear": "angst",
        "worry": "zorg",
        "joy": "blijdschap",
        "gratitude": "dank",
        "place": "de plek",
        "unknown": "onbekend",
        "known": "bekend",
        "car": "auto",
        "transit": "openbaar vervoer",
        "bike": "fiets",
        "foot": "te voet",
        "life": "levensgevaar",
        "suicide": "zelfdoding",
        "incident": "incident",
        "own": "de eigen stad",
        "other": "een andere",
        "first": "eerste bericht",
        "later": "vervolgbericht",
        "details": "meer uitleg",
        "report": "een meldnummer",
        "once": "één keer",
        "often": "vaker",
        "fresh": "net",
        "due": "al even",
        "late": "te lang",
        "crisis": "crisis",
        "observation": "waarneming",
        "confirmed": "bevestigd",
        "answer": "beantwoorden",
        "ask": "terugvragen",
        "refer": "doorverwijzen",
        "dm": "privé verder",
        "take": "in behandeling nemen",
        "forward": "doorzetten naar collega's",
        "proactive": "ongevraagd meedenken",
        "warn": "op huisregels wijzen",
        "post": "bericht plaatsen",
        "watch": "volgen",
        "escalate": "intern signaleren",
        "hide": "bericht weghalen",
        "seed": "brontekst",
        "public": "openbare bron",
        "assumption": "aanname",
    }
)
"""Values as a Dutch reader calls them; what is not here is Dutch already."""


_SPLIT_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "nl": {
            "stood": "{effort}: doel {target:.0%}, tot nu toe {share:.0%}, achter {lag:+.1f} min",
            "chose": "{effort} loopt het meest achter ({stood})",
            "early": "nog geen 10 minuten besteed, dus {effort}, die de afspraak als eerste noemt",
        },
        "en": {
            "stood": "{effort}: target {target:.0%}, so far {share:.0%}, behind {lag:+.1f} min",
            "chose": "{effort} lags most ({stood})",
            "early": "less than 10 minutes spent yet, so {effort}, which the rule names first",
        },
    }
)


def named(value: str, lang: str = "nl") -> str:
    """A fact's value for a reader."""
    return VALUE_NAMES.get(value, value) if lang == "nl" else value


def objection(step: Step, lang: str = "nl") -> str:
    """Why a rule did not hold, for a reader: `spoed is laag, niet noodgeval`."""
    if lang != "nl":
        return step.objection
    if not step.fact:
        return ""
    fact, wanted = FACT_NAMES[step.fact], _or(step.wanted)
    if step.fact == "signals":
        return f"geen signaal {wanted}"
    if step.fact == "mentions":
        return f"niet genoemd: {wanted}"
    if step.fact == "without":
        return f"wel een signaal: {_or(step.found)}"
    return f"{fact} is {named(step.found[0])}, niet {wanted}"


def _or(values: Iterable[str]) -> str:
    words = [named(value) for value in values]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} of {words[-1]}"


def explained(answer: Answer, lang: str = "nl") -> str:
    """The whole reasoning about one message, as lines of plain text."""
    understood, decision, nl = answer.understanding, answer.decision, lang == "nl"
    addressed = {True: "aan ons" if nl else "to us", False: "niet aan ons" if nl else "not to us"}
    lines = [
        shown(answer.message.text)[:400],
        f"  {answer.message.channel.value}, {addressed[understood.addressed]}",
        _row("begrepen als" if nl else "understood as", _labels(answer, lang)),
    ]
    lines += [_row("", _clue(clue, lang)) for clue in understood.evidence]
    sure = doubts(understood, lang)
    head = "hoe zeker" if nl else "how sure"
    lines += [_row("" if at else head, f"{_fact(label, lang)}: {says}") for at, (label, says) in enumerate(sure)]
    for step in answer.trace():
        mark, verdict = (">", "ja" if nl else "yes") if step.applies else ("-", "nee" if nl else "no")
        why = step.rule.because if step.applies else objection(step, lang)
        lines.append(f"  {mark} {step.rule.id:<26} {verdict:<4} {why}")
    done = f"{named(decision.effort.value, lang)} / {named(decision.action.value, lang)}"
    if decision.also:
        done += " + " + ", ".join(named(action.value, lang) for action in decision.also)
    rests = named(decision.rule.basis.value, lang)
    if decision.rule.source:
        rests += f" ({', '.join(decision.rule.source)})"
    lines.append(_row("besluit" if nl else "decision", f"{done}   {'rust op' if nl else 'rests on'}: {rests}"))
    if decision.split:
        lines.append(_row("verdeling" if nl else "split", split_in_words(decision, lang)))
    return "\n".join(lines)


def split_in_words(decision: Decision, lang: str = "nl") -> str:
    """What the split had to do with a decision: target, share and lag per effort; empty where it had no choice."""
    if not decision.split:
        return ""
    words = _SPLIT_WORDS[lang]
    stood = "; ".join(
        words["stood"].format(
            effort=named(one.effort.value, lang), target=one.target, share=one.share, lag=one.lag / 60
        )
        for one in decision.split
    )
    chosen = named(decision.effort.value, lang)
    return words["chose" if decision.split_chose else "early"].format(effort=chosen, stood=stood)


def doubts(understood: Understanding, lang: str = "nl") -> list[tuple[str, str]]:
    """Per label that was weighed, `afval 0.93, daarna openbaar-groen 0.04`."""
    found = []
    for label in LABELS:
        score = understood.confidence.get(label)
        if score is not None:
            chosen = named(str(getattr(understood, label).value), lang)
            found.append((label, f"{chosen} {score:.2f}{after(runner_up(understood, label), score, lang)}"))
    return found


def after(second: Second | None, score: float, lang: str, name: str = "") -> str:
    """`, daarna openbaar-groen 0.04`: what follows a label with this score; empty where nothing came second.

    `name`: what the value that came second is called, where that is not what it is called here.
    """
    if second is None:
        return ""
    words = _RULED_OUT if second.score > score else _SECOND
    return f"{words[lang == 'en']} {name or named(second.value, lang)} {second.score:.2f}"


_SECOND = (", daarna", ", then")
_RULED_OUT = ("; de woorden alleen:", "; the words alone:")
"""A rule of the trade ruled out what the words alone made of it."""


def _fact(label: str, lang: str) -> str:
    return FACT_NAMES[label] if lang == "nl" else label


def _row(head: str, text: str) -> str:
    return f"  {head:<14} {text}"


def _labels(answer: Answer, lang: str) -> str:
    understood = answer.understanding
    values = (understood.kind, understood.sentiment, understood.urgency)
    return f"{understood.subject}, " + ", ".join(named(value.value, lang) for value in values)


def _clue(clue: Evidence, lang: str) -> str:
    fact = FACT_NAMES.get(clue.fact, clue.fact) if lang == "nl" else clue.fact
    return f'{fact}: {named(clue.value, lang)}   "{shown(clue.excerpt)}" {clue.score:.2f}'
