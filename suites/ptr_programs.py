#!/usr/bin/env python3
"""Programs that pass pointers to C, made at random from a seed, and what Go's run-time check says of each.

  ptr_programs.py --out DIR [--count N] [--seed N] [--stores] [--verify]

A program is a function that builds a value (types, nesting, where it lives, what its pointers point at, what is
pinned) and hands it to C in one of many ways. All functions of a run are one package, so that one build is enough:

OUT/{go.mod,main.go,cases_NN.go,take.h,take.c}
OUT/index.json   a list of {"name", "file", "first", "last", "fail", "text"}; fail is null before --verify

--stores makes programs that store pointers in memory (of C, of Go), which only GOEXPERIMENT=cgocheck2 judges.
--verify builds the package, runs each function in a process of its own and fills in whether it is stopped.
Equal seeds make equal programs.
"""
import argparse
import json
import os
import random
import subprocess
import sys

HEADER = r'''
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

typedef struct holder { int *p; int n; } holder;
typedef struct buffer { void *base; size_t len; } buffer;
typedef struct node { struct node *next; char *name; int n; } node;
typedef struct outer { int id; holder inner; buffer bufs[2]; node *link; } outer;
typedef struct plain { int a; int b[4]; } plain;
typedef union word { void *p; uintptr_t n; } word;

void take(void *p);
void take_int(int *p);
void take_holder(holder *h);
void take_buffer(buffer *b);
void take_node(node *n);
void take_outer(outer *o);
void take_plain(plain *p);
void take_word(word *w);
void take_strings(char **s);
void value_buffer(buffer b);
void value_node(node n);
int ask(void *p);
int *c_int(void);
char *c_text(void);
node *c_node(void);
void *c_slot(void);
'''

SOURCE = r'''
#include "take.h"
void take(void *p) { (void)p; }
void take_int(int *p) { (void)p; }
void take_holder(holder *h) { (void)h; }
void take_buffer(buffer *b) { (void)b; }
void take_node(node *n) { (void)n; }
void take_outer(outer *o) { (void)o; }
void take_plain(plain *p) { (void)p; }
void take_word(word *w) { (void)w; }
void take_strings(char **s) { (void)s; }
void value_buffer(buffer b) { (void)b; }
void value_node(node n) { (void)n; }
int ask(void *p) { return p != 0; }
static int number;
static char text[8];
static node one;
static outer slot;
int *c_int(void) { return &number; }
char *c_text(void) { return text; }
node *c_node(void) { return &one; }
void *c_slot(void) { return &slot; }
'''

HEAD = '''package main

/*
#include "take.h"
*/
import "C"

import (
	"runtime"
	"strings"
	"unsafe"
)

var _ runtime.Pinner
var _ = strings.Repeat
var _ unsafe.Pointer

'''


