"""What every field of a content file is for, in Dutch, as an editor shows it to its author.

A row is `Model.field`, or `.field` where a field is the same in every model. In English the sentence under a field in
`webcare/domain` is shown, or the one of `said_of_fields_english`. Not here: values (`said_of_values`).
"""

from collections.abc import Mapping
from types import MappingProxyType


def rows(table: str) -> Mapping[str, str]:
    """A table of names and sentences, one a line."""
    lines = (line.split(maxsplit=1) for line in table.splitlines() if line)
    return MappingProxyType({name: text.strip() for name, text in lines})


DUTCH: Mapping[str, str] = rows(
    """
.basis            Waarop het rust: de brontekst, een openbare bron of een aanname.
.source           De sleutels van de bronnen waarop dit rust, zoals [R5]; zie bronnen.yaml.
.id               De naam waarmee andere stukken hiernaar verwijzen; kort, met kleine letters en streepjes.
.when             De voorwaarde: alles wat hier staat, moet kloppen. Staat er niets, dan klopt zij altijd.
.if               Al deze voorwaarden moeten kloppen.
.unless           Geen van deze voorwaarden mag kloppen.
.nl               De Nederlandse tekst; meer teksten zijn varianten waaruit wordt gekozen.
.en               De Engelse tekst; meer teksten zijn varianten waaruit wordt gekozen.
.de               De Duitse tekst, met een korte zin in het Nederlands en Engels erachter.
.fr               De Franse tekst, met een korte zin in het Nederlands en Engels erachter.
.pl               De Poolse tekst, met een korte zin in het Nederlands en Engels erachter.
.tr               De Turkse tekst, met een korte zin in het Nederlands en Engels erachter.
.ar               De Arabische tekst, met een korte zin in het Nederlands en Engels erachter.
.uk               De Oekraïense tekst, met een korte zin in het Nederlands en Engels erachter.
.says             In een of twee gewone zinnen: wat hier staat, of wat er gebeurt.
.channel          Het kanaal.
.phase            Is het een gewone dag of een crisis?
.status           Hoe vast het feit staat.
.account          Het account dat spreekt; zonder is het dat van de gemeente zelf.
.topics           De onderwerpen.
.minutes          Hoeveel minuten het duurt of kost.
.addressed        Is het bericht aan de gemeente gericht? Zonder beslissen de woorden en het kanaal.
.text             Het bericht, zoals de inwoner het schrijft; meer teksten zijn varianten.
.fact             Het feit uit het dossier waar het over gaat.
.note             Waar een trainer op kan letten.
.tell             Wat de gemeente ervan mag zeggen als het vaststaat, in een zin die op zichzelf staat.
.tell_en          Hetzelfde in het Engels.
.at               Op welke tijd van de oefening het komt, zoals 5m of 1h30m.
.after            Hoelang nadat de voorwaarden kloppen het komt.
.from             Wie het schrijft: een naam onder personas.
.staff            Hoeveel mensen er aan de balie zitten.
.send             Het deel van de tijd voor zenden.
.interact         Het deel van de tijd voor interactie.
.monitor          Het deel van de tijd voor monitoren.
.signature        Wat er onder een antwoord staat; ^XX staat voor de initialen van een collega.
.examples         Berichten die hier moeten uitkomen; elke controle voert ze uit.
.kind             De soort bericht.
.words            De woorden die ertoe doen.
.group            De groep inwoners waar het naartoe gaat; zonder gaat het naar iedereen.
.every            Na hoeveel minuten het opnieuw aan de beurt is.

Policy.city       De naam van dit bestand zonder .yaml, zoals den-haag.
Policy.name       De naam van de gemeente, zoals inwoners die lezen.
Policy.as_of      Het jaar waarvan dit beleid is.
Policy.extends    Neemt over wat elke gemeente deelt: landelijk.
Policy.sources    Bronnen die alleen deze gemeente gebruikt: sleutel en omschrijving.
Policy.stance     Waar de gemeente voor staat, in één zin.
Policy.tone       Hoe de gemeente klinkt, en waarmee zij ondertekent.
Policy.channels   Op welke kanalen de gemeente zit, en hoe zij daar spreekt.
Policy.accounts   Wie er namens de gemeente spreekt: accounts en afdelingen, geen personen.
Policy.split      De verdeling van de tijd over zenden, interactie en monitoren, als gewichten.
Policy.minutes    Hoeveel minuten een handeling kost; zonder geldt landelijk.yaml.
Policy.priorities Onderwerpen, soorten of tekens die voorgaan, de belangrijkste eerst.
Policy.streams    Wat de gemeente leest zonder dat iemand haar aanspreekt.
Policy.outlets    Hoe snel een bericht op elk middel te zien is, en voor hoeveel mensen.
Policy.reports    De overzichten die de balie schrijft.
Policy.norms      De termijnen die de gemeente heeft afgesproken.
Policy.first_reply Binnen hoeveel minuten het eerste antwoord er is, per kanaal.
Policy.referrals  Waar een inwoner naartoe wordt verwezen.
Policy.slots      De woorden voor open plekken in teksten, zoals {site} en {telefoon}.
Policy.posts      De berichten die de gemeente kan plaatsen.
Policy.rules      De afspraken, van boven naar beneden: de eerste die klopt, geldt.
Policy.templates  De stukjes waaruit een antwoord bestaat, met hun teksten.
Policy.outlook    Wat de gemeente later wil; alleen voor de kaart.
Shared.minutes    Hoeveel minuten een handeling kost.
Shared.norms      Termijnen die voor elke gemeente gelden.
Shared.first_reply Binnen hoeveel minuten het eerste antwoord er is, per kanaal.
Shared.outlets    Hoe snel een bericht op elk middel te zien is, en voor hoeveel mensen.
Shared.reports    De overzichten die elke balie schrijft.
Shared.slots      Woorden voor open plekken die in elke gemeente hetzelfde zijn.
Shared.rules      De afspraken die elke gemeente deelt.
Shared.templates  De sjablonen die elke gemeente deelt.
NationalRules.first De afspraken die vóór die van de gemeente komen: veiligheid en privacy.
NationalRules.last De afspraken die na die van de gemeente komen: de gewone gang van zaken.
Statement.about   Waar de zin over gaat: houding, geschiedenis of vooruitblik.
Statement.says    De zin zelf.
Tone.words        Enkele woorden voor hoe de gemeente klinkt.
ChannelPolicy.role Waar dit kanaal voor is, in één zin.
ChannelPolicy.register Hoe de gemeente iemand hier aanspreekt: u of je.
ChannelPolicy.mirror Neemt de gemeente de u of je van de inwoner over?
ChannelPolicy.greet Begint een antwoord met een groet?
ChannelPolicy.emoji Hoeveel emoji er hoogstens in een antwoord staan, van 0 tot 3.
ChannelPolicy.followers Hoeveel volgers het account hier heeft.
Account.name      Zoals een antwoord het noemt, zoals "ons buurtaccount"; nooit een verzonnen @naam of persoon.
Account.kind      Wat voor account het is.
Account.topics    Over welke onderwerpen dit account gaat.
Account.says      Waar het voor is, in één zin.
SplitPolicy.crisis De verdeling in een crisis.
Stream.says       Wat er wordt gelezen, in woorden voor een overzicht.
Stream.words      Zoekwoorden: een bericht met een van deze woorden staat in deze stroom.
OutletPolicy.delay Na hoeveel minuten een bericht hier te zien is.
OutletPolicy.share Welk deel van de volgers het kan zien; 1.0 is allemaal.
Report.to         Voor wie het overzicht is.
Report.every      Na hoeveel minuten het komt; zonder alleen als iemand erom vraagt.
Report.ends_with  Wat eronder staat, zoals een vraag aan wie het leest.
Norm.of           Voor welk onderwerp of deelonderwerp de termijn geldt.
Norm.nl           De termijn zoals die in een zin staat: binnen 3 werkdagen.
Norm.en           De termijn in het Engels.
Referral.of       Voor welk onderwerp of deelonderwerp, of standaard voor al het andere.
Referral.nl       Waar iemand terecht kan, zoals het in een zin staat.
Referral.en       Hetzelfde in het Engels.
Post.outlets      Waar het bericht verschijnt.
Post.audience     Voor wie het is, in woorden.
Post.about        Over welke onderwerpen het iets vertelt: wie daarop wacht, is geholpen.
Post.status       Hoe vast het feit moet staan voor het bericht uit mag.
Post.plan         Wanneer het vanzelf uitgaat, zolang er geen crisis is.
Plan.first        Hoeveel minuten na het begin van de dienst.
Plan.every        Hoeveel minuten tot het volgende; zonder gaat het één keer uit.
Rule.then         Wat de gemeente doet als de afspraak geldt.
Rule.because      Waarom zij dat doet, in een of twee zinnen voor wie oefent.
Rule.counterexamples Berichten die hier juist niet mogen uitkomen.
Then.effort       Zenden, in gesprek gaan of volgen; of by-split: de verdeling kiest.
Then.action       Wat er gebeurt.
Then.also         Wat er nog bij komt, zoals intern melden naast een antwoord.
Then.reply        De sjablonen waaruit het antwoord bestaat, in deze volgorde.
Then.post         Het bericht dat uitgaat.
BySplit.by-split  De inzetten waaruit de verdeling kiest: wat het meest achterloopt.
When.topic        Het onderwerp; een rijtje betekent: een van deze.
When.subject      Het deelonderwerp, zoals afval/oud-papier; een rijtje betekent: een van deze.
When.sentiment    Hoe het bericht klinkt.
When.urgency      Hoeveel haast het heeft.
When.language     De taal van het bericht.
When.contains_pii Staan er persoonsgegevens in?
When.signals      Minstens een van deze tekens.
When.without      Geen van deze tekens.
When.advice       Wat een gewoon beleid zou doen.
When.feeling      Wat iemand voelt.
When.register     Hoe de gemeente iemand hier aanspreekt.
When.mentions     Wordt dit onderwerp ook genoemd, al gaat het over iets anders?
When.travel       Hoe iemand reist.
When.danger       Gevaar voor mensen.
When.city_named   Welke stad wordt genoemd.
When.centre       Wordt de binnenstad genoemd?
When.named        Weten we hoe iemand heet?
When.place        Is de plek bekend?
When.norm         Is er een termijn afgesproken?
When.sure         Is het bericht goed genoeg begrepen om te antwoorden?
When.turn         Is dit het eerste bericht in het gesprek?
When.asked        Wat vroeg de gemeente het laatst?
When.case         Is er al een zaaknummer voor waar het nu over gaat?
When.warned       Is al op de huisregels gewezen?
When.tips         Hoe vaak kreeg deze persoon al ongevraagd een tip?
When.waited       Hoelang wacht iemand, naast de beloofde tijd?
Example.before    Wat dezelfde inwoner eerder in dit gesprek schreef.
Template.may_drop Mag dit stukje weg als het bericht anders te lang wordt?
Template.pointer  Wijst dit stukje alleen naar de site? Dan valt het weg als de site er al staat.
Template.wordings De teksten, van boven naar beneden: de eerste die klopt, wordt gebruikt.
Wording.more      Eén zin extra voor kanalen met veel ruimte, dus niet voor Twitter.
Wording.more_en   Diezelfde zin in het Engels.
AnswerFile.topic  Het onderwerp van dit bestand.
AnswerFile.answers De antwoorden, van boven naar beneden: het eerste dat klopt, wordt gebruikt.
SourceFile.sources De bronnen, met hun sleutel en in eigen woorden.
SourceSentence.key De sleutel waarmee het beleid de bron noemt, zoals R5.
SourceSentence.says Wat de bron zegt, in eigen woorden.
SourceSentence.en Hetzelfde in het Engels.

Scenario.slug     De naam van dit bestand zonder .yaml.
Scenario.number   Het nummer in de lijst; elk nummer komt één keer voor.
Scenario.title    De titel, zoals de speler die leest.
Scenario.goal     Wat je ervan leert, in één zin.
Scenario.difficulty Hoe moeilijk het is: 1, 2 of 3.
Scenario.minutes  Hoelang een speler erover doet.
Scenario.lasts    Hoelang de oefening op haar eigen klok duurt, zoals 1h30m.
Scenario.starts   Hoe laat het dan is, tussen aanhalingstekens: "14:00".
Scenario.trap     De fout waar het om draait; de speler ziet die pas aan het eind.
Scenario.city     De gemeente waarin het gewoonlijk speelt; mag weg.
Scenario.personas De inwoners die meedoen.
Scenario.dossier  Wat het team weet.
Scenario.news     Wat de balie van een ander hoort; geen inwoner leest het.
Scenario.messages Berichten die op de klok komen.
Scenario.injects  Berichten die later komen: op een tijd, onder een voorwaarde, of allebei.
Scenario.endings  Hoe het kan aflopen, van boven naar beneden; het laatste heeft geen voorwaarde.
Persona.name      Een verzonnen voornaam, nooit een achternaam.
Persona.handle    De accountnaam; mag weg.
Persona.manner    Hoe iemand schrijft.
Persona.about     Eén zin over deze persoon, voor de speler.
Persona.mood      De stemming aan het begin, van -3 (woedend) tot 3 (heel blij).
Persona.patience  Na hoeveel tijd zonder antwoord de stemming daalt, zoals 12m.
Persona.place     Wat iemand zegt als de gemeente vraagt waar het is: één tekst, of een per gemeente.
Persona.details   Wat iemand zegt als de gemeente om uitleg vraagt.
Persona.groups    Bij welke groepen iemand hoort, zoals binnenstad of jongeren.
Persona.reads     Waar iemand nog meer leest dan op de kanalen waar hij schrijft.
Dossier.says      Wat het team weet, in woorden voor het team.
Dossier.source    Waar het vandaan komt; begin met oefenfeit als het is bedacht.
News.says         Het nieuws zoals de balie het hoort.
News.corrects     Was de vorige versie fout? Wie die heeft verteld, moet herstellen.
News.phase        Begint hier een crisis, of is zij voorbij?
News.post         Welke berichten nu mogen, de beste eerst.
News.report       Iemand vraagt een overzicht: wethouder of crisisteam.
.about            Waar het over gaat: een onderwerp of deelonderwerp, of een rijtje.
Opening.waiting   Hoelang dit bericht er al lag toen de oefening begon.
Deed.message      Het bericht met deze id.
Deed.of           Een bericht van deze inwoner; anyone is van wie dan ook.
Deed.effort       Wat de gemeente deed: zenden, in gesprek gaan of volgen.
Deed.action       De handeling, ook als die erbij kwam.
Deed.not_action   Een handeling die juist niet is gedaan.
Deed.account      Welk account sprak.
Deed.replied      Is er al antwoord?
Deed.waited_over  Iemand wacht of wachtte langer dan deze tijd.
Deed.mood_below   De stemming is lager dan dit getal.
Deed.mood_above   De stemming is hoger dan dit getal.
Deed.says         In het antwoord staat een van deze woorden.
Deed.noticed      Heeft iemand aan de balie het gelezen?
Deed.noticed_over Het duurde langer dan deze tijd voor iemand het las.
Deed.times        Bij minstens zoveel berichten moet het kloppen.
Deed.post         De gemeente plaatste een van deze berichten; anything is elk bericht.
Deed.told         De gemeente vertelde dit feit aan velen, in een bericht.
Deed.report       Is er al een beeld gemaakt van wat er speelt?
Deed.by           Uiterlijk op deze tijd van de oefening.
Ending.says       In twee of drie zinnen wat het opleverde.
Reactions.manners Per manier van schrijven en per aanleiding: wat inwoners terugschrijven.
Trials.city       In welke gemeente, of een rijtje; een test kan er zelf andere noemen.
Trials.tests      De tests, in een rij.
Trial.title       Wat de test laat zien, in een gewone zin.
Trial.text        Wat de inwoner schrijft.
Trial.facts       In plaats van een bericht: alleen wat ervan waar is. Wat er niet staat, is zoals gewoonlijk.
Trial.author      De naam van wie schrijft.
Trial.before      Wat dezelfde inwoner al eerder schreef; op alles krijgt hij antwoord.
Trial.waited      Hoeveel minuten de inwoner al wacht.
Trial.tell        Wat er van het feit achter het bericht mag worden verteld.
Trial.seed        Met welk getal de woorden worden gekozen; zonder is het 0.
Trial.city        In welke gemeente, of een rijtje; zonder zijn het die van het bestand.
Trial.per         Per gemeente wat er daar moet gebeuren. Wat er niet staat, is zoals voor alle.
Trial.skip        Waarom deze test voorlopig niet wordt uitgevoerd.
.rule             De afspraak die moet gelden; van een rijtje moet er één gelden.
.not_rule         De afspraken waarvan er geen mag gelden.
.says_not         Woorden die er juist niet in mogen staan.
Trial.effort      Zenden, in gesprek gaan of volgen.
Trial.action      Wat er moet gebeuren.
Trial.also        Precies wat er nog bij komt; een leeg rijtje: niets.
Trial.reply       De sjablonen van het antwoord, in deze volgorde, zonder de groet; een leeg rijtje: geen antwoord.
Trial.says        Woorden die in het antwoord staan of, als er geen is, in het bericht dat uitgaat.
Trial.register    Of de gemeente u of je zegt.
Trial.post        Het bericht dat uitgaat; niets tussen aanhalingstekens: geen.
Expected.effort   Zenden, in gesprek gaan of volgen.
Expected.action   Wat er moet gebeuren.
Expected.also     Precies wat er nog bij komt; een leeg rijtje: niets.
Expected.reply    De sjablonen van het antwoord, in deze volgorde, zonder de groet; een leeg rijtje: geen antwoord.
Expected.says     Woorden die in het antwoord staan of, als er geen is, in het bericht dat uitgaat.
Expected.register Of de gemeente u of je zegt.
Expected.post     Het bericht dat uitgaat; niets tussen aanhalingstekens: geen.
Proofs.scenario   De naam van het scenario.
Proofs.tests      Wat er waar moet zijn, in een rij.
Proof.says        Wat er waar moet zijn, in een gewone zin.
Proof.city        In welke gemeente, of een rijtje.
Proof.seed        Met welk getal, of een rijtje; zonder is het 0.
Proof.instead     Wat een speler anders kiest: bericht en handeling.
Proof.ending      Het slot dat moet komen.

Rubric.rubric     De naam van dit bestand zonder .yaml.
Rubric.title      De titel, zoals wie oefent die leest.
Rubric.pass       Vanaf welke score een antwoord voldoende is.
Rubric.unsolved_below Met minder punten dan dit voor de oplossing geldt unsolved_cap: vriendelijk is nog geen antwoord.
Rubric.unsolved_cap De hoogste score als de oplossing te weinig punten haalt.
Rubric.criteria   Wat punten oplevert, elk met een gewicht.
Rubric.gates      Wat de score begrenst, hoe goed de rest ook is.
Rubric.signs      Woorden die in dit kader in de plaats komen van die in woorden/.
RubricWords.signs De tekens, elk met de woorden die ze weggeven.
Phrases.says      Wat hier hoort en wat niet, voor wie een woord toevoegt.
Phrases.nl        De Nederlandse woorden; * achteraan is elk einde, … is hoogstens drie woorden ertussen.
Phrases.en        De Engelse woorden; * achteraan is elk einde, … is hoogstens drie woorden ertussen.
Frames.topic      Het onderwerp van dit bestand.
Frames.weight     Hoe vaak dit onderwerp voorkomt naast de andere, van 1 tot 10.
Frames.frames     Wat mensen hierover schrijven.
Frame.kind        De soort bericht.
Frame.feeling     Hoe iemand het schrijft: rustig, boos, bezorgd …
Frame.channels    Waar mensen dit schrijven; zonder is het overal.
Frame.hours       Van welk tot welk uur van de dag.
Frame.weight      Hoe vaak dit voorkomt naast de andere, van 1 tot 10.
Frame.place       Is er een plek die de schrijver kan noemen als iemand het vraagt?
Frame.details     Wat de schrijver zegt als iemand om meer vraagt.
Frame.words       Wat de open plekken van alleen dit stuk vult.
Level.every       Zoveel seconden tussen twee berichten, minstens en hoogstens.
Level.angry       Bij zoveel van de honderd is de schrijver boos over iets wat rustig kon.
Level.together    Hoeveel er hoogstens tegelijk komen.
Level.abuse       Zoveel van de honderd is alleen gescheld.
Level.rumour      Na zoveel tijd gaat er een gerucht rond, en daarna weer; zonder nooit.
Rumour.says       Wat het team ervan weet.
Rumour.news       Wat de balie hoort als zij het heeft nagevraagd.
Rumour.remarks    Gezegd tegen niemand in het bijzonder.
Rumour.asks       Gevraagd aan de gemeente.
Crowd.title       De titel van de dienst.
Crowd.goal        Wat je ervan leert, in één zin.
Crowd.trap        De fout waar het om draait.
Crowd.ends        Wat er aan het eind staat.
Crowd.starts      Hoe laat de dienst begint, tussen aanhalingstekens.
Crowd.lasts       Hoelang de dienst duurt.
Crowd.levels      Hoe zwaar de dienst is: 1, 2 en 3.
Crowd.pace        Per uur hoe druk het is; 100 is gewoon.
Crowd.channels    Hoe vaak elk kanaal voorkomt.
Crowd.manners     Hoe vaak elke manier van schrijven voorkomt.
Crowd.names       Verzonnen voornamen, minstens twintig.
Crowd.streets     Verzonnen straten, minstens vier.
Crowd.places      Plekken zonder adres, minstens vier.
Crowd.words       Wat de open plekken van alle stukken vult.
Crowd.openings    Hoe iemand begint, per manier van schrijven.
Crowd.closings    Hoe iemand eindigt, per manier van schrijven.
Crowd.angry       Wat een boze schrijver erbij zegt.
Crowd.angry_en    Hetzelfde in het Engels.
Crowd.abuse       Berichten die alleen gescheld zijn.
Crowd.rumours     Geruchten die rondgaan en niet kloppen.
Steps.one         Vanaf welk deel van de punten het één keer telt, van 0 tot 1.
Steps.two         Vanaf welk deel van de punten het twee keer telt, van 0 tot 1.
Below.below       Onder welk deel van de punten het tegen de gemeente telt.
Attitude.heard    Wanneer een inwoner zich gehoord voelt, naar de punten voor empathie.
Attitude.helped   Wanneer een inwoner zich geholpen voelt, naar de punten voor de oplossing.
Attitude.stiff    Onder welk deel van de punten voor de aanspreekvorm medeleven hoogstens één keer telt.
Attitude.dismissed Onder welk deel van de punten voor de oplossing iemand zich afgescheept voelt.
Attitude.intruded Onder welk deel van de punten voor de handeling iemand zich bekeken voelt.
Attitude.offends  Welke ondergrens een inwoner afscheept, en met welke reden.
Weighed.weight    Hoeveel punten dit kan opleveren als alle criteria meetellen.
Weighed.says      Wat dit criterium vraagt, in één zin voor wie oefent.
Weighed.en        Dezelfde zin in het Engels.
Weighed.title     Hoe dit criterium heet, in een woord of twee.
Weighed.title_en  Hetzelfde in het Engels.
Capped.cap        De hoogste score van een antwoord dat hier faalt.
Capped.says       Wat hier misging, in één zin voor wie oefent.
Capped.en         Dezelfde zin in het Engels.
Capped.title      Hoe deze ondergrens heet, in een woord of twee.
Capped.title_en   Hetzelfde in het Engels.

TopicWords.topic  Het onderwerp van dit bestand.
TopicWords.says   Wat erbij hoort en wat niet, in één zin.
TopicWords.subjects De deelonderwerpen; algemeen wijst alleen naar het onderwerp zelf.
Subject.label     De naam voor een lezer, in het Nederlands en het Engels.
Subject.nl        Nederlandse woorden die erop wijzen, elk met een gewicht van 1 tot 5.
Subject.en        Engelse woorden die erop wijzen, elk met een gewicht van 1 tot 5.
Subject.examples  Berichten die als dit deelonderwerp begrepen moeten worden.
CueWords.says     Wat er in dit bestand hoort en wat niet.
CueWords.cues     De aanwijzingen, elk met de woorden die erop wijzen.
Words.says        Wat hier hoort en wat niet, voor wie een woord toevoegt.
Words.nl          Nederlandse woorden per gewicht: 5 zegt alles, 1 is een vingerwijzing.
Words.en          Engelse woorden per gewicht: 5 zegt alles, 1 is een vingerwijzing.
Words.signs       Emoji en andere tekens die geen taal nodig hebben, per gewicht.
Words.examples    Berichten waarin deze aanwijzing staat.
DangerWords.groups De groepen woorden waar de regels en kaders naar verwijzen.
DangerWords.rules Welke groepen samen gevaar zijn.
DangerWords.frames Welke woorden zeggen dat het gevaar nu niet gebeurt.
DangerWords.turn  De groep die het bereik van een kader afbreekt, zoals maar of nu.
DangerGroup.says  Wat hier hoort en wat niet, voor wie een woord toevoegt.
DangerGroup.tells Wijzen deze woorden ook alleen al op gevaar?
DangerGroup.nl    De Nederlandse woorden.
DangerGroup.en    De Engelse woorden.
DangerRule.danger Om welk gevaar het gaat.
DangerRule.together De groepen die bij elkaar in één zin moeten staan.
DangerRule.without Groepen waarvan geen woord in die zin mag staan.
DangerRule.reach  Hoeveel woorden er hoogstens tussen het eerste en het laatste zitten; een komma telt voor twee.
DangerFrame.group De groep woorden die zegt dat het nu niet gebeurt.
DangerFrame.before Geldt dit alleen voor wat erna komt?
DangerFrame.reach Over hoeveel woorden dit hoogstens gaat.
CityWords.cities  De gemeenten, elk met hun namen, accounts en plekken.
CityWords.elsewhere Bekende plaatsen die geen van onze gemeenten zijn.
CityNames.names   Hoe inwoners de stad noemen, bijnamen erbij.
CityNames.accounts Haar accounts en wat daarop lijkt, zonder @.
CityNames.places  Wijken, pleinen en parken die alleen deze stad heeft.
CityNames.passes  Wat alleen inwoners van deze stad hebben, zoals een stadspas.
EverydayWords.nl  Gewone Nederlandse woorden waarin geen tikfout wordt gezocht.
EverydayWords.en  Gewone Engelse woorden waarin geen tikfout wordt gezocht.
ForeignWords.languages De andere talen, elk met woorden voor onderwerpen en aanwijzingen.
Foreign.topics    Per onderwerp de woorden die erop wijzen; * achteraan is elk einde.
Foreign.cues      Per aanwijzing de woorden die erop wijzen; * achteraan is elk einde.
Weights.labels    Per as de mogelijke uitkomsten; een script schrijft ze.
Weights.traces    Per as wat elk klein spoor weegt; een script schrijft het.
"""
)
