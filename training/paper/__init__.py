"""What goes on paper: pages of words in many scripts, drawings and lines, as PDF."""
