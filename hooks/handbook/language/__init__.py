"""French and English: words of the interface, typography, forms of words."""
