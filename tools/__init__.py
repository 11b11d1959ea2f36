"""What the Makefile runs, and what the tests share with it."""
