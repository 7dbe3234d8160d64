"""The views of a module, from its opening to its end, and how far along one is."""
