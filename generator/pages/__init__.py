"""The site's pages: a corpus becomes views that are ready to print, and views become Markdown."""
