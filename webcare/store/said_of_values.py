"""What every value of a closed list in a content file means, in Dutch and English, as an editor shows it to its author.

A row is `List.value`, the Dutch and the English. Not here: the fields (`said_of_fields`).
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from webcare.engine.names import TOPIC_NAMES
from webcare.store.said_of_files import In

_TABLE = """
Basis.seed         het staat in de brontekst van omstreeks 2016 | the source text of about 2016 says it
Basis.public       het staat in een andere openbare bron | another public source says it
Basis.assumption   wij hebben het bedacht | nobody says it: our own proposal
Tips.none          nog nooit een tip gekregen | never had a tip
Tips.once          één keer een tip gekregen | had a tip once
Tips.often         vaker een tip gekregen | had several tips
Sentiment.negative klinkt ontevreden | sounds dissatisfied
Sentiment.neutral  klinkt gewoon | sounds neutral
Sentiment.positive klinkt tevreden | sounds content
Phase.normal       een gewone dag | an ordinary day
Phase.crisis       er is een crisis | there is a crisis
Turn.first         het eerste bericht in het gesprek | the first message of the conversation
Turn.later         een later bericht in het gesprek | a later message of the conversation
Register.u         met u | formal you
Register.je        met je | familiar you
Action.answer      antwoorden | answer
Action.ask         één vraag terug | ask one thing back
Action.refer       doorverwijzen | refer to somebody else
Action.dm          privé verder | go on in private
Action.take        in behandeling nemen, met een zaaknummer | take in hand, with a case number
Action.forward     doorzetten naar een collega | pass on to a colleague
Action.proactive   ongevraagd meedenken | think along unasked
Action.warn        op de huisregels wijzen | point at the house rules
Action.post        een bericht plaatsen | send a post
Action.watch       volgen, niet reageren | follow, not react
Action.escalate    intern melden | report internally
Action.hide        een bericht van de eigen pagina verbergen | hide a message from the own page
Work.reading       een stroom lezen | read a stream
Work.report        een overzicht schrijven | write a report
Status.none        gaat over geen feit | is about no fact
Status.rumour      iemand zegt het | somebody says so
Status.observation iemand heeft het gezien | somebody saw it
Status.confirmed   het staat vast | it is confirmed
Danger.none        geen gevaar | no danger
Danger.life        iemand in direct gevaar: 112 | somebody in acute danger: 112
Danger.suicide     gedachten aan zelfdoding: 113 | thoughts of suicide: 113
Danger.incident    een groot incident: rook, gas, ontploffing | a large incident: smoke, gas, explosion
Language.nl        Nederlands | Dutch
Language.en        Engels | English
Language.de        Duits | German
Language.fr        Frans | French
Language.pl        Pools | Polish
Language.tr        Turks | Turkish
Language.ar        Arabisch | Arabic
Language.uk        Oekraïens | Ukrainian
Language.other     een andere taal | another language
Feeling.none       geen gevoel dat opvalt | no feeling that shows
Feeling.anger      boos | anger
Feeling.grief      verdriet | grief
Feeling.fear       bang | fear
Feeling.worry      bezorgd | worry
Feeling.joy        blij | joy
Feeling.gratitude  dankbaar | gratitude
Signal.visit       wil op bezoek komen in de stad | wants to visit the city
Signal.rumour      vertelt iets wat misschien niet waar is | tells what may not be true
Signal.repeat      meldt het niet voor het eerst | does not report it for the first time
Signal.conduct     gaat over hoe iemand is behandeld | is about how somebody was treated
Signal.objection   wil bezwaar maken | wants to object
Signal.offline     kan of wil niet via internet | cannot or will not use the internet
Signal.event       gaat over een evenement | is about an event
Signal.area        gaat over een buurt of gebied | is about a neighbourhood or area
Signal.participation wil meepraten of meedoen | wants to have a say or take part
Signal.other-body  is voor een andere organisatie | is for another organisation
Signal.third-person gaat over iemand anders | is about somebody else
Signal.threat      bedreigt iemand | threatens somebody
Signal.self-harm   wil zichzelf iets aandoen | wants to harm themselves
Signal.question    vraagt ook iets | asks something too
Signal.report-number geeft het nummer van een melding | gives the number of a report
Urgency.emergency  nu meteen | right now
Urgency.high       vandaag nog | still today
Urgency.normal     binnen de gewone tijd | within the usual time
Urgency.low        heeft geen haast | is in no hurry
Channel.twitter    Twitter, nu X: kort en openbaar | Twitter, now X: short and public
Channel.facebook   Facebook: openbaar, met ruimte | Facebook: public, with room
Channel.instagram  Instagram: bij foto's | Instagram: with pictures
Channel.linkedin   LinkedIn: voor werk | LinkedIn: for work
Channel.whatsapp   WhatsApp: één op één | WhatsApp: one to one
Asked.none         de gemeente vroeg niets | the city asked nothing
Asked.place        de gemeente vroeg waar het is | the city asked where it is
Asked.details      de gemeente vroeg om uitleg | the city asked for details
Asked.report       de gemeente vroeg het nummer van een melding | the city asked for a report's number
Travel.unknown     dat weten we niet | we do not know
Travel.car         met de auto | by car
Travel.transit     met het openbaar vervoer | by public transport
Travel.bike        met de fiets | by bike
Travel.foot        te voet | on foot
Known.known        bekend | known
Known.unknown      niet bekend | not known
Kind.spam          reclame of onzin van een programma | advertising or a program's nonsense
Kind.crisis        er is nu gevaar | there is danger now
Kind.provocatie    daagt uit of scheldt | dares or scolds
Kind.oproep        roept mensen op iets te doen | calls on people to do something
Kind.klacht        is ontevreden over de gemeente | is dissatisfied with the city
Kind.melding       noemt iets wat stuk, vies of hinderlijk is | names what is broken, dirty or a nuisance
Kind.suggestie     stelt iets voor | proposes something
Kind.vraag         vraagt iets | asks something
Kind.compliment    prijst de gemeente | praises the city
Kind.mening        vindt of vertelt iets | thinks or tells something
Waited.fresh       binnen de beloofde tijd | within the promised time
Waited.due         de beloofde tijd is bijna op | the promised time is nearly up
Waited.late        langer dan beloofd | longer than promised
Outlet.twitter     het Twitteraccount | the Twitter account
Outlet.facebook    de Facebookpagina | the Facebook page
Outlet.instagram   het Instagramaccount | the Instagram account
Outlet.linkedin    de LinkedInpagina | the LinkedIn page
Outlet.site        de website van de gemeente | the city's website
Outlet.newspaper   de krant | the newspaper
Outlet.print       een brief of folder, ook voor één groep | a letter or leaflet, also for one group
Outlet.advert-facebook een advertentie op Facebook, ook voor één groep | an advert on Facebook, also for one group
Outlet.advert-linkedin een advertentie op LinkedIn, ook voor één groep | an advert on LinkedIn, also for one group
Effort.send        zenden: zelf een bericht plaatsen | send: post something
Effort.interact    interactie: in gesprek gaan | interact: talk
Effort.monitor     monitoren: volgen en niets zeggen | monitor: follow and say nothing
National.landelijk wat elke gemeente deelt | what every city shares
Tongue.nl          Nederlands | Dutch
Tongue.en          Engels | English
About.stance       waar de gemeente voor staat | what the city stands for
About.history      hoe het zo kwam | how it came about
About.outlook      wat de gemeente later wil | what the city wants later
CityNamed.own      deze stad | this city
CityNamed.other    een andere stad | another city
CityNamed.none     geen stad | no city
Manner.plain       gewoon | plainly
Manner.curt        kortaf | curtly
Manner.furious     woedend | furiously
Manner.formal      deftig, met u | formally
Manner.low-literate met moeite | with difficulty
Manner.english     in het Engels | in English
Manner.teenager    als een tiener | like a teenager
Manner.councillor  als een raadslid | like a councillor
Speaker.city       het account van de hele gemeente | the account of the whole city
Speaker.topic      een account over één onderwerp | an account about one topic
Speaker.target-group een account voor één groep | an account for one group
Speaker.area       een account van een wijk of gebied | an account of a neighbourhood or area
Speaker.department een afdeling | a department
Speaker.colleague  een collega, zonder naam | a colleague, without a name
Occasion.gives-place de gemeente vroeg waar het is | the city asked where it is
Occasion.gives-details de gemeente vroeg om uitleg | the city asked for details
Occasion.thanks    geholpen, en de stemming is goed | helped, and in a good mood
Occasion.accepts   geholpen, maar nog niet blij | helped, but not happy yet
Occasion.referred  doorverwezen of doorgezet | referred or passed on
Occasion.private   de gemeente wil privé verder | the city wants to go on in private
Occasion.brushed-off afgescheept | brushed off
Occasion.intruded  ongevraagd aangesproken, en dat paste niet | spoken to unasked, unsuitably
Occasion.tip-taken een tip waar iemand iets aan had | a tip that was of use
Occasion.impatient het geduld is één keer op | patience is gone once
Occasion.gives-up  het geduld is nog eens op | patience is gone again
Occasion.reminds   de beloofde tijd is om, en er kwam niets | the promised time is up, and nothing came
Occasion.joins-in  doet mee omdat een ander niet wordt geholpen | joins in because another is not helped
Criterion.right_action de handeling en het kanaal die het beleid vraagt | the action and channel the policy asks for
Criterion.resolution de inwoner krijgt wat nodig was | the citizen gets what was needed
Criterion.empathy  medeleven dat bij het gevoel past | sympathy that fits the feeling
Criterion.personalisation persoonlijk, niet uit een mal | personal, not from a mould
Criterion.register u of je, zoals het beleid zegt | formal or familiar, as the policy says
Criterion.invitation houdt het gesprek open | keeps the conversation open
Criterion.plain_language gewone woorden, korte zinnen | plain words, short sentences
Criterion.timeliness op tijd | in time
Criterion.city_fit past bij deze gemeente | fits this city
Gate.privacy       persoonsgegevens in het openbaar | personal data in public
Gate.danger        gevaar niet gezien | danger not seen
Gate.unverified    iets verteld wat niet vaststaat | something told that is not confirmed
Gate.disrespect    respectloos | disrespectful
Gate.mandate       beloofd wat de gemeente niet mag beloven | promised what the city may not promise
Gate.monitoring-misuse mensen volgen in plaats van onderwerpen | following people rather than topics
Sign.mock-praise lof die als spot leest | praise that reads as mockery
Sign.lectures woordjes die de les lezen: gewoon, immers | little words that teach a lesson
Sign.office wie bestuurt: wethouder, raad | who governs: alderman, council
Sign.faults een oordeel over wat iemand deed: fout | a judgement on what somebody did
Sign.hearsay geeft door wat anderen zeggen: naar verluidt | passes on what others say
Sign.takes-as-praise antwoordt alsof het lof was | answers as if it had been praise
Sign.insult scheldt | insults
Sign.blame legt het bij de inwoner: had u maar | puts it on the citizen
Sign.sarcasm spot | sarcasm
Sign.discrimination maakt onderscheid tussen groepen | discriminates
Sign.money belooft geld | promises money
Sign.permit belooft een vergunning of besluit | promises a permit or decision
Sign.penalty belooft een boete of verwijdering | promises a fine or removal
Sign.outcome belooft hoe het afloopt | promises how it ends
Sign.sees-to zorgt ervoor dat | sees to it that
Sign.applies wijst de weg om iets aan te vragen | points the way to ask for it
Sign.meaning een politiek oordeel | a political judgement
Sign.confirms bevestigt | confirms
Sign.denies ontkent | denies
Sign.hedge zegt dat het niet zeker is | says it is not certain
Sign.negation een ontkenning: niet, geen | a negation
Sign.person iemand die je zou kunnen volgen | somebody who could be followed
Sign.follows volgt, zoekt op of verzamelt | watches, looks up or collects
Sign.follows-you hetzelfde, tegen de inwoner zelf | the same, to the citizen's face
Sign.false-flag onder een andere naam, in een besloten groep | under another name, in a closed group
Sign.private-data gegevens die iemand herkenbaar maken | data that identify somebody
Sign.your-data gegevens die privé zijn als ze van de inwoner zijn | data that are private when the citizen's own
Sign.your uw, jouw | your
Sign.asks-for vraagt om iets | asks for something
Sign.in-private een privébericht | a private message
Sign.safe-way een veilige weg: bellen, balie, formulier | a safe way: phone, desk, form
Sign.feels-with medeleven dat bij bijna elk gevoel past | sympathy that fits most feelings
Sign.feels-grief medeleven bij verdriet | sympathy with grief
Sign.feels-fear medeleven bij angst | sympathy with fear
Sign.sorry zegt sorry | says sorry
Sign.thanks bedankt | thanks
Sign.pleased is blij met wat er staat | is pleased
Sign.stock medeleven dat iedereen krijgt | sympathy said to everyone
Sign.greeting een groet | a greeting
Sign.staff iemand van de gemeente: ik, wij, mijn collega | somebody of the city: I, we, my colleague
Sign.handles neemt het ter hand | takes it in hand
Sign.tells-later zegt dat en hoe er nog bericht komt | says that more will follow
Sign.asks-place vraagt waar het is | asks where it is
Sign.asks-more vraagt wat er nog ontbreekt | asks for what is missing
Sign.do-this zegt wat de inwoner kan doen | tells the citizen what to do
Sign.invites nodigt uit om verder te praten | invites to go on talking
Sign.wishes wenst iets goeds | wishes well
Sign.warns wijst op de huisregels | points at the house rules
Sign.jargon vaktaal | jargon
Sign.passive de lijdende vorm | the passive voice
Sign.informal losse taal | informal words
Sign.shortened korter dan je het schrijft: 't, m'n, svp | shorter than it is written: don't, asap
Sign.interjection een uitroep: oei, ah | an exclamation: oh, oops
Sign.formal deftige taal | formal words
Sign.planned wat alleen anderen kunnen beloven | what only others can promise
Sign.own-effort wat webcare zelf kan beloven | what webcare can promise by itself
Sign.term een moment: vandaag, morgen | a moment: today, tomorrow
Sign.notes alleen genoteerd of meegenomen | only written down
Sign.done is al beantwoord, het gesprek is klaar | is answered already, the conversation is over
Sign.not-to-us het was niet voor ons | it was not meant for us
Sign.nothing-asked er werd niets gevraagd | nothing was asked
Sign.abusive het was alleen gescheld | it was nothing but abuse
Sign.advert het was reclame | it was an advert
Sign.uncertain een gerucht zou groeien door een antwoord | a rumour would grow by an answer
Sign.passed-on het is doorgegeven | it was passed on
Sign.sensitive verdriet, of gegevens die je niet herhaalt | grief, or data not to be repeated
Sign.poor-reason geen echte reden | no real reason
Mood.calm rustig | calmly
Mood.annoyed geërgerd | annoyed
Mood.angry boos | angry
Mood.worried bezorgd | worried
Mood.sad verdrietig | sad
Mood.glad blij | glad
Cue.spam           reclame of onzin van een programma | advertising or a program's nonsense
Cue.abuse          scheldt op de gemeente of haar mensen | scolds the city or its people
Cue.baiting        daagt uit, of zegt onzin | dares the city, or talks nonsense
Cue.injection      opmaak, code, opdrachten aan een machine | markup, code, orders to a machine
Cue.call           roept mensen op iets te doen | calls on people to do something
Cue.complaint      klaagt | complains
Cue.report         iets is stuk, vies of hinderlijk | something is broken, dirty or a nuisance
Cue.request        vraagt of er iets gedaan wordt | asks that something be done
Cue.suggestion     stelt iets voor | proposes something
Cue.question       vraagt iets, met of zonder vraagteken | asks, with or without a question mark
Cue.service        wil iets regelen: een aanvraag, een afspraak | wants to arrange something
Cue.rhetorical     vraagt zonder antwoord te willen | asks without wanting an answer
Cue.peers          praat tegen anderen, niet tegen de gemeente | speaks to others, not to the city
Cue.praise         prijst | praises
Cue.opinion        mijmert, grapt of vertelt over de dag | muses, jokes or tells about the day
Cue.promotion      laat eigen werk zien | shows off one's own work
Cue.visit          wil op bezoek komen | wants to visit
Cue.no-visit       klinkt als een bezoek en is het niet | sounds like a visit and is none
Cue.rumour         van horen zeggen | hearsay
Cue.repeat         niet voor het eerst | not for the first time
Cue.conduct        hoe iemand is behandeld | how somebody was treated
Cue.objection      wil bezwaar maken | wants to object
Cue.offline        kan of wil niet via internet | cannot or will not use the internet
Cue.event          een evenement | an event
Cue.area           een buurt of gebied | a neighbourhood or area
Cue.participation  wil meepraten of meedoen | wants to have a say or take part
Cue.other-body     een andere organisatie | another organisation
Cue.third-person   gaat over iemand anders | is about somebody else
Cue.threat         een bedreiging | a threat
Cue.staff          mensen die bij de gemeente werken | people who work for the city
Cue.fraud          oplichting en datalekken | scams and data leaks
Cue.positive       klinkt tevreden | sounds content
Cue.negative       klinkt ontevreden | sounds dissatisfied
Cue.anger          boos | anger
Cue.grief          verdriet | grief
Cue.fear           bang | fear
Cue.worry          bezorgd | worry
Cue.joy            blij | joy
Cue.gratitude      dankbaar | gratitude
Cue.irony          lof die het omgekeerde betekent | praise that means the opposite
Cue.life           iemand in direct gevaar | somebody in acute danger
Cue.suicide        gedachten aan zelfdoding | thoughts of suicide
Cue.incident       een groot incident | a large incident
Cue.now            het gebeurt nu, bij mensen hier | it is happening now, to people here
Cue.hazard         iemand raakte gewond, of dat gaat gebeuren | somebody was hurt, or will be
Cue.vulnerable     kleine kinderen, zieken, ouderen, dieren in nood | small children, the sick, the old, animals
Cue.deadline       een dag waarop iets moet gebeuren | a day by which something must happen
Cue.consequence    wat verloren gaat: huis, inkomen, licht | what is lost: house, income, light
Cue.many           een hele straat, school of stad | a whole street, school or city
Cue.figurative     klinkt gevaarlijk en is het niet | sounds dangerous and is not
Cue.city           spreekt tegen de gemeente | speaks to the city
Cue.served         is net door de gemeente geholpen | was just served by the city
Cue.own-life       gaat over de eigen dag | is about one's own day
Cue.car            met de auto | by car
Cue.transit        met het openbaar vervoer | by public transport
Cue.bike           met de fiets | by bike
Cue.foot           te voet | on foot
"""


def _rows() -> Iterator[tuple[str, str, In]]:
    for line in _TABLE.strip().splitlines():
        name, text = line.split(maxsplit=1)
        dutch, english = text.split(" | ")
        yield (*name.split(".", 1), In(dutch.strip(), english.strip()))  # type: ignore[misc]
    for topic, dutch in TOPIC_NAMES["nl"].items():
        yield "Topic", topic, In(dutch, TOPIC_NAMES["en"][topic])


def _lists() -> Mapping[str, Mapping[str, In]]:
    found: dict[str, dict[str, In]] = {}
    for name, value, said in _rows():
        found.setdefault(name, {})[value] = said
    return MappingProxyType(found)


VALUES: Mapping[str, Mapping[str, In]] = _lists()
"""The name of a list → its values → what each means."""


def meanings(name: str, values: list[str]) -> list[In] | None:
    """What the values of a list mean. `name`: of its type; a list without one is found by its values."""
    known = VALUES.get(name)
    if known is None:
        fitting = [rows for rows in VALUES.values() if set(values) <= rows.keys()]
        known = min(fitting, key=len, default=None)
    if known is None or not set(values) <= known.keys():
        return None
    return [known[value] for value in values]
