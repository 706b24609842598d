// Command mutants finds places in a cgo package where one small edit makes correct code wrong, and places where an edit
// changes nothing.
//
//	mutants DIR
//
// It prints one JSON object a line: the kind, the file, the function, the value, and the edits, as byte offsets of the file
// with the new text. A value counts as owned when a local variable of the function holds what a call made, and the
// function itself releases it.
package main

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

type edit struct {
	File string `json:"file"`
	Off  int    `json:"off"`
	End  int    `json:"end"`
	Text string `json:"text"`
}

type site struct {
	Kind  string `json:"kind"`
	File  string `json:"file"`
	Func  string `json:"func"`
	First int    `json:"first"`
	Last  int    `json:"last"`
	Line  int    `json:"line"`
	Value string `json:"value"`
	// What releases the value, if the kind is about a release.
	By    string `json:"by,omitempty"`
	Maker string `json:"maker,omitempty"`
	// Names of the C functions that the package calls with one argument to release something.
	Others []string `json:"others,omitempty"`
	Edits  []edit   `json:"edits"`
}

type source struct {
	name string
	text []byte
	tree *ast.File
}

type finder struct {
	fset    *token.FileSet
	files   []*source
	methods map[string]bool // method and function names that release their receiver or first argument
	freers  map[string]bool // C functions that are used as releases
	// Types whose values have a finalizer, and the functions or methods that are the finalizers.
	finalized  map[string]bool
	finalizers map[string]bool
	out        *json.Encoder
}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: mutants DIR")
		os.Exit(2)
	}
	f := &finder{fset: token.NewFileSet(), methods: map[string]bool{}, freers: map[string]bool{},
		finalized: map[string]bool{}, finalizers: map[string]bool{}, out: json.NewEncoder(os.Stdout)}
	if err := f.load(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "mutants:", err)
		os.Exit(2)
	}
	f.findReleasers()
	f.findFinalizers()
	for _, s := range f.files {
		for _, d := range s.tree.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Body != nil {
				f.function(s, fn)
			}
		}
	}
	f.neutral()
}

func (f *finder) load(dir string) error {
	context := build.Default
	context.CgoEnabled = true
	context.GOOS, context.GOARCH = "linux", "amd64"
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return err
	}
	sort.Strings(names)
	for _, path := range names {
		name := filepath.Base(path)
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		if ok, err := context.MatchFile(dir, name); err != nil || !ok {
			continue
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		tree, err := parser.ParseFile(f.fset, path, text, parser.ParseComments)
		if err != nil {
			continue
		}
		f.files = append(f.files, &source{name, text, tree})
	}
	return nil
}

// A name that says it releases something.
func releasing(name string) bool {
	lower := strings.ToLower(name)
	for _, word := range []string{"free", "destroy", "delete", "release", "close", "unref", "dispose", "finalize", "drop"} {
		if i := strings.Index(lower, word); i >= 0 {
			rest := lower[i+len(word):]
			if word == "free" && strings.HasPrefix(rest, "ze") {
				continue
			}
			return true
		}
	}
	return false
}

// The NAME of C.NAME.
func cName(e ast.Expr) (string, bool) {
	sel, ok := ast.Unparen(e).(*ast.SelectorExpr)
	if !ok {
		return "", false
	}
	id, ok := sel.X.(*ast.Ident)
	if !ok || id.Name != "C" || id.Obj != nil {
		return "", false
	}
	return sel.Sel.Name, true
}

// What lies under conversions, parentheses and address-of.
func stripped(e ast.Expr) ast.Expr {
	for {
		switch x := e.(type) {
		case *ast.ParenExpr:
			e = x.X
		case *ast.UnaryExpr:
			if x.Op != token.AND {
				return e
			}
			e = x.X
		case *ast.CallExpr:
			if len(x.Args) != 1 || !conversion(x.Fun) {
				return e
			}
			e = x.Args[0]
		default:
			return e
		}
	}
}

