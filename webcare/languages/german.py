"""German, as tourists type it."""

from webcare.domain.language import Language
from webcare.languages.grammar import Grammar, words

GERMAN = Grammar(
    language=Language.DE,
    function_words=words(
        """ich und der die das ist nicht ein eine zu den mit sich auf für von dem sie wir wo wie was wann
        kann man gibt es im am wohin haben hat mein meine unser guten tag bitte danke darf dürfen oder
        auch aber noch um bei nach aus wenn wird sind war heute morgen straße hallo kein keine ihr euch
        einen"""
    ),
    letters="ßöä",
)
"""The table of German: enough to recognise it."""
