"""Which differing records are causes, and which only follow from others.

A record follows from a differing one that lies within it, from the declaration of what it names, or from what stands
at the right of what it declares. In a syntax tree all behind the first node of another shape follows from that node.
"""

import bisect
import collections
import json
import os

# At one and the same place the earlier kind is the cause.
RANK = {"def": 0, "use": 0, "sel": 1, "inst": 2, "expr": 3, "implicit": 4}
PLACED = set(RANK)


class Difference:
    """One record on which the two sides do not agree; a side that lacks it has None."""

    def __init__(self, scope, theirs, ours):
        self.scope, self.theirs, self.ours = scope, theirs, ours
        self.record = theirs or ours
        self.kind = self.record["k"]
        self.file = self.record.get("f", "") if self.kind != "node" else scope
        self.start, self.end = self.record.get("s", -1), self.record.get("e", -1)

    def members(self):
        if self.theirs is None or self.ours is None:
            return []
        names = set(self.theirs) | set(self.ours)
        return sorted(n for n in names if self.theirs.get(n) != self.ours.get(n))

    def is_literal(self):
        return self.kind == "expr" and (self.record.get("n") == "BasicLit" or self.record.get("m") == "nil")


class Cause:
    def __init__(self, root):
        self.root = root
        self.places = [root]
        self.follow = []


def find(mode, oracle, differences):
    """The causes in one package or file, the first first; oracle has all its records."""
    return (of_trees if mode == "ast" else of_types)(oracle, differences)


def gather(differences, leads_to):
    """Each difference under the one at the end of its chain."""
    causes = {}
    for difference in differences:
        seen, at = {id(difference)}, difference
        while leads_to.get(id(at)) is not None and id(leads_to[id(at)]) not in seen:
            at = leads_to[id(at)]
            seen.add(id(at))
        cause = causes.setdefault(id(at), Cause(at))
        if at is not difference:
            cause.follow.append(difference)
    return sorted(causes.values(), key=lambda c: (c.root.file, c.root.start))


def of_trees(_, differences):
    nodes = sorted((d for d in differences if d.kind == "node"), key=lambda d: d.record["id"])
    leads_to = {}
    shape = None
    by_id = {d.record["id"]: d for d in nodes}
    for node in nodes:
        if shape is not None:
            leads_to[id(node)] = shape
        elif node.theirs is None or node.ours is None or set(node.members()) & {"n", "p", "f", "i"}:
            shape = node
    for node in nodes:
        # An outer node that only ends elsewhere follows from what it holds.
        parent = by_id.get(node.record.get("p"))
        if parent is not None and id(parent) not in leads_to and parent is not shape:
            if set(parent.members()) <= {"s", "e"}:
                leads_to[id(parent)] = node
    for other in differences:
        if other.kind != "node" and nodes:
            leads_to[id(other)] = nodes[0]
    return gather(differences, leads_to)


def of_types(oracle, differences):
    placed = [d for d in differences if d.kind in PLACED]
    leads_to = {}
    by_file = collections.defaultdict(list)
    for d in placed:
        by_file[d.file].append(d)
    for group in by_file.values():
        # Outer ones before inner ones; of those at one place the cause comes last.
        group.sort(key=lambda d: (d.start, -d.end, -RANK[d.kind]))
        within(group, leads_to)
    declared = {(d.file, d.start): d for d in placed if d.kind == "def"}
    right = right_sides(oracle)
    for d in placed:
        if id(d) in leads_to:
            continue
        if d.kind == "def":
            leads_to[id(d)] = inside(by_file[d.file], *right(d.file, d.end))
        elif d.kind in ("use", "implicit", "expr"):
            target = declared.get(place_of(d.record.get("o")))
            if target is not None and target is not d:
                leads_to[id(d)] = target
    types = {}
    for d in differences:
        if d.kind == "type":
            file, offset = place_of(d.record.get("o"))
            name = d.record.get("name", "")
            target = inside(by_file[file], *right(file, offset + len(name.rsplit(".", 1)[-1])))
            leads_to[id(d)] = target or declared.get((file, offset))
            types[name] = d
    for d in differences:
        if d.kind in ("layout", "mset"):
            name = d.record.get("name") or d.record.get("t", "").lstrip("*")
            leads_to[id(d)] = types.get(name) or types.get(name.rsplit(".", 1)[-1])
    return gather(differences, leads_to)


def within(group, leads_to):
    """Leads each outer difference to the first innermost one, and a literal to what gives it its type."""
    stack = []
    for d in group:
        while stack and not (stack[-1].end >= d.end and d.start < stack[-1].end):
            stack.pop()
        if stack:
            outer = stack[-1]
            known = leads_to.get(id(outer))
            if known is None or known.is_literal() and not d.is_literal():
                leads_to[id(outer)] = d
            if d.is_literal() and leads_to[id(outer)] is not d:
                leads_to[id(d)] = leads_to[id(outer)]
        stack.append(d)
    for outer in group:
        inner = leads_to.get(id(outer))
        # A literal that came before its sibling.
        for d in group if inner is not None and not inner.is_literal() else ():
            if d.start >= inner.start:
                break
            if d.is_literal() and id(d) not in leads_to and outer.start <= d.start and d.end <= outer.end:
                leads_to[id(d)] = inner


