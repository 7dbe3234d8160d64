"""What waits to be signed, as a list with ticks, and how far the signing is."""
