"""Languages we recognise only as none of ours: the frequent little words of Spanish, Italian and Portuguese."""

from webcare.domain.language import Language
from webcare.languages.grammar import Grammar, words

ELSEWHERE = Grammar(
    language=Language.OTHER,
    function_words=words(
        """el los las una y que para por con pero como donde cuando esta soy tengo hola gracias puedo mi
        no-se del se il lo gli che di per sono non dove quando grazie buongiorno ciao anche ho posso
        questo della nel o os uma e não obrigado obrigada onde posso está com meu minha você ao fica
        mais olá bom dia está hay aquí muy también cómo dónde cuándo qué"""
    ),
    letters="ñ¿¡ãõ",
)
"""The table of what is none of our languages."""
