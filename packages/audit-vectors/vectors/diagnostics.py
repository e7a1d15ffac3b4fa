"""`v1/diagnostics-1.json` and `v2/diagnostics-2.json`: what well-known mistakes make of a few probes, and pairs that must agree or differ.

Append only: a probe keeps its place, a mistake its name. No key here may be one that the key policy takes. Standard library only.
"""
import cases
import scheme1
import scheme2
from constructions import mistakes
from vector_file import document, tests_of

VERSION = "1.0.0"
ZERO_FIRST = {1: "v1130", 2: "v945"}  # by scheme

# (comment, key, value, kind, epoch): scheme 1 leaves the last two out. Together they tell every two mistakes apart.
PROBES = [
    ("a name", cases.KEY, "alice", "user", "2026-11"),
    ("empty value", cases.KEY, "", "session", "2026-11"),
    ("capitals in key and value", cases.KEY2.upper(), "Alice", "device", ""),
    ("white space around key and value", " " + cases.KEY + "\n", "\talice \r\n", "server", "2026-01"),
    ("byte order marks and invisible characters", "\ufeff" + cases.KEY, "\ufeffal\u200bice", "bot", "2027-12"),
    ("decomposed key and value, ligature", "cle\u0301-" + cases.cycle(16), "Rene\u0301 \ufb01nn", "cluster", "2026-02"),
    ("composed key and value, sharp s", "cl\u00e9-" + cases.cycle(16), "Ren\u00e9 stra\u00dfe \u2460", "resource", "2026-03"),
    ("key of hexadecimal digits, 64 bytes; value outside the BMP", cases.HEX_KEY, "\U0001f642 \u738b", "address", "2026-10"),
    ("key of base64, value of base64", "BnAbKNDS44rOJs3qCk/8lKLRJGVz+aSbv/Z+TPlCoDo=", "YWxpY2U=", "access-list", "2026-12"),
    ("NUL in key and value", cases.KEY[:20] + "\0" + cases.KEY[20:], "ali\0ce", "user", ""),
    ("key of 100 bytes, value of 70", cases.cycle(100), cases.noise(70), "device", "2026-09"),
    ("key of 65 bytes, value of 120", cases.cycle(65), cases.noise(120), "user", "2028-05"),
    ("value of 300 bytes", cases.KEY, cases.noise(300), "user", "2026-07"),
    ("a pseudonym of scheme 1", cases.KEY, "JOLr+KjRp+QbfSJvz6jznIWYjkr5LGmpVRQjBmvQTTs=", "session", "2026-08"),
    ("a pseudonym of scheme 2", cases.KEY, scheme2.EXPECTED_ANCHOR, "session", "2026-08"),
    ("escapes", cases.KEY, "%61l&#105;ce \"\\\"", "resource", "2026-06"),
    ("an address that has a shorter form", cases.KEY, "2001:DB8:0::1", "address", "2026-04"),
    ("Latin letter, digits of another script", cases.KEY, "\u00e9\u0661", "user", "2026-11"),
    ("key in UTF-8 of 40 bytes", "\u00e9" * 20, "alice", "user", "2026-11"),
    ("MAC that begins with a zero byte", cases.KEY, ZERO_FIRST, "user", "2026-11"),
]

