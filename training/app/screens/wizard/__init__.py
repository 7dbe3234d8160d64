"""The pages on which a school is set up; read in only where there is no school yet."""
