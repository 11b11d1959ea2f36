"""Settings of the tests that try many texts: the same ones each time, however slow the machine."""

from hypothesis import settings

settings.register_profile("handbook", deadline=None, derandomize=True, database=None)
settings.load_profile("handbook")
