"""Turkish, as newcomers type it."""

from webcare.domain.language import Language
from webcare.languages.grammar import Grammar, words

TURKISH = Grammar(
    language=Language.TR,
    function_words=words(
        """ve bir bu için ile de da ne var yok mi mı mu mü nasıl nerede ne-zaman çok ben biz siz benim ama
        gibi daha evet hayır merhaba lütfen teşekkürler teşekkür ederim istiyorum gerekiyor iyi günler
        nereye kadar olan olarak değil sonra burada bana şu kim hangi miyim mısınız almak herkes"""
    ),
    letters="şğı",
)
"""The table of Turkish: enough to recognise it."""
