"""Where a text sends people: the web addresses, mail addresses and telephone numbers it names.

Not here: which of them may be named (`store.check.declared`).
"""

import re
from functools import lru_cache

ADDRESS = re.compile(
    r"(?<![\w.@+-])(?:www\.)?((?:[\w.+-]+@)?(?:[\w-]+\.)+(?:nl|com|org|eu|net|info|nu|be|frl|amsterdam)(?:/[\w/.-]*\w)?)\b",
    re.IGNORECASE,
)
NUMBER = re.compile(r"(?<![\w.,-])(?:0\d{1,3}[- ]?\d{3,4}(?:[- ]?\d{2,4})*|14[- ]?0\d{2}|1[14][234])(?![\w%]|[.,]\d)")
_SIGNS = str.maketrans("", "", " -")


def bare(number: str) -> str:
    """A number without the signs people write in it: `14 010` and `14-010` are the same."""
    return number.translate(_SIGNS)


@lru_cache(maxsize=4096)
def contacts(text: str) -> frozenset[str]:
    """Every address (in small letters) and number (without signs) in `text`."""
    return frozenset(
        {
            *(found[1].lower() for found in ADDRESS.finditer(text)),
            *(bare(found[0]) for found in NUMBER.finditer(text)),
        }
    )
