"""Invented content of any size: trees of distinct reports as large as real ones, the same for the same seed."""
