"""The vectors of scheme hmac-anon/2: `v2/hmac-anon-2.json` and its table. Standard library only.

The code under test takes no part. Append only, as `cases.py`, most of whose texts are used here again.
"""
import base64
import hashlib
import hmac
import itertools
import re

import cases
import rejected
from scheme1 import rejected_types, utf16
from vector_file import document, table, tests_of

VERSION = "1.0.0"
WIRE = re.compile(r"a2\.[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]")
SCOPE = ("user", "2026-11")
KINDS = ["address", "bot", "cluster", "device", "resource", "server", "session", "user"]
# From the design: computed by others.
EXPECTED_ANCHOR = "a2.Zq7zF0EyrDTvz841SFdLCno1hCX_34jDjVHgeGK7Yk8"

NOTES = {
    "Anchor": ("BASIC", "Printed in SPEC.md and computed by others, or the simplest case of its kind. If these fail, the construction is another one."),
    "Kind": ("WRONG_PRIMITIVE", "Each kind has its own subkey: one value has one pseudonym per kind. Catches a kind that is ignored or cached over."),
    "Epoch": ("WRONG_PRIMITIVE", "Each month has its own subkey; the empty epoch is one that lasts. Catches an epoch that is ignored, cut or parsed."),
    "Netstring": ("WRONG_PRIMITIVE", "Scopes that one text would stand for if kind and epoch were joined without their lengths."),
    "EmptyValue": ("EDGE_CASE", "The empty text is hashed like any other. Leaving an empty field out is the caller's decision, made before."),
    "ValueLength": ("EDGE_CASE", "Lengths around SHA-256's block and padding limits, and beyond the limits at which some libraries cut a value."),
    "KeyLength": ("EDGE_CASE", "The key's text is the message of HKDF-Extract: no length is special, and none may be cut."),
    "LongKey": ("EDGE_CASE", "A key longer than SHA-256's block. It is not hashed first, as it is no HMAC key here."),
    "KeyForm": ("WRONG_PRIMITIVE", "Each spelling of a key is another key. Catches decoding, trimming, case folding and normalisation of keys."),
    "ZeroPadding": ("EDGE_CASE", "In scheme 2 a NUL behind the key makes another key, as the key is a message. The key policy refuses it all the same."),
    "Construction": ("WRONG_PRIMITIVE", "Key and message in the wrong order."),
    "AsIs": ("WRONG_PRIMITIVE", "A value is hashed as given. Catches trimming, case folding, C strings, decoding and coercion."),
    "Utf8": ("WRONG_PRIMITIVE", "Text is encoded as UTF-8 without normalisation. Catches UTF-16, Latin-1, CESU-8 and NFC, NFD or NFKC."),
    "Address": ("WRONG_PRIMITIVE", "Addresses are text. Catches parsing and canonical forms."),
    "HashedAgain": ("WRONG_PRIMITIVE", "A value that looks like a pseudonym is hashed again. Passing it through would let a raw value in."),
    "UnluckyOutput": ("WRONG_ENCODING", "Outputs that break encoders which drop zero bytes, trim text or mix up the alphabets."),
    "LoneSurrogate": ("MUST_REFUSE", "Half of a surrogate pair has no UTF-8 form and runtimes disagree on its bytes, so it is refused. "
                      "`wrong` lists what implementations give that replace U+FFFD, replace ?, or encode it in three bytes."),
    "NotText": ("MUST_REFUSE", "Only text has a pseudonym. Names the value in words; leave out those that your language does not have."),
    "Scope": ("MUST_REFUSE", "A kind or an epoch outside its form. Taken as it comes, a misspelt scope would split one user in two."),
    "WrongForm": ("WRONG_ENCODING", "Looks like a pseudonym's encoding but is not its form: a collector must refuse it."),
}


def netstring(text):
    return b"%d:%s," % (len(text.encode()), text.encode())


def subkey(key, kind, epoch):
    """HKDF (RFC 5869) of 32 bytes: one block of Expand."""
    prk = hmac.new(b"hmac-anon/2", key.encode(), hashlib.sha256).digest()
    return hmac.new(prk, netstring("hmac-anon/2") + netstring(kind) + netstring(epoch) + b"\1", hashlib.sha256).digest()


