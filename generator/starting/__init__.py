"""A bureau's own repository, as it is in the beginning."""
