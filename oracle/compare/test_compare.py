#!/usr/bin/env python3
"""python3 oracle/compare/test_compare.py"""

import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

TOOL = pathlib.Path(__file__).with_name("compare.py")
PACKAGE = {"k": "package", "path": "p", "go": "go1.26.0", "lang": "go1.21.3", "files": ["a.go"]}
EXPR = {"k": "expr", "f": "a.go", "s": 1, "e": 2, "n": "Ident", "m": "value", "t": "int"}
INIT = {"k": "init", "f": "a.go", "s": 5, "e": 6, "lhs": ["x"]}
INIT2 = {"k": "init", "f": "a.go", "s": 7, "e": 8, "lhs": ["y"]}


def run(oracle, ours, *options, mode="types"):
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for name, records in (("oracle", oracle), ("ours", ours)):
            path = pathlib.Path(folder, name)
            lines = [json.dumps(r, separators=(",", ":")) + "\n" for r in records]
            path.write_text("".join(lines), encoding="utf-8")
            paths.append(str(path))
        command = [sys.executable, str(TOOL), mode, *paths, *options]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout


class Compare(unittest.TestCase):
    def test_members_are_a_set_and_versions_do_not_count(self):
        other = dict(reversed(list(EXPR.items())))
        other = {"k": other.pop("k"), **other}
        code, out = run([PACKAGE, EXPR], [{**PACKAGE, "go": "x", "lang": "go1.21"}, other])
        self.assertEqual(code, 0)
        self.assertEqual(out.splitlines()[-1], "2 of 2 records agree, 0 causes")

    def test_a_difference_names_its_member(self):
        code, out = run([PACKAGE, EXPR], [PACKAGE, {**EXPR, "t": "string"}])
        self.assertEqual(code, 1)
        self.assertIn('go\'s  t "int"', out)
        self.assertIn('ours  t "string"', out)
        self.assertEqual(out.splitlines()[-1], "1 of 2 records agree, 1 cause")

    def test_a_missing_record_and_a_missing_package_count(self):
        code, out = run([PACKAGE, EXPR], [PACKAGE])
        self.assertEqual((code, out.splitlines()[-1]), (1, "1 of 2 records agree, 1 cause"))
        code, out = run([PACKAGE, EXPR], [])
        self.assertEqual((code, out.splitlines()[-1]), (1, "0 of 2 records agree, 2 causes"))

    def test_one_too_many_fails(self):
        code, out = run([PACKAGE], [PACKAGE, EXPR])
        self.assertEqual(code, 1)
        self.assertIn("expr: 1 only ours", out)

    def test_the_order_of_initialisation_counts(self):
        code, out = run([PACKAGE, INIT, INIT2], [PACKAGE, INIT2, INIT])
        self.assertEqual((code, out.splitlines()[-1]), (1, "1 of 3 records agree, 2 causes"))

    def test_what_follows_is_told_under_its_cause(self):
        source = "package p\nvar v = f(g(1))\nvar w = v\nvar u = g(2)\n"
        oracle = [PACKAGE, *spans(source, "int")]
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "a.go").write_text(source, encoding="utf-8")
            code, out = run(oracle, [PACKAGE, *spans(source, "string")], "--source", folder)
        self.assertEqual(code, 1)
        # The call of g is the cause of f's, of v and of w; u has the same one.
        self.assertEqual(out.splitlines()[:2], ["a.go:2:11: expr CallExpr g( in p", "    | var v = f(g(1))"])
        self.assertIn("    the same at 1 more: a.go:4:9\n", out)
        self.assertIn("    from this follow 3 def, 2 expr, 1 use; the first at a.go:2:5\n", out)
        self.assertEqual(out.splitlines()[-1], "3 of 11 records agree, 1 cause")

    def test_behind_a_node_of_another_shape_all_follows(self):
        file = {"k": "file", "file": "a.go", "nodes": 3}
        node = {"k": "node", "p": 0, "f": "Decls", "s": 1, "e": 2}
        theirs = [{**node, "id": i, "n": name} for i, name in enumerate("ABC")]
        ours = [{**node, "id": i, "n": name} for i, name in enumerate("AXB")]
        code, out = run([file, *theirs], [file, *ours], mode="ast")
        self.assertEqual(code, 1)
        self.assertIn("from this follow 1 node", out)
        self.assertEqual(out.splitlines()[-1], "2 of 4 records agree, 1 cause")


def spans(source, wrong):
    """Records of that source; what calls g and all that has its value from there has the type that is asked for."""
    records = []

    def add(kind, node, text, t, **more):
        start = source.index(text)
        records.append({"k": kind, "f": "a.go", "s": start, "e": start + more.pop("size", len(text)), "n": node, **more})
        records[-1]["m" if kind == "expr" else "o"] = "value" if kind == "expr" else {"k": "var", "t": t}
        if kind == "expr":
            records[-1]["t"] = t
        elif kind == "use":
            records[-1]["o"]["at"] = "p/a.go:%d" % source.index("v = f")

    add("expr", "CallExpr", "f(g(1))", wrong)
    add("expr", "CallExpr", "g(1)", wrong, size=2)
    add("expr", "BasicLit", "1)", "int", size=1)
    add("expr", "Ident", "v\nvar u", wrong, size=1)
    add("expr", "CallExpr", "g(2)", wrong, size=2)
    add("expr", "BasicLit", "2)", "int", size=1)
    for name in ("v = f", "w = v", "u = g"):
        add("def", "Ident", name, wrong, size=1, name=name[0])
    add("use", "Ident", "v\nvar u", wrong, size=1, name="v")
    return records


if __name__ == "__main__":
    unittest.main()
