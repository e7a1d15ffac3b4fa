"""What every file of vectors has in common: layout, numbering, the schema's sanity, and that ids are never reused. Standard library only."""
import json
import pathlib
import sys

FOLDER = pathlib.Path(__file__).parent


def numbered(families, version):
    """Groups out of (first id, type, name, tests). A family owns the ids from its first up to the next family's."""
    families = list(families)
    limits = [first for first, *_ in families][1:] + [100_000]
    groups = []
    for (first, kind, name, tests), limit in zip(families, limits):
        tests = list(tests)
        assert first + len(tests) <= limit, f"{name} has no ids left"
        cases = [{"tcId": first + place, **test} for place, test in enumerate(tests)]
        groups.append({"type": kind, "name": name, "source": {"name": "candor", "version": version}, "tests": cases})
    return groups


def document(algorithm, schema, version, header, notes, families, **more):
    groups = numbered(families, version)
    every = [test for group in groups for test in group["tests"]]
    assert {flag for test in every for flag in test["flags"]} == set(notes), "flags and notes differ"
    return {
        "algorithm": algorithm, "schema": schema, "version": version, "numberOfTests": len(every), "header": header,
        "notes": {flag: {"bugType": bug, "description": text} for flag, (bug, text) in notes.items()}, **more, "testGroups": groups,
    }


def tests_of(doc, kind=None):
    return [test for group in doc["testGroups"] if kind in (None, group["type"]) for test in group["tests"]]


def table(doc, *columns):
    """The `Pseudonym` cases for tools without JSON. An empty column is lost by the shell's `read`, so an empty text is written as a hyphen."""
    return "".join("\t".join(str(test[column]) or "-" for column in columns) + "\n" for test in tests_of(doc, "Pseudonym"))


def publish(path, text):
    """Writes a file, or with --check fails where it differs."""
    path = FOLDER / path
    if "--check" in sys.argv:
        if not path.exists() or path.read_bytes() != text.encode():
            sys.exit(f"{path.name} differs from what generate.py writes")
    else:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode())


def publish_json(path, doc):
    """As `publish`; refuses to change or drop a case that the existing file holds."""
    if (FOLDER / path).exists():
        new = {test["tcId"]: test for test in tests_of(doc)}
        for test in tests_of(json.loads((FOLDER / path).read_text("utf-8"))):
            if new.get(test["tcId"]) != test:
                sys.exit(f"{path}: tcId {test['tcId']} would change. Append new cases; a changed format is a new major version in a new folder.")
    publish(path, json.dumps(doc, indent=2) + "\n")
