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
