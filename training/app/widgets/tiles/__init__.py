"""Grids of tiles to choose from: names, and whatever else comes in many."""