func conversion(fun ast.Expr) bool {
	switch x := ast.Unparen(fun).(type) {
	case *ast.StarExpr:
		return true
	case *ast.SelectorExpr:
		if id, ok := x.X.(*ast.Ident); ok && id.Name == "unsafe" && x.Sel.Name == "Pointer" {
			return true
		}
	}
	return false
}

// The functions of the package that call a releasing C function, by what they are called through.
func (f *finder) findReleasers() {
	for _, s := range f.files {
		for _, d := range s.tree.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || fn.Body == nil || !releasing(fn.Name.Name) {
				continue
			}
			ast.Inspect(fn.Body, func(n ast.Node) bool {
				if call, ok := n.(*ast.CallExpr); ok {
					if name, ok := cName(call.Fun); ok && releasing(name) {
						f.methods[fn.Name.Name] = true
					}
				}
				return true
			})
		}
		ast.Inspect(s.tree, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok && len(call.Args) == 1 {
				if name, ok := cName(call.Fun); ok && releasing(name) {
					f.freers[name] = true
				}
			}
			return true
		})
	}
}

// The types that runtime.SetFinalizer is called for: by the receiver type of (*T).Method, by the parameter of a function,
// or by the type of the composite literal that the object is.
func (f *finder) findFinalizers() {
	for _, s := range f.files {
		ast.Inspect(s.tree, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) != 2 || text(s, f, call.Fun) != "runtime.SetFinalizer" {
				return true
			}
			switch x := ast.Unparen(call.Args[1]).(type) {
			case *ast.SelectorExpr:
				if t := pointee(ast.Unparen(x.X)); t != "" {
					f.finalized[t] = true
					f.finalizers[t+"."+x.Sel.Name] = true
				}
			case *ast.FuncLit:
				if len(x.Type.Params.List) == 1 {
					if t := pointee(x.Type.Params.List[0].Type); t != "" {
						f.finalized[t] = true
					}
				}
			case *ast.Ident:
				for _, other := range f.files {
					for _, d := range other.tree.Decls {
						if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv == nil && fn.Name.Name == x.Name && len(fn.Type.Params.List) == 1 {
							if t := pointee(fn.Type.Params.List[0].Type); t != "" {
								f.finalized[t] = true
								f.finalizers[x.Name] = true
							}
						}
					}
				}
			}
			return true
		})
	}
}

// The T of *T.
func pointee(e ast.Expr) string {
	if star, ok := e.(*ast.StarExpr); ok {
		if id, ok := star.X.(*ast.Ident); ok {
			return id.Name
		}
	}
	return ""
}

// A release of an owned value.
type release struct {
	by    string // C name, or .name of a method
	value *ast.Ident
	call  *ast.CallExpr
}

func (f *finder) releaseOf(call *ast.CallExpr) (release, bool) {
	if name, ok := cName(call.Fun); ok {
		if !releasing(name) || len(call.Args) == 0 {
			return release{}, false
		}
		id, ok := stripped(call.Args[0]).(*ast.Ident)
		return release{name, id, call}, ok
	}
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || !f.methods[sel.Sel.Name] {
		return release{}, false
	}
	id, ok := sel.X.(*ast.Ident)
	return release{"." + sel.Sel.Name, id, call}, ok && id.Obj != nil
}

// The call that made the value of a local variable of the function, if it has one such.
func (f *finder) maker(fn *ast.FuncDecl, id *ast.Ident) (string, ast.Node) {
	if id.Obj == nil || id.Obj.Kind != ast.Var {
		return "", nil
	}
	decl, ok := id.Obj.Decl.(ast.Node)
	if !ok || decl.Pos() < fn.Body.Pos() || decl.End() > fn.Body.End() {
		return "", nil
	}
	made, at := "", ast.Node(nil)
	several := false
	note := func(e ast.Expr, n ast.Node) {
		call, ok := stripped(e).(*ast.CallExpr)
		if !ok {
			several = true
			return
		}
		if name, ok := cName(call.Fun); ok {
			made, at = "C."+name, n
		} else if name := f.local(call.Fun); name != "" {
			made, at = name, n
		} else {
			several = true
		}
	}
	ast.Inspect(fn.Body, func(n ast.Node) bool {
		switch x := n.(type) {
		case *ast.AssignStmt:
			for i, l := range x.Lhs {
				if lid, ok := l.(*ast.Ident); ok && lid.Obj == id.Obj {
					if at != nil {
						several = true
					}
					if len(x.Rhs) == len(x.Lhs) {
						note(x.Rhs[i], x)
					} else {
						note(x.Rhs[0], x)
					}
				}
			}
		case *ast.CallExpr:
			// An out-parameter: C.f(&p).
			if name, ok := cName(x.Fun); ok && !releasing(name) {
				for _, a := range x.Args {
					if u, ok := stripAddress(a); ok && u.Obj == id.Obj && at == nil {
						made, at = "C."+name, x
					}
				}
			}
		}
		return true
	})
	if several {
		return "", nil
	}
	return made, at
}

