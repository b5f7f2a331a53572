"""What has to be true of a site before it becomes public, one claim a file."""
