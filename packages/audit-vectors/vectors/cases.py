"""The cases of scheme hmac-anon/1, by family. `generate.py` computes the answers, numbers the cases and writes the files.

Append only: a case keeps its place in its family for ever, because its place makes its id. Standard library only.
"""
import hashlib
import itertools

KEY = "0b9c8d58-3f3e-4c53-9a57-6a0cf7f5a0d4"
KEY2 = "4f9c1f0e-8f0a-4f5e-9c53-2a0d6b2f7a11"
HEX_KEY = hashlib.sha256(b"candor published test key").hexdigest()
ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def cycle(length):
    """Text of a length that no rule of the key policy would take: the alphabet, over and over."""
    return "".join(itertools.islice(itertools.cycle(ALPHABET), length))


def noise(length):
    """Text of a length without a period: hexadecimal digits of SHA-256 over a counter."""
    blocks = (hashlib.sha256(b"candor text %d" % n).hexdigest() for n in itertools.count())
    return "".join(itertools.islice(itertools.chain.from_iterable(blocks), length))


# --- Pseudonym: (comment, flags, key, value) ---------------------------------------------------------------------------------

ANCHORS = [
    ("the example of the design", ["Anchor"], KEY, "alice"),
    ("an e-mail address", ["Anchor"], KEY2, "alice@example.com"),
    ("an IPv4 address", ["Anchor"], KEY2, "192.0.2.10"),
    ("empty value: it has a pseudonym, constant for its key", ["Anchor", "EmptyValue"], KEY2, ""),
    ("short key", ["Anchor"], "key", "secret"),
    ("short key, user", ["Anchor"], "anon-key-or-cluster-id", "myuser"),
    ("short key, id", ["Anchor"], "anon-key-or-cluster-id", "someid"),
    ("short key, hyphen", ["Anchor"], "anon-key-or-cluster-id", "some-user"),
    ("short key, device", ["Anchor"], "anon-key-or-cluster-id", "dev-id"),
    ("short key, name", ["Anchor"], "anon-key-or-cluster-id", "alice"),
    ("short key, empty value", ["Anchor", "EmptyValue"], "anon-key-or-cluster-id", ""),
    ("short key, user name", ["Anchor"], "test-key", "username"),
]

VALUE_LENGTHS = [(f"value of {n} bytes", ["ValueLength"], KEY, noise(n)) for n in (
    1, 2, 3, 31, 32, 33, 54, 55, 56, 57, 63, 64, 65, 99, 100, 101, 111, 112, 119, 120, 127, 128, 129,
    191, 192, 193, 254, 255, 256, 257, 1000, 1023, 1024, 1025, 4095, 4096, 4097)]

KEY_LENGTHS = [(f"key of {n} bytes", ["KeyLength"] + (["LongKey"] if n > 64 else []), cycle(n), "alice") for n in (
    1, 2, 7, 15, 16, 17, 31, 32, 33, 35, 36, 37, 55, 56, 63, 64, 65, 66, 127, 128, 129, 255, 256, 1000, 1023, 1024)] + [
    ("key of 32 characters and 64 bytes", ["KeyLength", "Utf8"], "\u00e9" * 32, "alice"),
    ("key of 33 characters and 66 bytes", ["KeyLength", "LongKey", "Utf8"], "\u00e9" * 33, "alice"),
    ("key of 64 characters and 128 bytes", ["KeyLength", "LongKey", "Utf8"], "\u00e9" * 64, "alice"),
]

