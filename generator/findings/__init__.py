"""What is wrong with the content, and the forms in which it is told."""
