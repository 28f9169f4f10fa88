"""Reads reports of the same event and compares them."""
