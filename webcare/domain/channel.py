"""Where messages arrive and where a city can speak, with the limits those places set today.

Adding a channel is adding a row here and naming it under `channels:` in a policy.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Channel(StrEnum):
    """Where a citizen's message arrives."""

    TWITTER = "twitter"
    FACEBOOK = "facebook"
    INSTAGRAM = "instagram"
    LINKEDIN = "linkedin"
    WHATSAPP = "whatsapp"


class Outlet(StrEnum):
    """Where a city can post: its channels, and the other media it has."""

    TWITTER = "twitter"
    FACEBOOK = "facebook"
    INSTAGRAM = "instagram"
    LINKEDIN = "linkedin"
    SITE = "site"
    NEWSPAPER = "newspaper"
    PRINT = "print"
    ADVERT_FACEBOOK = "advert-facebook"
    ADVERT_LINKEDIN = "advert-linkedin"


LIMITS: Mapping[Channel, int] = MappingProxyType(
    {
        Channel.TWITTER: 280,
        Channel.FACEBOOK: 8000,
        Channel.INSTAGRAM: 2200,
        Channel.LINKEDIN: 1250,
        Channel.WHATSAPP: 4096,
    }
)
"""How many characters one reply may have."""

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "twitter": "Twitter/X",
        "facebook": "Facebook",
        "instagram": "Instagram",
        "linkedin": "LinkedIn",
        "whatsapp": "WhatsApp",
    }
)
"""Channels as people call them."""


def is_private(channel: Channel) -> bool:
    """Whether nobody else reads along."""
    return channel is Channel.WHATSAPP
