"""What the browser searches: made at build, from the pages and from what is known of each language."""
