"""The words of `webcare test`, in Dutch and English."""

from collections.abc import Mapping
from types import MappingProxyType

from webcare.cli.commands import In

TRIALS: Mapping[str, In] = MappingProxyType(
    {
        "test-paths": In(
            "een gemeente, een scenario, of een bestand of map met tests; zonder: alle gemeenten",
            "a city, a scenario, or a file or folder with tests; without: all cities",
        ),
        "coverage": In(
            "laat zien welke afspraken, voorwaarden en sjablonen geen test raakt, en waarom niet",
            "show which rules, conditions and templates no test reaches, and why not",
        ),
        "mutants": In(
            "verander het beleid op alle kleine manieren, en noem wat geen test merkt",
            "change the policy in every small way, and name what no test notices",
        ),
        "junit": In("schrijf de uitslag als JUnit-XML in dit bestand", "write the outcome as JUnit XML to this file"),
        "trial-failed": In("MIS", "FAILED"),
        "trial-skipped": In("overgeslagen: {why}", "skipped: {why}"),
        "trial-expected": In("verwacht", "expected"),
        "trial-found": In("gevonden", "found"),
        "trial-because": In("want", "because"),
        "trial-nothing": In("niets", "nothing"),
        "trial-rule-gone": In('er is hier geen afspraak "{rule}"', 'there is no rule "{rule}" here'),
        "trial-taken": In("{rule} klopt ook, maar {found} staat eerder", "{rule} holds too, but {found} comes first"),
        "trial-stopped": In("{rule} geldt niet: {why}", "{rule} does not hold: {why}"),
        "trial-by": In("{rule} besliste: {because}", "{rule} decided: {because}"),
        "trial-count": In(
            "{good} goed, {failed} mis, {skipped} overgeslagen.", "{good} good, {failed} failed, {skipped} skipped."
        ),
        "trial-none": In("Hier staan geen tests.", "There are no tests here."),
        "trial-what-rule": In("afspraak", "rule"),
        "trial-what-not_rule": In("niet deze afspraak", "not this rule"),
        "trial-what-effort": In("inzet", "effort"),
        "trial-what-action": In("actie", "action"),
        "trial-what-also": In("en ook", "and also"),
        "trial-what-register": In("u of je", "u or je"),
        "trial-what-post": In("bericht", "post"),
        "trial-what-reply": In("sjablonen", "templates"),
        "trial-what-says": In("zegt", "says"),
        "trial-what-says_not": In("zegt niet", "says not"),
        # coverage
        "covered-head": In("Dekking van {city}", "Coverage of {city}"),
        "covered-rules": In("afspraken     {won} van {all}", "rules         {won} of {all}"),
        "covered-conditions": In("voorwaarden   {won} van {all}", "conditions    {won} of {all}"),
        "covered-templates": In("sjablonen     {won} van {all}", "templates     {won} of {all}"),
        "covered-wordings": In("formuleringen {won} van {all}", "wordings      {won} of {all}"),
        "covered-never": In(
            "niet meegeteld, want dat kan hier niet: {count}", "not counted, as it cannot be here: {count}"
        ),
        "why-no-test": In("geen test komt hier: {fact} klopte nooit", "no test comes here: {fact} was never so"),
        "why-far": In("geen test komt in de buurt", "no test comes near"),
        "why-taken": In("de tests gingen naar {rules}", "the tests went to {rules}"),
        "why-hidden": In(
            "kan hier nooit gelden: {rules} gaat altijd voor", "can never hold here: {rules} always first"
        ),
        "why-impossible": In("kan hier nooit gelden", "can never hold here"),
        "why-idle": In(
            "verandert hier niets: zonder beslist het beleid hetzelfde",
            "changes nothing here: without it the policy decides the same",
        ),
        "why-not-won": In("de afspraak zelf geldt in geen test", "the rule itself holds in no test"),
        "why-not-stopped": In(
            "geen test laat zien dat dit de afspraak tegenhoudt", "no test shows that this stops the rule"
        ),
        "why-no-rule": In("geen afspraak gebruikt dit sjabloon", "no rule uses this template"),
        "why-not-said": In("geen test krijgt dit te lezen", "no test comes to read this"),
        "why-earlier": In("formulering {number} ging voor", "wording {number} came first"),
        "covered-rule": In("afspraak {rule}", "rule {rule}"),
        "covered-condition": In("afspraak {rule}, voorwaarde {fact}", "rule {rule}, condition {fact}"),
        "covered-template": In("sjabloon {name}", "template {name}"),
        "covered-wording": In("sjabloon {name}, formulering {number}", "template {name}, wording {number}"),
        # mutants
        "mutants-head": In(
            "Mutanten van {city}: {made} gemaakt, {killed} gemerkt, {equivalent} gelijk (bewezen), {alive} niet"
            " gemerkt. Score {score}.",
            "Mutants of {city}: {made} made, {killed} noticed, {equivalent} equal (proved), {alive} not noticed."
            " Score {score}.",
        ),
        "mutant-drop": In("afspraak {rule}: voorwaarde {fact} weg", "rule {rule}: condition {fact} gone"),
        "mutant-widen": In("afspraak {rule}: {fact} ook {new}", "rule {rule}: {fact} also {new}"),
        "mutant-swap": In("afspraak {rule}: {fact} {old} wordt {new}", "rule {rule}: {fact} {old} becomes {new}"),
        "mutant-exchange": In("afspraak {rule} na {new}", "rule {rule} after {new}"),
        "mutant-action": In("afspraak {rule}: actie {old} wordt {new}", "rule {rule}: action {old} becomes {new}"),
        "mutant-also": In("afspraak {rule}: also {old} wordt {new}", "rule {rule}: also {old} becomes {new}"),
        "mutant-effort": In("afspraak {rule}: inzet {old} wordt {new}", "rule {rule}: effort {old} becomes {new}"),
        "mutant-reply": In(
            "afspraak {rule}: sjablonen {old} wordt {new}", "rule {rule}: templates {old} becomes {new}"
        ),
        "mutant-post": In("afspraak {rule}: post {old} wordt {new}", "rule {rule}: post {old} becomes {new}"),
        "mutant-register": In(
            "kanaal {fact}: register {old} wordt {new}", "channel {fact}: register {old} becomes {new}"
        ),
        "mutant-mirror": In("kanaal {fact}: mirror {old} wordt {new}", "channel {fact}: mirror {old} becomes {new}"),
        "mutant-template": In("sjabloon {fact}: andere woorden", "template {fact}: other words"),
        "mutant-wording": In("sjabloon {fact}: formulering {old} weg", "template {fact}: wording {old} gone"),
        "mutants-broken": In(
            "Mutanten zeggen pas iets als alle tests slagen; wat nu mis is, telt niet mee.",
            "Mutants only tell something when all tests hold; what fails now does not count.",
        ),
    }
)