class Program:
    """The body of one function."""

    def __init__(self, rng, number):
        self.rng = rng
        self.number = number
        self.lines = []
        self.globals = []
        self.names = 0
        self.pinner = False

    def name(self, stem):
        self.names += 1
        return '%s%d' % (stem, self.names)

    def add(self, *lines):
        self.lines += lines

    def pick(self, **weights):
        keys = sorted(weights)
        return self.rng.choices(keys, [weights[k] for k in keys])[0]

    def pin(self, what):
        if not self.pinner:
            self.pinner = True
            self.add('var pin runtime.Pinner', 'defer pin.Unpin()')
        self.add('pin.Pin(%s)' % what)

    def target(self, of):
        """An expression of type *of to be put into a slot, and its statements."""
        kind = self.pick(nil=3, go=4, local=2, element=2, c=3, pinned=3, unpinned=1)
        if kind == 'nil':
            return 'nil'
        if kind == 'c':
            return {'C.int': 'C.c_int()', 'C.char': 'C.c_text()', 'C.node': 'C.c_node()'}[of]
        if kind == 'go':
            return 'new(%s)' % of
        v = self.name('v')
        if kind == 'local':
            self.add('var %s %s' % (v, of))
            return '&' + v
        if kind == 'element':
            self.add('%s := make([]%s, 4)' % (v, of))
            return '&%s[%d]' % (v, self.rng.randrange(4))
        # Small objects without pointers share a block, and are pinned together.
        self.add('%s := &make([]%s, 16)[0]' % (v, of))
        if kind == 'pinned':
            self.pin(v)
        else:
            p = self.name('p')
            self.add('var %s runtime.Pinner' % p, '%s.Pin(%s)' % (p, v), '%s.Unpin()' % p)
        return v

    def void(self):
        t = self.target(self.rng.choice(['C.int', 'C.char', 'C.node']))
        return t if t == 'nil' else 'unsafe.Pointer(%s)' % t

    def fill(self, at, type):
        """Sets some slots of the value at `at`, which is addressable."""
        r = self.rng
        if type == 'C.holder':
            if r.random() < 0.8:
                self.add('%s.p = %s' % (at, self.target('C.int')))
            self.add('%s.n = %d' % (at, r.randrange(9)))
        elif type == 'C.buffer':
            if r.random() < 0.8:
                self.add('%s.base = %s' % (at, self.void()))
        elif type == 'C.node':
            if r.random() < 0.5:
                self.add('%s.next = %s' % (at, self.target('C.node')))
            if r.random() < 0.5:
                self.add('%s.name = %s' % (at, self.target('C.char')))
            self.add('%s.n = 1' % at)
        elif type == 'C.outer':
            if r.random() < 0.5:
                self.fill(at + '.inner', 'C.holder')
            if r.random() < 0.5:
                self.fill('%s.bufs[%d]' % (at, r.randrange(2)), 'C.buffer')
            if r.random() < 0.3:
                self.add('%s.link = %s' % (at, self.target('C.node')))
        elif type == 'C.plain':
            self.add('%s.b[%d] = 1' % (at, r.randrange(4)))
        elif type == 'named':
            if r.random() < 0.5:
                self.add('%s.title = %s' % (at, r.choice(['"constant"', 'strings.Repeat("a", 9)'])))
            if r.random() < 0.5:
                self.fill(at + '.h', 'C.holder')
            self.add('%s.id = 2' % at)

    FIELDS = {
        'C.holder': ['n'], 'C.buffer': ['len'], 'C.node': ['n'], 'C.plain': ['a', 'b', 'b[1]'],
        'C.outer': ['id', 'inner', 'inner.n', 'bufs[0]', 'bufs[1].len', 'bufs'],
        'named': ['id', 'h', 'h.n', 'title'],
    }
    TAKER = {'C.holder': 'take_holder', 'C.buffer': 'take_buffer', 'C.node': 'take_node', 'C.outer': 'take_outer',
             'C.plain': 'take_plain'}

    def root(self, type):
        """A value of the type; an expression for it that is addressable."""
        kind = self.pick(local=4, new=4, array=2, slice=3, globals=1, wrapper=2, copy=1)
        v = self.name('x')
        if kind == 'local':
            self.add('var %s %s' % (v, type))
            self.fill(v, type)
            return v
        if kind == 'new':
            self.add('%s := &%s{}' % (v, type))
            self.fill(v, type)
            return '(*%s)' % v if self.rng.random() < 0.15 else v + '.'
        if kind in ('array', 'slice'):
            self.add('var %s [3]%s' % (v, type) if kind == 'array' else '%s := make([]%s, 3)' % (v, type))
            for i in self.rng.sample(range(3), 2):
                self.fill('%s[%d]' % (v, i), type)
            return '%s[%d]' % (v, self.rng.randrange(3))
        if kind == 'globals':
            g = 'global%d' % self.number
            self.globals.append('var %s %s' % (g, type))
            self.fill(g, type)
            return g
        if kind == 'copy':
            w = self.name('w')
            self.add('var %s %s' % (v, type))
            self.fill(v, type)
            self.add('%s := %s' % (w, v))
            return w
        w = self.name('w')
        self.add('%s := &struct{ before C.int; in %s; after *C.int }{}' % (w, type))
        self.fill(w + '.in', type)
        if self.rng.random() < 0.4:
            self.add('%s.after = %s' % (w, self.target('C.int')))
        return w + '.in'

    def call(self, function, argument):
        text = 'C.%s(%s)' % (function, argument)
        shape = self.pick(plain=8, defer=2, closure=2, loop=1, branch=1)
        if shape == 'defer':
            self.add('defer ' + text)
        elif shape == 'closure':
            self.add('func() {', text, '}()')
        elif shape == 'loop':
            self.add('for i := 0; i < 2; i++ {', text, '}')
        elif shape == 'branch':
            self.add('if runtime.NumCPU() > 0 {', text, '}')
        else:
            self.add(text)

    def address(self, type):
        """Builds a value and passes its address, or that of a part."""
        at = self.root(type)
        pointer = at[:-1] if at.endswith('.') else None
        base = pointer or at
        if self.rng.random() < 0.4:
            field = self.rng.choice(self.FIELDS[type])
            what, whole = '&%s.%s' % (base, field), False
        else:
            what, whole = pointer or '&' + at, True
        form = self.pick(direct=5, variable=2, void=2, parens=1, ask=1, typed=4)
        if form == 'typed' and whole and type in self.TAKER:
            self.call(self.TAKER[type], what)
        elif form == 'typed' and what.endswith(('.n', '.a', '.id')) and not whole:
            self.call('take_int', what)
        elif form == 'variable':
            p = self.name('p')
            self.add('%s := %s' % (p, what))
            self.call('take', 'unsafe.Pointer(%s)' % p)
        elif form == 'void':
            q = self.name('q')
            self.add('%s := unsafe.Pointer(%s)' % (q, what))
            self.call('take', q)
        elif form == 'parens':
            self.call('take', 'unsafe.Pointer((%s))' % what)
        elif form == 'ask':
            self.add('_, _ = C.ask(unsafe.Pointer(%s))' % what)
        else:
            self.call('take', 'unsafe.Pointer(%s)' % what)

    def strings(self):
        """A list of C strings."""
        v = self.name('s')
        if self.rng.random() < 0.5:
            self.add('%s := make([]*C.char, 4)' % v)
        else:
            self.add('%s := []*C.char{nil, nil, nil, nil}' % v)
        for i in self.rng.sample(range(4), 2):
            self.add('%s[%d] = %s' % (v, i, self.target('C.char')))
        cut = self.pick(none=4, low=1, capacity=2)
        if cut == 'low':
            w = self.name('s')
            self.add('%s := %s[%d:]' % (w, v, self.rng.randrange(1, 3)))
            v = w
        elif cut == 'capacity':
            w = self.name('s')
            self.add('%s := %s[:1:%d]' % (w, v, self.rng.randrange(1, 4)))
            v = w
        form = self.pick(element=4, void=2, data=1, sliced=1, variable=1)
        if form == 'element':
            self.call('take_strings', '&%s[0]' % v)
        elif form == 'void':
            self.call('take', 'unsafe.Pointer(&%s[0])' % v)
        elif form == 'data':
            self.call('take_strings', 'unsafe.SliceData(%s)' % v)
        elif form == 'sliced':
            self.call('take_strings', 'unsafe.SliceData(%s[:])' % v)
        else:
            p = self.name('p')
            self.add('%s := &%s[0]' % (p, v))
            self.call('take_strings', p)

    def container(self):
        v = self.name('c')
        kind = self.pick(bytes=2, text=2, map=1, chan=1, func=1, any=1, data=2, nilmap=1)
        if kind == 'bytes':
            self.add('%s := make([]byte, 8)' % v)
        elif kind == 'text':
            self.add('%s := %s' % (v, self.rng.choice(['"constant"', 'strings.Repeat("b", 9)'])))
        elif kind == 'map':
            self.add('%s := map[int]int{1: 2}' % v)
        elif kind == 'nilmap':
            self.add('var %s map[int]int' % v)
        elif kind == 'chan':
            self.add('%s := make(chan int, 1)' % v)
        elif kind == 'func':
            n = self.name('n')
            self.add('%s := runtime.NumCPU()' % n, '%s := func() int { return %s }' % (v, n))
        elif kind == 'any':
            self.add('var %s any = new(C.int)' % v)
        else:
            self.add('%s := make([]byte, 8)' % v)
            self.call('take', self.rng.choice(['unsafe.Pointer(&%s[0])', 'unsafe.Pointer(unsafe.SliceData(%s))']) % v)
            return
        self.call('take', 'unsafe.Pointer(&%s)' % v)

    def value(self):
        """A record by value."""
        v = self.name('b')
        if self.rng.random() < 0.5:
            inner = self.root('C.holder')
            what = inner[:-1] if inner.endswith('.') else '&' + inner
            self.add('%s := C.buffer{base: unsafe.Pointer(%s)}' % (v, what))
            self.call('value_buffer', v)
        else:
            self.add('var %s C.node' % v)
            self.fill(v, 'C.node')
            if self.rng.random() < 0.4:
                self.add('%s.next = &C.node{name: %s}' % (v, self.target('C.char')))
            self.call('value_node', v)

    def union(self):
        v = self.name('u')
        self.add('%s := %s' % (v, self.rng.choice(
            ['unsafe.Pointer(new(C.int))', 'unsafe.Pointer(C.c_int())', 'unsafe.Pointer(nil)'])))
        self.call('take_word', '(*C.word)(unsafe.Pointer(&%s))' % v)

    def chain(self):
        """A list whose nodes are pinned or not."""
        last = 'nil'
        for i in range(self.rng.randrange(1, 4)):
            v = self.name('n')
            self.add('%s := &C.node{next: %s}' % (v, last))
            if self.rng.random() < 0.6:
                self.pin(v)
            last = v
        self.call('take_node', last)

    def make(self):
        kind = self.pick(address=12, strings=4, container=3, value=2, union=1, chain=2)
        if kind == 'address':
            self.address(self.rng.choice(['C.holder', 'C.buffer', 'C.node', 'C.outer', 'C.plain', 'named']))
        else:
            getattr(self, kind)()

    def stores(self):
        """Puts a pointer somewhere: into memory of C, or of Go."""
        c = self.rng.random() < 0.6
        o = self.name('o')
        self.add('%s := %s' % (o, '(*C.outer)(C.c_slot())' if c else '&C.outer{}'))
        kind = self.pick(field=4, inner=3, record=2, copy=2, helper=1)
        if kind == 'field':
            self.add('%s.link = %s' % (o, self.target('C.node')))
        elif kind == 'inner':
            self.add('%s.inner.p = %s' % (o, self.target('C.int')))
        elif kind == 'record':
            self.add('%s.bufs[%d] = C.buffer{base: %s}' % (o, self.rng.randrange(2), self.void()))
        elif kind == 'copy':
            b = self.name('b')
            self.add('%s := make([]C.buffer, 2)' % b)
            self.add('%s[0].base = %s' % (b, self.void()))
            self.add('copy(%s.bufs[:], %s)' % (o, b))
        else:
            self.add('store(%s, %s)' % (o, self.target('C.node')))
        self.add('keep = %s' % o)


