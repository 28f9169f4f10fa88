"""Pages for a terminal: what the commands print."""