def digest(key, message, kind, epoch):
    """Scheme 2 of text and bytes: the MAC, and how it is written."""
    mac = hmac.new(subkey(key, kind, epoch), message, hashlib.sha256).digest()
    return mac, "a2." + base64.urlsafe_b64encode(mac).decode().rstrip("=")


def pseudonym(key, value, kind="user", epoch="2026-11"):
    return digest(key, value.encode(), kind, epoch)


def valid(comment, flags, key, value, kind="user", epoch="2026-11"):
    return {"comment": comment, "flags": flags, "key": key.encode().hex(), "kind": kind, "epoch": epoch, "msg": value.encode().hex(),
            "expected": pseudonym(key, value, kind, epoch)[1], "result": "valid"}


ANCHORS = [
    ("the example of the design", ["Anchor"], cases.KEY, "alice"),
    ("the same in a scope that lasts", ["Anchor", "Epoch"], cases.KEY, "alice", "user", ""),
    ("the same name as a session's", ["Anchor", "Kind"], cases.KEY, "alice", "session", "2026-11"),
    ("the month after", ["Anchor", "Epoch"], cases.KEY, "alice", "user", "2026-12"),
    ("another key", ["Anchor"], cases.KEY2, "alice"),
    ("an e-mail address", ["Anchor"], cases.KEY2, "alice@example.com"),
    ("an IPv4 address", ["Anchor"], cases.KEY2, "192.0.2.10", "address", "2026-11"),
    ("empty value: it has a pseudonym, constant for its key and scope", ["Anchor", "EmptyValue"], cases.KEY, ""),
]

KIND_CASES = [(f"kind {kind}", ["Kind"], cases.KEY, "alice", kind, "2027-01") for kind in KINDS] + [
    (comment, ["Kind"], cases.KEY, "alice", kind, "2027-01") for comment, kind in (
        ("kind of one letter", "u"), ("kind of 9 letters, a length of one digit", "abcdefghi"), ("kind of 10 letters, a length of two digits", "abcdefghij"),
        ("longest kind", cases.cycle(32)), ("kind with a hyphen", "access-list"), ("kind with a digit", "mfa2"), ("kind that ends with a hyphen", "user-"))]

EPOCHS = [(f"epoch {epoch or '(empty)'}", ["Epoch"], cases.KEY, "bob", "user", epoch) for epoch in (
    "", "2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10", "2026-11", "2026-12",
    "2025-11", "2027-11", "2000-02", "0000-01", "1970-01", "9999-12")]

# Two by two: without lengths, one text would stand for both scopes.
NETSTRINGS = [(f"kind {kind}, epoch {epoch or '(empty)'}", ["Netstring"], cases.KEY, "carol", kind, epoch) for kind, epoch in (
    ("user2026-11", ""), ("user", "2026-11"), ("user-2026-11", ""), ("user-", "2026-11"), ("u2026-112026-11", ""), ("u2026-11", "2026-11"), ("hmac-anon", "2026-11"), ("a2", "2026-11"))]

HASHED_AGAIN = [
    ("its own pseudonym: hashed again", ["HashedAgain"], cases.KEY, EXPECTED_ANCHOR),
    ("a pseudonym of scheme 1: hashed again", ["HashedAgain"], cases.KEY, "JOLr+KjRp+QbfSJvz6jznIWYjkr5LGmpVRQjBmvQTTs="),
    ("46 characters shaped like a pseudonym", ["HashedAgain"], cases.KEY, "a2." + "A" * 43),
    ("the prefix alone", ["HashedAgain"], cases.KEY, "a2."),
]