PAIRS = [
    ("one value, two keys", "different", (cases.KEY, "alice"), (cases.KEY2, "alice")),
    ("one key, two values", "different", (cases.KEY, "alice"), (cases.KEY, "bob")),
    ("the same again", "equal", (cases.KEY, "alice"), (cases.KEY, "alice")),
    ("same first 64 bytes", "different", (cases.KEY, cases.noise(64) + "1"), (cases.KEY, cases.noise(64) + "2")),
    ("same first 4096 bytes", "different", (cases.KEY, cases.noise(4096) + "1"), (cases.KEY, cases.noise(4096) + "2")),
    ("same but for the last character of the key", "different", (cases.HEX_KEY, "alice"), (cases.HEX_KEY[:63] + "z", "alice")),
    ("same text, composed and decomposed", "different", (cases.KEY, "Ren\u00e9"), (cases.KEY, "Rene\u0301")),
    ("key and value joined are the same text", "different", (cases.KEY + "al", "ice"), (cases.KEY + "a", "lice")),
]
# (key, value, kind, epoch)
PAIRS2 = [
    ("one value, two kinds", "different", (cases.KEY, "alice", "user", "2026-11"), (cases.KEY, "alice", "bot", "2026-11")),
    ("one value, two months", "different", (cases.KEY, "alice", "user", "2026-11"), (cases.KEY, "alice", "user", "2026-12")),
    ("one value, a month and none", "different", (cases.KEY, "alice", "user", "2026-11"), (cases.KEY, "alice", "user", "")),
    ("same month of two years", "different", (cases.KEY, "alice", "user", "2026-11"), (cases.KEY, "alice", "user", "2027-11")),
    ("kind and epoch joined are the same text", "different", (cases.KEY, "alice", "user-2026-11", ""), (cases.KEY, "alice", "user-", "2026-11")),
]
# HMAC's padding: scheme 1 alone, as in scheme 2 the key is a message.
PADDING = [("a key, and the key with NUL behind it", "equal", (cases.KEY, "alice"), (cases.KEY + "\0", "alice"))]

RELATION = ("KNOWN_PROPERTY", "Two answers that must be equal, or must differ. An implementation that remembers answers must keep these apart too.")
NOTE = ("WRONG_PRIMITIVE", "A probe: look your answers up under `wrong`.")


def answer(scheme, key, value, kind, epoch):
    return scheme1.pseudonym(key, value)[1] if scheme == 1 else scheme2.pseudonym(key, value, kind, epoch)[1]


def inputs(scheme, key, value, kind="user", epoch="2026-11"):
    scope = {"kind": kind, "epoch": epoch} if scheme == 2 else {}
    return {"key": key.encode().hex(), **scope, "msg": value.encode().hex()}


def probe(scheme, known, comment, key, value, kind, epoch):
    value = value[scheme] if isinstance(value, dict) else value
    expected = answer(scheme, key, value, kind, epoch)
    answers = {name: how(key, value, kind, epoch) for name, (_, how) in known.items()}
    wrong = {name: found for name, found in answers.items() if found != expected}
    return {"comment": comment, "flags": ["Probe"], **inputs(scheme, key, value, kind, epoch), "expected": expected, "wrong": wrong, "result": "valid"}


def pair(scheme, comment, relation, one, other):
    answers = [answer(scheme, *(side if len(side) == 4 else (*side, "user", "2026-11"))) for side in (one, other)]
    assert (answers[0] == answers[1]) == (relation == "equal"), comment
    return {"comment": comment, "flags": ["Relation"], "relation": relation, "one": inputs(scheme, *one), "other": inputs(scheme, *other), "result": "valid"}


def build(scheme):
    known = mistakes(scheme)
    pairs = [pair(scheme, *case) for case in PAIRS + (PADDING if scheme == 1 else PAIRS2)]
    doc = document(
        f"hmac-anon/{scheme}", "../diagnostics.schema.json", VERSION,
        [f"What well-known mistakes make of hmac-anon/{scheme}, and pairs of inputs whose answers must be equal or differ. SPEC.md says how to use it.",
         "Under a probe, `wrong` gives the answer of each mistake; one that is not listed there gives the right answer. null is: no pseudonym."],
        {"Probe": NOTE, "Relation": RELATION},
        [(1, "Diagnostic", "probes", [probe(scheme, known, *case) for case in PROBES]), (101, "Relation", "pairs", pairs)],
        mistakes={name: text for name, (text, _) in known.items()})
    signatures = {}
    for name in known:
        signature = tuple(test["wrong"].get(name, test["expected"]) for test in tests_of(doc, "Diagnostic"))
        other = signatures.setdefault(signature, name)
        assert other == name, f"no probe tells {name} from {other}"
        assert any(name in test["wrong"] for test in tests_of(doc, "Diagnostic")), f"no probe shows {name}"
    return doc
