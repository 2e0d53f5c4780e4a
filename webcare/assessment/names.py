"""What criteria and gates are called in both languages. Not here: what they ask (`scenarios/rubrics/`)."""

from collections.abc import Mapping
from types import MappingProxyType

from webcare.domain.training import Skill

NAMES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "nl": MappingProxyType(
            {
                "right_action": "juiste actie",
                "resolution": "oplossing",
                "empathy": "meeleven",
                "personalisation": "persoonlijk",
                "register": "toon",
                "invitation": "uitnodigend",
                "plain_language": "begrijpelijk",
                "timeliness": "op tijd",
                "city_fit": "past bij de stad",
                "privacy": "privacy",
                "danger": "gevaar gemist",
                "unverified": "niet bevestigd",
                "disrespect": "niet respectvol",
                "mandate": "te veel beloofd",
                "monitoring-misuse": "iemand gevolgd",
            }
        ),
        "en": MappingProxyType(
            {
                "right_action": "right action",
                "resolution": "resolution",
                "empathy": "empathy",
                "personalisation": "personal",
                "register": "tone",
                "invitation": "inviting",
                "plain_language": "plain language",
                "timeliness": "on time",
                "city_fit": "fits the city",
                "privacy": "privacy",
                "danger": "danger missed",
                "unverified": "not confirmed",
                "disrespect": "disrespect",
                "mandate": "promised too much",
                "monitoring-misuse": "followed a person",
            }
        ),
    }
)
"""By language, then by the name of the criterion or gate."""


def skill_name(skill: Skill, lang: str) -> str:
    """What a skill is called: a criterion by its name, an agreement by its id."""
    return NAMES["en" if lang == "en" else "nl"].get(skill.id, skill.id) if skill.kind == "criterion" else skill.id
