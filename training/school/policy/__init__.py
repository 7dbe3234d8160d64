"""The school's own policy text: read, cut into clauses, kept version by version."""
