"""What an author asks of a policy, answered exactly: over every situation that can occur, and not over a sample."""
