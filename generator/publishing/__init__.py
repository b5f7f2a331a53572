"""The public copy of an original: what it shows, without what it carries along unseen."""
