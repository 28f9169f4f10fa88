"""Which claims of different articles speak of the same thing: by utterance, by statement, by slot."""
