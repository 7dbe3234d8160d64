"""The only room that touches the disk for keeps: append, replace, lock."""
