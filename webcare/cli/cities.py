"""`webcare cities`: which cities there are, and what each is like in a few lines."""

from argparse import Namespace
from typing import Any

from webcare.cli.printing import labelled, print_json, print_lines, width
from webcare.cli.words import word
from webcare.domain.policy import Policy
from webcare.store.content import load_city
from webcare.store.folders import city_names, content_folders
from webcare.store.sentences import in_tongue
from webcare.store.sources import rests_on


def run(options: Namespace) -> int:
    """Prints the cities; 0."""
    folders = content_folders(options.policies, options.scenarios)
    say = in_tongue(options.lang)
    policies = [load_city(folders, name, say).model for name in city_names(folders)]
    if options.json:
        print_json({"cities": [_values(policy) for policy in policies]})
    else:
        for policy in policies:
            print_lines([*_lines(policy, options.lang), ""])
        if not policies:
            print(word(options.lang, "none-found"))
    return 0


def _values(policy: Policy) -> dict[str, Any]:
    split = policy.split
    return {
        "city": policy.city,
        "name": policy.name,
        "as_of": policy.as_of,
        "split": {
            "send": split.send,
            "interact": split.interact,
            "monitor": split.monitor,
            "basis": split.basis.value,
            "source": list(split.source),
        },
        "stance": policy.stance.says,
        "tone": list(policy.tone.words),
        "channels": [
            {
                "channel": channel.value,
                "role": found.role,
                "register": found.register_.value,
                "followers": found.followers,
                "basis": found.basis.value,
                "source": list(found.source),
            }
            for channel, found in policy.channels.items()
        ],
        "rests_on": {basis: rests_on(policy).get(basis, 0) for basis in ("seed", "public", "assumption")},
    }


def _lines(policy: Policy, lang: str) -> list[str]:
    room = width(100)
    split, rests = policy.split, rests_on(policy)
    counts = {basis: rests.get(basis, 0) for basis in ("seed", "public", "assumption")}
    lines = [f"{policy.name}  ({policy.city}, {word(lang, 'as-of', year=policy.as_of)})"]
    lines += _row(lang, "stance", policy.stance.says, room)
    lines += _row(lang, "tone", ", ".join(policy.tone.words), room)
    lines += _row(lang, "channels", _channels(policy, lang), room)
    target = word(
        lang,
        "split-line",
        send=split.send,
        interact=split.interact,
        monitor=split.monitor,
        basis=word(lang, f"{split.basis.value}-basis"),
    )
    lines += _row(lang, "split", target, room)
    return [*lines, *_row(lang, "rests", word(lang, "rests-line", **counts), room)]


def _row(lang: str, label: str, text: str, room: int) -> list[str]:
    return labelled(f"  {word(lang, label)}", text, room)


def _channels(policy: Policy, lang: str) -> str:
    """`twitter 141.323, facebook 13.573 volgers; linkedin, whatsapp`."""
    counted = {
        channel.value: f"{found.followers:,}".replace(",", "." if lang == "nl" else ",")
        for channel, found in policy.channels.items()
        if found.followers
    }
    known = ", ".join(f"{channel} {count}" for channel, count in counted.items())
    others = ", ".join(channel.value for channel in policy.channels if channel.value not in counted)
    parts = [word(lang, "followers", count=known)] if known else []
    return "; ".join([*parts, others] if others else parts)
