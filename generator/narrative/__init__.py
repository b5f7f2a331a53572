"""A report's full text, read so that rules can find sections and sentences in it."""
