"""The one exception that a user may see: a message in Chinese, never a traceback."""


class GongkaiError(Exception):
    """What went wrong and what to do, in Chinese; caught once, in the command line and the plugin."""
