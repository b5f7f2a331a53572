"""Rules found, run and turned into findings."""
