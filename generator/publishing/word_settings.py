"""Word's settings without what they tell about people, machines and sessions of work."""

from generator.publishing.tree import Node, drop, short

_TELLING = frozenset(
    {
        *("w:rsids", "w:trackRevisions", "w:doNotTrackMoves", "w:doNotTrackFormatting", "w:revisionView"),
        *("w:documentProtection", "w:writeProtection", "w:attachedTemplate", "w:linkStyles", "w:mailMerge"),
        *("w:docVars", "w:saveThroughXslt", "w:savePreviewPicture", "w:attachedSchema", "w:saveXmlDataOnly"),
        *("w:documentType", "w:activeWritingStyle", "w:proofState", "w:smartTagType", "w:readModeInkLockDown"),
        *("w:embedTrueTypeFonts", "w:embedSystemFonts", "w:saveSubsetFonts", "w:forceUpgrade", "w:view"),
    }
)
_OF_OTHERS = frozenset({"m:mathPr"})


def clean_settings(root: Node) -> None:
    """Keep what the look of the text depends on; what newer programs add for themselves goes too."""
    for node in list(root):
        name = short(node.tag)
        if name in _TELLING or not (name.startswith("w:") or name in _OF_OTHERS):
            drop(node)
