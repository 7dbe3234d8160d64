"""Showing who one is: pictures to choose from, and what is said to a try."""