def generate(out, count, seed, stores):
    os.makedirs(out, exist_ok=True)
    rng = random.Random(seed)
    index, names = [], []

    def write(name, text):
        with open(os.path.join(out, name), 'w') as f:
            f.write(text)

    write('go.mod', 'module ptrprograms\n\ngo 1.26\n')
    write('take.h', HEADER.lstrip())
    write('take.c', SOURCE.lstrip())
    text, line, file, number = '', 0, '', 0
    for number in range(count):
        if number % 25 == 0:
            if file:
                write(file, text)
            file, text = 'cases_%02d.go' % (number // 25), HEAD
        p = Program(rng, number)
        p.stores() if stores else p.make()
        name = 'case%03d' % number
        body = '\n'.join(p.globals + ['func %s() {' % name] + ['\t' + l for l in p.lines] + ['}', '', ''])
        first = text.count('\n') + 1
        text += body
        index.append(dict(name=name, file=file, first=first, last=text.count('\n'), fail=None, text=body.strip()))
        names.append(name)
    write(file, text)
    main = ['package main', '', '/*', '#include "take.h"', '*/', 'import "C"', '', 'import "os"', '',
            'type named struct {', '\tid    C.int', '\ttitle string', '\th     C.holder', '}', '',
            'var keep *C.outer', '', 'func store(o *C.outer, n *C.node) { o.link = n }', '',
            'func main() {', '\tswitch os.Args[1] {']
    for n in names:
        main += ['\tcase "%s":' % n, '\t\t%s()' % n]
    main += ['\t}', '}', '']
    write('main.go', '\n'.join(main))
    return index


def verify(out, index, stores):
    env = dict(os.environ, GOFLAGS='-buildvcs=false', GOWORK='off')
    if stores:
        env['GOEXPERIMENT'] = 'cgocheck2'
    exe = os.path.join(os.path.abspath(out), 'cases.exe')
    build = subprocess.run(['go', 'build', '-o', exe, '.'], cwd=out, env=env, stdout=subprocess.PIPE,
                           stderr=subprocess.STDOUT)
    if build.returncode:
        sys.exit('the programs do not build:\n' + build.stdout.decode()[:2000])
    for case in index:
        run = subprocess.run([exe, case['name']], env=dict(os.environ, GODEBUG='cgocheck=1'),
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60)
        output = run.stdout.decode('utf-8', 'replace')
        case['fail'] = run.returncode != 0
        if case['fail'] and 'unpinned Go' not in output:
            sys.exit('%s fails for another reason:\n%s\n%s' % (case['name'], case['text'], output[:600]))
    os.remove(exe)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('--out', required=True)
    ap.add_argument('--count', type=int, default=200)
    ap.add_argument('--seed', type=int, default=1)
    ap.add_argument('--stores', action='store_true')
    ap.add_argument('--verify', action='store_true')
    a = ap.parse_args()
    index = generate(a.out, a.count, a.seed, a.stores)
    if a.verify:
        verify(a.out, index, a.stores)
    with open(os.path.join(a.out, 'index.json'), 'w') as f:
        json.dump(index, f, indent=1)
        f.write('\n')
    stopped = sum(bool(c['fail']) for c in index)
    print('%d programs%s' % (len(index), ', %d are stopped' % stopped if a.verify else ''))


main()