def place_of(obj):
    """File and offset where an object is declared."""
    at = obj.get("at", "") if isinstance(obj, dict) else ""
    file, _, offset = at.rpartition("/")[2].rpartition(":")
    return (file, int(offset)) if offset.isdigit() else ("", -1)


def right_sides(oracle):
    """A function from a place to the extent of the first whole expression or type behind it."""
    exprs = collections.defaultdict(dict)
    for record in oracle.values():
        if record["k"] == "expr":
            ends = exprs[record["f"]]
            ends[record["s"]] = max(ends.get(record["s"], -1), record["e"])
    starts = {file: sorted(ends) for file, ends in exprs.items()}

    def right(file, offset):
        at = bisect.bisect_left(starts.get(file, []), offset)
        if offset < 0 or file not in starts or at == len(starts[file]):
            return -1, -1
        start = starts[file][at]
        return start, exprs[file][start]

    return right


def inside(group, start, end):
    return next((d for d in group if start >= 0 and start <= d.start and d.end <= end), None)


class Sources:
    """Lines of the files below the folders that were compared."""

    def __init__(self, folders):
        self.folders = [f[:-4] if f.endswith("/...") else f for f in folders]
        self.texts = {}

    def text(self, scope, file):
        if (scope, file) not in self.texts:
            self.texts[scope, file] = self.read(scope, file)
        return self.texts[scope, file]

    def read(self, scope, file):
        parts = scope.split("/") if scope != file else []
        for folder in self.folders:
            for i in range(len(parts) + 1):
                path = os.path.join(folder, *parts[i:], file)
                if file and os.path.isfile(path):
                    with open(path, "rb") as source:
                        return source.read()
        return None

    def place(self, d):
        """(file:line:column, the line, the text of the record), as far as the source is there."""
        text = self.text(d.scope, d.file)
        if text is None or not 0 <= d.start <= len(text):
            known = d.kind in PLACED or d.kind in ("init", "node")
            return "%s:+%d" % (d.file, d.start) if known and d.file else d.file or d.scope, "", ""
        before = text.rfind(b"\n", 0, d.start) + 1
        after = text.find(b"\n", d.start)
        line = text[before : after if after >= 0 else len(text)]
        what = text[d.start : max(d.start, d.end)].split(b"\n", 1)[0][:60]
        number = text.count(b"\n", 0, d.start) + 1
        where = "%s:%d:%d" % (d.file, number, d.start - before + 1)
        return where, decoded(line).strip()[:110], decoded(what)


def decoded(line):
    return line.decode("utf-8", "replace").expandtabs(4)


def merged(causes, sources):
    """Causes of the same text and the same difference are one, at more places."""
    table = {}
    for cause in causes:
        d = cause.root
        name = d.record.get("name", "")
        diff = [(n, d.ours.get(n), d.theirs.get(n)) for n in d.members()]
        sides = "go" if d.ours is None else "ours" if d.theirs is None else diff
        same = [d.kind, d.record.get("n", ""), name, sources.place(d)[2], sides]
        if d.kind not in PLACED:
            same += [d.scope, d.start, d.record.get("t", ""), d.record.get("id", -1)]
        first = table.setdefault(json.dumps(same, sort_keys=True), cause)
        if first is not cause:
            first.places.append(d)
            first.follow += cause.follow
    return list(table.values())


def describe(cause, sources):
    d = cause.root
    where, line, what = sources.place(d)
    label = " ".join(filter(None, (d.kind, d.record.get("n", ""), d.record.get("name", "") or what)))
    scope = "" if d.scope == d.file else " in " + d.scope
    yield "%s: %s%s" % (where, label, scope if d.scope != where else "")
    if line:
        yield "    | " + line
    if d.ours is None:
        yield "    ours  has no such record"
        yield "    go's  " + shown(d.theirs)
    elif d.theirs is None:
        yield "    ours  " + shown(d.ours)
        yield "    go's  has no such record"
    for name in d.members():
        a, b = d.ours.get(name), d.theirs.get(name)
        inner = [""]
        if isinstance(a, dict) and isinstance(b, dict):
            inner = sorted(n for n in set(a) | set(b) if a.get(n) != b.get(n))
        for n in inner:
            yield "    ours  %s %s" % (name + "." * bool(n) + n, shown(a.get(n) if n else a))
            yield "    go's  %s %s" % (name + "." * bool(n) + n, shown(b.get(n) if n else b))
    if len(cause.places) > 1:
        more = [sources.place(other)[0] for other in cause.places[1:4]]
        dots = ", …" if len(cause.places) > 4 else ""
        yield "    the same at %d more: %s%s" % (len(cause.places) - 1, ", ".join(more), dots)
    if cause.follow:
        kinds = collections.Counter(f.kind for f in cause.follow)
        text = ", ".join("%d %s" % (n, kind) for kind, n in sorted(kinds.items()))
        first = sources.place(min(cause.follow, key=lambda f: (f.file, f.start)))[0]
        yield "    from this follow %s; the first at %s" % (text, first)


def shown(value):
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return text if len(text) <= 400 else text[:400] + "…"
