#!/usr/bin/env python3
"""Writes every file of vectors. Python 3, standard library only; the same bytes on every run; the code under test takes no part.

`generate.py --check` writes nothing and fails when a file differs from what would be written.
Refuses to change or drop a case that an existing file holds: ids are never reused (see CHANGELOG.md).
"""
import sys

sys.dont_write_bytecode = True  # this folder is published as it is
import diagnostics  # noqa: E402
import events  # noqa: E402
import scheme1  # noqa: E402
import scheme2  # noqa: E402
from vector_file import publish, publish_json  # noqa: E402


def main():
    (one, one_table), (two, two_table) = scheme1.build(), scheme2.build()
    documents = {
        "v1/hmac-anon-1.json": one,
        "v1/diagnostics-1.json": diagnostics.build(1),
        "v2/hmac-anon-2.json": two,
        "v2/diagnostics-2.json": diagnostics.build(2),
        "v1/events-1.json": events.build(),
    }
    for path, doc in documents.items():
        publish_json(path, doc)
        print(f"{path}: {doc['numberOfTests']} tests")
    publish("v1/hmac-anon-1.tsv", one_table)
    publish("v2/hmac-anon-2.tsv", two_table)


if __name__ == "__main__":
    main()
