"""What an implementation must refuse: values, types, keys, scopes, and texts that are not a pseudonym's form.

Append only, as `cases.py`. Standard library only.
"""
import base64
import hashlib
import hmac
import urllib.parse

from cases import ALPHABET, HEX_KEY, KEY, KEY2, cycle

# --- RejectedValue: (comment, value with a lone surrogate) --------------------------------------------------------------------

VALUES = [
    ("high half alone", "\ud800"), ("low half alone", "\udc00"), ("high half before a letter", "\ud800a"), ("low half after a letter", "a\udc00"),
    ("halves in the wrong order", "\udc00\ud800"), ("name cut in the middle of an emoji", "alice\ud83d"), ("high half between letters", "a\udbffb"),
    ("well-formed pair, then half", "\U0001f642\ud83d"), ("high half twice", "\ud83d\ud83d"),
]


def wrong_texts(value):
    """What implementations hash that do not refuse: U+FFFD for each half, `?` for each half, the half in three bytes."""
    halves = [char if not 0xD800 <= ord(char) <= 0xDFFF else None for char in value]
    return [
        "".join("\ufffd" if char is None else char for char in halves).encode(),
        "".join("?" if char is None else char for char in halves).encode(),
        value.encode("utf-8", "surrogatepass"),
    ]


# --- RejectedType: (input, comment) -------------------------------------------------------------------------------------------

TYPES = [
    ("undefined", "no value"), ("null", "null"), ("true", "boolean"), ("false", "boolean"), ("zero", "number 0"), ("number", "number 42"),
    ("nan", "not a number"), ("bigint", "big integer"), ("symbol", "symbol"), ("emptyObject", "object without properties"),
    ("emptyArray", "list without elements"), ("arrayOfString", "list of one string"), ("stringObject", "boxed string"), ("date", "date"),
    ("bytes", "byte array"), ("function", "function"), ("objectWithToString", "object that converts itself to a string"),
]

# --- RejectedKey: (comment, error, key) ---------------------------------------------------------------------------------------

# White_Space, Cc, Cf, U+180E and U+FEFF, written out: languages and their Unicode versions disagree.
BLANK = [
    (0x0, 0x20), (0x7F, 0xA0), (0xAD, 0xAD), (0x600, 0x605), (0x61C, 0x61C), (0x6DD, 0x6DD), (0x70F, 0x70F), (0x890, 0x891), (0x8E2, 0x8E2),
    (0x1680, 0x1680), (0x180E, 0x180E), (0x2000, 0x200F), (0x2028, 0x202F), (0x205F, 0x2064), (0x2066, 0x206F), (0x3000, 0x3000),
    (0xFEFF, 0xFEFF), (0xFFF9, 0xFFFB), (0x110BD, 0x110BD), (0x110CD, 0x110CD), (0x13430, 0x1343F), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A),
    (0xE0001, 0xE0001), (0xE0020, 0xE007F),
]

