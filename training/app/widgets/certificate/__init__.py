"""A certificate on the screen, and the moment it is given."""
