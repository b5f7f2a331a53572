"""What several rules compute alike: formulas, completion, the parts of a whole."""