KEYS = [
    ("empty", "key_blank", ""), ("one space", "key_blank", " "), ("tab and line feed", "key_blank", "\t\n"), ("36 spaces", "key_blank", " " * 36),
    ("only NUL", "key_blank", "\0" * 32), ("next line U+0085: not blank in JavaScript and Java", "key_blank", "\u0085" * 16),
    ("U+FEFF: blank in JavaScript only", "key_blank", "\ufeff" * 16), ("U+001C: blank in Python and Java only", "key_blank", "\x1c" * 20),
    ("no-break space: not blank in Java", "key_blank", "\u00a0" * 16), ("zero width space", "key_blank", "\u200b" * 16),
    ("Mongolian vowel separator", "key_blank", "\u180e" * 16), ("ideographic space", "key_blank", "\u3000" * 16), ("soft hyphen", "key_blank", "\u00ad" * 16),
    ("word joiner", "key_blank", "\u2060" * 16), ("tag characters", "key_blank", "\U000e0041" * 16),
    ("every blank character", "key_blank", "".join(chr(code) for first, last in BLANK for code in range(first, last + 1))),
    ("key and a lone surrogate", "key_lone_surrogate", KEY + "\ud800"), ("only a lone surrogate", "key_lone_surrogate", "\udc00"),
    ("NUL at the end", "key_nul", KEY + "\0"), ("NUL inside", "key_nul", KEY[:8] + "\0" + KEY[8:]),
    ("one character", "key_too_short", "k"), ("the word key", "key_too_short", "key"), ("test-key", "key_too_short", "test-key"),
    ("15 bytes", "key_too_short", "h8Fz0qLw3RtY6uK"), ("14 bytes in 7 characters", "key_too_short", "\u00e9\u00e8\u00ea\u00eb\u00e0\u00e1\u00e2"),
    ("the key of the design", "key_published", KEY), ("the other key of these vectors", "key_published", KEY2),
    ("published, upper case", "key_published", KEY.upper()), ("published, in braces", "key_published", "{" + KEY + "}"),
    ("published, as a URN", "key_published", "urn:uuid:" + KEY), ("published, without hyphens", "key_published", KEY.replace("-", "")),
    ("published, line feed behind", "key_published", KEY + "\n"), ("published, space before", "key_published", " " + KEY),
    ("published, byte order mark before", "key_published", "\ufeff" + KEY), ("published, prefix before", "key_published", "key=" + KEY),
    ("published, in base64", "key_published", "C5yNWD8+TFOaV2oM9/Wg1A=="), ("published, hexadecimal", "key_published", HEX_KEY),
    ("published, base64 of 32 bytes", "key_published", "BnAbKNDS44rOJs3qCk/8lKLRJGVz+aSbv/Z+TPlCoDo="),
    ("example of RFC 9562", "key_published", "919108f7-52d1-4320-9bac-f847db4148a8"),
    ("the web's favourite example", "key_published", "550e8400-e29b-41d4-a716-446655440000"),
    ("UUID version 1", "key_uuid_version", "c232ab00-9414-11ec-b3c8-9f6bdeced846"), ("UUID version 2", "key_uuid_version", "000003e8-9414-21ec-b200-9f6bdeced846"),
    ("UUID version 3", "key_uuid_version", "5df41881-3aed-3515-88a7-2f4a814cf09e"), ("UUID version 5", "key_uuid_version", "2ed6657d-e927-568b-95e1-2665a8aea6a2"),
    ("UUID version 6", "key_uuid_version", "1ec9414c-232a-6b00-b3c8-9f6bdeced846"), ("UUID version 7", "key_uuid_version", "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"),
    ("UUID version 8", "key_uuid_version", "2489e9ad-2ee2-8e00-8ec9-32d5f69181c0"), ("nil UUID", "key_uuid_version", "00000000-0000-0000-0000-000000000000"),
    ("max UUID", "key_uuid_version", "ffffffff-ffff-ffff-ffff-ffffffffffff"), ("version 4 with another variant", "key_uuid_version", "919108f7-52d1-4320-cbac-f847db4148a9"),
    ("UUID version 7, upper case", "key_uuid_version", "017F22E2-79B0-7CC3-98C4-DC0C0C07398F"),
    ("UUID version 7 as a URN", "key_uuid_version", "urn:uuid:017f22e2-79b0-7cc3-98c4-dc0c0c07398f"),
    ("UUID version 1 in braces", "key_uuid_version", "{c232ab00-9414-11ec-b3c8-9f6bdeced846}"),
    ("UUID version 7 without hyphens", "key_uuid_version", "017f22e279b07cc398c4dc0c0c07398f"),
    ("UUID version 1 without hyphens", "key_uuid_version", "c232ab00941411ecb3c89f6bdeced846"),
    ("UUID version 6 without hyphens", "key_uuid_version", "1ec9414c232a6b00b3c89f6bdeced846"),
    ("version 4 of zeros", "key_pattern", "00000000-0000-4000-8000-000000000000"), ("version 4 of zeros and a one", "key_pattern", "00000000-0000-4000-8000-000000000001"),
    ("version 4 of ones", "key_pattern", "11111111-1111-4111-8111-111111111111"), ("version 4 of runs", "key_pattern", "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee"),
    ("version 4 that counts", "key_pattern", "12345678-1234-4123-8123-123456789012"), ("version 4 that counts in hexadecimal", "key_pattern", "01234567-89ab-4cde-8f01-23456789abcd"),
    ("version 4 with interleaved counting", "key_pattern", "a1b2c3d4-e5f6-4a7b-8c9d-0e1f2a3b4c5d"), ("version 4 of one word", "key_pattern", "deadbeef-dead-4eef-8ead-beefdeadbeef"),
    ("one character, 32 times", "key_pattern", "a" * 32), ("two characters in turn", "key_pattern", "ab" * 16), ("a word four times", "key_pattern", "password" * 4),
    ("half of the key twice", "key_pattern", "h8Fz0qLw3RtY6uKx" * 2), ("counting digits", "key_pattern", "1234567890" * 5), ("counting hexadecimal digits", "key_pattern", "0123456789abcdef" * 2),
    ("counting down", "key_pattern", "fedcba98765432100123456789abcdef"), ("counting bytes in hexadecimal", "key_pattern", bytes(range(1, 17)).hex()),
    ("doubled digits that count", "key_pattern", "00112233445566778899aabbccddeeff"), ("the alphabet", "key_pattern", ALPHABET), ("alphabet and digits", "key_pattern", ALPHABET + "0123456789"),
    ("five different characters", "key_pattern", "abcdeedcbacabdecbaedcabebdacadebc"), ("key of 1,024 bytes that repeats", "key_pattern", cycle(1024)),
    ("cluster name", "key_weak", "anon-key-or-cluster-id"), ("host name", "key_weak", "auth.teleport.example.com"), ("long host name", "key_weak", "cluster-a.eu-central-1.production.internal.example.com"),
    ("sentence", "key_weak", "correct horse battery staple, said the fox to the dog"), ("words with capitals and a digit", "key_weak", "Correct-Horse-Battery-Staple-1"),
    ("name of an installation", "key_weak", "MyCompanyProductionAuthServer2024"), ("37 decimal digits: 111 bits", "key_weak", "3141592653589793238462643383279502884"),
    ("27 hexadecimal digits: 108 bits", "key_weak", "243f6a8885a308d313198a2e037"), ("18 base64 characters: 108 bits", "key_weak", "C5yNWD8TFOaV2oM9Wg"),
    ("password with symbols", "key_weak", "Tr0ub4dor&3-Tr0ub4d0r&4"), ("Japanese sentence", "key_weak", "\u543e\u8f29\u306f\u732b\u3067\u3042\u308b\u3002\u540d\u524d\u306f\u307e\u3060\u7121\u3044"),
]


