#!/usr/bin/env python3
"""Which of Go's own cases get the error lines that they ask for.

usage: compare_lines.py cases CASES.json SUITE OUT      cases of SUITE* for the checker, one a line
       compare_lines.py compare CASES.json SUITE OURS KNOWN

A case agrees if every line that expects an error has one and no other line has. The compiler stops
after syntax errors, so where a case of go-test has some, those alone count. KNOWN lists the cases
that do not agree, each with the reason; it may only shrink: a case that is on the list and agrees
is an error, as is one that differs and is not on it. Ends with "N of M packages agree".
"""
import collections, json, sys


def selected(path, suite):
    return [c for c in json.load(open(path)) if c['suite'].startswith(suite) and c['kind'] != 'compiler-diagnostics']


def known_of(path):
    known = {}
    for line in open(path):
        line = line.rstrip('\n')
        if line and not line.startswith('#'):
            case, _, why = line.partition('\t')
            if not why.strip():
                sys.exit('%s: no reason for %s' % (path, case))
            known[case] = why
    return known


def read(path):
    lines = collections.defaultdict(lambda: collections.defaultdict(list))
    ended = {}
    for line in open(path):
        parts = line.rstrip('\n').split('\t', 4)
        if len(parts) == 2:
            ended[parts[0]] = parts[1]
        else:
            lines[parts[0]][(parts[1], int(parts[2]))].append(parts[4])
    return lines, ended


def compare(case, got):
    want = {(e['file'], e['line']): e['text'] for e in case['expected']}
    syntax = {at for at, said in got.items() if any(s.startswith('syntax: ') for s in said)}
    if syntax and case['suite'] == 'go-test':
        got = {at: said for at, said in got.items() if at in syntax}
    told = ['    - %s:%d: %s' % (*at, want[at]) for at in sorted(want.keys() - got.keys())]
    return told + ['    + %s:%d: %s' % (*at, got[at][0]) for at in sorted(got.keys() - want.keys())]


def main():
    mode, cases, suite = sys.argv[1:4]
    cases = selected(cases, suite)
    if mode == 'cases':
        with open(sys.argv[4], 'w') as out:
            for c in cases:
                out.write('\t'.join([c['id'], c['flags'], *c['files']]) + '\n')
        return 0
    lines, ended = read(sys.argv[4])
    known = known_of(sys.argv[5])
    agreed, found, expected, bad = 0, 0, 0, []
    for c in cases:
        told = compare(c, lines[c['id']])
        want = {(e['file'], e['line']) for e in c['expected']}
        expected += len(want)
        found += len(want & lines[c['id']].keys())
        if ended.get(c['id']) != 'done':
            told.append('    ' + ended.get(c['id'], 'not run'))
        agreed += not told
        if told:
            print('differs%s: %s %s' % (' as known' if c['id'] in known else '', c['id'], c['flags']))
            print('\n'.join(told))
        if bool(told) != (c['id'] in known):
            bad.append(c['id'])
    bad += sorted(known.keys() - {c['id'] for c in cases})
    for case in bad:
        print('on the list of known differences, but agrees or is gone: ' + case if case in known else
              'not on the list of known differences: ' + case)
    print('%d of %d expected lines found' % (found, expected))
    print('%d of %d packages agree' % (agreed, len(cases)))
    return 1 if bad else 0


sys.exit(main())
