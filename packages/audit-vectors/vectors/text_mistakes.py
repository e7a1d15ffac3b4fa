"""Well-known mistakes with the text of a key or a value, as functions from the text to the bytes that are then hashed. Standard library only."""
import base64
import binascii
import html
import ipaddress
import re
import unicodedata
import urllib.parse
import uuid

from cases import KEY


def halves(char):
    """The surrogate pair of a character outside the BMP."""
    code = ord(char) - 0x10000
    return chr(0xD800 + (code >> 10)) + chr(0xDC00 + (code & 0x3FF))


def cesu8(text):
    """UTF-8 of UTF-16: each half of a pair in three bytes of its own."""
    return "".join(char if ord(char) < 0x10000 else halves(char) for char in text).encode("utf-8", "surrogatepass")


def unless(error, decode):
    """The text decoded, or as it is where it cannot be."""
    def bytes_of(text):
        try:
            return decode(text)
        except error:
            return text.encode()
    return bytes_of


def canonical_address(text):
    return str(ipaddress.ip_address(text)).encode()


# name: (what was done, text -> bytes)
KEYS = {
    "key-trimmed": ("White space around the key was removed.", lambda key: key.strip(" \t\r\n").encode()),
    "key-without-byte-order-mark": ("A byte order mark before the key was removed.", lambda key: key.removeprefix("\ufeff").encode()),
    "key-lower-cased": ("The key was changed to lower case.", lambda key: key.lower().encode()),
    "key-upper-cased": ("The key was changed to upper case.", lambda key: key.upper().encode()),
    "key-without-hyphens": ("The hyphens of the key were removed.", lambda key: key.replace("-", "").encode()),
    "key-decoded-from-uuid": ("The 16 bytes of the UUID were the key, not its text.", unless(ValueError, lambda key: uuid.UUID(key).bytes)),
    "key-decoded-from-uuid-as-guid": ("The bytes of the UUID in the order of a GUID (little-endian) were the key.", unless(ValueError, lambda key: uuid.UUID(key).bytes_le)),
    "key-decoded-from-hexadecimal": ("A key of hexadecimal digits was decoded.", unless(ValueError, lambda key: bytes.fromhex(re.fullmatch("[0-9a-f]+", key, re.I) and key or "?"))),
    "key-decoded-from-base64": ("A key that is base64 was decoded.", unless(binascii.Error, lambda key: base64.b64decode(key.encode("ascii", "replace"), validate=True))),
    "key-in-hexadecimal": ("The hexadecimal digits were the key, not the text they stand for.", lambda key: key.encode().hex().encode()),
    "key-nfc": ("The key was normalised to NFC.", lambda key: unicodedata.normalize("NFC", key).encode()),
    "key-nfd": ("The key was normalised to NFD.", lambda key: unicodedata.normalize("NFD", key).encode()),
    "key-utf-16": ("The key was encoded as UTF-16, little-endian.", lambda key: key.encode("utf-16-le")),
    "key-latin-1": ("The key was encoded as Latin-1, with question marks.", lambda key: key.encode("latin-1", "replace")),
    "key-with-line-feed": ("A line feed was put behind the key, as echo does.", lambda key: key.encode() + b"\n"),
    "key-cut-at-nul": ("The key ended at its first NUL, as C strings do.", lambda key: key.split("\0")[0].encode()),
    "key-cut-to-16-bytes": ("Only the first 16 bytes of the key were used.", lambda key: key.encode()[:16]),
    "key-cut-to-32-bytes": ("Only the first 32 bytes of the key were used.", lambda key: key.encode()[:32]),
    "key-cut-to-64-bytes": ("Only the first 64 bytes of the key were used.", lambda key: key.encode()[:64]),
    "key-ignored": ("The key took no part.", lambda key: b""),
    "key-fixed": ("One key, that of the specification's example, was used for all.", lambda key: KEY.encode()),
}

