"""Well-known wrong constructions of both schemes, by name: (what was done, function to the wrong answer). `None` is: no pseudonym.

Names are published and stay. Scheme 1 functions take (key, value), those of scheme 2 also kind and epoch. Standard library only.
"""
import base64
import hashlib
import hmac
import re

import scheme1
import scheme2
from text_mistakes import KEYS, VALUES

BLOCK = 64


def mac(key, message, digest="sha256"):
    return hmac.new(key, message, digest).digest()


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def b64(data):
    return base64.b64encode(data).decode()


def url(data):
    return base64.urlsafe_b64encode(data).decode()


def pads_swapped(key, message):
    block = (sha(key) if len(key) > BLOCK else key).ljust(BLOCK, b"\0")
    return sha(bytes(byte ^ 0x36 for byte in block), sha(bytes(byte ^ 0x5C for byte in block), message))


def dropped_zeros(data):
    """As an encoder that takes the MAC for a number."""
    return data.lstrip(b"\0") or b"\0"


# What becomes of the 32 bytes of the MAC, both schemes. In scheme 2 the prefix is put before it.
OUTPUTS = {
    "output-hexadecimal": ("The MAC was written in hexadecimal.", lambda data: data.hex()),
    "output-hexadecimal-upper-case": ("The MAC was written in upper-case hexadecimal.", lambda data: data.hex().upper()),
    "output-base64-of-hexadecimal": ("The hexadecimal digits of the MAC were encoded, not its bytes.", lambda data: b64(data.hex().encode())),
    "output-base64-twice": ("The base64 was encoded as base64 again.", lambda data: b64(b64(data).encode())),
    "output-base32": ("The MAC was written in base32.", lambda data: base64.b32encode(data).decode()),
    "output-base64-of-text": ("The bytes of the MAC were taken for characters and encoded as UTF-8 before base64.", lambda data: b64(data.decode("latin-1").encode())),
    "output-reversed": ("The bytes of the MAC were in reverse order.", lambda data: b64(data[::-1])),
}

