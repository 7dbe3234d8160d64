"""People, classes and what belongs to one school."""
