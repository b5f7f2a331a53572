"""The performance suite: this program and its peers on the same Markdown, in one run."""
