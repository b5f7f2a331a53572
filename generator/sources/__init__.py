"""Files that officials hold, read into lines and tables; nothing is interpreted here."""
