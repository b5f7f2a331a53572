"""Fields of Word whose codes name files on somebody's computer: their results stay, the codes go."""

from dataclasses import dataclass, field

from generator.publishing.tree import Node, is_machine_path, short

_NAMES_FILE = frozenset({"w:instr"})


@dataclass
class _Field:
    """A field that has begun: the elements of its code, until its result begins."""

    codes: list[Node] = field(default_factory=list)
    in_code: bool = True

    def close(self) -> None:
        """Empty a code that names a file of a machine."""
        if is_machine_path("".join(code.text or "" for code in self.codes)):
            for code in self.codes:
                code.text = None


def forget_paths(root: Node) -> None:
    """Empty every field code that holds the path of a file."""
    begun: list[_Field] = []
    for node in root.iter():
        match short(node.tag):
            case "w:fldChar":
                _border(node, begun)
            case "w:instrText" if begun and begun[-1].in_code:
                begun[-1].codes.append(node)
            case "w:fldSimple":
                _forget_simple(node)
    for one in begun:
        one.close()


def _border(node: Node, begun: list[_Field]) -> None:
    kind = next((value for name, value in node.attrib.items() if short(name) == "w:fldCharType"), "")
    if kind == "begin":
        begun.append(_Field())
    elif kind == "separate" and begun:
        begun[-1].in_code = False
    elif kind == "end" and begun:
        begun.pop().close()


def _forget_simple(node: Node) -> None:
    for name, value in node.attrib.items():
        if short(name) in _NAMES_FILE and is_machine_path(value):
            node.attrib[name] = ""
