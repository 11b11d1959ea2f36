"""The handbook as editors wrote it: cards, pages, paths, the words they share."""
