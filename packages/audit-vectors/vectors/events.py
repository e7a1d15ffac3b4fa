"""`v1/events-1.json`: what a reporter makes of an event, for every event of every released catalog. Standard library only.

Read from the releases that `@candor/schema` publishes beside this package, which never change; so ids do not either: a release adds
cases for the events whose declaration it changed. Neither the anonymizer nor a reporter takes part.
"""
import json
import re

import cases
import scheme1
import scheme2
from vector_file import FOLDER, document

RELEASES = FOLDER.parent.parent / "schema" / "released"
AT = "2026-11-23T10:00:42Z"
IDS_PER_RELEASE = 10_000

# What a client might give, by kind; a second field of the kind gets the second value, and so on.
RAW = {
    "address": ["192.0.2.10", "2001:db8::1"],
    "bot": ["deploy-bot", "backup-bot"],
    "cluster": ["prod.example.com", "leaf.example.com"],
    "device": ["C02XG2JHJGH5", "device-2"],
    "resource": ["payroll-db", "wiki", "grafana", "k8s-eu"],
    "server": ["db-1.example.com", "node-2"],
    "session": ["1f0a7d52-6c1e-4b43-9d5b-7e1a2f3c4d5e", "session-2"],
    "user": ["alice@example.com", "bob", "Carol Exämple", "dave"],
}
# Texts that a reporter is tempted to clean up.
ODD = [" Alice@Example.COM ", "Rene\u0301\n", "JOLr+KjRp+QbfSJvz6jznIWYjkr5LGmpVRQjBmvQTTs=", "0", "null", "\U0001f642"]
# One text of each pattern of the catalog.
SAMPLES = ["17.4.2", "24.1", "2026-11-23T10:15:00Z", "2026-11-23T10:00:00Z"]
UNDECLARED = {"email": "alice@example.com", "constructor": "alice", "properties": {"user": "alice"}, "": "alice", "distinct_id": "alice"}

NOTES = {
    "Everything": ("BASIC", "Every declared property is given."),
    "RequiredOnly": ("BASIC", "Only the required properties are given: nothing takes the place of the others."),
    "EmptyValue": ("MUST_REFUSE", "An empty sensitive text is left out. Hashed, it would be one busy user called nobody."),
    "List": ("BASIC", "Element by element: order and doubles stay, empty elements go."),
    "AsIs": ("WRONG_PRIMITIVE", "Sensitive texts are hashed as given."),
    "Undeclared": ("MUST_REFUSE", "What the catalog does not declare stays behind, the name of the property included."),
    "NotText": ("MUST_REFUSE", "A sensitive value of another type makes the event invalid; it is not converted."),
    "OutsideTheCatalog": ("MUST_REFUSE", "A value that the catalog does not admit makes the event invalid."),
    "Missing": ("MUST_REFUSE", "A required property that is not sensitive is missing: the event is invalid."),
    "Epoch": ("WRONG_PRIMITIVE", "Scheme 2: the epoch is the UTC month of the event."),
}


def releases():
    """(version, its events that are new or declared in another way than in the release before), oldest first."""
    versions = sorted((path.parent.name for path in RELEASES.glob("*/catalog.json")), key=lambda name: [int(part) for part in name.split(".")])
    before = {}
    for version in versions:
        events = json.loads((RELEASES / version / "catalog.json").read_text("utf-8"))["events"]
        yield version, {name: event for name, event in sorted(events.items()) if declared(event) != declared(before.get(name))}
        before = events


def declared(event):
    """What decides about the wire: not the words around it."""
    return event and (event["version"], event["class"], {name: {key: field[key] for key in field if key != "words"} for name, field in event["fields"].items()})


def sensitive(event, listed=None):
    return [name for name, field in event["fields"].items() if "anonymize" in field and listed in (None, field["language"]["is"] == "list")]


def plain(event, kind):
    return [name for name, field in event["fields"].items() if field["language"]["is"] == kind]


def sample(field, place):
    """A value for a field; `place` counts the fields of its kind before it."""
    language = field["language"]
    if "anonymize" in field:
        raw = RAW[field["anonymize"]]
        return raw[:2] if language["is"] == "list" else raw[place % len(raw)]
    if language["is"] == "pattern":
        return next(text for text in SAMPLES if re.fullmatch(language["pattern"].strip("^$"), text))
    return {"enum": lambda: language["values"][0], "boolean": lambda: True, "integer": lambda: language["maximum"]}[language["is"]]()


def everything(event):
    given, seen = {}, {}
    for name, field in event["fields"].items():
        kind = field.get("anonymize")
        given[name] = sample(field, seen.get(kind, 0))
        seen[kind] = seen.get(kind, 0) + 1
    return given


