"""Who did what: events in TinyDB. The only room that knows TinyDB."""
