"""Dutch, as citizens type it."""

from types import MappingProxyType

from webcare.domain.language import Language, Register
from webcare.languages.grammar import Grammar, words

_ABBREVIATIONS = """
ff effe effies=even wrm wrom waaromme=waarom idd inderd=inderdaad mss misch=misschien ipv=plaats
vd v=van t 't=het n 'n=een d=de m'n mn=mijn z'n zn=zijn dr=haar 'k k=ik zo'n=zulk
nie nii=niet niks niets nix=niets gwn gewoo=gewoon oke okee=ok eig eigelijk=eigenlijk wnr wanr=wanneer
wah=wat hoesoo=hoezo kheb=heb kga=ga kwil=wil bn=ben jlui jullieee=jullie jullei julie jullies jlle=jullie
mgn mogge=morgen goeiemorgen goeiemogge goedemorge=goedemorgen vnv=vanavond vanaaf=vanavond gister gistre=gisteren
aub astublieft asjeblieft alsjeblief alstublief svp alstublieft=alsjeblieft bvd thx tnx dankje=dank bdnkt bedank=bedankt
wknd weekent=weekend gmnt gementee gemeete geemente gemeemte gemeenet=gemeente str=straat nr nmr=nummer
tel telnr=telefoon ws wschl=waarschijnlijk tzt=later nav ivm=om tov=tegenover mbt=over evt=eventueel
auto's=autos foto's=fotos hebbe heb=heef=heeft moete=moeten kunne=kunnen wille=willen zegge=zeggen gaa=gaan
komme=komen lope=lopen betale=betalen leze=lezen sture=sturen vrage=vragen wone=wonen parkere=parkeren dooie=dode
stukkie=stuk kapoet kepot=kapot ouwe=oude iig=ieder ltr=letterlijk srs=serieus omg=jeetje wtf=verdorie wth=verdorie
hiero=hier daaro=daar d'r=er smorgens=ochtend smiddags=middag savonds=avond snachts=nacht
mot=moet motte=moeten benne=zijn komp=komt wier=werd nen=een hedde hebde=heb kejje kunde kande=kan
ge gij=je gullie gulle=jullie dees=deze da=dat wa=wat gere geire=graag veur vur=voor noar=naar stroat=straat oew=uw
es=eens derbij=erbij deraf=eraf mekaar mekoar=elkaar ouwelui=ouders efkes=even zoude=zou moogde=mag
hbben=hebben egt ech=echt fb=facebook insta=instagram overlats=overlast
"""


def _table(lines: str) -> dict[str, str]:
    """`ff effe=even` as {ff: even, effe: even}."""
    table: dict[str, str] = {}
    waiting: list[str] = []
    for piece in lines.split():
        short, equals, full = piece.partition("=")
        waiting.append(short)
        if equals:
            table.update((word, full) for word in waiting if word != full)
            waiting = []
    return table


DUTCH = Grammar(
    language=Language.NL,
    function_words=words(
        """de het een en van ik te dat die niet is in op aan met voor er maar om hem dan zou of wat mijn
        men dit zo door over ze zich bij ook tot je mij uit der daar haar naar heb hoe heeft hebben deze
        u want nog zal me zij nu ge geen omdat iets worden toch al waren veel meer doen toen moet ben
        zonder kan hun dus alles onder ja eens hier wie werd altijd doch wordt wezen kunnen ons zelf
        tegen na reeds wil kon niets uw iemand geweest andere waar waarom wanneer jullie wij we mag gaat
        ging staat weer heel echt even nou mn zijn was als hij moeten iedereen niemand nergens ergens
        welke welk alleen steeds morgen gisteren vandaag jaar keer weken dagen uur straat gemeente graag
        dank goed mooi hallo hoi goedemorgen goedemiddag goedenavond beste geachte aub ligt zit komt
        krijg krijgt beetje eindelijk wel bedankt mogen gaan staan doet deed kunt wilt buurt buren hele
        elke al sinds tussen achter naast vanaf vol stuk kapot hoek nooit vaak hee ff wrm idd dit daarom
        dankjewel oke okee hoor nee doei top"""
    ),
    glue=words(
        """de het een 't 'n zo'n en of maar want dus als dat die dit deze wat wie waar hoe wanneer waarom welke welk
        er daar hier ik je jij jou jouw u uw hij zij ze we wij ons onze jullie hun hen hem haar mijn zijn me
        mij zich men iets iemand van in op te aan met voor om bij ook tot uit over naar door onder tegen
        tussen na sinds per via zonder binnen vanaf langs rond achter naast boven is was ben bent waren wordt
        worden werd heeft heb hebt hebben had kan kun kunt kunnen kon mag mogen moet moeten wil wilt willen
        zou zouden zal zullen gaat gaan ga ging doet doen komt komen laat laten niet geen nog al wel dan toch
        zo nu weer meer even heel echt graag eerst daarna dan omdat zodat zodra terwijl zoals eens ja nee alle
        alles elk elke ander andere zelf"""
    ),
    letters="",
    negators=words("niet geen nooit niks niets zonder nergens niemand nauwelijks nie"),
    question_words=words(
        """wie wat waar wanneer waarom hoe hoeveel hoelang welk welke waarvoor waarmee waarheen waarvan
        hoezo sinds-wanneer waaraan waarin wiens"""
    ),
    question_verbs=words(
        """kan kun kunt kunnen mag mogen moet moeten is zijn was heb hebt heeft hebben ben bent wil wilt
        willen zou zouden zal zullen gaat gaan ga komt komen kom doet doen weet weten klopt geldt gelden
        hoort horen krijg krijgt krijgen wordt worden werkt rijdt hangt staat staan ligt bestaat bestaan
        heeft helpt bent mogen zit zitten vindt is't dien dient hoef hoeft"""
    ),
    subjects=words(
        """ik je jij u jullie we wij hij zij ze het er dat dit die deze men iemand mijn onze ons de een
        iedereen daar hier jouw uw"""
    ),
    register_words=MappingProxyType(
        {
            **dict.fromkeys(("u", "uw", "uzelf"), Register.U),
            **dict.fromkeys(("je", "jij", "jou", "jouw", "jullie", "jezelf"), Register.JE),
        }
    ),
    abbreviations=MappingProxyType(_table(_ABBREVIATIONS)),
)
"""The table of Dutch."""
