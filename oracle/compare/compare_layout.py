#!/usr/bin/env python3
"""Compares our layouts with clang's (the clayout oracle) and gcc's.

usage: compare_layout.py [--gcc CC] [--target GOOS/GOARCH] [--show N] OURS HEADER [-- flags for the oracle]

OURS is a file of JSON lines as `cgovet layout --format json HEADER --target GOOS/GOARCH` prints them. HEADER is
laid out by clayout.py for the same target, record by record and member by member; with --gcc by the compiler CC
instead, bit-fields too: each is set to ones in a constant, and the object file says which bits these are. Where
cgo builds with gcc, gcc decides. Last line: `N of M layouts agree`; status 1 if not all do.
"""
import argparse
import json
import os
import re
import struct
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
CLAYOUT = os.path.join(os.path.dirname(HERE), "clayout", "clayout.py")


def read(lines):
    head, named = {}, {}
    for line in lines:
        if line.strip():
            r = json.loads(line)
            if r["k"] == "target":
                head = r
            elif r["k"] in ("record", "enum") and not r.get("anonymous"):
                named[r["name"]] = r
    return head, named


def by_clang(go, header, extra):
    listing = subprocess.run([sys.executable, CLAYOUT, "--list"], stdout=subprocess.PIPE).stdout.decode()
    names = [l.split()[0] for l in listing.splitlines() if go in l.split()]
    if not names:
        sys.exit("compare_layout: clayout has no target for " + go)
    out = subprocess.run([sys.executable, CLAYOUT, header, "--target", names[0], "--keep-going"] + extra,
                         stdout=subprocess.PIPE).stdout.decode()
    return read(out.splitlines())


def bits_of(data, big):
    """First set bit and number of set bits, counted as the platform lays bits out."""
    found = []
    for i, byte in enumerate(data):
        for b in range(8):
            if byte & ((0x80 >> b) if big else (1 << b)):
                found.append(8 * i + b)
    return (found[0], len(found)) if found else (None, 0)


def sections(path):
    """name -> bytes, of an ELF or COFF object; and whether it is big-endian."""
    with open(path, "rb") as f:
        d = f.read()
    if d[:4] != b"\x7fELF":
        _, n, _, symbols, count, opt, _ = struct.unpack_from("<HHIIIHH", d, 0)
        strings, out = symbols + 18 * count, {}
        for i in range(n):
            name, _, _, size, at = struct.unpack_from("<8sIIII", d, 20 + opt + 40 * i)
            text = name.rstrip(b"\0").decode()
            if text.startswith("/"):
                s = strings + int(text[1:])
                text = d[s:d.index(b"\0", s)].decode()
            out[text] = d[at:at + size] if at else b"\0" * size
        return out, False
    wide, big = d[4] == 2, d[5] == 2
    e = ">" if big else "<"
    off, = struct.unpack_from(e + ("Q" if wide else "I"), d, 0x28 if wide else 0x20)
    size, n, names = struct.unpack_from(e + "HHH", d, 0x3A if wide else 0x2E)
    heads = []
    for i in range(n):
        f = struct.unpack_from(e + ("IIQQQQ" if wide else "IIIIII"), d, off + i * size)
        heads.append(f)
    text = heads[names]
    out = {}
    for f in heads:
        s = text[4] + f[0]
        name = d[s:d.index(b"\0", s)].decode()
        out[name] = d[f[4]:f[4] + f[5]] if f[1] != 8 else b"\0" * f[5]
    return out, big


