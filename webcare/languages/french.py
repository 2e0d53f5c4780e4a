"""French, as visitors type it."""

from webcare.domain.language import Language
from webcare.languages.grammar import Grammar, words

FRENCH = Grammar(
    language=Language.FR,
    function_words=words(
        """le la les un une des et est je vous nous pas pour dans que qui sur avec ce cette mon ma mes
        votre il elle sont bonjour merci où quand comment puis peut-on peut faut être avoir suis avez ai
        au aux du ou mais plus très s'il plaît aussi depuis chez oui non c'est j'ai d'un l'eau quel
        quelle y a"""
    ),
    letters="éèêàœ",
)
"""The table of French: enough to recognise it."""
