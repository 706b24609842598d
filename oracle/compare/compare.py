#!/usr/bin/env python3
"""Compares JSON lines of an oracle with ours.

    compare.py types ORACLE.jsonl OURS.jsonl
    compare.py ast   ORACLE.jsonl OURS.jsonl

Records are matched by kind and place (file and offsets, or name), and compared as sets of members. A record that
ours lacks counts as different; one that only ours has is listed and counted, but is no record of the oracle. Prints
the causes in the order of the sources, each with its place, the source line, both sides and what follows from it
(see causes.py); then for each kind how many agree, and as the last line "N of M records agree, K causes".

    --limit N     causes shown (default 20)
    --source DIR  where the sources lie, for places and lines; may be repeated
    --kinds A,B   only these kinds
    --members     count which members differ
"""

import argparse
import collections
import json
import re
import sys

import causes

# Members that say something of the tool that wrote them, not of the sources.
IGNORED = {"types": {"package": {"go", "format", "errors", "cgoerror"}}, "ast": {"file": {"format"}}}


def scope_of(record, mode):
    """The package or file that begins with this record, or None."""
    if mode == "types" and record.get("k") == "package":
        return record.get("path", "")
    if mode == "ast" and record.get("k") == "file":
        return record.get("file", "")
    return None


def analysed(path):
    """The import paths of the packages in an oracle's file."""
    with open(path, "rb") as source:
        return {json.loads(line).get("path", "") for line in source if line.startswith(b'{"k":"package"')}


def with_known_places(value, paths):
    """Without the places of what other packages declare: there only the name and the type count."""
    if isinstance(value, dict):
        return {
            name: with_known_places(member, paths)
            for name, member in value.items()
            if name != "at" or not isinstance(member, str) or "/" not in member or member.rpartition("/")[0] in paths
        }
    if isinstance(value, list):
        return [with_known_places(member, paths) for member in value]
    return value


def begins_scope(line, mode):
    return line.startswith(b'{"k":"package"' if mode == "types" else b'{"k":"file"')


def blocks(path, mode):
    """Yields (scope, lines) one after the other: a package or a file never has to wait for the next in memory."""
    with open(path, "rb") as source:
        scope, lines = "", []
        for line in source:
            if begins_scope(line, mode):
                if lines:
                    yield scope, lines
                scope, lines = scope_of(json.loads(line), mode), []
            lines.append(line)
        if lines:
            yield scope, lines


def index(path, mode):
    """Where in the file each scope's lines lie: scope -> list of (offset, size)."""
    table = collections.defaultdict(list)
    with open(path, "rb") as source:
        scope, start, at = "", 0, 0
        for line in source:
            if begins_scope(line, mode) and at > start:
                table[scope].append((start, at - start))
                start = at
            if begins_scope(line, mode):
                scope = scope_of(json.loads(line), mode)
            at += len(line)
        if at > start:
            table[scope].append((start, at - start))
    return table


def key(scope, record, mode):
    kind = record.get("k")
    if mode == "ast":
        return (scope, kind, record.get("id", -1)) if kind == "node" else (scope, kind, -1)
    place = (record.get("f", ""), record.get("s", -1), record.get("e", -1), record.get("n", ""))
    if kind in ("type", "layout", "mset"):
        return (scope, kind, record.get("name", ""), record.get("t", "") if kind == "mset" else "")
    if kind == "init":
        return (scope, kind, place)
    return (scope, kind, place, record.get("name", "") if kind in ("def", "use", "inst") else "")


def cleaned(record, mode):
    ignored = IGNORED[mode].get(record.get("k"), set())
    kept = {name: value for name, value in record.items() if name not in ignored}
    if mode == "types" and record.get("k") == "package" and kept.get("lang"):
        # go.mod may name a patch release, which is the same language.
        kept["lang"] = ".".join(kept["lang"].split(".")[:2])
    return kept


# The file that cgo writes with -cgo=real: only the oracle has it, as a file of the package.
GENERATED = "_cgo_gotypes.go"


def is_generated(record):
    """Whether the record is about what that file declares, and not about the sources."""
    if record.get("f") == GENERATED:
        return True
    if record.get("k") in ("type", "layout", "mset"):
        return (record.get("name") or record.get("t", "")).rsplit(".", 1)[-1].startswith(("_C", "_cgo"))
    return record.get("k") == "use" and declared_in_generated(record) and record["o"].get("k") != "field"


