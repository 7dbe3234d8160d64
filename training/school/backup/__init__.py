"""A whole school folder in one file: what it holds, how it is written, how it is checked."""
