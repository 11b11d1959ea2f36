"""The blocks in which the reader does something."""