PRIMITIVES1 = {
    "sha256-of-key-and-value": ("This is SHA-256(key ‖ value), without HMAC.", lambda key, value: b64(sha(key, value))),
    "sha256-of-value-and-key": ("This is SHA-256(value ‖ key), without HMAC.", lambda key, value: b64(sha(value, key))),
    "sha256-of-key-colon-value": ("This is SHA-256(key ‖ ':' ‖ value), without HMAC.", lambda key, value: b64(sha(key, b":", value))),
    "sha256-of-value": ("This is SHA-256(value): no key at all.", lambda key, value: b64(sha(value))),
    "sha256-of-key-and-value-twice": ("This is SHA-256(SHA-256(key ‖ value)), without HMAC.", lambda key, value: b64(sha(sha(key, value)))),
    "sha256-nested-without-pads": ("This is SHA-256(key ‖ SHA-256(key ‖ value)), without HMAC's pads.", lambda key, value: b64(sha(key, sha(key, value)))),
    "key-and-value-swapped": ("Key and value were swapped.", lambda key, value: b64(mac(value, key))),
    "pads-swapped": ("HMAC's inner and outer pads were swapped.", lambda key, value: b64(pads_swapped(key, value))),
    "hmac-of-the-hash": ("The value was hashed with SHA-256 before HMAC.", lambda key, value: b64(mac(key, sha(value)))),
    "hmac-of-the-hash-in-hexadecimal": ("The value was hashed with SHA-256 and written in hexadecimal before HMAC.", lambda key, value: b64(mac(key, sha(value).hex().encode()))),
    "hmac-twice": ("HMAC was applied to its own result.", lambda key, value: b64(mac(key, mac(key, value)))),
    "hash-of-the-hmac": ("SHA-256 was applied to the result of HMAC.", lambda key, value: b64(sha(mac(key, value)))),
    "key-hashed": ("The key was hashed with SHA-256 first, whatever its length.", lambda key, value: b64(mac(sha(key), value))),
    "key-hashed-in-hexadecimal": ("The key was hashed with SHA-256 and written in hexadecimal first.", lambda key, value: b64(mac(sha(key).hex().encode(), value))),
    "key-of-64-bytes-hashed": ("A key of exactly 64 bytes was hashed; only longer ones are.", lambda key, value: b64(mac(sha(key) if len(key) >= BLOCK else key, value))),
    "long-key-hashed-in-hexadecimal": ("A key of over 64 bytes was replaced by the hexadecimal digits of its hash.", lambda key, value: b64(mac(sha(key).hex().encode() if len(key) > BLOCK else key, value))),
    "hmac-md5": ("HMAC with MD5.", lambda key, value: b64(mac(key, value, "md5"))),
    "hmac-sha1": ("HMAC with SHA-1.", lambda key, value: b64(mac(key, value, "sha1"))),
    "hmac-sha224": ("HMAC with SHA-224.", lambda key, value: b64(mac(key, value, "sha224"))),
    "hmac-sha384": ("HMAC with SHA-384.", lambda key, value: b64(mac(key, value, "sha384"))),
    "hmac-sha512": ("HMAC with SHA-512.", lambda key, value: b64(mac(key, value, "sha512"))),
    "hmac-sha512-cut": ("HMAC with SHA-512, cut to 32 bytes.", lambda key, value: b64(mac(key, value, "sha512")[:32])),
    "hmac-sha3-256": ("HMAC with SHA3-256.", lambda key, value: b64(mac(key, value, "sha3_256"))),
    "blake2s-keyed": ("Keyed BLAKE2s.", lambda key, value: b64(hashlib.blake2s(value, key=key[:32]).digest())),
    "pbkdf2": ("PBKDF2 of the value, with the key as salt and one round.", lambda key, value: b64(hashlib.pbkdf2_hmac("sha256", value, key, 1))),
    "output-base64url": ("The alphabet of base64url.", lambda key, value: url(mac(key, value))),
    "output-base64url-unpadded": ("The alphabet of base64url, and no padding.", lambda key, value: url(mac(key, value)).rstrip("=")),
    "output-unpadded": ("The padding is missing.", lambda key, value: b64(mac(key, value)).rstrip("=")),
    "output-with-line-feed": ("A line feed is behind the pseudonym.", lambda key, value: b64(mac(key, value)) + "\n"),
    "output-cut-to-8-bytes": ("The MAC was cut to 8 bytes.", lambda key, value: b64(mac(key, value)[:8])),
    "output-cut-to-16-bytes": ("The MAC was cut to 16 bytes.", lambda key, value: b64(mac(key, value)[:16])),
    "output-without-leading-zeros": ("Zero bytes at the beginning of the MAC were dropped.", lambda key, value: b64(dropped_zeros(mac(key, value)))),
    "scheme-2": ("A pseudonym of scheme 2, kind user, empty epoch.", lambda key, value: scheme2.digest(key.decode(), value, "user", "")[1]),
}


def wire2(data):
    return "a2." + url(data).rstrip("=")


def expand(prk, info):
    return mac(prk, info + b"\1")


def scope(*parts):
    return b"".join(scheme2.netstring(part) for part in parts)


def with_info(info, prk=lambda key: mac(b"hmac-anon/2", key)):
    """Scheme 2 with another info or another extraction."""
    return lambda key, value, kind, epoch: wire2(mac(expand(prk(key), info(kind, epoch)), value))


def with_subkey(subkey):
    return lambda key, value, kind, epoch: wire2(mac(subkey(mac(b"hmac-anon/2", key), scope("hmac-anon/2", kind, epoch), key), value))


def right_info(kind, epoch):
    return scope("hmac-anon/2", kind, epoch)


def written(how):
    return lambda key, value, kind, epoch: how(mac(scheme2.subkey(key.decode(), kind, epoch), value))


