"""Archives of messages: rows read from files, put through the policies on several cores, and written again."""
