#!/usr/bin/env python3
"""Compares what cgovet says of small programs with what Go's run-time checks of pointers say.

usage: compare_ptr.py CGOVET CASES

CASES is a folder as suites/go_ptr_cases.py writes it: a folder a program, each with expected.json, {"fail": whether
the program is stopped}; or as suites/ptr_programs.py --verify does: one package whose index.json has the lines of
each program. A program counts as reported if a rule of the family `pointer` reports it by default; of generated
programs, which C only looks at, those count that foretell the check: CGO2001, 2003, 2005, 2009, 2025, 2027.
Last line: `N of M programs agree`; status 1 if not all do.
"""
import json
import os
import subprocess
import sys

FORETELL = {"CGO2001", "CGO2003", "CGO2005", "CGO2009", "CGO2025", "CGO2027"}


def findings(cgovet, folder):
    run = subprocess.run([cgovet, "-C", folder, "--format", "json", "./..."], stdout=subprocess.PIPE)
    if run.returncode not in (0, 1):
        sys.exit("%s: cgovet ends with %d" % (folder, run.returncode))
    return [f for f in json.loads(run.stdout)["findings"] if f["name"].startswith("pointer/")]


def of_folders(cgovet, cases):
    for name in sorted(os.listdir(cases)):
        folder = os.path.join(cases, name)
        expected = os.path.join(folder, "expected.json")
        if os.path.isfile(expected):
            with open(expected) as f:
                case = json.load(f)
            yield name, case["fail"], findings(cgovet, folder), case.get("comment", "")


def of_package(cgovet, folder, index):
    found = [f for f in findings(cgovet, folder) if f["rule"] in FORETELL]
    for case in index:
        if case["fail"] is None:
            sys.exit("the programs were not run: ptr_programs.py --verify")
        mine = [f for f in found if os.path.basename(f["file"]) == case["file"]
                and case["first"] <= f["line"] <= case["last"]]
        yield case["name"], case["fail"], mine, "\n" + case["text"]


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    cgovet, cases = sys.argv[1:]
    index = None
    path = os.path.join(cases, "index.json")
    if os.path.isfile(path):
        with open(path) as f:
            index = json.load(f)
    single = index and "first" in index[0]
    count = {(True, True): 0, (True, False): 0, (False, True): 0, (False, False): 0}
    for name, fails, found, text in of_package(cgovet, cases, index) if single else of_folders(cgovet, cases):
        count[fails, bool(found)] += 1
        if fails and not found:
            print("missed: %s: %s" % (name, text))
        for f in [] if fails else found[:1]:
            print("wrong: %s: %s:%d: %s %s%s"
                  % (name, f["file"], f["line"], f["rule"], f["message"], text if single else ""))
    fails = count[True, True] + count[True, False]
    passes = count[False, True] + count[False, False]
    print("of %d that are stopped %d are reported; of %d that are not %d are"
          % (fails, count[True, True], passes, count[False, True]))
    agree = count[True, True] + count[False, False]
    print("%d of %d programs agree" % (agree, fails + passes))
    return 0 if agree == fails + passes and agree else 1


sys.exit(main())
