"""Values that two reports give of one thing, however different their sentences are.

A report that mentions a thing once gives one value for it: one size of the burnt storage, one day of the inspection.
Two reports that each mention it once, with one value beside it, speak of the same thing, and the values must agree.
"""
