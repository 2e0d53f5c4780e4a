"""What is said about content that points at nothing or never comes, in two languages."""

from collections.abc import Mapping
from types import MappingProxyType

from webcare.store.said_of_files import In

OF_CONTENT: Mapping[str, In] = MappingProxyType(
    {
        # what files say about each other
        "content-unknown": In(
            nl='er is geen gemeente, scenario of bestand "{name}". Wel: {names}.',
            en='there is no city, scenario or file "{name}". There are: {names}.',
        ),
        "rubric-unknown": In(
            nl='er is geen beoordelingskader "{name}". Wel: {names}.',
            en='there is no rubric "{name}". There are: {names}.',
        ),
        "source-unknown": In(
            nl='er is geen bron "{name}". Wel: {names}.',
            en='there is no source "{name}". There are: {names}.',
        ),
        "basis-other": In(
            nl="basis is {basis}, maar geen van de bronnen ({names}) is er zo een.",
            en="basis is {basis}, but none of the sources ({names}) is one.",
        ),
        "subject-unknown": In(
            nl='er is geen onderwerp "{name}". Wel: {names}.',
            en='there is no subject "{name}". There are: {names}.',
        ),
        "subject-elsewhere": In(
            nl='"{name}" hoort niet bij {topics}: dit klopt nooit.',
            en='"{name}" does not belong to {topics}: this never holds.',
        ),
        "priority-unknown": In(
            nl='"{name}" is geen onderwerp, soort bericht of signaal.',
            en='"{name}" is no topic, kind of message or signal.',
        ),
        "template-unknown": In(nl='er is geen sjabloon "{name}".', en='there is no template "{name}".'),
        "post-unknown": In(
            nl='{city} heeft geen bericht "{name}" onder posts.',
            en='{city} has no post "{name}" under posts.',
        ),
        "account-unknown": In(nl='{city} heeft geen account "{name}".', en='{city} has no account "{name}".'),
        "account-nowhere": In(
            nl='geen gemeente heeft een account "{name}". Wel: {names}.',
            en='no city has an account "{name}". There are: {names}.',
        ),
        "twice": In(nl='"{name}" staat er twee keer.', en='"{name}" stands here twice.'),
        "number-twice": In(nl="nummer {number} is ook dat van {other}.", en="number {number} is also that of {other}."),
        "last-rule": In(
            nl="de allerlaatste afspraak mag geen voorwaarde hebben: anders weet de gemeente soms niets.",
            en="the very last rule must have no condition, or the city sometimes knows nothing.",
        ),
        "rule-takes-all": In(
            nl='"{name}" heeft geen voorwaarde en staat niet als laatste: wat erna komt, geldt nooit.',
            en='"{name}" has no condition and is not the last: what comes after it never holds.',
        ),
        "rule-unreachable": In(
            nl='"{name}" komt nooit aan bod: "{other}" staat eerder en klopt dan altijd al ({city}).',
            en='"{name}" is never reached: "{other}" stands earlier and always holds then ({city}).',
        ),
        # what the analysis of a policy finds (`analysis.findings`)
        "gap": In(
            nl='in {count} situaties past alleen de laatste afspraak, "{name}": {where}. Maak er een afspraak voor.',
            en='in {count} situations only the last rule, "{name}", holds: {where}. Make a rule for them.',
        ),
        "shadowed": In(
            nl='"{name}" komt nooit aan bod: waar hij klopt, wint altijd een eerdere afspraak ({others}).',
            en='"{name}" is never reached: wherever it holds, an earlier rule wins ({others}).',
        ),
        "shadowed-never": In(
            nl='"{name}" komt nooit aan bod: deze voorwaarden gaan nooit samen.',
            en='"{name}" is never reached: these conditions never go together.',
        ),
        "conflict": In(
            nl='"{name}" en de eerdere "{other}" kloppen soms allebei, en doen iets anders: dan wint "{other}". '
            'Is dat de bedoeling? Zet dan `after: {other}` bij "{name}".',
            en='"{name}" and the earlier "{other}" sometimes both hold, and do something else: "{other}" wins then. '
            'Is that meant? Then put `after: {other}` in "{name}".',
        ),
        "no-effect": In(
            nl='de voorwaarde "{fact}" bij "{name}" maakt nooit verschil: dat volgt al uit de andere. Haal haar weg.',
            en='the condition "{fact}" of "{name}" never makes a difference: it follows from the others. Remove it.',
        ),
        "unused-template": In(nl='geen afspraak gebruikt de tekst "{name}".', en='no rule uses the template "{name}".'),
        "promise-without-norm": In(
            nl='"{text}" staat niet onder norms. Beloof geen termijn die niet is afgesproken, of zet hem daarbij.',
            en='"{text}" does not stand under norms. Promise no term that was not agreed on, or put it there.',
        ),
        "shown-by": In(
            nl='Dit bericht laat het zien: "{text}" ({how}).', en='This message shows it: "{text}" ({how}).'
        ),
        "shown-by-none": In(
            nl="(Er is geen bericht gevonden dat dit laat zien.)", en="(No message was found that shows this.)"
        ),
        "after-unknown": In(nl='er is geen afspraak "{name}".', en='there is no rule "{name}".'),
        "after-later": In(
            nl='"{name}" staat niet eerder dan "{rule}".', en='"{name}" does not stand earlier than "{rule}".'
        ),
        "wording-unreachable": In(
            nl="deze tekst komt nooit aan bod: die van regel {line} klopt dan altijd al.",
            en="this wording is never reached: that of line {line} always holds then.",
        ),
        "wording-empty": In(nl="hier staat geen enkele tekst.", en="there is no text at all here."),
        "template-ends": In(
            nl='"{name}" eindigt met een voorwaarde: soms heeft "{rule}" ({city}) dan niets te zeggen.',
            en='"{name}" ends in a condition, so sometimes the rule "{rule}" ({city}) has nothing to say.',
        ),
        "bracket-open": In(
            nl="een vierkant haakje wordt hier niet geopend of gesloten. Schrijf [u|je].",
            en="a square bracket is not opened or closed here. Write [u|je].",
        ),
        "bracket-parts": In(
            nl="{found}: tussen de haakjes horen precies twee vormen, zoals [u|je].",
            en="{found}: exactly two forms belong in the brackets, such as [u|je].",
        ),
        "bracket-missing": In(
            nl="hier staat een | zonder vierkante haken. Schrijf [u|je].",
            en="here is a | without square brackets. Write [u|je].",
        ),
        "english-register": In(
            nl="Engels kent geen u en je: hier hoort geen [ | ].",
            en="English has no formal and familiar you: no [ | ] belongs here.",
        ),
        "slot-unknown": In(
            nl="{{{name}}} wordt door niets gevuld. Wel: {names}.",
            en="{{{name}}} is filled by nothing. There are: {names}.",
        ),
        "slot-open": In(
            nl="een accolade wordt hier niet geopend of gesloten.", en="a brace is not opened or closed here."
        ),
        "slot-unsafe": In(
            nl="{{{name}}} is soms leeg: het mag alleen in een tekst met `when: {{{when}}}`.",
            en="{{{name}}} is sometimes empty: only in a wording with `when: {{{when}}}`.",
        ),
        "address-unknown": In(
            nl="het adres {found} mag hier niet: het staat niet onder slots of referrals. Wel: {names}.",
            en="the address {found} may not stand here: neither slots nor referrals name it. There are: {names}.",
        ),
        "number-unknown": In(
            nl="het nummer {found} staat niet onder slots of referrals. Wel: {names}.",
            en="the number {found} stands neither under slots nor under referrals. There are: {names}.",
        ),
        "account-named": In(
            nl="noem geen account: {found} is misschien van iemand anders.",
            en="name no account: {found} may be somebody else's.",
        ),
        "example-taken": In(
            nl='"{text}" komt hier niet: de afspraak "{other}" staat eerder en geldt.',
            en='"{text}" does not come here: the rule "{other}" stands earlier and holds.',
        ),
        "example-stopped": In(
            nl='"{text}" gaat naar de afspraak "{other}": {why}.',
            en='"{text}" goes to the rule "{other}": {why}.',
        ),
        "counterexample-holds": In(
            nl='"{text}" hoort hier niet te komen, en komt hier toch.',
            en='"{text}" should not come here, and does.',
        ),
        "subject-otherwise": In(
            nl='"{text}" wordt begrepen als {subject}, door {words}.',
            en='"{text}" is understood as {subject}, by {words}.',
        ),
        "phrase-twice": In(
            nl='"{phrase}" wijst ook duidelijk naar {topic}. Geef een van de twee een lager gewicht.',
            en='"{phrase}" clearly points at {topic} too. Give one of the two a lower weight.',
        ),
        "stream-empty": In(
            nl='"{name}" leest niets: noem onderwerpen (`topics`) of zoekwoorden (`words`).',
            en='"{name}" reads nothing: name topics or search words (`words`).',
        ),
        "outlet-no-channel": In(
            nl='{city} heeft geen kanaal "{name}", dus niemand ziet dit bericht daar. Wel: {names}.',
            en='{city} has no channel "{name}", so nobody sees this post there. There are: {names}.',
        ),
        "outlet-undescribed": In(
            nl='bij `outlets` staat niet hoe snel "{name}" een bericht laat zien en aan hoeveel mensen.',
            en='`outlets` does not say how soon "{name}" shows a post and to how many people.',
        ),
        "group-nowhere": In(
            nl="een groep doet hier niets: alleen {names} kunnen naar één groep gaan.",
            en="a group does nothing here: only {names} can go to one group.",
        ),
        "plan-without-fact": In(
            nl="dit bericht gaat nooit vanzelf uit: een gepland bericht hoort bij geen feit. Zet `none` bij `status`.",
            en="this post never goes out by itself: a planned post is about no fact. Put `none` in `status`.",
        ),
        "reason-nowhere": In(
            'er is geen reden "{name}". Wel: {names}.{nearest}',
            'there is no reason "{name}". There are: {names}.{nearest}',
        ),
        "post-nowhere": In(
            nl='geen gemeente heeft een bericht "{name}". Wel: {names}.',
            en='no city has a post "{name}". There are: {names}.',
        ),
        "report-nowhere": In(
            nl='geen gemeente maakt een overzicht "{name}". Wel: {names}.',
            en='no city makes a report "{name}". There are: {names}.',
        ),
        "possible": In(nl=" Wel: {names}.", en=" There are: {names}."),
        "occasions-missing": In(
            nl="de gewone inwoner (plain) heeft geen tekst voor: {names}.",
            en="the plain citizen has no line for: {names}.",
        ),
    }
)
