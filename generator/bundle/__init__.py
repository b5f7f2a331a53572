"""What is taken elsewhere where the bureau may not host: a package for a portal, and a copy of the site for a disk."""
