"""What each kind of page shows, ready to print: formatted, sorted, counted."""
