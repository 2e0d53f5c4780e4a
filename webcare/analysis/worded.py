"""Which wordings of a template can never be said, because earlier ones take every situation: exact."""

from webcare.analysis.diagram import diagram
from webcare.analysis.possible import impossible
from webcare.analysis.space import Space
from webcare.domain.policy import Template


def unreachable(template: Template) -> frozenset[int]:
    """The wordings, by number from 0, that never come first in any situation, whichever rule asked for the template."""
    conditions = [wording.when for wording in template.wordings]
    subjects = {subject for when in conditions for subject in when.subject}
    space = Space.of(conditions, subjects)
    never = list(impossible(space, None, weighed=False))
    boxes, leaves = list(never), [-2] * len(never)
    for number, when in enumerate(conditions):
        own = space.where(when)
        boxes += own
        leaves += [number] * len(own)
    first = diagram(space, boxes, leaves).leaves
    return frozenset(range(len(conditions))) - frozenset(first)
