"""Pieces of screens, named after what the reader sees. Data comes down to them; what they tell goes up."""
