#!/usr/bin/env python3
"""python3 oracle/compare/test_compare.py"""

import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

TOOL = pathlib.Path(__file__).with_name("compare.py")
PACKAGE = {"k": "package", "path": "p", "go": "go1.26.0", "lang": "go1.21.3"}
EXPR = {"k": "expr", "f": "a.go", "s": 1, "e": 2, "n": "Ident", "m": "value", "t": "int"}
INIT = {"k": "init", "f": "a.go", "s": 5, "e": 6, "lhs": ["x"]}
INIT2 = {"k": "init", "f": "a.go", "s": 7, "e": 8, "lhs": ["y"]}


def run(oracle, ours, *options):
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for name, records in (("oracle", oracle), ("ours", ours)):
            path = pathlib.Path(folder, name)
            lines = [json.dumps(r, separators=(",", ":")) + "\n" for r in records]
            path.write_text("".join(lines), encoding="utf-8")
            paths.append(str(path))
        command = [sys.executable, str(TOOL), "types", *paths, *options]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout


class Compare(unittest.TestCase):
    def test_members_are_a_set_and_versions_do_not_count(self):
        other = dict(reversed(list(EXPR.items())))
        other = {"k": other.pop("k"), **other}
        code, out = run([PACKAGE, EXPR], [{**PACKAGE, "go": "x", "lang": "go1.21"}, other])
        self.assertEqual(code, 0)
        self.assertEqual(out.splitlines()[-1], "2 of 2 records agree")

    def test_a_difference_names_its_member(self):
        code, out = run([PACKAGE, EXPR], [PACKAGE, {**EXPR, "t": "string"}])
        self.assertEqual(code, 1)
        self.assertIn('oracle "int"', out)
        self.assertIn('ours   "string"', out)
        self.assertEqual(out.splitlines()[-1], "1 of 2 records agree")

    def test_a_missing_record_and_a_missing_package_count(self):
        code, out = run([PACKAGE, EXPR], [PACKAGE])
        self.assertEqual((code, out.splitlines()[-1]), (1, "1 of 2 records agree"))
        code, out = run([PACKAGE, EXPR], [])
        self.assertEqual((code, out.splitlines()[-1]), (1, "0 of 2 records agree"))

    def test_one_too_many_fails(self):
        code, out = run([PACKAGE], [PACKAGE, EXPR])
        self.assertEqual(code, 1)
        self.assertIn("expr: 1 only ours", out)

    def test_the_order_of_initialisation_counts(self):
        code, out = run([PACKAGE, INIT, INIT2], [PACKAGE, INIT2, INIT])
        self.assertEqual((code, out.splitlines()[-1]), (1, "1 of 3 records agree"))


if __name__ == "__main__":
    unittest.main()
