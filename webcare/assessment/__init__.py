"""A response judged by the city's own policy: pure, beside the engine, and never importing it.

    case = exercise.judging.case_of(…)     everything a judge may look at, gathered beforehand
    assess(rubric, case)                   an Assessment: marks, gates, findings with the words quoted

    phrases       the words of the rubric made ready, and found in a text in one pass
    seen          one response as a judge sees it: its sentences, its signs, and on what a finding rests
    assess        weights shared out, gates and caps
    criteria/     one module per criterion: what earns points
    gates/        one module per gate: what caps them

To add a criterion or a gate: one module with a docstring that holds a *Fails* and a *Passes*, a line in its table, its
weight in `scenarios/rubrics/`, and a test file of the same name.
"""

from webcare.assessment.assess import assess

__all__ = ["assess"]
