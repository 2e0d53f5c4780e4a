"""One exchange gathered for a judge: what was asked and done, and everything the engine knows of both.

The judge itself (`assessment`) never asks the engine. Not here: marks (`assessment.assess`).
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from webcare.domain.action import Action, Effort
from webcare.domain.assessment import Case, Key, Word, text_of
from webcare.domain.channel import LIMITS, Channel, Outlet, is_private
from webcare.domain.conversation import Conversation
from webcare.domain.language import Language
from webcare.domain.message import Message
from webcare.domain.response import Posted, Reply, Response
from webcare.domain.understanding import Evidence, Topic, Understanding
from webcare.engine.answer import NEW, NOW, Answer, answer
from webcare.engine.city import City
from webcare.engine.contacts import ADDRESS, NUMBER, contacts
from webcare.engine.facts import Moment, norm_for
from webcare.engine.match import Lexicon
from webcare.engine.personal_data import personal_data
from webcare.engine.text import read, stem
from webcare.engine.understand import understand
from webcare.exercise.citizen import expects_reply
from webcare.languages import DUTCH, ENGLISH

_LITTLE = DUTCH.function_words | ENGLISH.function_words
_GLUE = DUTCH.glue | ENGLISH.glue
_SAYS_NOTHING = frozenset(
    """gemeente help helpen stad site telefoon bel bellen kijk vind vinden staat melden meld melding meer collega
    onze ons graag twitter facebook instagram privebericht prive bericht weten laten laat horen hoort geven geef
    vragen vraag kunt kun call city page website find please report""".split()
)
"""Words of every reply: saying them answers nothing."""
_SAYS_NOTHING_STEMS = frozenset(map(stem, _SAYS_NOTHING))
_FEELING = re.compile(r"begrip|dank|excuus|groet|graag-gedaan|medeleven|verdriet")
"""Names of pieces that are kind and tell nothing."""
_BRACES = re.compile(r"\{[a-z-]+\}")


def responded(
    action: Action,
    effort: Effort,
    text: str = "",
    *,
    also: tuple[Action, ...] = (),
    channel: Channel = Channel.FACEBOOK,
    language: Language = Language.NL,
    post: str = "",
    account: str = "",
) -> Response:
    """What a person did, as a Response: `text` is the reply, `post` what was sent to many; both may be empty."""
    reply = Reply(text=text, language=language, limit=LIMITS[channel]) if text.strip() else None
    posted = Posted(id="", text=post, outlets=_outlets(channel), audience="") if post.strip() else None
    return Response(effort=effort, action=action, also=also, reply=reply, post=posted, account=account)


def _outlets(channel: Channel) -> tuple[Outlet, ...]:
    return () if channel is Channel.WHATSAPP else (Outlet(channel.value),)


def case_of(
    city: City,
    lexicon: Lexicon,
    message: Message,
    response: Response,
    *,
    conversation: Conversation = NEW,
    moment: Moment = NOW,
    seed: int = 0,
    own: Answer | None = None,
    key: Key | None = None,
    note: str = "",
    waited: int | None = None,
    public: bool | None = None,
    about: tuple[str, ...] = (),
) -> Case:
    """Everything a judge may look at.

    `own`: what the city itself would do, where that is known already. `key`: what a good answer holds, from a dossier
    or a file; the city's own answer is added to it unless it says where to refer, what to say or which term holds.
    `waited`: seconds; None where it is not known. `public`: whether everybody reads along; None: as the channel is.
    `about`: topics or subjects that a script says the message is really about.
    """
    own = own or answer(city, message, lexicon, conversation, moment, seed)
    text = text_of(response)
    matter, language = _matter(own, about, lexicon), _language(own)
    read_as = understand(Message(text=text, channel=message.channel), lexicon) if text.strip() else None
    whole = _key(own, key or Key(), matter, lexicon, (moment.tell, moment.tell_en))
    return Case(
        policy=city.policy,
        message=message,
        understanding=own.understanding,
        conversation=conversation,
        decision=own.decision,
        own=own.response,
        response=response,
        language=language,
        spoken=_spoken(read_as, language),
        register=own.facts.register,
        key=whole,
        note=note,
        waited=waited,
        public=not is_private(message.channel) if public is None else public,
        status=moment.status,
        phase=moment.phase,
        personal=personal_data(text) if text else (),
        about=frozenset({own.understanding.topic.value, own.understanding.subject, *about}),
        topics=_topics(read_as),
        words=words_of(text),
        note_words=words_of(note) if note else (),
        note_names=_names_in(note) if note else (),
        matter=matter,
        echo=frozenset(word.stem for word in words_of(message.text) if len(word.form) > 2 and word.form not in _GLUE),
        heard=_heard(read_as),
        contacts=contacts(text),
        known=_known(city) | whole.contacts,
        expects=expects_reply(own.understanding),
    )


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text as a judge reads them."""
    reading = read(text)
    return tuple(
        Word(form, stem(form), start, start + len(word))
        for word, form, start in zip(reading.words, reading.forms, reading.starts, strict=True)
    )


def _spoken(understood: Understanding | None, expected: Language) -> Language:
    """The language of a response. What is neither Dutch nor English is as short as "Ok!": then it is the right one."""
    if understood is None or understood.language not in (Language.NL, Language.EN):
        return expected
    return understood.language


def _names_in(note: str) -> tuple[str, ...]:
    """Who can be recognised in a note."""
    people = [clue.excerpt for clue in personal_data(note)]
    return (*people, *(f"@{name}" for name, _, _ in read(note).accounts))


