"""Which articles report the same happening, and where their reports come from."""
