"""Turn performance-evaluation reports into a checked public website."""
