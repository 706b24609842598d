#!/usr/bin/env python3
"""Compares what cgovet says of small programs with what Go's run-time checks of pointers say.

usage: compare_ptr.py CGOVET CASES

CASES is a folder as suites/go_ptr_cases.py or suites/ptr_programs.py writes it: a folder a program, each with
expected.json, {"fail": whether the program is stopped}. A program counts as reported if a rule of the family
`pointer` reports it by default. Last line: `N of M programs agree`; status 1 if not all do.
"""
import json
import os
import subprocess
import sys


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    cgovet, cases = sys.argv[1:]
    count = {(True, True): 0, (True, False): 0, (False, True): 0, (False, False): 0}
    for name in sorted(os.listdir(cases)):
        folder = os.path.join(cases, name)
        expected = os.path.join(folder, "expected.json")
        if not os.path.isfile(expected):
            continue
        with open(expected) as f:
            case = json.load(f)
        run = subprocess.run([cgovet, "-C", folder, "--format", "json", "./..."], stdout=subprocess.PIPE)
        if run.returncode not in (0, 1):
            sys.exit("%s: cgovet ends with %d" % (name, run.returncode))
        found = [f for f in json.loads(run.stdout)["findings"] if f["name"].startswith("pointer/")]
        count[case["fail"], bool(found)] += 1
        if case["fail"] and not found:
            print("missed: %s: %s" % (name, case.get("comment", "")))
        for f in [] if case["fail"] else found[:1]:
            print("wrong: %s: %s:%d: %s %s" % (name, f["file"], f["line"], f["rule"], f["message"]))
    fails = count[True, True] + count[True, False]
    passes = count[False, True] + count[False, False]
    print("of %d that are stopped %d are reported; of %d that are not %d are"
          % (fails, count[True, True], passes, count[False, True]))
    agree = count[True, True] + count[False, False]
    print("%d of %d programs agree" % (agree, fails + passes))
    return 0 if agree == fails + passes and agree else 1


sys.exit(main())
