"""A word processor's file: the only place that knows python-docx."""
