"""A web page that checks certificates where this program is not: one file, with no network."""
