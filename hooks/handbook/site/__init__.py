"""Makes the pages that readers see."""
