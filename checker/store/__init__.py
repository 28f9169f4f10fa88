"""Results that are kept: encoded values in packs, in a folder that runs share and that is bounded in size."""
