"""A question of the quiz: each kind has its own way to be worked on."""
