"""What things are and how they are marked. Knows no files, no clock, no screens."""
