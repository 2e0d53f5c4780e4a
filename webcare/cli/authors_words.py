"""What `whatif` and `tone` say, in Dutch and English."""

from collections.abc import Mapping
from types import MappingProxyType

from webcare.cli.commands import In

_HEARD = (
    ("personalisation", "persoonlijk", "personal"),
    ("informal", "informeel", "informal"),
    ("inviting", "uitnodigend", "inviting"),
    ("greeting", "een groet", "a greeting"),
    ("address", "u of je", "you"),
    ("staff", "ik, wij, een collega", "I, we, a colleague"),
    ("signature", "initialen", "initials"),
    ("shortened", "verkort ('t, svp)", "shortened (don't)"),
    ("interjection", "een uitroep", "an exclamation"),
    ("loose", "losse woorden", "loose words"),
    ("emphasis", "emoji, !!, suuuper", "emoji, !!, sooo"),
    ("thanks", "dank", "thanks"),
    ("sympathy", "medeleven", "sympathy"),
    ("apology", "sorry", "sorry"),
    ("dialogue", "een vraag, deur open", "a question, open door"),
    ("wish", "een goede wens", "a good wish"),
)
"""Tactics and elements: what each is called."""

AUTHORS: Mapping[str, In] = MappingProxyType(
    {
        "whatif-with": In(
            "het beleid dat ervoor in de plaats komt: een bestand, een gemeente, of een versie uit git",
            "the policy that takes its place: a file, a city, or a version from git",
        ),
        "whatif-records": In("een archief met berichten, zoals voor replay", "an archive of messages, as for replay"),
        "whatif-trained": In(
            "ook wat het uitmaakt voor oordelen over deelnemers; kost tijd",
            "also what it makes of trainees' marks; takes time",
        ),
        "seeds": In("met zoveel getallen, vanaf --seed", "with so many seeds, from --seed on"),
        "seeds-few": In("Na --seeds hoort een getal vanaf 1.", "After --seeds a number from 1 belongs."),
        "whatif-head": In(
            "{city} met {file} in de plaats van het eigen beleid:", "{city} with {file} in the place of its own policy:"
        ),
        "whatif-scenarios": In(
            "Van {of} gespeelde scenario's lopen er {n} anders.", "Of {of} scenarios played {n} go otherwise."
        ),
        "whatif-scenarios-same": In(
            "Alle {of} gespeelde scenario's lopen hetzelfde af.", "All {of} scenarios played end the same."
        ),
        "whatif-seed": In(", getal {seed}", ", seed {seed}"),
        "whatif-was": In("eerst", "then "),
        "whatif-now": In("nu   ", "now  "),
        "whatif-moods": In("stemming: {names}", "mood: {names}"),
        "whatif-messages": In(
            "Van {of} berichten in het archief was het met {n} anders gegaan.",
            "Of {of} messages in the archive {n} would have gone otherwise.",
        ),
        "whatif-elsewhere": In(
            "{n} berichten aan een andere gemeente zijn overgeslagen.",
            "{n} messages to another city were passed over.",
        ),
        "whatif-deed": In("{n}: {before} → {after}", "{n}: {before} → {after}"),
        "whatif-words": In(
            "{n}, alleen andere woorden: {before} → {after}", "{n}, other words only: {before} → {after}"
        ),
        "whatif-rule": In(
            "{n}, hetzelfde volgens een andere afspraak: {before} → {after}",
            "{n}, the same under another rule: {before} → {after}",
        ),
        "whatif-rows": In("bericht {ids}", "message {ids}"),
        "whatif-more": In("en nog {n} manieren; --json noemt ze", "and {n} more ways; --json names them"),
        "whatif-marks": In(
            "Van {of} oordelen in {trainings} oefeningen waren er {n} anders geweest.",
            "Of {of} marks in {trainings} trainings {n} would have been otherwise.",
        ),
        "whatif-lost": In(
            "{n} oefeningen passen niet meer bij hun scenario en zijn overgeslagen.",
            "{n} trainings do not fit their scenario any more and were passed over.",
        ),
        "tone-city": In("alleen deze gemeente; weggelaten: alle", "only this city; left out: all"),
        "shifts": In(
            "zoveel dagen van acht uur spelen voor de verdeling; 0: niet",
            "play so many days of eight hours for the split; 0: none",
        ),
        "shifts-few": In("Na --shifts hoort een getal vanaf 0.", "After --shifts a number from 0 belongs."),
        "tone-busy": In("{city}: meten…", "{city}: measuring…"),
        "tone-head": In(
            "{city}: {replies} verschillende antwoorden op {messages} berichten; {said} van de {of} teksten gebruikt.",
            "{city}: {replies} different replies to {messages} messages; {said} of the {of} texts used.",
        ),
        "tone-split": In(
            "Verdeling over {shifts} diensten van acht uur (tussen haakjes: in 90 % van de gevallen):",
            "Split over {shifts} shifts of eight hours (in brackets: nine times out of ten):",
        ),
        "tone-share": In(
            "{effort}: {share} ({low} tot {high}), doel {target}",
            "{effort}: {share} ({low} to {high}), target {target}",
        ),
        "tone-note": In(
            "Gemeten aan woorden. Humor en zinsbouw tellen niet mee; de woorden staan in scenarios/rubrics/woorden/.",
            "Measured by words. Humour and syntax do not count; the words stand in scenarios/rubrics/woorden/.",
        ),
        **{f"tone-{key}": In(nl, en) for key, nl, en in _HEARD},
    }
)
