"""How a database comes to the shape of today: numbered steps, each in a transaction of its own.

A step is written once and never changed; who changes `tables` adds a step here. They are text and not the tables of
today, because a step makes the shape of its own day. Not here: opening a database (`database`).
"""

from collections.abc import Sequence

STEPS: Sequence[Sequence[str]] = (
    # 1: exercises that are watched, and their moves. Tables were made one by one then: a file may hold some of them.
    (
        "CREATE TABLE IF NOT EXISTS exercises (number {key}, id VARCHAR NOT NULL UNIQUE, scenario VARCHAR NOT NULL,"
        " city VARCHAR NOT NULL, seed VARCHAR NOT NULL, started_at VARCHAR NOT NULL, content VARCHAR NOT NULL)",
        "CREATE TABLE IF NOT EXISTS moves (exercise VARCHAR NOT NULL REFERENCES exercises (id), seq INTEGER NOT NULL,"
        " move TEXT NOT NULL, at VARCHAR NOT NULL, PRIMARY KEY (exercise, seq))",
        "CREATE TABLE IF NOT EXISTS finished (exercise VARCHAR NOT NULL PRIMARY KEY REFERENCES exercises (id),"
        " how VARCHAR NOT NULL, at VARCHAR NOT NULL)",
    ),
    # 2: trainees, how they were judged, what they and their trainers say of it, what is practised and what left.
    (
        "ALTER TABLE exercises ADD COLUMN mode VARCHAR NOT NULL DEFAULT 'play'",
        "ALTER TABLE exercises ADD COLUMN trainee VARCHAR NOT NULL DEFAULT ''",
        "ALTER TABLE exercises ADD COLUMN rubric VARCHAR NOT NULL DEFAULT ''",
        "CREATE INDEX ix_exercises_trainee ON exercises (trainee)",
        "CREATE TABLE judgements (number {key}, exercise VARCHAR NOT NULL REFERENCES exercises (id),"
        " message VARCHAR NOT NULL, total DOUBLE PRECISION NOT NULL, passed INTEGER NOT NULL,"
        " judge VARCHAR NOT NULL, at VARCHAR NOT NULL)",
        "CREATE INDEX ix_judgements_exercise ON judgements (exercise)",
        "CREATE TABLE marks (number {key}, judgement INTEGER NOT NULL REFERENCES judgements (number),"
        " criterion VARCHAR NOT NULL, got DOUBLE PRECISION NOT NULL, max DOUBLE PRECISION NOT NULL)",
        "CREATE INDEX ix_marks_judgement ON marks (judgement)",
        "CREATE TABLE contests (number {key}, mark INTEGER NOT NULL REFERENCES marks (number),"
        " why TEXT NOT NULL, at VARCHAR NOT NULL)",
        "CREATE INDEX ix_contests_mark ON contests (mark)",
        "CREATE TABLE rulings (number {key}, mark INTEGER NOT NULL REFERENCES marks (number),"
        " got DOUBLE PRECISION NOT NULL, note TEXT NOT NULL, trainer VARCHAR NOT NULL, at VARCHAR NOT NULL)",
        "CREATE INDEX ix_rulings_mark ON rulings (mark)",
        "CREATE TABLE reviews (number {key}, trainee VARCHAR NOT NULL, skill VARCHAR NOT NULL,"
        " rating INTEGER NOT NULL, at VARCHAR NOT NULL)",
        "CREATE INDEX ix_reviews_trainee ON reviews (trainee)",
        "CREATE TABLE exports (number {key}, trainee VARCHAR NOT NULL, what VARCHAR NOT NULL,"
        " where_to VARCHAR NOT NULL, at VARCHAR NOT NULL)",
        "CREATE INDEX ix_exports_trainee ON exports (trainee)",
        "CREATE TABLE deliveries (number {key}, trainee VARCHAR NOT NULL, statement VARCHAR NOT NULL,"
        " lrs VARCHAR NOT NULL, state VARCHAR NOT NULL, at VARCHAR NOT NULL)",
        "CREATE INDEX ix_deliveries_trainee ON deliveries (trainee)",
        "CREATE INDEX ix_deliveries_lrs ON deliveries (lrs)",
    ),
)
"""`{key}` is a number that the database gives out."""

SHAPE = len(STEPS)
"""The number of the shape of today."""
