"""Checking certificates that somebody hands over, for the command and for the app alike."""
