"""The code of everything that `webcare check` can report: one row a code, and a section of `policies/README.md` a row.

A code never changes its meaning and is never given out again. A kind is the key of the sentence a finding is told with
(`said_of_files`, `said_of_content`); several sentences may say the same thing. A new kind of finding is a row here, a
sentence there, and a section in the README. Not here: those sentences, or finding what is wrong.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple


class Row(NamedTuple):
    """One code."""

    code: str
    severity: str
    """error: it does not work; warning: it works, and probably not as it was meant; note: something is left to do."""
    kinds: tuple[str, ...]
    """Its name first; then other sentences that say the same."""
    nl: str
    """What it means and why it matters, in one sentence."""
    en: str

    @property
    def kind(self) -> str:
        """Its name."""
        return self.kinds[0]


# A row: code, severity, name and other sentences that say the same; then what it means, in Dutch and in English.
_TABLE = r"""
# the file as a whole
WP001 error no-file unreadable
  Er is geen gewoon bestand met deze naam, of het is niet te lezen.
  There is no plain file of this name, or it cannot be read.
WP002 error too-big
  Een bestand van meer dan 1 MB wordt niet gelezen: zo groot is beleid niet.
  A file of more than 1 MB is not read: no policy is that large.
WP003 error not-utf8
  Het bestand is niet als UTF-8 bewaard, dus staan er verkeerde letters in.
  The file was not saved as UTF-8, so there are wrong letters in it.
WP004 error control
  Er staat een onzichtbaar stuurteken in, dat niemand ziet en een scherm in de war brengt.
  It holds an invisible control character, which nobody sees and which confuses a screen.
WP005 error tab
  YAML springt in met spaties; een tab ziet er hetzelfde uit en betekent iets anders.
  YAML indents with spaces; a tab looks the same and means something else.
WP006 error empty no-mapping no-list
  Het bestand is leeg, of er staat geen blok met namen en dubbele punten in.
  The file is empty, or holds no block of names and colons.
WP007 error documents
  Eén bestand is één document: wat na `---` komt, zou niemand lezen.
  One file is one document: what comes after `---` would be read by nobody.
WP008 error deep
  Het is dieper genest dan enig bestand van webcare, dus er staat een haakje of inspringing verkeerd.
  It is nested deeper than any file of webcare, so a bracket or an indentation is wrong.
WP009 error outside
  Een bestand van het beleid mag niet naar een plek buiten zijn map wijzen.
  A content file may not point at a place outside its folder.
# the words of YAML
WP010 error alias anchor merge
  Ankers en aliassen (`&`, `*`, `<<`) lezen we niet: wie het bestand leest, moet zien wat er staat.
  Anchors and aliases (`&`, `*`, `<<`) are not read: who reads the file must see what it says.
WP011 error tag
  Tags (`!`) lezen we niet: een bestand mag niets laten uitvoeren.
  Tags (`!`) are not read: a file may not have anything executed.
WP012 error duplicate
  Een naam staat twee keer in hetzelfde blok, en maar één van de twee kan gelden.
  A name stands twice in the same block, and only one of the two can hold.
WP013 error key-quotes key-no-text
  Voor de dubbele punt hoort een gewone naam; YAML leest hier iets anders.
  A plain name belongs before the colon; YAML reads something else here.
WP014 error boolean
  `no`, `yes`, `on` en `off` leest YAML als onwaar of waar, ook als er een woord mee bedoeld is.
  YAML reads `no`, `yes`, `on` and `off` as false or true, also where a word is meant.
WP015 error sexagesimal
  Een tijdstip zonder aanhalingstekens leest YAML als een getal: 10:05 wordt 605.
  YAML reads a time of day without quotes as a number: 10:05 becomes 605.
WP016 error date
  Een datum zonder aanhalingstekens leest YAML als een dag, niet als tekst.
  YAML reads a date without quotes as a day, not as text.
WP017 error odd-number huge-number
  YAML leest dit als een bijzonder getal: met een nul ervoor, een streepje erin of te veel cijfers.
  YAML reads this as a special number: with a zero in front, an underscore inside, or too many digits.
WP018 error quote-open
  Een aanhalingsteken wordt geopend en nergens gesloten.
  A quotation mark is opened and closed nowhere.
