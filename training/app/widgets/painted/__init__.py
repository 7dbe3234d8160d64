"""What is painted rather than written: the school's front, its doors, the quiet view."""
