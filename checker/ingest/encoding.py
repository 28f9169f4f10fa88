"""Bytes to text: a byte-order mark, a declared charset, UTF-16/32 without a mark, UTF-8, windows-1252, then a guess.

The order goes from what is certain to what is likely, and every step is deterministic.  UTF-8 with a few stray bytes is
still read as UTF-8; otherwise one such byte would garble a whole story.  English text that is not Unicode is nearly
always windows-1252, which byte statistics alone mistake for similar encodings; so it is tried before the statistics.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from checker.errors import UnreadableSource
from checker.ingest.language import function_word_share

MARKS = (  # UTF-32 before UTF-16, whose little-endian mark is a prefix of UTF-32's
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "a rich-text document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
)
WIDE_SAMPLE = 4096
ENGLISH_SHARE = 0.15  # least share of function words among the words; measured in `language.CERTAIN`
CHARSETS = re.compile(r"utf[-_]?(?:8|16|32)|cp\d|iso8859|windows|koi8|mac|big5|gb|euc|shift|ascii|johab|hz|iso2022|tis")
DECLARED = re.compile(rb"<(?:meta|\?xml)\b[^>]{0,200}?\b(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
DECLARED_WITHIN = 1024  # bytes: as far as browsers look
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
END_OF_FILE = "\x1a"  # Ctrl-Z, with which old programs end a text or pad its last block
ODD = re.compile(r"[\udce0-\udcf4][\udc80-\udcbf]{1,2}|[\udc80-\udcff]")
"""Bytes that are not UTF-8, as ``surrogateescape`` writes them: a truncated character, or any other byte."""
WHOLE = re.compile(r"[^\x00-\x7f\udc80-\udcff]")
"""A character that takes several bytes in UTF-8."""
MENDED = "some of its bytes are not UTF-8; they are read as windows-1252"

UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters that data can write as escapes ("\\u0000") but no text may contain."""


class Decoded(NamedTuple):
    """A text, and notes on how it was decoded."""

    text: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Return `data` as text without its byte-order mark; `declared` is the charset that the file itself names.

    Raises `UnreadableSource` if the data is not text or its encoding cannot be determined.
    """
    for signature, kind in SIGNATURES:
        if data.startswith(signature):
            raise UnreadableSource(f"this is {kind}, not text")
    for mark, encoding in MARKS:
        if data.startswith(mark):
            marked = data[len(mark) :]
            if encoding == "utf-8" and (found := _utf8(marked)):
                return found
            if (text := _strict(marked, encoding)) is not None:
                return Decoded(_checked(text))
            raise UnreadableSource(f"marked as {encoding.upper()}, but not valid {encoding.upper()}")
    if declared and (text := _strict(data, _codec(declared))) is not None and "\0" not in text:
        return Decoded(_checked(text))
    if b"\0" in data:
        text = _strict(data, _wide(data))
        if text is None:
            raise UnreadableSource(f"binary data, not text (a NUL byte at byte {data.index(0)})")
        return Decoded(_checked(text))
    if found := _utf8(data):
        return found
    if (text := _windows(data) or _guess(data)) is not None:
        return Decoded(_checked(text))
    raise UnreadableSource("the encoding of the text cannot be determined")


def is_wide(opening: bytes) -> bool:
    """Whether a file that begins with `opening` is text of two or four bytes per character."""
    marked = any(opening.startswith(mark) for mark, encoding in MARKS if encoding != "utf-8")
    return marked or (b"\0" in opening and _wide(opening) is not None)


def sound(text: str) -> str:
    """Return `text` fit to be encoded: control characters become spaces, lone surrogates replacement characters."""
    if not text.isascii():
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return UNWRITABLE.sub(" ", text)


def declared_charset(data: bytes) -> str | None:
    """Return the charset that a page or an XML file names in its first kilobyte."""
    match = DECLARED.search(data, 0, DECLARED_WITHIN)
    return match[1].decode("ascii", "replace") if match else None


def _strict(data: bytes, encoding: str | None) -> str | None:
    try:
        return data.decode(encoding) if encoding else None
    except UnicodeError:
        return None


def _codec(declared: str) -> str | None:
    """Return the codec of a declared charset; Latin-1 and ASCII are read as windows-1252, as browsers do."""
    try:
        name = codecs.lookup(declared.strip()).name
    except (LookupError, ValueError):
        return None
    if name in ("ascii", "iso8859-1"):
        return "cp1252"
    return name if CHARSETS.match(name) else None


def _wide(data: bytes) -> str | None:
    """Return the encoding of text of two or four bytes per character, judged by where its NUL bytes stand."""
    sample = data[: WIDE_SAMPLE - WIDE_SAMPLE % 4]
    quarter = len(sample) // 4
    zeros = [sample[i::4].count(0) for i in range(4)]
    if quarter == 0:
        return None
    most, few = quarter * 0.6, quarter * 0.1
    if min(zeros[1:]) > most and zeros[0] < few:
        return "utf-32-le"
    if min(zeros[:3]) > most and zeros[3] < few:
        return "utf-32-be"
    if zeros[1] + zeros[3] > most and zeros[0] + zeros[2] < few:
        return "utf-16-le"
    if zeros[0] + zeros[2] > most and zeros[1] + zeros[3] < few:
        return "utf-16-be"
    return None


def _utf8(data: bytes) -> Decoded | None:
    """Decode UTF-8 with a few stray bytes; return None unless multi-byte characters outnumber those."""
    if (exact := _strict(data, "utf-8")) is not None:
        return Decoded(_checked(exact))
    text = data.decode("utf-8", "surrogateescape")
    if len(WHOLE.findall(text)) <= len(ODD.findall(text)):
        return None
    return Decoded(_checked(ODD.sub(_replaced, text)), (MENDED,))


def _replaced(odd: re.Match[str]) -> str:
    """Return the windows-1252 character of a stray byte, or the replacement character for a truncated character."""
    return "\ufffd" if len(odd[0]) > 1 else odd[0].encode("utf-8", "surrogateescape").decode("cp1252", "replace")


def _windows(data: bytes) -> str | None:
    text = _strict(data, "cp1252")
    return text if text is not None and function_word_share(text) >= ENGLISH_SHARE else None


def _guess(data: bytes) -> str | None:
    from charset_normalizer import from_bytes  # imported late: few texts need it, and importing it is slow

    best = from_bytes(data).best()
    return str(best) if best is not None else None


def _checked(text: str) -> str:
    text = text.rstrip(END_OF_FILE)
    if control := CONTROL.search(text):
        raise UnreadableSource(f"binary data, not text (control character U+{ord(control.group()):04X})")
    if not text or text.isspace():
        raise UnreadableSource("the file holds no text")
    return text
