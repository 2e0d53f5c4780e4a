"""The screens: a city played, and cities compared, in a terminal. The only room that knows Textual.

Not here: anything that decides; what is shown was worked out below.
"""