KEY_FORMS = [
    ("upper-case UUID", ["KeyForm"], KEY.upper(), "alice"),
    ("UUID without hyphens", ["KeyForm"], KEY.replace("-", ""), "alice"),
    ("UUID in braces", ["KeyForm"], "{" + KEY + "}", "alice"),
    ("UUID as a URN", ["KeyForm"], "urn:uuid:" + KEY, "alice"),
    ("the 16 bytes of the UUID in base64", ["KeyForm"], "C5yNWD8+TFOaV2oM9/Wg1A==", "alice"),
    ("32 bytes in hexadecimal: used as text, not decoded", ["KeyForm"], HEX_KEY, "alice"),
    ("the same 32 bytes in base64: another key", ["KeyForm"], "BnAbKNDS44rOJs3qCk/8lKLRJGVz+aSbv/Z+TPlCoDo=", "alice"),
    ("leading space", ["KeyForm"], " " + KEY, "alice"),
    ("trailing space", ["KeyForm"], KEY + " ", "alice"),
    ("trailing line feed, as an editor leaves it", ["KeyForm"], KEY + "\n", "alice"),
    ("trailing CR LF", ["KeyForm"], KEY + "\r\n", "alice"),
    ("leading byte order mark", ["KeyForm"], "\ufeff" + KEY, "alice"),
    ("key composed (NFC)", ["KeyForm", "Utf8"], "cl\u00e9-" + cycle(16), "alice"),
    ("key decomposed (NFD)", ["KeyForm", "Utf8"], "cle\u0301-" + cycle(16), "alice"),
    ("NUL at the end: HMAC cannot tell it from padding, same output as the first anchor", ["ZeroPadding"], KEY + "\0", "alice"),
    ("NUL inside the key", ["ZeroPadding"], KEY[:8] + "\0" + KEY[8:], "alice"),
    ("key and value are the same text", ["Construction"], KEY, KEY),
    ("key and value swapped", ["Construction"], "alice", KEY),
]

_TEXT = [
    ("leading space", " alice"), ("trailing space", "alice "), ("one space", " "), ("tab", "\t"), ("line feed", "\n"),
    ("trailing line feed", "alice\n"), ("trailing CR LF", "alice\r\n"), ("no-break space", "alice\u00a0"), ("next line U+0085", "alice\u0085"),
    ("ideographic space", "\u3000alice"), ("capital first letter", "Alice"), ("all capitals", "ALICE"), ("NUL at the end", "alice\0"),
    ("NUL first", "\0alice"), ("only NUL", "\0"), ("C string cut at NUL", "ali\0ce"), ("byte order mark first", "\ufeffalice"),
    ("zero width space", "al\u200bice"), ("zero width joiner", "al\u200dice"), ("soft hyphen", "al\u00adice"), ("right-to-left override", "\u202ealice"),
    ("delete character", "alice\x7f"), ("escape character", "\x1b[31malice"),
]
TEXT = [(comment, ["AsIs"], KEY, value) for comment, value in _TEXT]

_UNICODE = [
    ("Ren\u00e9 composed (NFC)", "Ren\u00e9"), ("Rene\u0301 decomposed (NFD)", "Rene\u0301"), ("ligature fi, which NFKC would split", "\ufb01nn"),
    ("full-width letters, which NFKC would narrow", "\uff41lice"), ("Angstrom sign, which NFC would replace", "\u212b"), ("A with ring", "\u00c5"),
    ("Hangul syllable", "\ud55c"), ("the same in conjoining letters", "\u1112\u1161\u11ab"), ("I with dot, lower case differs by language", "\u0130lhan"),
    ("dotless i", "\u0131lhan"), ("sharp s", "stra\u00dfe"), ("ss, its upper-case partner", "strasse"), ("capital sharp s", "STRA\u1e9eE"),
    ("final sigma", "\u03c3\u03bf\u03c6\u03cc\u03c2"), ("Cyrillic a that looks Latin", "\u0430lice"), ("Greek omicron that looks Latin", "b\u03bfb"),
    ("Arabic", "\u0645\u062d\u0645\u062f"), ("Hebrew", "\u05d3\u05d5\u05d3"), ("Devanagari", "\u0905\u092e\u093f\u0924"), ("Chinese", "\u738b\u5c0f\u660e"),
    ("Japanese", "\u5c71\u7530\u592a\u90ce"), ("character outside the BMP", "\U0001f642"), ("emoji joined by ZWJ", "\U0001f469\u200d\U0001f4bb"),
    ("emoji with skin tone", "\U0001f44d\U0001f3fd"), ("flag", "\U0001f1e9\U0001f1ea"), ("letter outside the BMP", "\U00020000"),
    ("last code point", "\U0010ffff"), ("noncharacter", "\uffff"), ("private use", "\ue000"),
    ("replacement character, which a lone surrogate must not turn into", "\ufffd"), ("the same before a letter", "\ufffda"),
    ("question mark, which a lone surrogate must not turn into", "?a"), ("two bytes, highest", "\u07ff"), ("three bytes, lowest", "\u0800"),
    ("last before the surrogates", "\ud7ff"), ("sequence of 100 combining marks", "a" + "\u0301" * 100),
]
UNICODE = [(comment, ["Utf8"], KEY, value) for comment, value in _UNICODE]

