#!/usr/bin/env python3
"""The test programs of go vet's checks `cgocall` and `unsafeptr` -> one Go module each + expected lines.

  xtools_ptr_cases.py --out DIR [--version V] [--cgovet PATH]

Source: module golang.org/x/tools (BSD-3-Clause), go/analysis/passes/{cgocall,unsafeptr}/testdata, fetched at run time
with `go mod download`; nothing of it is stored here.

OUT/<check>-<package>/{go.mod,*.go}
OUT/<check>-<package>/expected.json   {"wants": [{"file", "line", "text"}]}
--cgovet runs it and compares: a wanted line counts as found if a rule of the family `pointer` reports it, or the
variable that it is about; where vet goes by types alone and nothing can go wrong, REASONS says why it is silent.
Last line: `N of M wanted lines found or explained, K findings on other lines`; status 1 if some are not.
"""
import argparse
import json
import os
import re
import shutil
import subprocess
import sys

CHECKS = ["cgocall", "unsafeptr"]

# What a wanted line says -> why the semantics say otherwise. The programs never assign the variables they declare.
REASONS = [
    ("cgocall", r"\*\(\*unsafe\.Pointer\)\(unsafe\.Pointer\(&", "the variable holds nil, and nil is what C gets"),
    ("cgocall", r"unsafe\.Pointer\(&(f|s|a|st|st3)\)", "it is nil: no Go pointer is in it, and the check lets it pass"),
    ("unsafeptr", r"unsafe\.Pointer\((uintptr\()?[yi]\)", "the number is 0: the pointer is nil"),
    ("unsafeptr", r"[-+^] ?uintptr\(", "an address is taken and made a pointer in one expression; x is nil here"),
    ("unsafeptr", r"v\.Pointer\(\) \+ 1", "reflect's number is used in the expression that asks for it"),
    ("unsafeptr", r"\bs+[12]\.Data", "a header that is nil is followed: Go panics before"),
    ("unsafeptr", r"vv\.", "an interface that is nil is called: Go panics before"),
]


def module(version):
    run = subprocess.run(["go", "mod", "download", "-json", "golang.org/x/tools@" + version], cwd="/",
                         env=dict(os.environ, GOFLAGS="", GOWORK="off"), stdout=subprocess.PIPE)
    found = json.loads(run.stdout or b"{}")
    if "Dir" not in found:
        sys.exit("golang.org/x/tools %s can not be had: %s" % (version, found.get("Error", "")))
    return found["Dir"]


def make(out, tools):
    for check in CHECKS:
        root = os.path.join(tools, "go/analysis/passes", check, "testdata/src")
        for package in sorted(os.listdir(root)):
            to = os.path.join(out, check + "-" + package)
            os.makedirs(to, exist_ok=True)
            wants = []
            for name in sorted(os.listdir(os.path.join(root, package))):
                if not name.endswith(".go"):
                    continue
                shutil.copyfile(os.path.join(root, package, name), os.path.join(to, name))
                with open(os.path.join(to, name)) as f:
                    for i, line in enumerate(f, 1):
                        if "// want " in line:
                            wants.append(dict(file=name, line=i, text=line.split("// want ")[0].strip()))
            with open(os.path.join(to, "go.mod"), "w") as f:
                f.write("module example.org/%s/%s\n\ngo 1.26\n" % (check, package))
            with open(os.path.join(to, "expected.json"), "w") as f:
                json.dump(dict(check=check, wants=wants), f, indent=1)
            yield to, check, wants


def compare(cgovet, cases):
    wanted = met = found = other = 0
    for folder, check, wants in cases:
        run = subprocess.run([cgovet, "-C", folder, "--format", "json", "./..."], stdout=subprocess.PIPE)
        if run.returncode not in (0, 1):
            sys.exit("%s: cgovet ends with %d" % (folder, run.returncode))
        lines = {(os.path.basename(f["file"]), f["line"]): f for f in json.loads(run.stdout)["findings"]
                 if f["name"].startswith("pointer/")}
        used = set()
        for want in wants:
            wanted += 1
            near = [k for k in lines if k[0] == want["file"]
                    and (k[1] == want["line"] or lines[k]["rule"] == "CGO2016" and 0 < want["line"] - k[1] <= 5)]
            reason = [r for c, pattern, r in REASONS if c == check and re.search(pattern, want["text"])]
            if near:
                found += 1
                met += 1
                used.update(near)
            elif reason:
                met += 1
                print("silent: %s:%d: %s: %s" % (want["file"], want["line"], want["text"], reason[0]))
            else:
                print("missed: %s/%s:%d: %s" % (folder, want["file"], want["line"], want["text"]))
        for key in sorted(set(lines) - used):
            other += 1
            print("other: %s/%s:%d: %s" % (folder, key[0], key[1], lines[key]["message"]))
    print("%d found" % found)
    print("%d of %d wanted lines found or explained, %d findings on other lines" % (met, wanted, other))
    return 0 if met == wanted and not other else 1


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--out", required=True)
    ap.add_argument("--version", default="v0.41.0")
    ap.add_argument("--cgovet")
    a = ap.parse_args()
    cases = list(make(a.out, module(a.version)))
    print("%d packages, %d wanted lines" % (len(cases), sum(len(w) for _, _, w in cases)))
    return compare(a.cgovet, cases) if a.cgovet else 0


sys.exit(main())
