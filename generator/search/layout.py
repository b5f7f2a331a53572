"""Where in a site the search index lies."""

from typing import Final

FOLDER: Final = "pagefind"
"""The folder of the index, with a folder in it for every part."""
NEW: Final = "new"
"""The part of reports that changed since the large part of their year was written."""