# cgo numbers records without a name as it meets them: what they hold counts, not the number.
UNNAMED = re.compile(rb"(_Ctype_(?:struct|union|enum)___)\d+")


def declared_in_generated(record):
    return isinstance(record.get("o"), dict) and f"/{GENERATED}:" in record["o"].get("at", "")


def without_generated(record):
    kept = dict(record)
    if declared_in_generated(record):
        kept["o"] = {name: value for name, value in record["o"].items() if name != "at"}
    if record.get("k") == "package" and record.get("cgo") == "real":
        kept["files"] = [name for name in record.get("files", []) if name != GENERATED]
        kept.pop("imports", None)
    if record.get("k") == "expr" and record.get("t", "").startswith("func("):
        # A function of C has a mode of its own in go/types, which the oracle does not name.
        if "m" not in record:
            kept["m"] = "value"
    return kept


def load(scope, lines, mode, kinds, paths):
    table = {}
    order = 0
    for line in lines:
        if not line.strip():
            continue
        try:
            record = json.loads(UNNAMED.sub(rb"\1", line) if mode == "types" else line)
        except ValueError as error:
            sys.exit(f"{scope}: {error}")
        kind = record.get("k")
        if kinds and kind not in kinds:
            continue
        if mode == "types" and kind == "package" and not record.get("files"):
            # No file of the folder is for the target.
            continue
        if mode == "types":
            if is_generated(record):
                continue
            record = with_known_places(without_generated(record), paths)
        where = key(scope, record, mode)
        if kind == "init":
            # The order counts: the number is part of the record.
            record["#"] = order
            order += 1
        copies = 0
        while (where, copies) in table:
            copies += 1
        table[where, copies] = cleaned(record, mode)
    return table


def differing(theirs, ours):
    return sorted(n for n in set(theirs) | set(ours) if theirs.get(n) != ours.get(n))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mode", choices=("types", "ast"))
    parser.add_argument("oracle")
    parser.add_argument("ours")
    parser.add_argument("--limit", type=int, default=20)
    parser.add_argument("--source", action="append", default=[])
    parser.add_argument("--kinds", default="")
    parser.add_argument("--members", action="store_true")
    options = parser.parse_args()
    kinds = set(filter(None, options.kinds.split(",")))
    total = collections.Counter()
    agreed = collections.Counter()
    members = collections.Counter()
    more = collections.Counter()
    found = []
    sources = causes.Sources(options.source)
    places = index(options.ours, options.mode)
    paths = analysed(options.oracle) if options.mode == "types" else set()
    with open(options.ours, "rb") as source:
        for scope, lines in blocks(options.oracle, options.mode):
            oracle = load(scope, lines, options.mode, kinds, paths)
            ours = {}
            for offset, size in places.get(scope, ())[:1]:
                source.seek(offset)
                ours = load(scope, source.read(size).split(b"\n"), options.mode, kinds, paths)
            del places[scope][:1]
            differences = []
            for entry, record in oracle.items():
                kind = record["k"]
                total[kind] += 1
                other = ours.get(entry)
                if other and kind == "package" and "lang" not in record:
                    # Packages of std have no module that would tell.
                    other.pop("lang", None)
                if other == record:
                    agreed[kind] += 1
                    continue
                for name in differing(record, other) if other else ["(missing)"]:
                    members[kind, name] += 1
                differences.append(causes.Difference(scope, record, other))
            for entry, record in ours.items():
                if entry not in oracle:
                    more[record["k"]] += 1
                    differences.append(causes.Difference(scope, None, record))
            found += causes.find(options.mode, oracle, differences)

    found = causes.merged(found, sources)
    for cause in found[: options.limit]:
        for line in causes.describe(cause, sources):
            print(line)
    if len(found) > options.limit:
        print(f"and {len(found) - options.limit} more causes")
    if options.members:
        for (kind, name), count in members.most_common():
            print(f"differs: {kind} {name} {count}")
    for kind in sorted(total):
        note = f", {more[kind]} only ours" if more[kind] else ""
        print(f"{kind}: {agreed[kind]} of {total[kind]} agree{note}")
    for kind in sorted(set(more) - set(total)):
        print(f"{kind}: {more[kind]} only ours")
    good, count = sum(agreed.values()), sum(total.values())
    print(f"{good} of {count} records agree, {len(found)} cause{'' if len(found) == 1 else 's'}")
    return 0 if good == count and not more else 1


if __name__ == "__main__":
    sys.exit(main())
