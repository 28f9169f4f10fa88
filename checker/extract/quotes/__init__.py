"""Quotes: the words between quote marks, found by a state machine that no text can break."""

from checker.extract.quotes.pairing import Quotation, find_quotations

__all__ = ["Quotation", "find_quotations"]
