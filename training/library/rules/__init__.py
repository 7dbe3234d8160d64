"""What a module has to keep, besides being written so that it can be read at all."""
