"""How every XML format writes its document."""

from __future__ import annotations

from xml.etree import ElementTree


def document(root: ElementTree.Element, *, indented: bool = True) -> str:
    """Return `root` as an XML document; its texts must be printable, which XML can always write."""
    if indented:
        ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'