# --- RejectedEncoding: (comment, candidate made from the MAC) -----------------------------------------------------------------

def encodings(mac, key, value):
    """Scheme 1."""
    out = base64.b64encode(mac).decode()
    url = base64.urlsafe_b64encode(mac).decode()
    tail = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    return [
        ("base64url", url), ("base64url without padding", url.rstrip("=")), ("no padding", out.rstrip("=")), ("padding twice", out + "="),
        ("hexadecimal", mac.hex()), ("hexadecimal, upper case", mac.hex().upper()), ("line feed behind", out + "\n"), ("CR LF behind", out + "\r\n"),
        ("space before", " " + out), ("space behind", out + " "), ("MIME line break inside", out[:22] + "\r\n" + out[22:]), ("in quotes", '"' + out + '"'),
        ("+ read as space by a form parser", out.replace("+", " ")), ("percent-encoded", urllib.parse.quote(out, safe="")),
    ] + [
        (f"last character not canonical, +{step}", out[:42] + tail[tail.index(out[42]) + step] + "=") for step in (1, 2, 3)
    ] + [
        ("base64 of the hexadecimal text", base64.b64encode(mac.hex().encode()).decode()), ("base64 twice", base64.b64encode(out.encode()).decode()),
        ("cut to 16 bytes", base64.b64encode(mac[:16]).decode()), ("cut to 8 bytes", base64.b64encode(mac[:8]).decode()),
        ("first 8 bytes as a little-endian number", str(int.from_bytes(mac[:8], "little"))), ("base32", base64.b32encode(mac).decode()), ("base85", base64.b85encode(mac).decode()),
        ("bytes as Latin-1 text", mac.decode("latin-1")), ("HMAC-SHA-512", base64.b64encode(hmac.new(key.encode(), value.encode(), hashlib.sha512).digest()).decode()),
        ("HMAC-SHA-1", base64.b64encode(hmac.new(key.encode(), value.encode(), hashlib.sha1).digest()).decode()), ("prefix a1.", "a1." + out),
        ("data URL", "data:;base64," + out), ("full-width equals sign", out[:-1] + "\uff1d"), ("zero width space behind", out + "\u200b"),
        ("the value itself", value), ("empty text", ""),
    ]


