"""Citizens that nobody wrote out, from frames and dice: the same seed makes the same ones.

    scenario = shift(crowd, topics, level=2, seed=7)     a `Scenario` for the machinery of `exercise`

The rooms, from the ground up:

    spelling      how somebody types
    wording       a frame put into somebody's words
    shift         a day of messages, with a rumour in between
"""