PRIMITIVES2 = {
    "scheme-1": ("A pseudonym of scheme 1.", lambda key, value, kind, epoch: b64(mac(key, value))),
    "scheme-1-in-the-form-of-scheme-2": ("HMAC under the key itself, written as scheme 2: no subkey.", lambda key, value, kind, epoch: wire2(mac(key, value))),
    "kind-ignored": ("The kind took no part in the subkey.", with_info(lambda kind, epoch: scope("hmac-anon/2", "", epoch))),
    "kind-left-out": ("The netstring of the kind is missing.", with_info(lambda kind, epoch: scope("hmac-anon/2", epoch))),
    "kind-fixed": ("The kind was user for all.", with_info(lambda kind, epoch: scope("hmac-anon/2", "user", epoch))),
    "kind-upper-cased": ("The kind was changed to upper case.", with_info(lambda kind, epoch: scope("hmac-anon/2", kind.upper(), epoch))),
    "epoch-ignored": ("The epoch took no part in the subkey: the empty one was used for all.", with_info(lambda kind, epoch: scope("hmac-anon/2", kind, ""))),
    "epoch-left-out": ("The netstring of the epoch is missing.", with_info(lambda kind, epoch: scope("hmac-anon/2", kind))),
    "empty-epoch-left-out": ("The netstring of an empty epoch is missing.", with_info(lambda kind, epoch: scope("hmac-anon/2", kind, *([epoch] if epoch else [])))),
    "epoch-of-the-year": ("The epoch was cut to its year.", with_info(lambda kind, epoch: scope("hmac-anon/2", kind, epoch[:4]))),
    "epoch-without-hyphen": ("The hyphen of the epoch was removed.", with_info(lambda kind, epoch: scope("hmac-anon/2", kind, epoch.replace("-", "")))),
    "epoch-without-leading-zero": ("The month was written without its zero.", with_info(lambda kind, epoch: scope("hmac-anon/2", kind, epoch.replace("-0", "-")))),
    "epoch-with-day": ("The first day of the month was put behind the epoch.", with_info(lambda kind, epoch: scope("hmac-anon/2", kind, epoch and epoch + "-01"))),
    "kind-and-epoch-swapped": ("The epoch stands before the kind.", with_info(lambda kind, epoch: scope("hmac-anon/2", epoch, kind))),
    "scheme-left-out": ("The netstring of the scheme's name is missing.", with_info(lambda kind, epoch: scope(kind, epoch))),
    "scheme-not-a-netstring": ("The scheme's name was put before the netstrings without its length.", with_info(lambda kind, epoch: b"hmac-anon/2" + scope(kind, epoch))),
    "joined-without-lengths": ("Scheme, kind and epoch were joined without lengths.", with_info(lambda kind, epoch: ("hmac-anon/2" + kind + epoch).encode())),
    "joined-with-colons": ("Scheme, kind and epoch were joined with colons.", with_info(lambda kind, epoch: ":".join(["hmac-anon/2", kind, epoch]).encode())),
    "joined-with-nul": ("Scheme, kind and epoch were joined with NUL.", with_info(lambda kind, epoch: "\0".join(["hmac-anon/2", kind, epoch]).encode())),
    "netstrings-without-commas": ("The commas of the netstrings are missing.", with_info(lambda kind, epoch: right_info(kind, epoch).replace(b",", b""))),
    "netstrings-with-line-feeds": ("The netstrings end with line feeds, not with commas.", with_info(lambda kind, epoch: right_info(kind, epoch).replace(b",", b"\n"))),
    "netstring-lengths-of-two-digits": ("The lengths of the netstrings were written with two digits.", with_info(lambda kind, epoch: re.sub(rb"(^|,)(\d):", rb"\g<1>0\2:", right_info(kind, epoch)))),
    "key-and-salt-swapped": ("HKDF-Extract was given the key as salt.", with_info(right_info, lambda key: mac(key, b"hmac-anon/2"))),
    "no-salt": ("HKDF-Extract was given no salt.", with_info(right_info, lambda key: mac(bytes(32), key))),
    "salt-of-scheme-1": ("HKDF-Extract was given the salt hmac-anon/1.", with_info(right_info, lambda key: mac(b"hmac-anon/1", key))),
    "not-extracted": ("HKDF-Expand was given the key itself: no Extract.", with_info(right_info, lambda key: key)),
    "extracted-by-sha256": ("The key was hashed with SHA-256 for Extract.", with_info(right_info, sha)),
    "not-expanded": ("The extracted key was used as the subkey: no Expand.", with_subkey(lambda prk, info, key: prk)),
    "expanded-without-counter": ("The byte 01 behind the info is missing in Expand.", with_subkey(lambda prk, info, key: mac(prk, info))),
    "expanded-with-counter-zero": ("Expand began with the byte 00.", with_subkey(lambda prk, info, key: mac(prk, info + b"\0"))),
    "expanded-with-counter-digit": ("Expand was given the digit 1, not the byte 01.", with_subkey(lambda prk, info, key: mac(prk, info + b"1"))),
    "second-block-of-expand": ("The second block of Expand was used.", with_subkey(lambda prk, info, key: mac(prk, expand(prk, info) + info + b"\2"))),
    "subkey-of-16-bytes": ("The subkey was cut to 16 bytes.", with_subkey(lambda prk, info, key: expand(prk, info)[:16])),
    "subkey-in-hexadecimal": ("The hexadecimal digits of the subkey were used, not its bytes.", with_subkey(lambda prk, info, key: expand(prk, info).hex().encode())),
    "scope-in-the-value": ("Kind and epoch were hashed with the value, not into the subkey.", lambda key, value, kind, epoch: wire2(mac(key, right_info(kind, epoch) + value))),
    "subkey-and-value-swapped": ("Subkey and value were swapped.", lambda key, value, kind, epoch: wire2(mac(value, scheme2.subkey(key.decode(), kind, epoch)))),
    "sha256-of-subkey-and-value": ("This is SHA-256(subkey ‖ value), without HMAC.", lambda key, value, kind, epoch: wire2(sha(scheme2.subkey(key.decode(), kind, epoch), value))),
    "output-without-prefix": ("The prefix a2. is missing.", written(lambda data: wire2(data)[3:])),
    "output-padded": ("The pseudonym is padded.", written(lambda data: "a2." + url(data))),
    "output-base64": ("The standard alphabet of base64, not base64url.", written(lambda data: "a2." + b64(data).rstrip("="))),
    "output-base64-padded": ("The standard alphabet of base64, and padding.", written(lambda data: "a2." + b64(data))),
    "output-with-line-feed": ("A line feed is behind the pseudonym.", written(lambda data: wire2(data) + "\n")),
    "output-cut-to-16-bytes": ("The MAC was cut to 16 bytes.", written(lambda data: wire2(data[:16]))),
    "output-without-leading-zeros": ("Zero bytes at the beginning of the MAC were dropped.", written(lambda data: wire2(dropped_zeros(data)))),
}

