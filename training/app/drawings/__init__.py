"""Drawings of our own, as small maps of pixels in text files, and who is drawn where."""
