"""What leaves the house: pages that stand by themselves, without anything from the network."""
