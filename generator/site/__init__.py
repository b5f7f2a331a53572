"""The whole site: its files from the corpus, and the builder that renders them."""