func stripAddress(e ast.Expr) (*ast.Ident, bool) {
	for {
		switch x := e.(type) {
		case *ast.ParenExpr:
			e = x.X
		case *ast.CallExpr:
			if len(x.Args) != 1 || !conversion(x.Fun) {
				return nil, false
			}
			e = x.Args[0]
		case *ast.UnaryExpr:
			id, ok := x.X.(*ast.Ident)
			return id, ok && x.Op == token.AND
		default:
			return nil, false
		}
	}
}

// The name of a function or method of the package that starts like a maker, whose body calls C.
func (f *finder) local(fun ast.Expr) string {
	name := ""
	switch x := fun.(type) {
	case *ast.Ident:
		name = x.Name
	case *ast.SelectorExpr:
		name = x.Sel.Name
	default:
		return ""
	}
	for _, s := range f.files {
		for _, d := range s.tree.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || fn.Name.Name != name || fn.Body == nil || fn.Type.Results == nil {
				continue
			}
			calls := false
			ast.Inspect(fn.Body, func(n ast.Node) bool {
				if call, ok := n.(*ast.CallExpr); ok {
					if _, ok := cName(call.Fun); ok {
						calls = true
					}
				}
				return true
			})
			if calls {
				return name
			}
		}
	}
	return ""
}

func (f *finder) offset(p token.Pos) int { return f.fset.Position(p).Offset }
func (f *finder) line(p token.Pos) int   { return f.fset.Position(p).Line }

func (f *finder) emit(s *source, fn *ast.FuncDecl, kind, value, by, maker string, at token.Pos, edits ...edit) {
	others := []string(nil)
	if kind == "swap-destructor" {
		for name := range f.freers {
			if name != by {
				others = append(others, name)
			}
		}
		sort.Strings(others)
	}
	name := fn.Name.Name
	if fn.Recv != nil && len(fn.Recv.List) == 1 {
		name = strings.TrimPrefix(text(s, f, fn.Recv.List[0].Type), "*") + "." + name
	}
	f.out.Encode(site{kind, s.name, name, f.line(fn.Pos()), f.line(fn.End()), f.line(at), value, by, maker, others, edits})
}

func text(s *source, f *finder, n ast.Node) string {
	return string(s.text[f.offset(n.Pos()):f.offset(n.End())])
}

// Nothing in place of a statement, with as many lines.
func (f *finder) gone(s *source, n ast.Node) edit {
	from, to := f.offset(n.Pos()), f.offset(n.End())
	return edit{s.name, from, to, strings.Repeat("\n", strings.Count(string(s.text[from:to]), "\n"))}
}

// uses says whether the node mentions the variable.
func uses(n ast.Node, obj *ast.Object) bool {
	found := false
	ast.Inspect(n, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && id.Obj == obj && obj != nil {
			found = true
		}
		return !found
	})
	return found
}

// usedInCall says whether C or Go code gets at the memory in the node: the variable is an argument of a call, or read through.
func usedInCall(n ast.Node, obj *ast.Object) bool {
	found := false
	ast.Inspect(n, func(n ast.Node) bool {
		switch x := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.CallExpr:
			if name, ok := cName(x.Fun); ok && !releasing(name) {
				for _, a := range x.Args {
					if id, ok := stripped(a).(*ast.Ident); ok && id.Obj == obj {
						if _, address := stripAddress(a); !address {
							found = true
						}
					}
				}
			}
		}
		return !found
	})
	return found
}

