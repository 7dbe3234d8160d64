"""The voice: the same modules as plain lines."""
