"""A module as a page to print, or to read in a browser: plain HTML that needs nothing else."""
