"""The framework of an evaluation report in the field's own terms: data, no behaviour of its own."""
