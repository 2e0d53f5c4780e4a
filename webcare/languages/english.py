"""English, as visitors and newcomers type it."""

from types import MappingProxyType

from webcare.domain.language import Language
from webcare.languages.grammar import Grammar, words

ENGLISH = Grammar(
    language=Language.EN,
    function_words=words(
        """the and to of a is you that it for on are as with his they at be this have from or one had by
        but what all were we when your can said there use an each which she do how their if will up
        about out many then them these so some her would make like him into time has look two more go
        see no way could my than been who its now find down did get come may i i'm don't doesn't isn't
        can't it's where why our please thank thanks hi hello just any not here does was am should
        yesterday today tomorrow street every still again very because need want us"""
    ),
    glue=words(
        """the a an and or but so if that this these those what who where how when why which there here
        i you he she it we they me us them him her my your our their his its something someone
        of in on to at with for by from about into over under through after before since per via without within
        is are was were be been being am has have had can could may must shall should will would do does did go goes
        not no yet already then again more just very please i'm i'll i've we'll we're we've you'll you're it's that's
        don't doesn't isn't can't won't all any each other as than because"""
    ),
    negators=words("not no never none without don't doesn't isn't can't won't nobody nothing cannot"),
    question_words=words("who what where when why how which whose whom"),
    question_verbs=words(
        """can could may must is are was were do does did have has will would should am isn't aren't don't"""
    ),
    subjects=words(
        """i you we they he she it there this that these those the a an my our your anyone someone somebody
        people"""
    ),
    abbreviations=MappingProxyType({"pls": "please", "plz": "please", "ur": "your", "thru": "through"}),
)
"""The table of English."""
