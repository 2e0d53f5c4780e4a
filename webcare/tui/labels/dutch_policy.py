"""The words of Beleid, in Dutch."""

from collections.abc import Mapping

from webcare.tui.labels.policy_shape import PolicyWords
from webcare.tui.labels.shape import Action, Help

POLICY = PolicyWords(
    title="Beleid van {city}",
    sides={"rules": "Afspraken", "rule": "De afspraak", "findings": "Bevindingen", "changes": "Nu anders"},
    national_first="Landelijk, gaat voor",
    own="Van {city} zelf",
    national_last="Landelijk, als niets anders geldt",
    changed="gewijzigd",
    new="nieuw",
    line="{file}, regel {line}",
    when="Wanneer",
    always="altijd, als geen eerdere afspraak geldt",
    none_of="geen: {values}",
    joint=" of ",
    then="Dan",
    reply="antwoord uit {names}",
    post="bericht {name}",
    account="namens {name}",
    after="Gaat met opzet na {names}.",
    by_split="wat het meest achterloopt: {efforts}",
    rests="Rust op",
    examples="Voorbeelden",
    no_examples="Er staan geen voorbeelden bij.",
    not_this="niet",
    wins="Geldt bij {n} van de {of} berichten die we kennen.",
    wins_never="Geldt bij geen van de {of} berichten die we kennen.",
    counting="Berichten tellen…",
    reading="Beleid lezen…",
    all_good="Niets gevonden. Het bestand klopt.",
    broken="Zo is het beleid niet te lezen. Hieronder staat waarom. Tot het klopt, geldt wat het laatst goed was.",
    no_file="Dit beleid staat niet in een bestand. Er is niets te volgen.",
    saved="gelezen om {time}",
    whole_file="hele bestand",
    head="Er gaat iets anders in {ways} soorten situaties: {share} van alles wat kan voorkomen.",
    hardly="minder dan 0,1 %",
    exactly="Precies wanneer",
    instead="{before} → {after}",
    reworded="{deed}, met andere woorden of namens een ander",
    more="en in andere gevallen",
    more_ways="En nog {n} soorten situaties; webcare diff noemt ze allemaal.",
    same="Nog niets. Verander {file} in je eigen editor en bewaar het. "
    "Hier staat dan welke inwoners iets anders krijgen.",
    looking="Kijken wat er nu anders gaat…",
    known="Van {of} bekende berichten gaan er {n} anders.",
    few="Hieronder staan er {n}, van elke manier minstens een.",
    sorts={
        "deed": "wordt iets anders gedaan",
        "words": "wordt iets anders gezegd",
        "rule": "hetzelfde, volgens een andere afspraak",
    },
    made="door ons samengesteld",
    silent="geen antwoord",
    was="eerst",
    now="nu",
    under="({rule})",
    scenarios="Scenario's die nu anders lopen",
    scenarios_playing="Scenario's spelen: {n} van {of}",
    scenarios_same="Alle {of} scenario's lopen nog zo af als eerst.",
    ends="andere afloop",
    no_ending="geen afloop",
    moods="stemming van {name}: {before} → {after}",
    begun="Vanaf nu telt wat hierna verandert.",
    playing="Bezig…",
)

ACTIONS: Mapping[str, Action] = {
    "beleid.afspraken": Action("Afspraken", "Ga naar de lijst met afspraken."),
    "beleid.afspraak": Action("Afspraak", "Lees de gekozen afspraak."),
    "beleid.bevindingen": Action("Bevindingen", "Lees wat er mis is met het beleid, met de regel in het bestand."),
    "beleid.anders": Action("Nu anders", "Lees welke inwoners nu iets anders krijgen dan toen je dit scherm opende."),
    "beleid.vanaf-nu": Action("Vanaf nu", "Vergelijk voortaan met het beleid zoals het nu is."),
    **{f"beleid.stad{n}": Action(f"Gemeente {n}", f"Lees het beleid van gemeente {n}.") for n in range(1, 6)},
}

HELP: Mapping[str, Help] = {
    "beleid": Help(
        "Beleid",
        (
            "Je leest het beleid van een gemeente: alle afspraken, in de volgorde waarin ze worden geprobeerd. "
            "De eerste die past, geldt.",
            "Kies een afspraak met de pijltjes. Je ziet wanneer zij geldt, wat er dan gebeurt, waarom, "
            "waarop dat rust en welke voorbeelden erbij staan.",
            "Een vol blokje ■ staat in het bronartikel. Een half blokje ◧ komt uit een andere openbare bron. "
            "Een leeg blokje □ is onze aanname.",
            "Open het bestand in je eigen editor. Elke keer dat je bewaart, leest dit scherm mee.",
            "Met f zie je de bevindingen: wat er mis is, op welke regel en met welke code. "
            "Wat een code betekent, staat in policies/README.md.",
            "Met n zie je wat er nu anders gaat dan toen je dit scherm opende: in de woorden van inwoners, "
            "met wat zij eerst kregen en wat nu. Daaronder staan de scenario's die anders lopen.",
            "Met z begin je opnieuw: vanaf dan telt alleen wat daarna verandert.",
            "Is het bestand even niet te lezen? Dan blijft staan wat het laatst goed was.",
        ),
    ),
}
