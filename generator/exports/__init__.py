"""The data that lies beside every page: reports as JSON, indicators as CSV, the originals' copies."""
