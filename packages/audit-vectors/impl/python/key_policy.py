"""The key policy of SPEC.md §4, written from that text. Python 3.9, standard library only."""
import re
from pathlib import Path

RANGES = """0-20 7F-A0 AD 600-605 61C 6DD 70F 890-891 8E2 1680 180E 2000-200F 2028-202F 205F-2064 2066-206F 3000 FEFF FFF9-FFFB
    110BD 110CD 13430-1343F 1BCA0-1BCA3 1D173-1D17A E0001 E0020-E007F"""
BLANK = {code for part in RANGES.split() for first, *last in [part.split("-")] for code in range(int(first, 16), int((last or [first])[0], 16) + 1)}
UUID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}", re.I | re.A)
CLOCK = re.compile(r"(.{12}[12]1[ef].[89ab]|1[ef].{10}6.{3}[89ab]|01[789a].{9}7.{3}[89ab])", re.I | re.A)
WORDS = re.compile(r"[A-Z]?[a-z]{4,}|[A-Z]{5,}")


def bare(text):
    return re.sub("[^0-9a-zA-Z]", "", text).lower()


PUBLISHED = {bare(line) for line in Path(__file__).with_name("published_keys.txt").read_text("utf-8").split()}


def predicts_itself(text):
    x = [int(char, 36) if re.match("[0-9a-zA-Z]", char) else ord(char) for char in text]
    n = len(x)
    for k in range(1, n // 2 + 1):
        if all(x[i] == x[i - k] for i in range(k, n)):
            return True
        if k <= n / 4 and k <= 16:
            steps = [x[i] - 2 * x[i - k] + x[i - 2 * k] for i in range(2 * k, n)]
            if steps.count(0) * 5 >= len(steps) * 3:
                return True
    return len(set(x)) < 6


def bits(text):
    if re.fullmatch("[0-9a-f]+", text, re.I | re.A):
        return (3 if text.isdigit() else 4) * len(text)
    base64 = re.fullmatch(r"(?=.*[a-z])(?=.*[A-Z])([A-Za-z0-9+/_-]+)={0,2}", text)
    if not base64:
        return len(text)
    digits, words = len(base64[1]), sum(len(word) for word in WORDS.findall(base64[1]))
    return 6 * (digits - words) + words if words * 2 > digits else 6 * digits


def fault_of(key):
    if any(0xD800 <= ord(char) <= 0xDFFF for char in key):
        return "key_lone_surrogate"
    if all(ord(char) in BLANK for char in key):
        return "key_blank"
    if "\0" in key:
        return "key_nul"
    if len(key.encode()) < 16:
        return "key_too_short"
    if any(known in bare(key) for known in PUBLISHED):
        return "key_published"
    uuids = UUID.findall(key)
    if any(found[14] != "4" or found[19].lower() not in "89ab" for found in uuids) or (re.fullmatch("[0-9a-f]{32}", key, re.I | re.A) and CLOCK.match(key)):
        return "key_uuid_version"
    if any(predicts_itself(found.replace("-", "")) for found in uuids) or (not uuids and predicts_itself(key)):
        return "key_pattern"
    return None if uuids or bits(key) >= 112 else "key_weak"
