"""The vectors of scheme hmac-anon/1: `v1/hmac-anon-1.json` and its table. Standard library only.

The code under test takes no part: the answers come from Python's hmac, and the anchors below were computed elsewhere.
"""
import base64
import hashlib
import hmac
import itertools
import re

import cases
import rejected
from vector_file import document, table, tests_of

VERSION = "1.0.0"
WIRE = re.compile(r"[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=")

# From outside: the design's example, the reference list of edge cases, and inputs of another implementation's tests.
EXPECTED_ANCHORS = [
    "JOLr+KjRp+QbfSJvz6jznIWYjkr5LGmpVRQjBmvQTTs=", "RhoufqB56AYcA4GkZFbrnLgOjfhYyatAtV1FCGjkY58=",
    "bD0zgSyl3O32MdnkjEDOCibuCCz6YaePLzjrA7xtwGw=", "JeNohVzclm41UfyFFOUzaOTMp27Pq5MlfSssfM1MW9U=",
    "Jc88RMjzkxPoy/fCPiL+iy7osojuUgawpjl1g6H38O8=", "2y57N32jSHsw2Zty82yFtr4BEcMvRyCPhmFfbxH5Gf0=",
    "po2soWJHGpKVzBmo++CmrC2/ULVeJufIK9dJBf3CT+M=", "JaAjAhWmnDsOJkjkehrwgXklD+RSnZFKelsbbDZvjRQ=",
    "kCIttrDWuqozEmAgg7FQsCFMkABWAekJ2+7ciqSQMsY=", "Vd3QPBLFlZ1sUiES8OI6sxq8nC7kTRx7tQ0Jtq4CwU8=",
    "QcIFP2+4WOhDhZa+8h/2O0t5x3tTRIC5fkQrApboR7I=", "DMg74G81aEbllVTy3JO+1Faa9md17xAzRMhFC2bUz6M=",
]

NOTES = {
    "Anchor": ("BASIC", "Published elsewhere or computed by others. If these fail, the construction is another one."),
    "EmptyValue": ("EDGE_CASE", "The empty text is hashed like any other. Leaving an empty field out is the caller's decision, made before."),
    "ValueLength": ("EDGE_CASE", "Lengths around SHA-256's block and padding limits, and beyond the limits at which some libraries cut a value."),
    "KeyLength": ("EDGE_CASE", "Key lengths around SHA-256's block of 64 bytes. Length counts bytes of UTF-8, not characters."),
    "LongKey": ("EDGE_CASE", "A key longer than 64 bytes is replaced by its SHA-256 first (RFC 2104)."),
    "KeyForm": ("WRONG_PRIMITIVE", "Each spelling of a key is another key. Catches decoding, trimming, case folding and normalisation of keys."),
    "ZeroPadding": ("KNOWN_PROPERTY", "HMAC pads keys with zero bytes. The bare construction takes such a key, the key policy refuses NUL."),
    "Construction": ("WRONG_PRIMITIVE", "Key and message in the wrong order, or joined and hashed without HMAC."),
    "AsIs": ("WRONG_PRIMITIVE", "A value is hashed as given. Catches trimming, case folding, C strings, decoding and coercion."),
    "Utf8": ("WRONG_PRIMITIVE", "Text is encoded as UTF-8 without normalisation. Catches UTF-16, Latin-1, CESU-8 and NFC, NFD or NFKC."),
    "Address": ("WRONG_PRIMITIVE", "Addresses are text. Catches parsing and canonical forms."),
    "HashedAgain": ("WRONG_PRIMITIVE", "A value that looks like a pseudonym is hashed again. Passing it through would let a raw value in."),
    "UnluckyOutput": ("WRONG_ENCODING", "Outputs that break encoders which drop zero bytes, trim text or mix up + and /."),
    "LoneSurrogate": ("MUST_REFUSE", "Half of a surrogate pair has no UTF-8 form and runtimes disagree on its bytes, so it is refused. "
                      "`wrong` lists what implementations give that replace U+FFFD, replace ?, or encode it in three bytes."),
    "NotText": ("MUST_REFUSE", "Only text has a pseudonym. Names the value in words; leave out those that your language does not have."),
    "KeyPolicy": ("MUST_REFUSE", "Keys that can be guessed. The bare construction (`/raw`) takes them, a pseudonymizer must not."),
    "WrongForm": ("WRONG_ENCODING", "Looks like a pseudonym's encoding but is not its form: a collector must refuse it."),
}


