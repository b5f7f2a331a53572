"""The content tree: read into a corpus with every mistake that is in it, and written back."""