def _heard(understood: Understanding | None) -> tuple[Evidence, ...]:
    if understood is None:
        return ()
    return tuple(clue for clue in understood.evidence if clue.fact in ("topic", "subject"))


def _topics(understood: Understanding | None) -> frozenset[str]:
    """The topics, and the subject, that a response is about."""
    if understood is None:
        return frozenset()
    found = {topic.value for topic in understood.mentions if topic is not Topic.OVERIG}
    return frozenset(found if understood.topic is Topic.OVERIG else found | {understood.subject})


def _language(own: Answer) -> Language:
    """The language the city answers in."""
    if own.response.reply is not None:
        return own.response.reply.language
    return Language.EN if own.understanding.language is Language.EN else Language.NL


@lru_cache(maxsize=256)
def _content(text: str) -> frozenset[tuple[str, str]]:
    """The words of a text that may tell something, with their stems. Not the addresses and numbers in it."""
    text = NUMBER.sub(" ", ADDRESS.sub(" ", _BRACES.sub(" ", text)))
    return frozenset(
        (form, stem(form))
        for form in read(text).forms
        if len(form) > 2 and form not in _LITTLE and form not in _SAYS_NOTHING and form.isalpha()
    )


def _telling(texts: Iterable[str], lexicon: Lexicon) -> frozenset[str]:
    """The stems of the words of these texts that tell something: everyday words do not."""
    everyday = lexicon.index.is_everyday
    return (
        frozenset(root for text in texts for form, root in _content(text) if not everyday(form)) - _SAYS_NOTHING_STEMS
    )


def _matter(own: Answer, about: tuple[str, ...], lexicon: Lexicon) -> frozenset[str]:
    """What the message is about, in stems: its own words without the everyday ones, and the name of its subject."""
    forms = read(own.message.text).forms
    found = {
        stem(form)
        for form in forms
        if len(form) > 2 and form not in _LITTLE and not lexicon.index.is_everyday(form) and form.isalpha()
    }
    labels = [
        name for subject in (own.understanding.subject, *about) for name in lexicon.subjects.get(subject, {}).values()
    ]
    return frozenset(found) | _telling(labels, lexicon)


def _variants(own: Answer) -> Iterable[str]:
    """Everything the city may say to this message: each variant of each piece of the rule, and of its answer bank."""
    city, facts = own.city, own.facts
    for name in dict.fromkeys((*own.decision.rule.then.reply, "antwoord")):
        if _FEELING.match(name):
            continue
        piece = city.pieces.get(name)
        line = piece.choice.first(facts) if piece else None
        if line is None:
            continue
        said = line.said((own.understanding.language, facts.register), city.words)
        for phrase in (*said.variants, *said.more):
            yield phrase.text or " ".join(phrase.pieces[::2])
    post = city.posts.get(own.decision.rule.then.post or "")
    if post is not None:
        yield from post.nl


def _key(own: Answer, key: Key, matter: frozenset[str], lexicon: Lexicon, tell: tuple[str, str]) -> Key:
    """The key made whole with what the policy itself knows."""
    city, facts = own.city, own.facts
    says = key.says
    is_given = bool(key.referrals or key.term or key.next_step or key.tells)
    tells = (*key.tells, *(text for text in tell if text))
    term, referrals, source = key.term, key.referrals, key.source or f"{city.id} rules.{own.decision.rule.id}"
    if not is_given:
        tells = (*tells, *_variants(own))
        says = key.says or (own.response.reply.text if own.response.reply is not None else "")
        norm = norm_for(city.policy, facts.subject, facts.topic, facts.kind) if facts.norm else None
        term = (norm.en if own.understanding.language is Language.EN else norm.nl) if norm else ""
        for of in (facts.subject, facts.topic, "standaard"):
            if (referral := city.referrals.get(of)) is not None:
                referrals = (referral.nl,)
                break
    told, named = _known_of((*tells, *referrals, key.next_step), lexicon)
    told -= {stem(word) for word in _name_of(city)}
    return replace(
        key, says=says, tells=tells, term=term, referrals=referrals, source=source, stems=told - matter, contacts=named
    )


_TOLD: dict[tuple[str, ...], tuple[Lexicon, frozenset[str], frozenset[str]]] = {}
"""Texts of a key -> the stems that tell something, the addresses and numbers. The same texts come again and again."""
_MOST_TOLD = 4096


def _known_of(texts: tuple[str, ...], lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    kept = _TOLD.get(texts)
    if kept is None or kept[0] is not lexicon:
        if len(_TOLD) >= _MOST_TOLD:
            _TOLD.clear()
        named = frozenset[str]().union(*map(contacts, texts))
        kept = _TOLD[texts] = (lexicon, _telling(texts, lexicon), named)
    return kept[1:]


def _name_of(city: City) -> list[str]:
    """The words of the city's name: saying it tells nothing."""
    return city.policy.name.casefold().split()


_KNOWN: dict[int, tuple[City, frozenset[str]]] = {}


def _known(city: City) -> frozenset[str]:
    """The addresses and numbers this city may name."""
    kept = _KNOWN.get(id(city))
    if kept is None:
        if len(_KNOWN) > 64:
            _KNOWN.clear()
        texts = [
            *(text for words in city.policy.slots.values() for text in words.values()),
            *(text for referral in city.policy.referrals for text in (referral.nl, referral.en)),
        ]
        kept = _KNOWN[id(city)] = (city, frozenset[str]().union(*map(contacts, texts)))
    return kept[1]
