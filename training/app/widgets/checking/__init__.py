"""The answer about a certificate on the screen."""
