"""The rules: one sentence that holds about good data a file, found by walking; the path is the code.

A family is a package whose docstring names it and whose SEVERITY its rules share. A rule's docstring is its public
text: the claim, why with its source, and **修改：** how to mend; `check(corpus)` yields a problem wherever the claim
fails. Families whose names begin with `screening` are never shown in public. A rule about waivers defines
`check_waivers(corpus, found)` instead, and is asked when all others have spoken.
"""