func (f *finder) function(s *source, fn *ast.FuncDecl) {
	var block func(list []ast.Stmt)
	block = func(list []ast.Stmt) {
		for i, st := range list {
			switch x := st.(type) {
			case *ast.ExprStmt:
				if call, ok := x.X.(*ast.CallExpr); ok {
					f.keepAlive(s, fn, x, call)
					f.plainRelease(s, fn, list, i, call)
				}
			case *ast.DeferStmt:
				f.deferred(s, fn, list, i, x)
			case *ast.AssignStmt:
				f.nilOut(s, fn, list, i, x)
			}
		}
	}
	ast.Inspect(fn.Body, func(n ast.Node) bool {
		switch x := n.(type) {
		case *ast.BlockStmt:
			block(x.List)
		case *ast.CaseClause:
			block(x.Body)
		case *ast.CommClause:
			block(x.Body)
		}
		return true
	})
}

func (f *finder) keepAlive(s *source, fn *ast.FuncDecl, st ast.Stmt, call *ast.CallExpr) {
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || sel.Sel.Name != "KeepAlive" || len(call.Args) != 1 {
		return
	}
	if id, ok := sel.X.(*ast.Ident); !ok || id.Name != "runtime" {
		return
	}
	// Only a parameter or receiver of a type with a finalizer, which C gets a field of before, and nothing uses after.
	id, ok := call.Args[0].(*ast.Ident)
	if !ok || id.Obj == nil {
		return
	}
	field, ok := id.Obj.Decl.(*ast.Field)
	if !ok || !f.finalized[pointee(field.Type)] {
		return
	}
	given, kept := false, false
	ast.Inspect(fn.Body, func(n ast.Node) bool {
		switch x := n.(type) {
		case *ast.CallExpr:
			if _, ok := cName(x.Fun); ok && x.Pos() < st.Pos() {
				for _, a := range x.Args {
					if sel, ok := stripped(a).(*ast.SelectorExpr); ok {
						if root, ok := sel.X.(*ast.Ident); ok && root.Obj == id.Obj {
							given = true
						}
					}
				}
			}
		case *ast.DeferStmt:
			kept = kept || uses(x, id.Obj)
		case *ast.Ident:
			kept = kept || x.Obj == id.Obj && x.Pos() > st.End()
		}
		return true
	})
	if given && !kept {
		f.emit(s, fn, "remove-keepalive", text(s, f, call.Args[0]), "", "", st.Pos(), f.gone(s, st))
	}
}

func (f *finder) plainRelease(s *source, fn *ast.FuncDecl, list []ast.Stmt, i int, call *ast.CallExpr) {
	r, ok := f.releaseOf(call)
	if !ok {
		return
	}
	maker, made := f.maker(fn, r.value)
	if made == nil {
		return
	}
	st := list[i]
	f.emit(s, fn, "remove-free", r.value.Name, r.by, maker, st.Pos(), f.gone(s, st))
	f.swap(s, fn, r, maker)
	// The release moves before the statement that uses the value last.
	for j := i - 1; j >= 0; j-- {
		before := list[j]
		if !uses(before, r.value.Obj) {
			continue
		}
		if before.Pos() <= made.Pos() || !usedInCall(before, r.value.Obj) || declares(before, r.value.Obj) {
			return
		}
		release := text(s, f, st)
		at := f.offset(before.Pos())
		f.emit(s, fn, "hoist-free", r.value.Name, r.by, maker, st.Pos(),
			edit{s.name, at, at, release + "; "}, f.gone(s, st))
		return
	}
}

func declares(n ast.Node, obj *ast.Object) bool {
	decl, ok := obj.Decl.(ast.Node)
	return ok && decl.Pos() >= n.Pos() && decl.End() <= n.End()
}

