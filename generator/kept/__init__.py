"""A content folder examined: only what changed is looked at again, and what is not needed is not in memory."""
