"""Pictures drawn at build time: shapes with places as text, ready to print, each with a table as its alternative."""
