"""From a source's lines and tables to the facts of a report, each as printed."""
