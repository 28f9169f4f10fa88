"""Quantities: every number with its interval, unit, counted noun and kind; and how two of them relate."""

from checker.extract.quantities.compare import relate, same_noun, told_apart
from checker.extract.quantities.find import find_quantities

__all__ = ["find_quantities", "relate", "same_noun", "told_apart"]
