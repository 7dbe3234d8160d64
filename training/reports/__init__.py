"""What a teacher sees: the class grid, the hard questions, tables."""
