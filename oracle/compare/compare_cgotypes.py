#!/usr/bin/env python3
"""Compares our view of C with cgo's (the cgotypes oracle).

usage: compare_cgotypes.py [--show N] ORACLE.jsonl OURS.jsonl

Records are matched by package, kind and C name, references by their place too. Names of unnamed records (struct___0)
are numbered by cgo as it comes to them: they are compared by what they hold, not by number. Files, flags and
compilers of a package are not compared. Last line: "N of M records agree"; status 1 if not all do.
"""
import argparse
import collections
import json
import re
import sys

UNNAMED = re.compile(r"\b(struct|union|enum)___\d+")
PACKAGE = ("k", "path", "name", "goos", "goarch")


def cleaned(record):
    text = UNNAMED.sub(r"\1___#", json.dumps(record, sort_keys=True))
    record = json.loads(text)
    if record["k"] == "package":
        return {name: record[name] for name in PACKAGE if name in record}
    return record


def load(path):
    """Records by what they are about. The oracle calls a package outside any module "."."""
    table = collections.defaultdict(list)
    scope = ""
    packages = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            record = cleaned(json.loads(line))
            if record["k"] == "package":
                scope = record.get("path", "")
                packages.append(scope)
            where = (scope, record["k"], record.get("c", ""), record.get("f", ""), record.get("s", -1))
            table[where + (bool(record.get("errno")),)].append(record)
    return table, packages


def renamed(table, name):
    changed = collections.defaultdict(list)
    for where, records in table.items():
        for record in records:
            if record["k"] == "package":
                record["path"] = name
        changed[(name,) + where[1:]] += records
    return changed


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("oracle")
    parser.add_argument("ours")
    parser.add_argument("--show", type=int, default=20)
    options = parser.parse_args()
    (oracle, names), (ours, our_names) = load(options.oracle), load(options.ours)
    if names == ["."] and len(our_names) == 1:
        oracle = renamed(oracle, our_names[0])
    total, agreed, shown = collections.Counter(), collections.Counter(), 0
    for where in sorted(set(oracle) | set(ours)):
        theirs, mine = list(oracle[where]), list(ours[where])
        for record in theirs:
            total[where[1]] += 1
            if record in mine:
                mine.remove(record)
                agreed[where[1]] += 1
            elif shown < options.show:
                shown += 1
                print(*[part for part in where[:4] if part])
                print("    oracle " + json.dumps(record, ensure_ascii=False))
                for other in mine[:1] or ["(missing)"]:
                    print("    ours   " + json.dumps(other, ensure_ascii=False))
        if not theirs and mine:
            total[where[1]] += len(mine)
            if shown < options.show:
                shown += 1
                print(*[part for part in where[:4] if part])
                print("    only ours " + json.dumps(mine[0], ensure_ascii=False))
    for kind in sorted(total):
        print("%s: %d of %d agree" % (kind, agreed[kind], total[kind]))
    good, count = sum(agreed.values()), sum(total.values())
    print("%d of %d records agree" % (good, count))
    return 0 if good == count and count else 1


if __name__ == "__main__":
    sys.exit(main())
