"""First names common in the Netherlands, whatever their origin: with a surname after them they name a person."""

from webcare.languages.grammar import words

FIRST_NAMES = words(
    """aad aafke aaltje aart abdel abdelkader abdul abdullah achraf ad adam adnan adri adriaan agnes agnieszka
    ahmed ahmet aicha aisha albert alberto alex alexander alexandra ali alice alina alma amal amar amber
    amin amina amir amira amy an anastasia andre andrea andrej andrii andriy andrzej ange angela anita anja
    anke ann anna anne annelies annemarie annemiek annet annette annie anouk ans antoinette anton antoon
    arend ariane arie arjan arjen arnold art arthur astrid ayse ayşe aziz babette barbara bart bas bastiaan
    beata ben bep bernard bert bertus betty bianca bilal bjorn bob boris bouchra boudewijn bram brenda
    brigitte britt bruno carel carina carla carlos carmen carolien caroline cas casper catharina cees celine
    chantal charles charlotte chris christa christiaan christian christina cindy claire claudia coby coen
    colin collin conny cor corina cornelia cornelis corrie cynthia daan dana daniel danielle danny daphne
    dave david debbie demi denise dennis desiree diana dick diederik dik dilara dirk dmitri dolf dominique
    dora dorien douwe driss eddy edith edo edwin eef eelco ekaterina eke el elena elif elise eliza ella
    ellen elly els elsbeth elske elvira emiel emily emine emma emre enzo eric erica erik erna ernst esra
    esther eva evelien eveline evert ewa ewoud fabian fadila faisal farah farid fatih fatiha fatima fatma
    femke ferdi ferry fien finn fleur flip floor floris fons frank frans fred frederik freek frits froukje
    gabriel geert geertje gerard gerben gerda gerrit gerry gert gertjan gijs ginny gio giovanni gonda greet
    greetje grietje guido guus gwen hakan hakim halil hamid hamza hanane hanna hannah hanneke hannie hans
    harald harm harrie harry hasan hassan hatice hedwig heidi hein heleen helen helena helga hella hendrik
    hendrika henk henny henri henriette herman hessel hetty hilda hilde hugo huib huseyin hussein hüseyin
    ibrahim ida ilona ilse imane imran ine ineke inge ingeborg ingrid irena irene iris irma isa isabel
    isabella ismail ivan ivo jaap jac jacco jack jaco jacob jacqueline jamal jan jana janna janneke jannie
    janny jari jasmijn jasper jean jeanette jeanine jeffrey jelle jelmer jenny jens jeroen jerry jesse
    jessica jet jette jill jim jo joan joana joanna job jochem joep joey johan johanna johannes john johnny
    jolanda jolanta jolien jonas jonathan joop joost jordi joris jos jose josephine joshua josien joyce
    judith julia julian julie juliette jurgen jurjen justin kaatje kamil karel karen karim karima karin
    katarzyna kate kateryna katja kees kemal kevin khadija khalid kim kirsten kitty klaas koen koos krijn
    krzysztof laila lara lars laura laurens lea leen leendert leila lena lenie lennart leo leon leonie les
    levi leyla lia lianne lieke lien lieneke lies liesbeth lieve lilian lina linda lisa lisanne liselotte
    lizzy loes lot lotte lou louis louise luc luca lucas lucia lucie luuk lydia maaike maarten maartje
    machteld mads magda malgorzata malika manon marc marcel marcin marco margaret margot margreet margriet
    maria mariam marian marianne marie marieke marielle marije marijke marijn marina marion marius marja
    marjan marjo marjolein marjon mark marleen marlies marloes marta martha martien martijn martin martina
    martine marwan mary maryam mathilde mats matthijs maud maureen maurice maurits max maxim mees mehmet
    meindert melanie melissa melvin menno merel meryem mia michael michal michel michelle mick mieke miep
    mike mikhail mila milan milou mina mira miranda mirjam mitchell mo moeder mohamed mohammad mohammed
    monica monika monique mostafa mounir murat mustafa myra myrthe nabil nadia nadine naima najat nancy
    naomi natalia natasja nathalie nel nelleke nelly nick nico nicole niek niels nienke nina noa noah noor
    nora norbert nour olaf oleksandr olena olga olivia omar onno oscar osman oumaima pascal patricia patrick
    patrycja paul paula pauline pawel peter petra petronella philip pien pier piet pieter pim pita quinten
    rachel rachid rafael rahma ralf ralph ramon raoul rashid raymond rebecca remco renate rene renee rens
    renske ria rianne riet rik rina rita rob robbert robert robin roel roeland roelof roland rolf roman romy
    ron ronald ronnie roos rosa rose rosemarie rowan ruben rudi rudy ruth ruud ryan saar sabine sabrina said
    saida salim salma sam samantha samir samira samuel sander sandra sanne sara sarah sascha saskia sean
    sebastiaan selim selma sem serkan servaas sevda shanice sharon sheila sherida siem sigrid silvia simon
    simone sjaak sjef sjoerd sjors smita sofia sofie sonja soraya soufiane stan stef stefan steffie stella
    stephan stephanie steven stijn sunny susan susanne suzan suzanne sven svetlana sylvia tahir tamara tanja
    tara tarik tatiana tess tessa teun teunis thea theo thera thijs thirza thomas tijmen tijn tim timo
    tineke tirza titia tjeerd tobias tom tomasz ton toni tonny toon trees trijntje trudy truus ursula
    valerie vera victor victoria viktor vincent viola vivian volodymyr walter wanda wendy wesley wiebe wies
    wil wilbert wilco wilhelmina willeke willem wilma wim wout wouter xander yara yasin yasmin yasmina
    yasmine yassin yassine younes youssef yulia yuri yusuf yvette yvonne zahra zeynep zoe zofia zohra"""
) - words("moeder el art an ad les")

WELL_KNOWN = words(
    """aboutaleb beatrix beuningen boijmans cruijff cruyff dam dijksma dylan erasmus frank gandhi halsema
    jackson jetten luther mandela maxima omtzigt plas presley rembrandt rutte schmidt schoof schouten swift
    timmermans wilders willem-alexander yesilgoz zanen"""
)
"""Surnames of people who are public wherever they are mentioned, or who are a place."""
