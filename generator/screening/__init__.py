"""What is looked for before publication: personal data and marks of secrecy, and everything that is looked through."""