def encodings2(mac, key, value):
    """Scheme 2: what is not `a2.` and 43 characters of base64url."""
    out = "a2." + base64.urlsafe_b64encode(mac).decode().rstrip("=")
    standard = base64.b64encode(mac).decode()
    tail = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    return [
        ("a pseudonym of scheme 1", standard), ("no prefix", out[3:]), ("prefix of another scheme", "a1." + out[3:]), ("prefix in upper case", "A" + out[1:]),
        ("prefix without its full stop", "a2" + out[3:]), ("prefix twice", "a2." + out), ("any character for the full stop", "a2_" + out[3:]),
        ("padded", out + "="), ("standard alphabet", "a2." + standard.rstrip("=")), ("standard alphabet, padded", "a2." + standard), ("hexadecimal", "a2." + mac.hex()),
        ("line feed behind", out + "\n"), ("space before", " " + out), ("in quotes", '"' + out + '"'), ("percent-encoded full stop", out.replace(".", "%2E")),
    ] + [
        (f"last character not canonical, +{step}", out[:45] + tail[tail.index(out[45]) + step]) for step in (1, 2, 3)
    ] + [
        ("cut to 16 bytes", "a2." + base64.urlsafe_b64encode(mac[:16]).decode().rstrip("=")), ("one character more", out + "A"), ("one character less", out[:-1]),
        ("the value itself", value), ("the prefix alone", "a2."), ("empty text", ""),
    ]


# --- RejectedScope: (comment, kind, epoch) ------------------------------------------------------------------------------------

SCOPES = [
    ("no kind", "", "2026-11"), ("kind in upper case", "User", "2026-11"), ("kind with a space", "user name", "2026-11"), ("kind that begins with a digit", "2fa", "2026-11"),
    ("kind that begins with a hyphen", "-user", "2026-11"), ("kind of 33 letters", ALPHABET + ALPHABET[:7], "2026-11"), ("kind with a colon", "user:", "2026-11"),
    ("kind with a comma", "user,", "2026-11"), ("kind that holds a netstring", "user,7:2026-11", ""), ("kind with an underscore", "user_name", "2026-11"),
    ("kind with a letter outside ASCII", "us\u00e9r", "2026-11"), ("kind with a full-width letter", "\uff55ser", "2026-11"), ("line feed behind the kind", "user\n", "2026-11"),
    ("NUL behind the kind", "user\0", "2026-11"), ("month 00", "user", "2026-00"), ("month 13", "user", "2026-13"), ("month of one digit", "user", "2026-1"),
    ("a year", "user", "2026"), ("a day", "user", "2026-11-25"), ("a time", "user", "2026-11-25T10:00:00Z"), ("year of two digits", "user", "26-11"), ("year of five digits", "user", "12026-11"),
    ("no hyphen", "user", "202611"), ("slash for the hyphen", "user", "2026/11"), ("space for an epoch", "user", " "), ("space behind the epoch", "user", "2026-11 "),
    ("line feed behind the epoch", "user", "2026-11\n"), ("full-width digits", "user", "\uff12\uff10\uff12\uff16-11"), ("Arabic digits", "user", "\u0662\u0660\u0662\u0666-11"),
    ("minus sign for the hyphen", "user", "2026\u221211"), ("month in words", "user", "2026-Nov"), ("negative year", "user", "-026-11"),
]
