"""The list with its form, the same for every kind of record."""
