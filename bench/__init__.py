"""Speed and memory as ratios against bare yardsticks, measured in turn in one run. Prints; never asserts."""
