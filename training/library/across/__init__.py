"""Rules across files: what one module cannot know of the register, the map and the others."""
