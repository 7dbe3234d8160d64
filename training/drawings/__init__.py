"""Drawings of our own: small maps of pixels in text files, for the screen and for paper."""
