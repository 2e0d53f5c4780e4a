"""The words of a post: what a city tells many at once, in Dutch, in the register of the channel it is made for.

Not here: when it goes out and who sees it (`exercise.sending`).
"""

from webcare.domain.channel import Channel
from webcare.domain.language import Register
from webcare.domain.response import Posted
from webcare.engine.chance import in_turn
from webcare.engine.city import City
from webcare.engine.slots import filled, voiced


def posted(city: City, name: str, seed: int, number: int = 0, tell: str = "") -> Posted | None:
    """The post `name` of this city, in words; None where its policy has no such post.

    `number`: how many times it was sent before, so that it does not repeat itself. `tell`: what may be told of the fact
    it is about; without, what is left of the text must stand by itself.
    """
    post = city.posts.get(name)
    if post is None:
        return None
    channel = next((Channel(outlet.value) for outlet in post.outlets if outlet.value in set(Channel)), None)
    policy = city.policy.channels.get(channel) if channel else None
    register = policy.register_ if policy else Register.U
    slots = {**city.words[register, False], "feit": tell}
    text = filled(voiced(in_turn(number, seed, city.id, name, of=post.nl), register), slots)
    words = " ".join(text.split())
    return Posted(id=post.id, text=words, outlets=post.outlets, audience=post.audience, account=post.account or "")
