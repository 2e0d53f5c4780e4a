"""The yard: the only rooms that touch files and the database."""
