"""The trade: from a message to what a city does with it. Pure: same input, same output; no files, clock or dice."""
