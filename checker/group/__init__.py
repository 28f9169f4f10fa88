"""Which articles report the same happening, and from which roots their reports come."""
