"""Many files at once: found, read side by side under limits, and told about in a table and a log."""