ADDRESSES = [("address " + value, ["Address"], KEY, value) for value in (
    "192.0.2.10", "192.0.2.010", "010.0.0.1", "10.0.0.1", "0x0a000001", "167772161", "10.1", "127.0.0.1", "0.0.0.0", "255.255.255.255",
    "192.0.2.10:22", "[192.0.2.10]", "2001:db8::1", "2001:DB8::1", "2001:db8:0:0:0:0:0:1", "2001:0db8:0000:0000:0000:0000:0000:0001",
    "[2001:db8::1]:443", "::1", "::", "::ffff:192.0.2.10", "::ffff:c000:20a", "fe80::1%eth0", "2001:db8::/32", "02:42:ac:11:00:02", "02-42-AC-11-00-02")]

_IDENTIFIERS = [
    "alice@example.com", "Alice@Example.COM", "alice+tag@example.com", "\"alice b\"@example.com", "alice@xn--exmple-cua.com", "alice@ex\u00e4mple.com",
    "bob", "root", "user", "test", "0", "00", "-1", "1e3", "null", "undefined", "NaN", "true", "[object Object]", "__proto__", "constructor",
    "EXAMPLE\\alice", "alice@EXAMPLE.COM", "uid=1000(alice)", "host.example.com", "host.example.com.", "HOST", "550e8400-e29b-41d4-a716-446655440000",
    "{\"user\":\"alice\"}", "'; DROP TABLE events; --", "%61lice", "&#97;lice", "\\u0061lice", "YWxpY2U=", "616c696365", "-", "=", "+", "/", "==",
]
IDENTIFIERS = [("identifier " + ascii(value), ["AsIs"], KEY, value) for value in _IDENTIFIERS]

HASHED_AGAIN = [
    ("a pseudonym under the same key: hashed again", ["HashedAgain"], KEY, "JOLr+KjRp+QbfSJvz6jznIWYjkr5LGmpVRQjBmvQTTs="),
    ("a pseudonym under another key: hashed again", ["HashedAgain"], KEY, "RhoufqB56AYcA4GkZFbrnLgOjfhYyatAtV1FCGjkY58="),
    ("44 letters shaped like a pseudonym", ["HashedAgain"], KEY, "A" * 43 + "="),
    ("a SHA-256 in hexadecimal", ["HashedAgain"], KEY, hashlib.sha256(b"alice").hexdigest()),
    ("the same 100 bytes, then one", ["ValueLength"], KEY, noise(100) + "1"),
    ("the same 100 bytes, then another", ["ValueLength"], KEY, noise(100) + "2"),
]

# Outputs that break a sloppy encoder. `generate.py` searches for the first value `v0`, `v1`, ... whose MAC has the property.
UNLUCKY = [
    ("MAC begins with a zero byte", lambda mac, out: mac[0] == 0),
    ("MAC begins with two zero bytes", lambda mac, out: mac[:2] == b"\0\0"),
    ("MAC ends with a zero byte", lambda mac, out: mac[-1] == 0),
    ("MAC ends with two zero bytes", lambda mac, out: mac[-2:] == b"\0\0"),
    ("MAC begins with ff", lambda mac, out: mac[0] == 255),
    ("MAC ends with ff", lambda mac, out: mac[-1] == 255),
    ("MAC holds 0d 0a", lambda mac, out: b"\r\n" in mac),
    ("MAC begins with a space", lambda mac, out: mac[0] == 32),
    ("text begins with +", lambda mac, out: out[0] == "+"),
    ("text begins with /", lambda mac, out: out[0] == "/"),
    ("text begins with //", lambda mac, out: out[:2] == "//"),
    ("text begins with ++", lambda mac, out: out[:2] == "++"),
    ("text holds //", lambda mac, out: "//" in out),
    ("text holds ++", lambda mac, out: "++" in out),
    ("text holds three + or more", lambda mac, out: out.count("+") >= 3),
    ("text holds + and /", lambda mac, out: "+" in out and "/" in out),
    ("text holds neither + nor /", lambda mac, out: "+" not in out and "/" not in out),
] + [(f"text ends with {last}=", lambda mac, out, last=last: out[42] == last) for last in "AEIMQUYcgkosw048"]
