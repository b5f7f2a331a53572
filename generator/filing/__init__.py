"""A report that was read from a file, put in its place in content/."""
