"""Programs that measure time and memory; each prints a table for README.md."""
