"""Small words that several modules look for in claims."""

from checker.language import word_list

ARTICLES = word_list("comparing", "articles")
BY = word_list("comparing", "by")
FROM = word_list("comparing", "from")
"""Words before the place that something left, or before its former value."""
JOINTS = word_list("comparing", "joints")
"""Words that join clauses, values or negators."""
TO = word_list("comparing", "to")
