"""What was made from which content, kept between runs in one file that may be deleted at any time."""
