"""A public copy as a value."""

from dataclasses import dataclass, field

from generator.publishing.removed import Removed


@dataclass(frozen=True)
class PublicCopy:
    """The bytes that are published, what they lack of the file as filed, and the numbers of what is out of sight.

    `concealed` is part of what the file says and stays: hidden sheets and rows, layers, cut-off edges of pictures.
    """

    data: bytes
    removed: Removed = field(default_factory=Removed)
    concealed: tuple[tuple[str, int], ...] = ()
