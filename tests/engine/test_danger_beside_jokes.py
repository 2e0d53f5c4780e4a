"""Danger is heard whatever stands beside it, and words that only sound dangerous alarm nobody."""

import pytest

from webcare.domain.channel import Channel
from webcare.domain.message import Message
from webcare.domain.understanding import Danger, Kind, Urgency
from webcare.engine.match import Lexicon
from webcare.engine.understand import understand
from webcare.store.content import load_lexicon
from webcare.store.folders import content_folders

CHANNELS = tuple(Channel)

REAL = """
Haha nee serieus er staat een flat in brand op de hoek, bel 112!!
ik sterf van het lachen maar er ligt echt iemand bewusteloos op straat
lol er is net een bom ontploft op het plein, mensen bloeden
bomvol hier en er is iemand neergestoken
Bomvol op de kermis en nu is er brand in het reuzenrad
doodmoe van het feest maar buiten ligt een man die niet meer ademt
😂😂 eerst lachen, nu staat de keuken in brand bij de buren
wat een knaller van een concert!! maar vooraan wordt iemand platgedrukt, hij krijgt geen lucht
geen grap: er hangt een enorme gaslucht in ons trappenhuis
Dit is geen oefening, er komt zwarte rook uit de school
is dit een oefening?? er wordt geschoten bij het station
haha dacht eerst vuurwerk, maar het was een explosie, de gevel ligt eruit
lmao wtf there is a fire in my building, thick smoke in the stairs
I'm dying of laughter but seriously a man collapsed on the street and is not breathing
this party is the bomb, but someone has a knife and is threatening people
killing it tonight @GemeenteUtrecht, but someone just fell into the canal and is drowning
Ik dacht dat ik doodging van het lachen, toen viel er een kind in de gracht. Het komt niet boven!
Zaal ontplofte toen de band opkwam, nu paniek en gedrang bij de uitgang, mensen vallen
lekker gezellig terrasje, o wacht er rijdt een auto in op het publiek, mensen gewond!
Wat een moordend tempo. Sorry, nu even echt: mijn moeder heeft een hartaanval en 112 neemt niet op
ik schrik me dood, er staat een man met een mes voor mijn deur
Hahaha mijn buurman probeert te koken. O shit zijn keuken staat in brand
hihi nee serieus help, het ruikt hier heel erg naar gas
@AmsterdamNL jullie evenement is echt vuur 🔥 maar er staat nu echt een tent in brand
bbq gaat lekker maar het schuurtje vat vlam, vlammen slaan eruit
klinkt als een grap maar er zit een kind opgesloten in een auto in de zon, het reageert niet meer
vet feest gast, er is alleen net iemand neergeschoten bij de bar
yo dit is ziek er word gestoken op t plein, iemand gestoken
mn hart ontploft bijna van de zenuwen, er staat iemand op het dak en hij wil springen
De film was doodsaai, maar in de foyer is rook en het brandalarm gaat
ga kapot dit is te grappig, maar serieus er ligt iemand in het water bij de kade en hij verdrinkt
Het was een explosie van kleur vanavond. Maar nu staat een kraam in brand op het plein!
brandende vraag: waarom hangt er zwarte rook boven de haven en stinkt het naar chemie
hoofd ontploft van de herrie en nu echte explosie in de straat, ruiten eruit
@rotterdam spits was dodelijk, letterlijk: fietser onder de tram, hij ligt eronder
mijn zoontje is weg!! 4 jaar, HELP, hij liep net nog op de kermis
mensen worden platgedrukt bij het podium, er ligt iemand op de grond
er is iemand gestoken voor de supermarkt
opgefokte groep voor de sporthal, ze slaan de ruiten in en er zitten kinderen binnen
er staat een wonnig in brandt, iedereen rent naar buiten
neergstoken jongen op straat, overal bloed, wij doen niks haha? bel iemand
ben ik weer met mn klachten haha, maar mn man heeft pijn op de borst en valt steeds weg
Ik lach me kapot om die bom van een jurk. Trouwens: verdacht pakket met draden op perron 2
knalfeest! alleen ligt mijn vriendin bewusteloos op de wc, iets in haar drankje denk ik
Grapje mocht je denken: nee. Er zit water tot aan het stopcontact en mijn oma zit vast in de kelder
echt lachen joh die storm, tot de hijskraan omviel op een woning. Er liggen mensen onder het puin
hahaha stop met lachen, onze schuur staat in lichterlaaie
lol my neighbour's flat is burning, someone call them pls
Zo grappig, ik dacht dat hij speelde, maar die jongen verdrinkt in de singel
haha oeps er is een auto het water in gereden met mensen erin
Dodelijk vermoeiende dag en nu ook nog een man met een machete in de tram
onwijs lachen op de kermis tot iemand uit de zweefmolen viel, hij ligt doodstil
@GemeenteUtrecht geen geintje er komt gas vrij op de bouwplaats, iedereen wordt misselijk
gast er gaat echt iemand springen van de Van Brienenoordbrug
ik ga stuk 😂 maar ff serieus de trap staat vol rook en mijn oma zit boven
vet ziek feestje maar er is een meisje out gegaan, ze reageert nergens op
Ben ik weer met mijn grapjes, maar nee: mijn man zakte in elkaar en ademt raar
Leuke optocht! Er is wel een paard op hol, mensen onder de voet gelopen
Hier in de wijk knallen ze vuurwerk en er staat nu een woning in de fik
dude a guy just got shot outside the bar lol what do we do
Best party ever, except there is smoke pouring out of the metro station
help er word ingebroken terwijl ik thuis ben haha ik durf niet te ademen
Mijn koolmonoxidemelder gaat af, hihi ik heb hoofdpijn en val bijna flauw
brandje!! op het balkon van de buren en t gaat hard
Vlammen komen uit de prullenbak tegen de gevel van de school
mega lachen die storm, er ligt een boom op een auto en er zit nog iemand in
jongens met messen bij de metro, iemand bloed
Er loopt een man met een pistool over de markt
Ik wil niet meer leven haha
ik zit met pillen op tafel lol wie boeit het
er ligt een baby in een afgesloten auto, het is 30 graden
dak van de sporthal is ingestort er waren nog mensen in
Wij zitten vast in de lift en er komt rook naar binnen
mijn ex staat beneden te rammen op de deur, hij heeft een hamer
Er drijft iemand in de Maas
Trein is ontspoord bij Utrecht, er zijn gewonden
er wordt een vrouw in elkaar geslagen voor de Albert Heijn
kindje gestikt in een druif, wat moet ik doen
2 auto's frontaal op elkaar, er zit iemand klem
hele straat ruikt naar gas en de kat is al flauwgevallen
groep gasten met bivakmutsen trapt de deur in bij de buren
Mensen springen uit het raam van het brandende hotel
explosie bij de juwelier, overal glas, iemand ligt te bloeden
jaja lach maar, er staat echt een container te branden tegen de muur van het bejaardentehuis
haha nee ff echt mijn opa heeft zich verslikt en wordt helemaal paars
gekkenhuis hier 😂 maar er is net een jongen onder de metro gekomen
Wat een vuurwerk van een avond! Minder: er ligt een meisje met bloed uit haar hoofd bij de bushalte
lmfao our neighbour is threatening everyone with an axe
This is hilarious until the balcony collapsed, people are hurt
gast er vliegen kogels door de straat ik lig onder de tafel
er hangt een vreemde chloorlucht in het zwembad en kinderen hoesten en vallen om
Ik stond te swingen en ineens rende iedereen gillend weg, er zou iemand steken
mijn vriend heeft te veel pillen geslikt, hij schuimt om zijn mond
moeder en kind vast in brandende auto op de ring
vet grappig die clown, alleen zwaait hij met een kapmes
ik kan niet meer, ik sta op de rand van het dak
Er is een kind door het ijs gezakt in het Vondelpark
kelder staat onder water en de stroom staat er nog op, mijn vader is beneden
de gevel van nummer 12 is zojuist naar beneden gekomen, er liepen mensen onder
@rotterdam doe iets, er staat een tank met gas te lekken bij de school
we zitten opgesloten in de bioscoop en ruiken rook
m'n broertje van 3 is nergens te vinden op het strand
iemand heeft mijn buurvrouw neergeslagen, ze ligt bewusteloos in de hal
er word op mensen geschoten in het winkelcentrum!!!!
bomvolle tram gebotst met een vrachtwagen, veel gewonden
help er staat iemand met een pistool in de avondwinkel
ze dreigt van de flat te springen, ze hangt al over het balkon
lol mijn huisgenoot viel net van het dak, hij beweegt niet meer
Explosie in onze portiek, deur ligt eruit, kinderen huilen
het gas sist uit de leiding na het graven
hoi er drijft een kindje in de vijver van het park
De hele straat ruikt naar benzine en er is iemand met een aansteker
mijn ex probeert binnen te komen, hij heeft gedreigd me te vermoorden
haha sorry maar bij de snackbar op de hoek slaan de vlammen uit het dak
mijn buurman heeft zich opgehangen denk ik, de deur zit op slot
ik ben zo moe van alles, ik heb afscheid genomen van iedereen
dikke mist zei iedereen, maar het is rook en het komt uit de parkeergarage
een meisje wordt lastiggevallen en vastgepakt bij de tunnel, ze gilt
jongen op fatbike geschept door bus, ligt roerloos
mijn kind heeft vaatwastabletten gegeten
Er zit iemand onder een ingestorte schutting
Groep mannen met stokken valt supporters aan bij het station
onze oma is gevallen en ligt al uren, ze antwoordt niet
wajo bro er is een tasje met draden onder de bank in de tram hahaha niet leuk
De lift is neergestort met twee mensen erin
bejaarde man dwaalt op de snelweg
waterleiding gesprongen, huizen lopen vol
ik word gestalkt en hij staat nu voor mijn raam
echt te gek feest maar mensen worden onwel van de hitte en er is geen ambulance
Kinderen spelen op het ijs en er zit er een onder
mijn vader krijgt de kachel niet uit, iedereen is duizelig en slaperig
dit is geen 1 april: in de metro is een granaat gevonden
zit te gieren van het lachen met vrienden en dan zien we iemand van het balkon vallen, hij ademt niet
echt hilarisch filmpje, maar in het echt staat nu het dak van de Action in brand
doodop van de verhuizing en nu gaat de koolmonoxidemelder af
Vuurwerk was top, alleen heeft een jongen zijn hand verloren
hahaha mijn broer denkt dat het stinkt naar gas, ja dat klopt het stinkt naar gas
er rijdt iemand met een auto op het publiek in bij de kermis
vrouw met mes bij de school
mijn buurvrouw schreeuwt om hulp en ik hoor klappen
wat een knaller van een goal en daarna schoten buiten het stadion
omg lol the tram just derailed people are bleeding
mijn zoontje van 2 is uit het raam gevallen
de stroom is uitgevallen in de hele wijk en mijn vader zit aan de beademing
ze staan elkaar met machetes af te slachten op het plein
er ligt een man onderkoeld in het portiek, hij reageert niet meer
Ik ga er vandaag nog uitstappen, sorry allemaal
""".strip().splitlines()

