"""Results kept from run to run: encoded values in packs, in a shared folder of limited size."""
