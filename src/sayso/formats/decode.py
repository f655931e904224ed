"""Bytes to characters, once: UTF-8 where it holds, else the least wrong reading of it, with a Problem that says so."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from sayso.records import Problem

#: What is read at all; more is a dump, not a report.
MOST_BYTES = 5_000_000
MOST_CHARACTERS = 2_000_000

#: A paragraph longer than this is read in pieces: the parser's memory grows with it.
LONGEST_PARAGRAPH = 12_000
#: A report that stands on one line and is longer than this has lost its paragraphs somewhere.
_ONE_LINE = 1_500

#: First bytes of files that people drop in by mistake (from file(1)'s magic); longest first where one begins another.
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive (or a Word or OpenDocument file)"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "a rich-text (RTF) file"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"SQLite format 3\x00", "a database (SQLite)"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)
_BOMS = ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"))
_UTF16 = (*_BOMS, (codecs.BOM_UTF16_BE, "utf-16"))
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.I)


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of a file, "" where it cannot be read, and what was wrong with it."""

    text: str
    problems: tuple[Problem, ...] = ()


def decode(raw: bytes) -> Decoded:
    """The characters of `raw`; never raises. UTF-8's own mark (U+FEFF) stays, so that offsets are those of plain decoding."""
    if not raw:
        return _unread("the file is empty")
    if len(raw) > MOST_BYTES:
        return _unread(f"larger than {MOST_BYTES // 1_000_000} MB ({len(raw) / 1e6:.1f} MB): not read")
    for magic, what in _MAGIC:
        if raw.startswith(magic):
            return _unread(f"this is {what}, not text: not read")
    text, doubt = _characters(raw)
    control = len(_CONTROL.findall(text))
    if control > max(2, len(text) // 50):
        return _unread("not text (binary data): not read")
    if len(text) > MOST_CHARACTERS:
        return _unread(f"longer than {MOST_CHARACTERS:,} characters ({len(text):,}): not read")
    if not any(letter.isalnum() for letter in text):
        return Decoded(text, (*_said(doubt), Problem("holds no words")))
    return Decoded(text, (*_said(doubt), *_oddities(control)))


def lines(text: str) -> tuple[Problem, ...]:
    """What is odd about the lines of a text: all on one, or one that no person wrote as a paragraph."""
    longest = max(map(len, text.split("\n")))
    if longest > LONGEST_PARAGRAPH:
        return (Problem(f"one line of {longest:,} characters: read in pieces"),)
    if longest > _ONE_LINE and "\n" not in text.strip():
        return (Problem("the whole report stands on one line: its headline and furniture cannot be told apart"),)
    return ()


def _unread(why: str) -> Decoded:
    return Decoded("", (Problem(why),))


def _said(doubt: str) -> tuple[Problem, ...]:
    return (Problem(doubt),) if doubt else ()


def _oddities(control: int) -> tuple[Problem, ...]:
    what = f"holds {control} control character{'s' * (control > 1)} (NUL and the like): read around"
    return (Problem(what),) if control else ()


def _characters(raw: bytes) -> tuple[str, str]:
    """The characters, and what had to be guessed to get them ("" where nothing had)."""
    for mark, codec in _UTF16:
        if raw.startswith(mark):
            text = raw.decode(codec, errors="replace")
            return text, "broken UTF-16: what cannot be read is shown as �" if "�" in text else ""
    halves = raw[0::2].count(0), raw[1::2].count(0)
    if max(halves) > len(raw) // 5 and min(halves) <= max(halves) // 10:
        codec = "utf-16-le" if halves[1] > halves[0] else "utf-16-be"
        return raw.decode(codec, errors="replace"), "read as UTF-16, though nothing in the file says so"
    try:
        return raw.decode("utf-8"), ""
    except UnicodeDecodeError:
        return _not_utf8(raw)


def _not_utf8(raw: bytes) -> tuple[str, str]:
    declared = _CHARSET.search(raw[:4096])
    if declared is not None:
        name = declared.group(1).decode("ascii")
        try:
            if codecs.lookup(name).name != "utf-8":
                return raw.decode(name), ""
        except (LookupError, UnicodeError):
            pass
    whole = _MULTIBYTE.findall(raw)
    stray = len(_HIGH.findall(raw)) - sum(map(len, whole))
    if len(whole) > 2 * stray:  # a bad byte or two in a UTF-8 file: Windows-1252 would spoil every curly quote
        return raw.decode(
            "utf-8", errors="replace"
        ), f"{stray} byte{'s are' if stray > 1 else ' is'} not UTF-8: shown as �"
    return raw.decode("cp1252", errors="replace"), "not UTF-8: read as Windows-1252"