# As in scheme 1: the first value `v0`, `v1`, ... whose MAC has the property.
UNLUCKY = [
    ("MAC begins with a zero byte", lambda mac, out: mac[0] == 0), ("MAC ends with a zero byte", lambda mac, out: mac[-1] == 0),
    ("MAC begins with ff", lambda mac, out: mac[0] == 255), ("text begins with -", lambda mac, out: out[3] == "-"),
    ("text begins with _", lambda mac, out: out[3] == "_"), ("text holds --", lambda mac, out: "--" in out), ("text holds __", lambda mac, out: "__" in out),
    ("text holds - and _", lambda mac, out: "-" in out and "_" in out), ("text holds neither - nor _", lambda mac, out: not set("-_") & set(out)),
] + [(f"text ends with {last}", lambda mac, out, last=last: out[-1] == last) for last in "AEIMQUYcgkosw048"]


def unlucky():
    taken = set()
    for comment, wanted in UNLUCKY:
        value = next(value for value in (f"v{n}" for n in itertools.count()) if value not in taken and wanted(*pseudonym(cases.KEY, value)))
        taken.add(value)
        yield valid(comment, ["UnluckyOutput"], cases.KEY, value)


def rejected_value(comment, value):
    return {"comment": comment, "flags": ["LoneSurrogate"], "key": cases.KEY.encode().hex(), "kind": SCOPE[0], "epoch": SCOPE[1], "msgUtf16": utf16(value),
            "wrong": [digest(cases.KEY, text, *SCOPE)[1] for text in rejected.wrong_texts(value)], "error": "value_lone_surrogate", "result": "invalid"}


def rejected_scope(comment, kind, epoch):
    return {"comment": comment, "flags": ["Scope"], "kind": kind, "epoch": epoch, "error": "scope", "result": "invalid"}


def rejected_encodings():
    value = next(f"v{n}" for n in itertools.count() if set("-_") <= set(pseudonym(cases.KEY, f"v{n}")[1]))  # differs between the alphabets
    for comment, candidate in rejected.encodings2(pseudonym(cases.KEY, value)[0], cases.KEY, value):
        assert not WIRE.fullmatch(candidate), comment
        yield {**valid(comment, ["WrongForm"], cases.KEY, value), "candidate": candidate, "result": "invalid"}


def families():
    pseudonyms = [(1, "anchors", ANCHORS), (101, "kinds", KIND_CASES), (201, "epochs", EPOCHS), (301, "netstrings", NETSTRINGS),
                  (401, "value lengths", cases.VALUE_LENGTHS), (501, "key lengths", cases.KEY_LENGTHS), (601, "key forms", cases.KEY_FORMS),
                  (701, "text as it is", cases.TEXT), (801, "Unicode", cases.UNICODE), (901, "addresses", cases.ADDRESSES), (1001, "hashed again", HASHED_AGAIN)]
    for first, name, family in pseudonyms:
        yield first, "Pseudonym", name, [valid(*case) for case in family]
    yield 1101, "Pseudonym", "unlucky outputs", unlucky()
    yield 1201, "RejectedValue", "ill-formed values", [rejected_value(*case) for case in rejected.VALUES]
    yield 1301, "RejectedType", "values that are not text", rejected_types()
    yield 1401, "RejectedScope", "kinds and epochs outside their form", [rejected_scope(*case) for case in rejected.SCOPES]
    yield 1501, "RejectedEncoding", "texts that are not a pseudonym's form", rejected_encodings()


def build():
    doc = document(
        "hmac-anon/2", "hmac-anon-2.schema.json", VERSION,
        ["Test vectors of the pseudonym scheme hmac-anon/2, specified in SPEC.md.",
         "key and msg are the UTF-8 bytes of the text in hexadecimal, msgUtf16 its UTF-16 code units, big-endian; kind and epoch are plain text.",
         "Wire form of a pseudonym: ^a2\\.[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$ (where $ is the end of the text, not of a line).",
         "The key policy is that of hmac-anon/1: its RejectedKey cases hold here too."],
        NOTES, families())
    assert doc["testGroups"][0]["tests"][0]["expected"] == EXPECTED_ANCHOR, "the anchor differs from its published value"
    assert all(WIRE.fullmatch(test["expected"]) for test in tests_of(doc) if "expected" in test)
    return doc, table(doc, "tcId", "key", "kind", "epoch", "msg", "expected")
