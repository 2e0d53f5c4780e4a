"""Citizens that nobody wrote out, from frames and dice; and archives of messages put through the policies.

    scenario = shift(crowd, topics, level=2, seed=7)     a `Scenario` for the machinery of `exercise`

The rooms, from the ground up:

    spelling      how somebody types
    wording       a frame put into somebody's words
    shift         a day of messages, with a rumour in between
    rows          a row of an archive read as a message
    replay        a row put through the policies
    labelled, figures, errors      how well labelled messages are understood, and which were not
"""
