"""From the text of a file to a module: every fault on the way is told with its line."""
