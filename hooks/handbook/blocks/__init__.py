"""Each Markdown block: what it is called, what it may hold, how it is read."""