VALUES = {
    "value-trimmed": ("White space around the value was removed.", lambda value: value.strip(" \t\r\n").encode()),
    "value-lower-cased": ("The value was changed to lower case.", lambda value: value.lower().encode()),
    "value-upper-cased": ("The value was changed to upper case.", lambda value: value.upper().encode()),
    "value-case-folded": ("The case of the value was folded, as for comparison.", lambda value: value.casefold().encode()),
    "value-nfc": ("The value was normalised to NFC.", lambda value: unicodedata.normalize("NFC", value).encode()),
    "value-nfd": ("The value was normalised to NFD.", lambda value: unicodedata.normalize("NFD", value).encode()),
    "value-nfkc": ("The value was normalised to NFKC.", lambda value: unicodedata.normalize("NFKC", value).encode()),
    "value-nfkd": ("The value was normalised to NFKD.", lambda value: unicodedata.normalize("NFKD", value).encode()),
    "value-utf-16": ("The value was encoded as UTF-16, little-endian.", lambda value: value.encode("utf-16-le")),
    "value-utf-16-big-endian": ("The value was encoded as UTF-16, big-endian.", lambda value: value.encode("utf-16-be")),
    "value-latin-1": ("The value was encoded as Latin-1, with question marks.", lambda value: value.encode("latin-1", "replace")),
    "value-ascii": ("The value was encoded as ASCII, with question marks.", lambda value: value.encode("ascii", "replace")),
    "value-ascii-only": ("What is not ASCII was left out of the value.", lambda value: value.encode("ascii", "ignore")),
    "value-cesu-8": ("Characters outside the BMP were encoded in two times three bytes.", cesu8),
    "value-modified-utf-8": ("NUL was encoded in two bytes, and characters outside the BMP in six, as Java does inside.", lambda value: cesu8(value).replace(b"\0", b"\xc0\x80")),
    "value-utf-8-twice": ("The bytes of the UTF-8 were taken for Latin-1 and encoded again.", lambda value: value.encode().decode("latin-1").encode()),
    "value-low-bytes": ("Of each UTF-16 unit the low byte was used.", lambda value: value.encode("utf-16-le")[::2]),
    "value-cut-at-nul": ("The value ended at its first NUL, as C strings do.", lambda value: value.split("\0")[0].encode()),
    "value-cut-to-64-bytes": ("Only the first 64 bytes of the value were used.", lambda value: value.encode()[:64]),
    "value-cut-to-100-bytes": ("Only the first 100 bytes of the value were used.", lambda value: value.encode()[:100]),
    "value-cut-to-255-bytes": ("Only the first 255 bytes of the value were used.", lambda value: value.encode()[:255]),
    "value-with-line-feed": ("A line feed was put behind the value, as echo does.", lambda value: value.encode() + b"\n"),
    "value-with-nul": ("The NUL that ends a C string was hashed too.", lambda value: value.encode() + b"\0"),
    "value-with-byte-order-mark": ("A byte order mark was put before the value.", lambda value: b"\xef\xbb\xbf" + value.encode()),
    "value-without-byte-order-mark": ("A byte order mark before the value was removed.", lambda value: value.removeprefix("\ufeff").encode()),
    "value-without-format-characters": ("Invisible characters were removed from the value.", lambda value: "".join(char for char in value if unicodedata.category(char) != "Cf").encode()),
    "value-percent-decoded": ("Percent escapes in the value were decoded.", lambda value: urllib.parse.unquote(value).encode()),
    "value-html-decoded": ("HTML escapes in the value were decoded.", lambda value: html.unescape(value).encode()),
    "value-as-json": ("The value was hashed as a JSON string, in its quotes.", lambda value: ('"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"').encode()),
    "value-in-hexadecimal": ("The hexadecimal digits were hashed, not the text they stand for.", lambda value: value.encode().hex().encode()),
    "value-in-base64": ("The value was encoded as base64 first.", lambda value: base64.b64encode(value.encode())),
    "value-decoded-from-base64": ("A value that is base64 was decoded.", unless(binascii.Error, lambda value: base64.b64decode(value.encode("ascii", "replace"), validate=True))),
    "value-as-address": ("An address was brought into its canonical form.", unless(ValueError, canonical_address)),
    "value-reversed": ("The characters of the value were in reverse order.", lambda value: value[::-1].encode()),
    "value-ignored": ("The value took no part: one pseudonym for all.", lambda value: b""),
}
