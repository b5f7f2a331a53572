"""A site made public: verified, kept as a release, and put in place of the last one in a single step."""
