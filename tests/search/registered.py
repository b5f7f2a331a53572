"""What the register of an index says, from its files."""

import json


def registered(files: dict[str, bytes]) -> dict[str, set[str]]:
    """Return the names of the reports of every part of an index, as the register says them."""
    told = json.loads(files["register.json"])
    of_parts = {part: json.loads(files[f"{told['files']}/{part}.json"]) for part, _ in told["parts"]}
    return {part: {f"{part}_{each}" for each in told["digests"].split()} for part, told in of_parts.items()}
