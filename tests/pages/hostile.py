"""A value that tries to act in every language that a page is written in."""

HOSTILE = (
    "a|b <b>x</b> *y* {{z}} {% set q %} [l](javascript:1) ![i](x) </title><script>alert(1)</script> "
    "\"q\" 'r' &amp; &lt; # _u_ `c` \\ ~~s~~ :smile: ++k++ ==m== ^p^ {#id .cls} {: #id } <!-- c --> "
    "[^1] *[x]: y [[w]] www.example.org https://example.org a@example.org -- ... (c) 1. | --- | :--- $m$ {++n++} "
    "\x85 \u3000\u2028\n\n    # x\n\n- y\n\t```\n--- \n| a |\n"
)