def digest(key, message):
    """Scheme 1 of text and bytes: the MAC, and how it is written."""
    mac = hmac.new(key.encode(), message, hashlib.sha256).digest()
    return mac, base64.b64encode(mac).decode()


def pseudonym(key, value):
    return digest(key, value.encode())


def utf16(text):
    """UTF-16 code units, big-endian, in hexadecimal: the only form that can hold half of a pair."""
    return text.encode("utf-16-be", "surrogatepass").hex()


def valid(comment, flags, key, value):
    return {"comment": comment, "flags": flags, "key": key.encode().hex(), "msg": value.encode().hex(), "expected": pseudonym(key, value)[1], "result": "valid"}


def unlucky():
    taken = set()
    for comment, wanted in cases.UNLUCKY:
        value = next(value for value in (f"v{n}" for n in itertools.count()) if value not in taken and wanted(*pseudonym(cases.KEY, value)))
        taken.add(value)
        yield valid(comment, ["UnluckyOutput"], cases.KEY, value)


def rejected_key(comment, error, key):
    well_formed = not any(0xD800 <= ord(char) <= 0xDFFF for char in key)
    field = {"key": key.encode().hex()} if well_formed else {"keyUtf16": utf16(key)}
    flags = ["KeyPolicy"] if well_formed else ["KeyPolicy", "LoneSurrogate"]
    return {"comment": comment, "flags": flags, **field, "error": error, "result": "invalid"}


def rejected_value(comment, value):
    return {"comment": comment, "flags": ["LoneSurrogate"], "key": cases.KEY.encode().hex(), "msgUtf16": utf16(value),
            "wrong": [digest(cases.KEY, text)[1] for text in rejected.wrong_texts(value)], "error": "value_lone_surrogate", "result": "invalid"}


def rejected_types():
    return [{"comment": comment, "flags": ["NotText"], "input": kind, "error": "type", "result": "invalid"} for kind, comment in rejected.TYPES]


def rejected_encodings():
    # A value whose pseudonym holds + and /, so that it differs between the two alphabets.
    value = "v4"
    mac, out = pseudonym(cases.KEY, value)
    assert "+" in out and "/" in out
    for comment, candidate in rejected.encodings(mac, cases.KEY, value):
        assert not WIRE.fullmatch(candidate), comment
        yield {**valid(comment, ["WrongForm"], cases.KEY, value), "candidate": candidate, "result": "invalid"}


def families():
    """(first id, type, name, tests). A family owns the ids from its first up to the next family's."""
    pseudonyms = [(1, "anchors", cases.ANCHORS), (101, "value lengths", cases.VALUE_LENGTHS), (201, "key lengths", cases.KEY_LENGTHS),
                (301, "key forms", cases.KEY_FORMS), (401, "text as it is", cases.TEXT), (501, "Unicode", cases.UNICODE),
                (601, "addresses", cases.ADDRESSES), (701, "identifiers", cases.IDENTIFIERS), (801, "hashed again", cases.HASHED_AGAIN)]
    for first, name, family in pseudonyms:
        yield first, "Pseudonym", name, [valid(*case) for case in family]
    yield 901, "Pseudonym", "unlucky outputs", list(unlucky())
    yield 1001, "RejectedValue", "ill-formed values", [rejected_value(*case) for case in rejected.VALUES]
    yield 1101, "RejectedType", "values that are not text", rejected_types()
    yield 1201, "RejectedKey", "keys that the policy refuses", [rejected_key(*case) for case in rejected.KEYS]
    yield 1501, "RejectedEncoding", "texts that are not a pseudonym's form", list(rejected_encodings())


def build():
    doc = document(
        "hmac-anon/1", "hmac-anon-1.schema.json", VERSION,
        ["Test vectors of the pseudonym scheme hmac-anon/1, specified in SPEC.md.",
         "key and msg are the UTF-8 bytes of the text in hexadecimal, keyUtf16 and msgUtf16 its UTF-16 code units, big-endian.",
         "Wire form of a pseudonym: ^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$ (where $ is the end of the text, not of a line)."],
        NOTES, families())
    assert [test["expected"] for test in doc["testGroups"][0]["tests"]] == EXPECTED_ANCHORS, "an anchor differs from its published value"
    assert all(WIRE.fullmatch(test["expected"]) for test in tests_of(doc) if "expected" in test)
    return doc, table(doc, "tcId", "key", "msg", "expected")
