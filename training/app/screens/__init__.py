"""Screens: each holds one question to a person."""
