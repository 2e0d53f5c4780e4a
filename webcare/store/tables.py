"""The tables of what is kept, as they are now: one shape for SQLite and PostgreSQL.

Rows are added and never changed: what somebody corrects stands beside what was corrected. Only `forgetting` takes rows
away. Not here: how an older file comes to this shape (`migrations`), what a move means (`exercise.moves`).
"""

import sqlalchemy as sql

TABLES = sql.MetaData()

EXERCISES = sql.Table(
    "exercises",
    TABLES,
    sql.Column("number", sql.Integer, primary_key=True),
    sql.Column("id", sql.String, unique=True, nullable=False),
    sql.Column("scenario", sql.String, nullable=False),
    sql.Column("city", sql.String, nullable=False),
    # As text: a seed may be any whole number, and a database's go no further than 64 bits.
    sql.Column("seed", sql.String, nullable=False),
    sql.Column("started_at", sql.String, nullable=False),
    sql.Column("content", sql.String, nullable=False),
    # `play` or `train`.
    sql.Column("mode", sql.String, nullable=False, server_default="play"),
    # A pseudonym of one's own choice; empty where a city is only watched.
    sql.Column("trainee", sql.String, nullable=False, server_default="", index=True),
    # The fingerprint of what responses were judged by.
    sql.Column("rubric", sql.String, nullable=False, server_default=""),
    # On a server the computer on which it was begun (`places.computer`): each is offered its own to go on with.
    sql.Column("computer", sql.String, nullable=False, server_default=""),
)
MOVES = sql.Table(
    "moves",
    TABLES,
    sql.Column("exercise", sql.ForeignKey("exercises.id"), primary_key=True),
    sql.Column("seq", sql.Integer, primary_key=True),
    sql.Column("move", sql.Text, nullable=False),
    sql.Column("at", sql.String, nullable=False),
)
FINISHED = sql.Table(
    "finished",
    TABLES,
    sql.Column("exercise", sql.ForeignKey("exercises.id"), primary_key=True),
    sql.Column("how", sql.String, nullable=False),
    sql.Column("at", sql.String, nullable=False),
)
JUDGEMENTS = sql.Table(
    "judgements",
    TABLES,
    sql.Column("number", sql.Integer, primary_key=True),
    sql.Column("exercise", sql.ForeignKey("exercises.id"), nullable=False, index=True),
    sql.Column("message", sql.String, nullable=False),
    # What the citizen wrote and what was answered, masked: a trainer who rules needs no replay.
    sql.Column("said", sql.Text, nullable=False),
    sql.Column("reply", sql.Text, nullable=False),
    # What was done, why it was silent, which agreement decides, and how many seconds of the exercise it took to come.
    sql.Column("effort", sql.String, nullable=False),
    sql.Column("action", sql.String, nullable=False),
    sql.Column("also", sql.String, nullable=False),
    sql.Column("note", sql.Text, nullable=False),
    sql.Column("rule", sql.String, nullable=False),
    sql.Column("waited", sql.Integer, nullable=False),
    sql.Column("total", sql.Double, nullable=False),
    sql.Column("passed", sql.Integer, nullable=False),
    # Who judged: `machine`.
    sql.Column("judge", sql.String, nullable=False),
    sql.Column("at", sql.String, nullable=False),
)
MARKS = sql.Table(
    "marks",
    TABLES,
    sql.Column("number", sql.Integer, primary_key=True),
    sql.Column("judgement", sql.ForeignKey("judgements.number"), nullable=False, index=True),
    # A criterion, or a gate that was hit: then 0 of 1.
    sql.Column("criterion", sql.String, nullable=False),
    sql.Column("got", sql.Double, nullable=False),
    sql.Column("max", sql.Double, nullable=False),
    # The words that earned or lost it, as JSON.
    sql.Column("findings", sql.Text, nullable=False),
)
CONTESTS = sql.Table(
    "contests",
    TABLES,
    sql.Column("number", sql.Integer, primary_key=True),
    sql.Column("mark", sql.ForeignKey("marks.number"), nullable=False, index=True),
    sql.Column("why", sql.Text, nullable=False),
    sql.Column("at", sql.String, nullable=False),
)
RULINGS = sql.Table(
    "rulings",
    TABLES,
    sql.Column("number", sql.Integer, primary_key=True),
    sql.Column("mark", sql.ForeignKey("marks.number"), nullable=False, index=True),
    sql.Column("got", sql.Double, nullable=False),
    sql.Column("note", sql.Text, nullable=False),
    # The trainer's pseudonym.
    sql.Column("trainer", sql.String, nullable=False),
    sql.Column("at", sql.String, nullable=False),
)
REVIEWS = sql.Table(
    "reviews",
    TABLES,
    sql.Column("number", sql.Integer, primary_key=True),
    sql.Column("trainee", sql.String, nullable=False, index=True),
    sql.Column("skill", sql.String, nullable=False),
    sql.Column("rating", sql.Integer, nullable=False),
    sql.Column("at", sql.String, nullable=False),
)
EXPORTS = sql.Table(
    "exports",
    TABLES,
    sql.Column("number", sql.Integer, primary_key=True),
    sql.Column("trainee", sql.String, nullable=False, index=True),
    # `html`, `csv`, `jsonl` or `xapi`.
    sql.Column("what", sql.String, nullable=False),
    # A file, or the host of a learning record store.
    sql.Column("where_to", sql.String, nullable=False),
    sql.Column("at", sql.String, nullable=False),
)
DELIVERIES = sql.Table(
    "deliveries",
    TABLES,
    sql.Column("number", sql.Integer, primary_key=True),
    sql.Column("trainee", sql.String, nullable=False, index=True),
    # The id of an xAPI statement.
    sql.Column("statement", sql.String, nullable=False),
    # The address of the learning record store, without what opens it.
    sql.Column("lrs", sql.String, nullable=False, index=True),
    sql.Column("state", sql.String, nullable=False),
    sql.Column("at", sql.String, nullable=False),
)