# What is done to a value instead of hashing it: both schemes. (looks hashed, value) -> answer, or False to hash it.
BYPASSES = {
    "passed-through": ("The value is given back as it is.", lambda looks_hashed, value: value),
    "passed-through-if-it-looks-hashed": ("A value that looks like a pseudonym is given back as it is.", lambda looks_hashed, value: looks_hashed and value),
    "nothing-for-the-empty-value": ("The empty value has no pseudonym.", lambda looks_hashed, value: value == "" and None),
    "empty-text-for-the-empty-value": ("The pseudonym of the empty value is the empty text.", lambda looks_hashed, value: value == "" and ""),
}


def mistakes(scheme):
    """name: (what was done, function of (key, value, kind, epoch) texts to the wrong answer)."""
    module, prefix, primitives = (scheme1, "", PRIMITIVES1) if scheme == 1 else (scheme2, "a2.", PRIMITIVES2)

    def raw(key, value, kind, epoch):
        return mac(key, value) if scheme == 1 else mac(expand(mac(b"hmac-anon/2", key), right_info(kind, epoch)), value)

    def right(key, value, kind, epoch):
        return b64(raw(key, value, kind, epoch)) if scheme == 1 else wire2(raw(key, value, kind, epoch))

    def bypass(instead):
        def answer(key, value, *scope_):
            found = instead(module.WIRE.fullmatch(value) is not None, value)
            return right(key.encode(), value.encode(), *scope_) if found is False else found
        return answer

    found = {name: (text, lambda key, value, *scope_, how=how: how(key.encode(), value.encode(), *(scope_ if scheme == 2 else ()))) for name, (text, how) in primitives.items()}
    found |= {name: (text, lambda key, value, *scope_, how=how: prefix + how(raw(key.encode(), value.encode(), *scope_))) for name, (text, how) in OUTPUTS.items()}
    found |= {name: (text, lambda key, value, *scope_, how=how: right(how(key), value.encode(), *scope_)) for name, (text, how) in KEYS.items()}
    found |= {name: (text, lambda key, value, *scope_, how=how: right(key.encode(), how(value), *scope_)) for name, (text, how) in VALUES.items()}
    return found | {name: (text, bypass(instead)) for name, (text, instead) in BYPASSES.items()}
