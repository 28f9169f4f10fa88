"""The version of the package, alone in a module so that nothing else has to be imported to know it."""

__version__ = "0.1.0"