WP019 error starts-odd
  Een tekst zonder aanhalingstekens mag niet met dit teken beginnen.
  A text without quotes cannot begin with this character.
WP020 error colon colon-missing
  Er staat een dubbele punt te veel of te weinig, of een regel springt verkeerd in.
  There is a colon too many or too few, or a line is indented wrongly.
WP021 error bracket
  Een komma of een haakje ontbreekt, of een tekst begint met een haakje.
  A comma or bracket is missing, or a text begins with a bracket.
WP022 error block
  De inspringing past niet bij de regels erboven.
  The indentation does not fit the lines above.
WP023 error escape
  Na een `\` tussen dubbele aanhalingstekens staat iets wat YAML niet kent.
  After a `\` in double quotes stands something YAML does not know.
WP024 error yaml
  Het bestand is om een andere reden geen geldige YAML.
  The file is no valid YAML for another reason.
# the shape of the file
WP030 error missing
  Iets wat er altijd moet staan, ontbreekt.
  Something that must always be there is missing.
WP031 error unknown-key
  Dit woord hoort hier niet: een tikfout, of het staat op de verkeerde plek.
  This word does not belong here: mistyped, or in the wrong place.
WP032 error unknown-value
  Deze waarde bestaat niet; alleen de genoemde waarden kunnen hier.
  This value does not exist; only those listed can stand here.
WP033 error wrong-type wants-text wants-quotes wants-number wants-whole wants-true wants-block wants-list
  Er staat een ander soort waarde dan hier hoort: tekst, een getal, true of false, een lijst of een blok.
  Another sort of value stands here than belongs: text, a number, true or false, a list or a block.
WP034 error too-short empty-text
  Er staat niets of te weinig: een lege tekst of een te korte lijst.
  Nothing or too little stands here: an empty text or too short a list.
WP035 error out-of-range at-least at-most more-than less-than
  Het getal is te klein of te groot.
  The number is too small or too large.
WP036 error wrong
  De waarde klopt om een andere reden niet; de melding zegt waarom.
  The value is wrong for another reason, which the message gives.
WP037 error no-time
  Een duur schrijf je als 90s, 5m of 1h30m.
  A length of time is written as 90s, 5m or 1h30m.
WP038 error misnamed
  De naam in het bestand en de naam van het bestand verschillen, dus niemand vindt het.
  The name in the file and the name of the file differ, so nobody finds it.
WP039 note todo
  Hier staat nog een tekst om in te vullen, zoals `webcare new` die neerzet.
  A text to be filled in still stands here, as `webcare new` puts it.
WP040 error source-missing
  Wat op een bron rust, noemt die bron.
  What rests on a source names it.
WP041 error action-other-effort action-not-in-split
  De handeling hoort bij een andere inzet dan er staat.
  The action belongs to another effort than the one named.
WP042 error monitor-speaks
  Wie monitort, zegt niets: een antwoord of bericht past daar niet bij.
  Who monitors says nothing: no reply or post goes with it.
WP043 error interact-silent
  Wie in gesprek gaat, zegt iets: noem de sjablonen van het antwoord.
  Who interacts says something: name the templates of the reply.
WP044 error send-nothing
  Wie zendt, plaatst iets: noem het bericht.
  Who sends posts something: name the post.
WP045 error rubric-incomplete
  Een beoordeling noemt elk criterium en elke ondergrens, anders telt er een stilletjes niet mee.
  A rubric names every criterion and every gate, or one silently does not count.
WP046 error rubric-cap-passes
  Een ondergrens die niet lager is dan de slaaggrens, houdt niemand tegen.
  A gate that caps no lower than the pass mark stops nobody.
WP047 error steps-order
  Wat twee keer telt, kan niet eerder komen dan wat één keer telt.
  What counts twice cannot come sooner than what counts once.
WP048 error levels pace
  Een dienst zonder scenario heeft drie niveaus, en zegt voor het eerste uur hoe druk het is.
  A shift without a script has three levels, and says how busy the first hour is.
# names that point at something
WP050 error source-unknown
  Deze bron staat niet in `bronnen.yaml` en niet onder `sources`, dus niemand kan hem nalezen.
  This source is neither in `bronnen.yaml` nor under `sources`, so nobody can look it up.
WP051 error basis-other
  De genoemde bronnen zijn van een andere soort dan `basis` zegt.
  The sources named are of another sort than `basis` says.
WP052 error subject-unknown
  Dit onderwerp kent het lexicon niet, dus het komt nooit voor.
  The lexicon does not know this subject, so it never occurs.
WP053 error subject-elsewhere
  Het deelonderwerp hoort bij een ander onderwerp, dus de voorwaarde klopt nooit.
  The subject belongs to another topic, so the condition never holds.
WP054 error priority-unknown
  Alleen een onderwerp, een soort bericht of een teken kan voorgaan.
  Only a topic, a kind of message or a signal can go first.
WP055 error template-unknown
  Dit sjabloon bestaat niet, dus de gemeente heeft hier geen woorden.
  There is no such template, so the city has no words here.
WP056 error post-unknown post-nowhere
  Dit bericht staat bij geen gemeente onder `posts`, dus het kan niet uitgaan.
  No city has this post under `posts`, so it cannot go out.
WP057 error account-unknown account-nowhere
  Dit account staat niet onder `accounts`, dus niemand kan ervoor spreken.
  This account is not under `accounts`, so nobody can speak for it.
WP058 error city-unknown
  Er is geen beleid van een gemeente met deze naam.
  There is no policy of a city of this name.
WP059 error scenario-unknown
  Er is geen scenario met deze naam.
  There is no scenario of this name.
WP060 error report-nowhere
  Geen gemeente maakt dit overzicht, dus de vraag erom blijft liggen.
  No city makes this report, so the request for it is left lying.
WP061 error twice number-twice message-twice fact-twice
  Een naam of nummer is twee keer gebruikt, zodat niet duidelijk is welke bedoeld is.
  A name or number is used twice, so that it is unclear which is meant.
# the order of rules and wordings
WP062 error last-rule
  De allerlaatste afspraak moet altijd kloppen, anders is er soms geen besluit.
  The very last rule must always hold, or sometimes there is no decision.
WP063 warning rule-takes-all
  Een afspraak zonder voorwaarde klopt altijd, dus alles wat erna komt, geldt nooit.
  A rule without a condition always holds, so all that comes after it never does.
WP064 warning rule-unreachable
  Een eerdere afspraak klopt altijd al als deze klopt, dus deze komt nooit aan bod.
  An earlier rule always holds when this one does, so this one is never reached.
WP065 warning wording-unreachable
  Een eerdere tekst klopt altijd al als deze klopt, dus deze wordt nooit gekozen.
  An earlier wording always holds when this one does, so this one is never chosen.
WP066 error template-ends
  Elke tekst van dit sjabloon heeft een voorwaarde, dus soms heeft een afspraak niets te zeggen.
  Every wording of this template has a condition, so sometimes a rule has nothing to say.
# the texts
WP070 error wording-empty
  Deze tekst heeft in geen enkele taal woorden.
  This wording has no words in any language.
WP071 error bracket-parts bracket-open bracket-missing
  De vormen met u en je horen met precies twee tussen vierkante haken: `[u|je]`.
  The formal and familiar forms belong in square brackets, exactly two: `[u|je]`.
WP072 error english-register
  Engels kent geen u en je, dus daar hoort geen `[u|je]`.
  English has no formal and familiar you, so no `[u|je]` belongs there.
WP073 error slot-unknown
  Deze open plek wordt door niets gevuld, dus de inwoner zou de accolades zien.
  Nothing fills this slot, so the citizen would see the braces.
WP074 error slot-open
  Een accolade wordt niet geopend of niet gesloten.
  A brace is not opened or not closed.
WP075 error slot-unsafe
  Deze open plek is soms leeg, dus de tekst mag alleen gelden als zij gevuld is.
  This slot is sometimes empty, so the wording may hold only where it is filled.
WP076 error address-unknown
  Een adres mag alleen in een tekst als de gemeente het onder `slots` of `referrals` noemt.
  An address may stand in a text only where the city names it under `slots` or `referrals`.
WP077 error number-unknown
  Een telefoonnummer mag alleen in een tekst als de gemeente het onder `slots` of `referrals` noemt.
  A telephone number may stand in a text only where the city names it under `slots` or `referrals`.
WP078 error account-named
  Noem in een tekst geen account: het is misschien van iemand anders.
  Name no account in a text: it may be somebody else's.
# examples, and the words of the lexicon
WP080 error example-taken example-stopped
  Een voorbeeld komt bij een andere afspraak uit: de afspraak of het lexicon klopt niet.
  An example comes to another rule: the rule or the lexicon is not right.
WP081 error counterexample-holds
  Een tegenvoorbeeld komt toch bij deze afspraak uit: de voorwaarde is te ruim.
  A counterexample comes to this rule after all: the condition is too wide.
WP082 error subject-otherwise
  Een voorbeeld in het lexicon wordt als een ander onderwerp begrepen.
  An example in the lexicon is understood as another subject.
WP083 warning phrase-twice
  Dezelfde woorden wijzen duidelijk naar twee onderwerpen, dus het toeval kiest.
  The same words clearly point at two topics, so chance decides.
# the desk
WP085 error stream-empty
  Een stroom zonder onderwerpen en zonder zoekwoorden leest niets.
  A stream without topics and without search words reads nothing.
WP086 error outlet-no-channel
  De gemeente zit niet op dit kanaal, dus niemand ziet het bericht daar.
  The city is not on this channel, so nobody sees the post there.
WP087 error outlet-undescribed
  Niemand heeft gezegd hoe snel dit middel een bericht laat zien, en aan hoeveel mensen.
  Nobody said how soon this outlet shows a post, and to how many people.
WP088 warning group-nowhere
  Alleen een brief of advertentie kan naar één groep; hier doet de groep niets.
  Only a letter or an advert can go to one group; here the group does nothing.
WP089 warning plan-without-fact
  Een gepland bericht dat op een feit wacht, gaat nooit vanzelf uit.
  A planned post that waits for a fact never goes out by itself.
# scenarios and their tests
WP100 error persona-unknown
  Deze inwoner staat niet onder `personas`, dus niemand zegt dit.
  This citizen is not under `personas`, so nobody says this.
WP101 error message-unknown
  Er is geen bericht met deze naam, dus de voorwaarde klopt nooit.
  There is no message of this name, so the condition never holds.
WP102 error fact-unknown
  Dit feit staat niet in het `dossier`.
  This fact is not in the `dossier`.
WP103 error ending-unknown
  Het scenario heeft geen slot met deze naam, dus de proef kan niet slagen.
  The scenario has no ending of this name, so the test cannot succeed.
WP104 error too-late
  Dit komt pas als de oefening al voorbij is.
  This comes only when the exercise is over.
WP105 error never-comes
  Zonder tijd en zonder voorwaarde komt dit nooit.
  Without a time and without a condition this never comes.
WP106 warning after-unneeded
  `after` telt vanaf een voorwaarde, dus naast `at` zegt het niets.
  `after` counts from a condition, so beside `at` it says nothing.
WP107 error ending-about-nothing
  Een voorwaarde van een slot zegt niet over welk bericht of welke inwoner zij gaat.
  A condition of an ending does not say which message or which citizen it is about.
WP108 error ending-takes-all
  Een slot zonder voorwaarde klopt altijd, dus wat erna staat, komt nooit.
  An ending without a condition always holds, so those after it never come.
WP109 error last-ending
  Het laatste slot moet altijd kunnen, anders loopt een oefening soms nergens op uit.
  The last ending must always be possible, or an exercise sometimes comes to nothing.
WP110 warning ending-untested
  Geen enkele proef gaat over dit slot, dus niemand merkt het als het niet meer komt.
  No test is about this ending, so nobody notices when it comes no more.
WP111 error text-missing
  Een bericht dat op de klok komt, heeft een tekst nodig.
  A message that comes by the clock needs a text.
WP112 error waiting-later
  Alleen een bericht dat er vanaf het begin ligt, kan al wachten.
  Only a message that is there from the start can be waiting already.
WP113 error fact-unnamed
  Nieuws dat iets aan een feit verandert, noemt dat feit.
  News that changes something about a fact names that fact.
WP114 error tell-missing
  Een feit dat vaststaat of wordt hersteld, heeft woorden nodig om te vertellen.
  A fact that is confirmed or corrected needs words to tell.
WP115 error condition-of-two
  Eén voorwaarde gaat over één ding: een bericht, een inwoner, of wat de balie zelf deed.
  One condition is about one thing: a message, a citizen, or what the desk itself did.
WP116 error occasions-missing
  De gewone inwoner heeft voor een aanleiding geen woorden, en wie geen eigen woorden heeft, leent die van hem.
  The plain citizen has no words for an occasion, and who has no own words borrows theirs.
WP117 error script
  Het scenario klopt om een andere reden niet; de melding zegt waarom.
  The scenario is wrong for another reason, which the message gives.
WP118 error rubric-unknown
  Er is geen beoordelingskader met deze naam.
  There is no rubric of this name.
WP119 error reason-nowhere
  Geen inwoner kent deze reden voor een stemming, dus zij verandert niets.
  No citizen knows this reason for a mood, so it changes nothing.
# what the analysis finds
WP200 warning gap
  Een situatie waarin alleen de laatste afspraak geldt: niemand heeft er iets voor bedacht.
  A situation that only the last rule catches: nobody thought of anything for it.
WP201 warning shadowed
  Deze afspraak kan nooit winnen: andere afspraken zijn samen altijd eerder.
  This rule can never win: other rules together always come first.
WP202 warning conflict
  Twee afspraken kloppen soms tegelijk en doen iets anders, en nergens staat dat de volgorde zo bedoeld is.
  Two rules sometimes hold at once and do different things, and nothing says the order is meant.
WP203 warning no-effect
  Deze voorwaarde verandert niets: zonder haar beslist het beleid hetzelfde.
  This condition changes nothing: without it the policy decides the same.
WP204 warning unused-template
  Geen afspraak gebruikt dit sjabloon, dus niemand leest deze woorden ooit.
  No rule uses this template, so nobody ever reads these words.
WP205 warning promise-without-norm
  De tekst belooft een termijn die niet onder `norms` is afgesproken.
  The text promises a term that was not agreed under `norms`.
WP206 warning shadowed-never
  Deze afspraak kan nooit winnen: haar voorwaarden gaan nooit samen.
  This rule can never win: its conditions never go together.
WP207 error after-unknown
  `after` noemt een afspraak die er niet is.
  `after` names a rule that does not exist.
WP208 error after-later
  `after` noemt een afspraak die later staat: de volgorde is dus niet wat hier wordt bedoeld.
  `after` names a rule that stands later, so the order is not the one that is meant.
# tests of a policy
WP220 error trial-gives
  Een test geeft een bericht of alleen feiten: anders is niet te zeggen wat de gemeente te doen krijgt.
  A test gives a message or facts only: otherwise nobody can tell what the city is given.
WP221 error trial-expects
  Een test die niet zegt wat er moet gebeuren, slaagt altijd en bewijst dus niets.
  A test that does not say what must come of it always holds, and so proves nothing.
WP222 error trial-nowhere trial-rule
  Een test hoort bij een gemeente, en noemt afspraken die zij heeft: anders slaagt hij nooit of altijd.
  A test belongs to a city and names rules that it has: otherwise it never holds, or always does.
"""


def _rows() -> Iterator[Row]:
    lines = [line for line in _TABLE.strip().splitlines() if not line.startswith("#")]
    for head, nl, en in zip(lines[::3], lines[1::3], lines[2::3], strict=True):
        code, severity, *kinds = head.split()
        yield Row(code, severity, tuple(kinds), nl.strip(), en.strip())


CODES: tuple[Row, ...] = tuple(_rows())
"""Every code, in order."""

_BY_KIND: Mapping[str, Row] = MappingProxyType({kind: row for row in CODES for kind in row.kinds})
_BY_CODE: Mapping[str, Row] = MappingProxyType({row.code: row for row in CODES})


def code_of(kind: str) -> str:
    """The code of a kind of finding; empty for what is no finding, such as a name typed wrongly on a command line."""
    row = _BY_KIND.get(kind)
    return row.code if row else ""


def row_of(code: str) -> Row | None:
    """What there is to say of a code; None where it is none of ours."""
    return _BY_CODE.get(code)