func (f *finder) deferred(s *source, fn *ast.FuncDecl, list []ast.Stmt, i int, x *ast.DeferStmt) {
	r, ok := f.releaseOf(x.Call)
	lit, isLit := x.Call.Fun.(*ast.FuncLit)
	if isLit {
		// defer func() { C.free(p) }()
		if len(lit.Body.List) != 1 {
			return
		}
		inner, isExpr := lit.Body.List[0].(*ast.ExprStmt)
		if !isExpr {
			return
		}
		call, isCall := inner.X.(*ast.CallExpr)
		if !isCall {
			return
		}
		r, ok = f.releaseOf(call)
	}
	if !ok {
		return
	}
	maker, made := f.maker(fn, r.value)
	// The arguments of a deferred call are evaluated at the defer: before it is made there is nothing to release.
	if made == nil || !isLit && made.Pos() > x.Pos() {
		return
	}
	f.emit(s, fn, "remove-defer", r.value.Name, r.by, maker, x.Pos(), f.gone(s, x))
	f.swap(s, fn, r, maker)
	for _, later := range list[i+1:] {
		if usedInCall(later, r.value.Obj) {
			from := f.offset(x.Pos())
			f.emit(s, fn, "hoist-free", r.value.Name, r.by, maker, x.Pos(), edit{s.name, from, from + len("defer "), ""})
			return
		}
	}
}

// Only releases by C functions with one argument; the name is replaced by the script, which knows the types.
func (f *finder) swap(s *source, fn *ast.FuncDecl, r release, maker string) {
	if strings.HasPrefix(r.by, ".") || len(r.call.Args) != 1 {
		return
	}
	from, to := f.offset(r.call.Pos()), f.offset(r.call.End())
	f.emit(s, fn, "swap-destructor", r.value.Name, r.by, maker, r.call.Pos(),
		edit{s.name, from, to, text(s, f, stripConversions(r.call.Args[0]))})
}

func stripConversions(e ast.Expr) ast.Expr {
	for {
		call, ok := ast.Unparen(e).(*ast.CallExpr)
		if !ok || len(call.Args) != 1 || !conversion(call.Fun) {
			return e
		}
		e = call.Args[0]
	}
}

func (f *finder) nilOut(s *source, fn *ast.FuncDecl, list []ast.Stmt, i int, x *ast.AssignStmt) {
	if len(x.Lhs) != 1 || len(x.Rhs) != 1 || x.Tok != token.ASSIGN {
		return
	}
	if id, ok := x.Rhs[0].(*ast.Ident); !ok || id.Name != "nil" {
		return
	}
	if _, ok := x.Lhs[0].(*ast.SelectorExpr); !ok {
		return
	}
	cleared := text(s, f, x.Lhs[0])
	for j := max(0, i-3); j < i; j++ {
		found := ""
		ast.Inspect(list[j], func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok && len(call.Args) > 0 {
				if name, ok := cName(call.Fun); ok && releasing(name) && text(s, f, stripped(call.Args[0])) == cleared {
					found = name
				}
			}
			return true
		})
		if found != "" && f.releasedAgain(s, fn, cleared) {
			f.emit(s, fn, "remove-nil-out", cleared, found, "", x.Pos(), f.gone(s, x))
			return
		}
	}
}

// releasedAgain says whether the nil decides that the function releases once only: it looks at the field before, or it is the
// finalizer too and does not say that it is done.
func (f *finder) releasedAgain(s *source, fn *ast.FuncDecl, field string) bool {
	guarded, cleared := false, false
	ast.Inspect(fn.Body, func(n ast.Node) bool {
		switch x := n.(type) {
		case *ast.IfStmt:
			if b, ok := x.Cond.(*ast.BinaryExpr); ok && text(s, f, b.X) == field {
				guarded = true
			}
		case *ast.CallExpr:
			cleared = cleared || text(s, f, x.Fun) == "runtime.SetFinalizer"
		}
		return true
	})
	name := fn.Name.Name
	if fn.Recv != nil {
		name = pointee(fn.Recv.List[0].Type) + "." + name
	}
	return guarded || f.finalizers[name] && !cleared
}
