#!/usr/bin/env python3
"""Compares the layouts that we give the platforms' own records with what `cgo -godefs` committed for them.

usage: compare_abi.py TRUTH.json GOROOT [X_SYS]

TRUTH is what suites/go_abi_truth.py makes of the ztypes files: types of platforms that need not be run here. For each
type with a C name the record of our shipped headers is asked for: the headers that the godefs input includes, as far as
they are shipped. Compared are the size and, by offset, the size of each member. A type that our headers do not declare is
counted apart (they declare what programs ask for, not everything), as are records of the kernel and AIX. Last line: `N of M types agree`; status 1 if not all do.
"""
import collections
import glob
import json
import os
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CGOVET = os.environ.get("CGOVET", os.path.join(ROOT, "cgovet"))
INCLUDE = os.path.join(ROOT, "cfront/src/main/resources/cgovet/cfront/include")
FOLDERS = {"linux": ["linux"], "darwin": ["darwin", "bsd"], "windows": ["windows"]}


# Where package syscall has the kernel's record, not the C library's; and AIX, of which we ship what all platforms share.
KERNEL = {("linux", "mips64", "struct stat"), ("linux", "mips64le", "struct stat"), ("linux", "riscv64", "struct termios")}
NOT_OURS = {"aix"}


def shipped(goos):
    names = set()
    for folder in FOLDERS.get(goos, ["bsd"]) + ["common"]:
        top = os.path.join(INCLUDE, folder)
        for at, _, files in os.walk(top):
            names.update(os.path.relpath(os.path.join(at, f), top) for f in files)
    return names


def headers(folders, goos):
    """The headers that the godefs inputs of a platform include and that are shipped."""
    have, out = shipped(goos), []
    for folder in folders:
        for path in glob.glob(os.path.join(folder, "types_%s.go" % goos)) + glob.glob(os.path.join(folder, goos, "types.go")):
            with open(path, encoding="utf-8") as f:
                for name in re.findall(r"#\s*include\s*<([^>]+)>", f.read()):
                    if name in have and name not in out:
                        out.append(name)
    return out


def defines(folders, goos):
    """The macros that select what the records look like, such as _FILE_OFFSET_BITS."""
    out = ["_GNU_SOURCE"]
    for folder in folders:
        for path in glob.glob(os.path.join(folder, "types_%s.go" % goos)) + glob.glob(os.path.join(folder, goos, "types.go")):
            with open(path, encoding="utf-8") as f:
                text = f.read()
            for name, value in re.findall(r"^#define (_(?:FILE_OFFSET_BITS|LARGEFILE\w*))[ \t]*(\w*)", text, re.M):
                out.append(name + "=" + (value or "1"))
    return out


def ours(goos, goarch, names, macros):
    """Records by name; typedefs lead to theirs by asking for each name."""
    p = subprocess.run([CGOVET, "layout", "--format", "json", "--headers", "shipped", "--target", goos + "/" + goarch] +
                       [a for macro in macros for a in ("-D", macro)] + names, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return {r["name"]: r for r in map(json.loads, p.stdout.decode().splitlines()) if r["k"] == "record"}


def why(truth, mine):
    if mine.get("error"):
        return "no layout: " + mine["error"]
    if mine["size"] != truth["size"] and mine["size"] != truth.get("csizeof"):
        return "size %d, not %d" % (mine["size"], truth["size"])
    offsets = {f["bit"] // 8 for f in mine["fields"]}
    for f in truth["fields"]:
        if f["off"] not in offsets and not re.match(r"(X_?_?|Pad|_)", f["name"]) and f["size"]:
            # A member of a member, or one of a run that godefs split.
            return "no member at %d, where %s is" % (f["off"], f["name"])
    return None


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    with open(sys.argv[1]) as f:
        truth = json.load(f)
    folders = [os.path.join(sys.argv[2], "src/syscall")]
    if len(sys.argv) > 3:
        folders.append(os.path.join(sys.argv[3], "unix"))
    by = collections.defaultdict(list)
    for e in truth:
        if e.get("c") and e.get("fields"):
            by[(e["goos"], e["goarch"])].append(e)
    good = total = absent = 0
    for (goos, goarch), entries in sorted(by.items()):
        names = headers(folders, goos)
        if not names:
            print("%s/%s: none of its headers is shipped, %d types" % (goos, goarch, len(entries)))
            absent += len(entries)
            continue
        mine = ours(goos, goarch, names, defines(folders, goos))
        g = t = a = 0
        for e in entries:
            record = mine.get(e["c"]) or mine.get("struct " + e["c"])
            if record is None or goos in NOT_OURS or (goos, goarch, e["c"]) in KERNEL:
                a += 1
                continue
            t += 1
            reason = why(e, record)
            g += not reason
            if reason:
                print("%s/%s %s (%s %s): %s" % (goos, goarch, e["c"], e["src"], e["go"], reason))
        print("%s/%s: %d of %d, %d not shipped" % (goos, goarch, g, t, a))
        good, total, absent = good + g, total + t, absent + a
    print("%d types are not declared by the shipped headers, or are not the C library's" % absent)
    print("%d of %d types agree" % (good, total))
    return 0 if good == total and total else 1


if __name__ == "__main__":
    sys.exit(main())