FOREIGN = """
Haha, aber im Ernst: es brennt im Treppenhaus, überall Rauch, Hilfe!
Hier riecht es stark nach Gas, was sollen wir machen?
Hilfe, ein Mann liegt bewusstlos auf der Straße
Au secours, il y a le feu dans l'immeuble !
Ça sent le gaz dans l'escalier, que faire ?
Mon mari ne respire plus, aidez-moi
Pomocy, pali się w naszym bloku!
Czuć gaz na klatce schodowej, co robić?
Ratunku, mąż nie oddycha
Apartmanda gaz kokusu var, ne yapalım?
gaz kokusu var
İmdat, yangın var, dumandan nefes alamıyoruz
Yardım edin, adam bıçaklandı
النجدة، حريق في العمارة
رائحة غاز قوية في البيت ماذا نفعل
ساعدوني زوجي لا يتنفس
Допоможіть, у будинку пожежа!
Сильно пахне газом у під'їзді, що робити?
Рятуйте, чоловік не дихає
""".strip().splitlines()

HARMLESS = """
Het was bomvol op het plein
Wat een explosie van kleur in het park
Ik schiet in de lach elke keer als ik jullie post zie
Ben doodmoe van al dat wachten op de balie
Die ambtenaren werken in een moordend tempo, respect
Brandende vraag: wanneer gaat het zwembad open?
Het plein is weer brandschoon, bedankt
Dat legt het vuur onder de aardappelen in de gemeenteraad
De wethouder ontplofte van woede in de raad
Doodsaai, die nieuwe website
Dood saai park hoor, zet er eens een speeltuin neer
You are killing it, great event!
I am dying of laughter at this sign
What a bomb of a party last night in Utrecht
Mijn mailbox ontploft van de brieven van de gemeente
De bom barstte in de raad toen het over parkeren ging
Mijn wangen staan in de fik van schaamte
De tent ging uit zijn dak, het dak ging eraf!
Ik lach me dood om dat verkeersbord
Ik zit dood te gaan van de hitte in jullie wachtruimte, zet een ventilator neer
Mijn moeder stierf van de zenuwen voor haar rijbewijs
De huurexplosie in de stad moet stoppen
De prijzen exploderen, parkeren is niet meer te betalen
Het stikt van de muizen in de kelderbox
Ik verzuip in de formulieren, wie kan mij helpen?
Er is een run op laadpalen, het aantal aanvragen explodeerde
Mag ik een vuurkorf branden in mijn tuin?
Mag je barbecueën in het park?
Ik schiet foto's voor de buurtkrant, mag dat in het stadhuis?
Die film over een steekpartij was heel mooi, draait hij nog in de stad?
Wanneer is de brandweerkazerne open voor kinderen?
Ik krijg een hartaanval van die aanslag onroerendezaakbelasting
Wat een hartverwarmend bloedmooi vuurwerk gisteren
Zaterdag schietvereniging open dag, mag er een bord langs de weg?
Onze voetballers schoten op doel en wonnen, huldiging wanneer?
Ik heb zin om in de sloot te springen van de hitte, is dat zwemwater?
Zondag kijk ik uit het raam en zie weer een volle container
Waarom is haar bushalte maandag weg?
De gemeenteraad heeft al gestemd. Is dat zo?
Mijn hoofd ontploft van al die regels
Op het vuur: stamppot. In de stad: een heerlijk rustige zondag
Koken met gas wordt te duur, is er subsidie voor inductie?
Hoe vraag ik subsidie aan om van het gas af te gaan?
Wij willen een brandblusser in het buurthuis, wie regelt dat?
De lamp brandt overdag, dat is zonde
De dj was vuur, wat een knaller, volgend jaar weer!
Ik zou een moord doen voor een parkeerplek
Mijn kind zit met een gebroken hart thuis sinds de speeltuin weg is
Zo dood als een pier, dat winkelcentrum
Hij draaide mij de nek om met zijn parkeerboete
Ze hebben me het mes op de keel gezet met die betaling
De discussie over de tram is giftig geworden
Lekker gegeten, die pepers zijn dodelijk 🔥🔥
Kan het vuurwerk bij de jaarwisseling niet wat minder?
Onze straatbarbecue was een knalfeest
Wanneer snoeien jullie de struiken, ik zie geen hand voor ogen
De opening van het park was een knaller van formaat
Ik ontplof bijna als ik weer in de wacht sta
Wat een bommetje maakte mijn zoon in het zwembad
De burgemeester ligt onder vuur om het parkeerplan
Ze gooiden olie op het vuur in die inspraakavond
Het schiet niet op met die bouwvergunning
Ik krijg er een hartverzakking van
Deze zomer is moordend heet, waar zijn waterpunten?
Ik ben kapot na die marathon
Kan iemand mij redden van deze formulieren
dood aan de bureaucratie
Bloedchagrijnig word ik van die blauwe envelop
Ik heb me doodgeschaamd bij jullie balie
De sfeer was om te snijden bij de raad
De vonk sprong over bij het concert
Jullie nieuwe logo is de bom
De tijdbom onder de begroting tikt
Vlammend betoog van de wethouder
Wanneer is de open dag van de brandweer?
Mag ik een barbecue houden op mijn balkon?
Ik zoek een cursus EHBO of reanimatie, waar kan dat?
Waar hangt de dichtstbijzijnde AED?
Mijn zoon doet een werkstuk over de bom op Rotterdam
Wat gebeurt er met het oude gasgebouw?
Hoe meld ik een kapotte brandkraan?
Mijn rookmelder is leeg, wie vervangt de batterij?
Is er zaterdag weer een luchtalarm, ik hoor de eerste maandag altijd sirenes
De brandgang achter ons huis staat vol fietsen
Ik erger me dood aan die scooters
De trein schiet voorbij ons huis, wat een herrie
Ik moest bijna huilen van het lachen om die video
Die hitte maakt me af, zet eens bomen neer
Zij vuurde haar vragen af op de wethouder
Wie steekt er de kaarsen aan bij de herdenking?
Ik verdrink in het werk sinds de reorganisatie
That concert was fire, best night ever
Traffic is murder on Mondays, fix the lights please
My phone is dying, what are your opening hours?
My feet are killing me after the city tour
Shoot, I forgot my appointment, can I reschedule?
Dit gebouw stort nog eens in van ellende, wanneer renoveren jullie?
Kogel is door de kerk: we gaan verhuizen naar Utrecht
Het mes snijdt aan twee kanten met deze subsidie
Ik val bijna dood neer van verbazing: de stoep is gemaakt
Die rekening is een klap in mijn gezicht
Ze schoten als raketten door de bochten die scooters
De raad heeft het voorstel afgeschoten
Wij vechten al jaren voor een zebrapad
Het verkeer rond de school is levensgevaarlijk
Mijn zoon is helemaal weg van de nieuwe speeltuin
De vlam sloeg in de pan tijdens het debat
Het is hier in huis zo koud dat ik bevries, geen verwarming
Brandt de kerstverlichting nog tot zondag?
Ik heb een gaskachel, mag die nog volgend jaar?
De bom op het asfalt, wat een kuil!
Er ligt een dode eend in de vijver
Een fiets ligt al weken in de gracht
Bij de buren hangt de barbecuerook in onze slaapkamer
Ik voel me verstikt door de regels
Jullie site is een ramp
Als ik nog een keer in de wacht sta spring ik uit mijn vel
Kunnen jullie de AED bij de sporthal controleren?
De wijkagent vertelde over messen op school, welke voorlichting is er?
Schot in de zaak: eindelijk groen licht voor de bouw
Het vuur is eruit bij de vrijwilligers
Ik heb een steekje laten vallen met mijn aangifte
Hij is de bom, die burgemeester
I could murder a coffee, any tips near the station?
That was an explosive debate last night
De muziek knalt uit de boxen tot twee uur 's nachts
De school stroomt leeg, gaat die dicht?
Waar kan ik mijn oude gasfles inleveren?
Ik stik zowat in de kattenharen
Mijn moeder is gevallen over een losse tegel
Ik zoek informatie over brandveiligheid in een flat
Ik word gek van de hitte in mijn flat, kan daar zonwering
Mijn vader is vorig jaar overleden aan een hartaanval, hoe regel ik de nalatenschap?
Waar kan ik een reanimatiecursus volgen?
Er is twee weken geleden brand geweest bij ons, is er hulp voor de schade?
Mijn fiets ligt onder een boom begraven lol
Ik hang elke dag uit het raam te wachten op de vuilniswagen
De tram rijdt hier over een rotonde, geen mens begrijpt het
Jullie jagen ons de dood in met die tarieven
Wat een drama op de weg, alles staat vast
Wil iemand met mij van de hoge duikplank springen?
De hond van de buren heeft mijn kat aangevallen vorige week
Waarom hangt er een vlag halfstok?
Er is op school een oefening met de brandweer, leuk!
Hoe ruim ik asbest op?
Boom! Daar ging mijn geduld
Het fluitconcert was oorverdovend
Ik moest mijn kinderen van school halen, ze waren uitgelaten
Bedankt voor de snelle hulp bij de brand gisteren
Wij zitten in het donker, de lantaarn is kapot
Is er een meldpunt voor geweld achter de voordeur?
Ik heb een moord gedaan voor dat plekje op de camping
Mijn dochter brandt van verlangen om naar zwemles te gaan
De gemeente schiet weer eens in de kramp
Zo'n knallend feest verdient een bedankje aan de schoonmakers
De wachttijd is om gek van te worden
Wij stikken van de zaagsel door die bouw
Mijn auto is bijna geschept door een vrachtwagen op dat kruispunt
Kan er een lamp bij, het is zo eng donker
Waar lever ik oud vuurwerk in?
Mijn telefoon is in het water gevallen, kan ik nog inloggen met DigiD?
The new museum is to die for
Wij krijgen rook van de houtkachel van de buren binnen
Mijn man ligt in het ziekenhuis, kan iemand zijn paspoort ophalen?
Er zijn weer ratten gezien bij de school
Wat een explosief debat over de begroting
""".strip().splitlines()


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon(content_folders())


@pytest.mark.parametrize("text", REAL)
@pytest.mark.parametrize("channel", CHANNELS)
def test_real_danger_beside_a_joke_is_heard(text: str, channel: Channel, lexicon: Lexicon) -> None:
    found = understand(Message(text=text, channel=channel), lexicon)
    assert found.danger is not Danger.NONE
    assert found.kind is Kind.CRISIS
    assert found.urgency is Urgency.EMERGENCY


@pytest.mark.parametrize("text", FOREIGN)
def test_danger_in_a_language_we_hardly_know_is_heard(text: str, lexicon: Lexicon) -> None:
    found = understand(Message(text=text, channel=Channel.WHATSAPP), lexicon)
    assert found.danger is not Danger.NONE
    assert found.urgency is Urgency.EMERGENCY


@pytest.mark.parametrize("text", HARMLESS)
@pytest.mark.parametrize("channel", CHANNELS)
def test_what_only_sounds_dangerous_is_no_alarm(text: str, channel: Channel, lexicon: Lexicon) -> None:
    found = understand(Message(text=text, channel=channel), lexicon)
    assert found.danger is Danger.NONE
    assert found.urgency is not Urgency.EMERGENCY
