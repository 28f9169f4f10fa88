"""Names: who and what an article is about, and whom a description in it means.

Found by rules over capitalised words and a shipped gazetteer; a name that nothing in the text or the gazetteer supports
is left out rather than guessed.
"""

from checker.extract.names.cast import Cast, cast_of
from checker.extract.names.find import find_names
from checker.extract.names.recogniser import Recogniser, load_recogniser

__all__ = ["Cast", "Recogniser", "cast_of", "find_names", "load_recogniser"]
