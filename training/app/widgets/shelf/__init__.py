"""A learner's shelf: the next step, the stepping stones, how much is done."""
