"""An archive of messages put through the policies, and one with labels measured.

Pure: one row in, rows out; rows understood, figures out. Not here: files and processes (`store.archive`).
"""
