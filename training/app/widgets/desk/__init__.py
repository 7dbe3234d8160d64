"""The teacher's desk: the class grid and what was hard."""
