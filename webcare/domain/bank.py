"""The files beside the policies: the answer bank and the list of sources.

Not here: a wording or a sentence by itself (`domain.policy`).
"""

from webcare.domain.content import Content
from webcare.domain.policy import SourceSentence, Wording
from webcare.domain.understanding import Topic


class AnswerFile(Content):
    """A file in `policies/antwoorden/`: what every city says about one topic, as wordings of `antwoord`."""

    topic: Topic
    says: str
    answers: tuple[Wording, ...]
    """In order. A `when` that names no subject is about this file's topic."""

    def wordings(self) -> tuple[Wording, ...]:
        """The answers, each tied to the topic."""
        return tuple(
            answer
            if answer.when.subject or answer.when.topic
            else answer.model_copy(update={"when": answer.when.model_copy(update={"topic": (self.topic,)})})
            for answer in self.answers
        )


class SourceFile(Content):
    """The file `bronnen.yaml`: what policies may name under `source`."""

    sources: tuple[SourceSentence, ...]
