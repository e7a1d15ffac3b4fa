#!/usr/bin/env python3
"""hmac-anon/1 and hmac-anon/2, written from SPEC.md, speaking adapter.md. Python 3.9, standard library only."""
import base64
import hashlib
import hmac
import json
import re
import sys
sys.dont_write_bytecode = True  # this folder is published as it is
from key_policy import fault_of  # noqa: E402

WIRE = {"hmac-anon/1": r"[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=", "hmac-anon/2": r"a2\.[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]"}


def mac(key, message):
    return hmac.new(key, message, hashlib.sha256).digest()


def pseudonym(ask, key, value):
    if ask["scheme"] == "hmac-anon/1":
        return base64.b64encode(mac(key, value)).decode()
    kind, epoch = ask["kind"], ask["epoch"]
    if not re.fullmatch(r"[a-z][a-z0-9-]{0,31}", kind) or not re.fullmatch(r"([0-9]{4}-(0[1-9]|1[0-2]))?", epoch):
        raise ValueError("scope")
    info = "".join(f"{len(part)}:{part}," for part in ("hmac-anon/2", kind, epoch))
    subkey = mac(mac(b"hmac-anon/2", key), info.encode() + b"\1")
    return "a2." + base64.urlsafe_b64encode(mac(subkey, value)).decode().rstrip("=")


def text16(digits):
    return bytes.fromhex(digits).decode("utf-16-be", "surrogatepass")


def answer(ask):
    key = bytes.fromhex(ask.get("keyHex", ""))
    if ask["op"] == "anonymize":
        return {"out": pseudonym(ask, key, bytes.fromhex(ask["valueHex"]))}
    if ask["op"] == "hmac":
        return {"out": mac(key, bytes.fromhex(ask["msgHex"])).hex()}
    if ask["op"] == "reject-value":  # encode() refuses half of a surrogate pair
        return {"out": pseudonym(ask, key, text16(ask["valueUtf16Hex"]).encode())}
    if ask["op"] == "reject-scope":
        scope = {"kind": bytes.fromhex(ask["kindHex"]).decode(), "epoch": bytes.fromhex(ask["epochHex"]).decode()}
        return {"out": pseudonym({**ask, **scope}, b"key", b"value")}
    if ask["op"] == "reject-key":
        error = fault_of(text16(ask["keyUtf16Hex"]) if "keyUtf16Hex" in ask else key.decode())
        return {"reject": error} if error else {"out": ""}
    if ask["op"] == "reject-form":
        return {"out": ""} if re.fullmatch(WIRE[ask["scheme"]], bytes.fromhex(ask["candidateHex"]).decode()) else {"reject": "form"}
    return {"skipped": "not implemented"}


for line in sys.stdin:
    ask = json.loads(line)
    try:
        print(json.dumps({"seq": ask["seq"], **answer(ask)}), flush=True)
    except ValueError:  # UnicodeEncodeError is one
        print(json.dumps({"seq": ask["seq"], "reject": "value"}), flush=True)
