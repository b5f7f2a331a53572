"""The search index: what distinguishes each report, cut into words and written in Pagefind's format."""
