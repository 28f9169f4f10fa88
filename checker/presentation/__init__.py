"""A report as a reader sees it: what comes first, what belongs together, in which words; formats only lay it out."""
