"""The privacy notice: what is kept, why, how long and by whom, in words for parents and staff."""