def wire(event, given, pseudonym):
    """SPEC.md §7, for an input that is valid."""
    parts = {"properties": {}}
    for name, field in event["fields"].items():
        part = parts.setdefault(field["place"], {})
        value = given.get(name)
        if value is None:
            continue
        if "anonymize" not in field:
            part[name] = value
        elif isinstance(value, list):
            part[name] = [pseudonym(element, field["anonymize"]) for element in value if element != ""]
        elif value != "":
            part[name] = pseudonym(value, field["anonymize"])
    return parts


def case(version, name, event, comment, flag, given, invalid=False, at=AT):
    expected = {} if invalid else {
        "expected": wire(event, given, lambda value, kind: scheme1.pseudonym(cases.KEY, value)[1]),
        "expected2": wire(event, given, lambda value, kind: scheme2.pseudonym(cases.KEY, value, kind, at[:7])[1]),
    }
    return {"comment": comment, "flags": [flag], "catalog": version, "event": name, "version": event["version"], "class": event["class"], "at": at, "input": given,
            **expected, "result": "invalid" if invalid else "valid"}


def examples(events):
    """The first event of each kind, of lists, of each part and of each sort of plain value: those that show the rules."""
    chosen = {}
    for name, event in events.items():
        for field in event["fields"].values():
            for feature in (field.get("anonymize"), field["place"], field["language"]["is"]):
                chosen.setdefault(feature, name)
    return {name: events[name] for name in sorted(set(chosen.values()))}


def rules(version, name, event):
    full, texts, lists = everything(event), sensitive(event, False), sensitive(event, True)

    def made(comment, flag, invalid=False, at=AT, **changes):
        return case(version, name, event, comment, flag, {**full, **changes}, invalid, at)

    yield made("empty texts", "EmptyValue", **{field: "" for field in texts}, **{field: ["", ""] for field in lists})
    yield made("texts that are not to be cleaned up", "AsIs", **{field: ODD[place % len(ODD)] for place, field in enumerate(texts)})
    yield made("properties that are not declared", "Undeclared", **UNDECLARED)
    for field in lists:
        yield made(f"{field}: order, doubles, empty elements", "List", **{field: ["b", "", "a", "b", " a"]})
        yield made(f"{field}: no elements", "List", **{field: []})
        yield made(f"{field}: a text where a list is declared", "NotText", True, **{field: "a"})
        yield made(f"{field}: a number in the list", "NotText", True, **{field: ["a", 1]})
    for field in texts[:1]:
        for what, value in (("a number", 42), ("true", True), ("null", None), ("an object", {"name": "alice"}), ("a list", ["alice"]), ("an empty list", [])):
            yield made(f"{field}: {what}", "NotText", True, **{field: value})
        yield made("the last second of a month", "Epoch", at="2026-11-30T23:59:59Z")
        yield made("the first second of the next month", "Epoch", at="2026-12-01T00:00:00Z")
    outside = [("enum", "another word", "alice"), ("enum", "empty text", ""), ("boolean", "a text", "true"), ("integer", "a text", "1"), ("integer", "a fraction", 0.5),
               ("integer", "below zero", -1), ("pattern", "a text outside the pattern", "alice"), ("pattern", "a line feed behind", "17.4.2\n")]
    for kind, what, value in outside:
        for field in plain(event, kind)[:1]:
            yield made(f"{field}: {what}", "OutsideTheCatalog", True, **{field: value})
    for field, declaration in event["fields"].items():
        if declaration["required"] and "anonymize" not in declaration:
            yield case(version, name, event, f"{field} is missing", "Missing", {key: value for key, value in full.items() if key != field}, True)


def families():
    for place, (version, events) in enumerate(releases()):
        first = place * IDS_PER_RELEASE
        optional = {name: event for name, event in events.items() if not all(field["required"] for field in event["fields"].values())}
        yield first + 1, "Event", f"everything declared, {version}", [
            case(version, name, event, "everything declared", "Everything", everything(event)) for name, event in events.items()]
        yield first + 2001, "Event", f"required properties alone, {version}", [
            case(version, name, event, "required properties alone", "RequiredOnly", {field: value for field, value in everything(event).items() if event["fields"][field]["required"]})
            for name, event in optional.items()]
        yield first + 4001, "Event", f"rules, {version}", [test for name, event in examples(events).items() for test in rules(version, name, event)]


def build():
    all_families = list(families())
    # A minor version for each release, which is what adds cases.
    return document(
        "candor-events/1", "events-1.schema.json", f"1.{len(all_families) // 3 - 1}.0",
        ["What a reporter makes of an event: SPEC.md §7. input is what a client gives, expected and expected2 the parts of the wire event under key.",
         "A case holds for that version of the event, from the catalog that it names up to the next that has cases of the event."],
        NOTES, all_families, key=cases.KEY.encode().hex())
