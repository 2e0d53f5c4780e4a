"""Polish, as newcomers type it."""

from webcare.domain.language import Language
from webcare.languages.grammar import Grammar, words

POLISH = Grammar(
    language=Language.PL,
    function_words=words(
        """i w na z do nie się to jest że czy jak co gdzie kiedy mam mogę można proszę dzień dobry dziękuję
        ale od za po dla jestem mój moja tu ten ta są było będzie przez bez już tylko moje muszę chcę
        chciałabym chciałbym pan pani ulicy potrzebuję u nas"""
    ),
    letters="łąęśżźćń",
)
"""The table of Polish: enough to recognise it."""
