"""The words around training, in English: progress and review, with their actions and help."""

from collections.abc import Mapping

from webcare.tui.labels.practice_shape import ProgressWords, ReviewWords
from webcare.tui.labels.shape import Action, Help

ACTIONS: Mapping[str, Action] = {
    "lobby.voortgang": Action("Progress", "See what you can do by now, and what should come back."),
    "lobby.nakijken": Action("Review", "As a trainer, look at marks that somebody disagrees with."),
    "voortgang.open": Action("Open", "Read the judgements of the training pointed at."),
    "voortgang.blad": Action("Other side", "Switch between trainings and skills."),
    "voortgang.vorige": Action("Previous trainee", "Look at the trainee before this one."),
    "voortgang.volgende": Action("Next", "Look at the next trainee."),
    "nakijken.klopt": Action("It is right", "Confirm this mark, with a note."),
    "nakijken.punten": Action("Points", "Give other points, with a note."),
    "nakijken.vorige": Action("Previous", "Go to the mark before this one."),
    "nakijken.volgende": Action("Next", "Go to the next mark without ruling."),
}

HELP: Mapping[str, Help] = {
    "voortgang": Help(
        "Progress",
        (
            "This is what somebody can do by now. Switch trainees with ← and →.",
            "At the top stands a column for each training, with its mean from 0 to 100. ✓ is a pass, ✗ not yet.",
            "A skill is a criterion of the judgement, or an agreement of one city. You see how well it went, how often "
            "it came up, how likely it is still known, and when it comes back. A » says that it should be practised "
            "again now.",
            "The next endless shift chooses half of its citizens by that.",
            "Enter on a training shows every response, with the points of the machine and those of the trainer.",
        ),
    ),
    "nakijken": Help(
        "Review",
        (
            "These are marks that a trainee disagrees with. You look at them one by one, with ← and →.",
            "You read the message, the reply, why the machine judged so and what the trainee thinks of it.",
            "If the mark is right, press b. If you think otherwise, press p and give points yourself. A note helps the "
            "trainee on.",
            "Both marks are kept. Yours counts. At the bottom stands how often machine and trainers agree; from a "
            "kappa of 0.6 on points may count.",
        ),
    ),
}

PROGRESS = ProgressWords(
    title="Progress",
    loading="Reading the trainings…",
    nothing="Nobody has trained yet. Choose a scenario in the lobby and press {key}.",
    no_name="(no name)",
    over_time="Mean of each training",
    over_time_none="Nothing was judged yet.",
    passes_from="a pass from {n}",
    skills="Skills",
    trainings="Trainings",
    criteria="Criteria",
    agreements="Agreements of {city}",
    city_mean="mean {mean} in {n} trainings",
    head_share="reached",
    head_times="times",
    head_known="known",
    head_due="back on",
    due_now="» now",
    no_skills="No skills yet: nothing was judged.",
    row="{n} judged",
    not_judged="nothing judged",
    practised="practised: {skills}",
    going_on="goes on",
    judged_title="{title} · {city} · {day}",
    silent="no reply",
    asked="citizen",
    answered="reply",
    sent="post for everybody",
    machine="machine",
    trainer="trainer",
    contested="disagrees",
    waits="waits for a trainer",
    total="{n} of 100",
    total_ruled="{n} of 100, by the machine {machine}",
    trainees="Trainee",
)

REVIEW = ReviewWords(
    title="Review",
    loading="Reading the marks…",
    nothing="No mark waits for a trainer.",
    place="{at} of {n}",
    whose="{trainee} · {scenario} · {city}",
    message="The citizen's message",
    reply="The trainee's reply",
    silence="No reply. Reason",
    points="{name}: {got} of {max} points",
    gate="{name}: this keeps the score low",
    why="Disagrees",
    no_why="No reason was given.",
    found="Why the machine judged so",
    agreement="Machine and trainers",
    confirm_title="This mark is right",
    points_title="Give other points",
    ask_points="Points, from 0 to {max}",
    ask_note="A note for the trainee",
    ask_trainer="Your pseudonym as a trainer",
    hint_note="one sentence is enough",
    hint_trainer="for instance owl",
    range="Give a number from 0 to {max}.",
    trainer_missing="Fill in your pseudonym.",
    finish="enter: next line, and keep it · esc back",
    ruled="Kept: {got} of {max}. Both marks stay.",
    not_kept="It cannot be kept.",
    before="Before, {trainer} ruled: {got} of {max}. {note}",
)
