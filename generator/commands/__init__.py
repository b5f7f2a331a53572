"""One module per command of `gongkai`; its `command` is found by walking this package."""
