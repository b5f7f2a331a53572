"""What a content file holds: frozen records of values that keep their print."""