def by_gcc(cc, ours, header):
    """Asks gcc: sizes, alignments and offsets as array lengths, bit-fields as constants, all in one object."""
    src, asks = ['#include "%s"' % os.path.abspath(header)], []
    for name, r in ours.items():
        n = len(asks)
        if r["k"] == "enum":
            src.append("const char q%d[] = { sizeof(%s) };" % (n, name))
            asks.append((name, None))
            continue
        # The alignment that a member of the type gets: gcc's _Alignof stops at the largest of any basic type.
        src.append("struct w%d { char c; %s x; };" % (n, name))
        src.append("const unsigned q%d[] = { sizeof(%s), __builtin_offsetof(struct w%d, x) };" % (n, name, n))
        asks.append((name, None))
        for i, f in enumerate(r.get("fields", [])):
            if not f["name"]:
                continue
            n = len(asks)
            if "width" in f:
                src.append("const %s q%d = { .%s = -1 };" % (name, n, f["name"]))
            else:
                src.append("const unsigned q%d[] = { __builtin_offsetof(%s, %s) };" % (n, name, f["name"]))
            asks.append((name, i))
    with tempfile.TemporaryDirectory() as tmp:
        c, o = os.path.join(tmp, "a.c"), os.path.join(tmp, "a.o")
        with open(c, "w") as f:
            f.write("\n".join(src) + "\n")
        p = subprocess.run(cc.split() + ["-std=gnu17", "-w", "-O0", "-c", "-fdata-sections", "-fno-pic", "-o", o, c],
                           stderr=subprocess.PIPE)
        if p.returncode:
            sys.exit("compare_layout: " + p.stderr.decode()[:2000])
        found, big = sections(o)
    data = {}
    for name, bytes_ in found.items():
        m = re.search(r"[.$_](q\d+)$", name)
        if m:
            data[m.group(1)] = bytes_
    got = {}
    e = ">" if big else "<"
    for n, (name, i) in enumerate(asks):
        bytes_ = data.get("q%d" % n, b"")
        if ours[name]["k"] == "enum":
            got[name] = {"k": "enum", "name": name, "size": bytes_[0]}
        elif i is None:
            size, align = struct.unpack_from(e + "II", bytes_)
            got[name] = {"k": "record", "name": name, "size": size, "align": align, "fields": {}}
        elif "width" in ours[name]["fields"][i]:
            bit, width = bits_of(bytes_, big)
            got[name]["fields"][i] = {"bit": bit, "width": width}
        else:
            got[name]["fields"][i] = {"bit": 8 * struct.unpack_from(e + "I", bytes_)[0]}
    return got


def differs(a, b):
    """Why two records differ, or None."""
    if b.get("error") or a.get("error"):
        return None if bool(a.get("error")) == bool(b.get("error")) else "error: %s | %s" % (a.get("error"), b.get("error"))
    for k in ("size", "align"):
        if k in b and a[k] != b[k]:
            return "%s %s, not %s" % (k, a[k], b[k])
    if a["k"] == "enum":
        return None
    theirs = b["fields"]
    pairs = sorted(theirs.items()) if isinstance(theirs, dict) else list(enumerate(theirs))
    if not isinstance(theirs, dict) and len(theirs) != len(a["fields"]):
        return "%d members, not %d" % (len(a["fields"]), len(theirs))
    for i, f in pairs:
        for k in ("name", "bit", "width"):
            if k in f and k in a["fields"][i] and a["fields"][i].get(k) != f[k]:
                return "%s: %s %s, not %s" % (a["fields"][i]["name"] or i, k, a["fields"][i].get(k), f[k])
    return None


def main():
    argv, extra = sys.argv[1:], []
    if "--" in argv:
        i = argv.index("--")
        argv, extra = argv[:i], argv[i + 1:]
    ap = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ap.add_argument("ours")
    ap.add_argument("header")
    ap.add_argument("--gcc", metavar="CC")
    ap.add_argument("--show", type=int, default=20)
    args = ap.parse_args(argv)
    with open(args.ours) as f:
        head, ours = read(f)
    bad, total, shown = 0, 0, []
    if args.gcc:
        theirs = by_gcc(args.gcc, ours, args.header)
    else:
        their_head, theirs = by_clang(head["go"], args.header, extra)
        if their_head.get("error"):
            sys.exit("compare_layout: " + their_head["error"])
        for k in ("charSigned", "bigEndian"):
            total += 1
            if head[k] != their_head[k]:
                bad += 1
                shown.append("%s %s, not %s" % (k, head[k], their_head[k]))
        for n, t in their_head["types"].items():
            total += 1
            if head["types"].get(n) != t:
                bad += 1
                shown.append("type %s %s, not %s" % (n, head["types"].get(n), t))
    for n in list(dict.fromkeys(list(ours) + list(theirs))):
        total += 1
        why = differs(ours[n], theirs[n]) if n in ours and n in theirs else "only in " + ("ours" if n in ours else "theirs")
        if why:
            bad += 1
            shown.append("%s: %s" % (n, why))
    for s in shown[:args.show]:
        print(head["go"], s)
    print("%d of %d layouts agree" % (total - bad, total))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
