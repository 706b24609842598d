package main

import (
	"go/ast"
	"sort"
	"strings"
)

// neutral prints edits that change nothing of what the package does, in functions that make or release C memory.
func (f *finder) neutral() {
	for i, s := range f.files {
		decls := s.tree.Decls
		for j, d := range decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || fn.Body == nil || !f.touchesC(fn) {
				continue
			}
			f.rename(s, fn)
			f.extract(s, fn)
			if j+1 < len(decls) {
				if next, ok := decls[j+1].(*ast.FuncDecl); ok {
					f.reorder(s, fn, next)
				}
			}
			f.move(i, s, fn)
		}
	}
}

func (f *finder) touchesC(fn *ast.FuncDecl) bool {
	found := false
	ast.Inspect(fn.Body, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok {
			if name, ok := cName(call.Fun); ok && (releasing(name) || name == "CString" || name == "malloc") {
				found = true
			}
		}
		return !found
	})
	return found
}

// A local variable gets another name.
func (f *finder) rename(s *source, fn *ast.FuncDecl) {
	var objs []*ast.Object
	seen := map[*ast.Object]bool{}
	keys := map[*ast.Ident]bool{}
	ast.Inspect(fn.Body, func(n ast.Node) bool {
		if kv, ok := n.(*ast.KeyValueExpr); ok {
			if id, ok := kv.Key.(*ast.Ident); ok {
				keys[id] = true
			}
		}
		if id, ok := n.(*ast.Ident); ok && id.Obj != nil && id.Obj.Kind == ast.Var && !seen[id.Obj] {
			if decl, ok := id.Obj.Decl.(ast.Node); ok && decl.Pos() >= fn.Body.Pos() && decl.End() <= fn.Body.End() {
				seen[id.Obj] = true
				if _, isField := id.Obj.Decl.(*ast.Field); !isField && id.Name != "_" {
					objs = append(objs, id.Obj)
				}
			}
		}
		return true
	})
	for _, obj := range objs {
		// The variable of a type switch, and keys of literals, are not resolved by the parser.
		if as, ok := obj.Decl.(*ast.AssignStmt); !ok || len(as.Rhs) != 1 {
			continue
		} else if _, ok := as.Rhs[0].(*ast.CallExpr); !ok {
			continue
		}
		to := obj.Name + "Renamed"
		var edits []edit
		bad := false
		ast.Inspect(fn.Body, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok && id.Name == obj.Name && id.Obj == obj {
				edits = append(edits, edit{s.name, f.offset(id.Pos()), f.offset(id.End()), to})
				bad = bad || keys[id]
			}
			return true
		})
		if !bad {
			f.emit(s, fn, "rename", obj.Name, to, "", fn.Pos(), edits...)
			return
		}
	}
}

// The body becomes a function of its own.
func (f *finder) extract(s *source, fn *ast.FuncDecl) {
	if fn.Name.Name == "init" || fn.Name.Name == "main" || fn.Type.TypeParams != nil || exported(fn) {
		return
	}
	var args []string
	for _, field := range fn.Type.Params.List {
		if len(field.Names) == 0 {
			return
		}
		_, variadic := field.Type.(*ast.Ellipsis)
		for _, name := range field.Names {
			if name.Name == "_" {
				return
			}
			if variadic {
				args = append(args, name.Name+"...")
			} else {
				args = append(args, name.Name)
			}
		}
	}
	call, receiver := "", ""
	name := fn.Name.Name + "Extracted"
	if fn.Recv != nil {
		field := fn.Recv.List[0]
		if len(field.Names) == 0 || field.Names[0].Name == "_" || generic(field.Type) {
			return
		}
		receiver = "(" + text(s, f, field) + ") "
		call = field.Names[0].Name + "."
	}
	call += name + "(" + strings.Join(args, ", ") + ")"
	if fn.Type.Results != nil && len(fn.Type.Results.List) > 0 {
		call = "return " + call
	}
	signature := string(s.text[f.offset(fn.Type.Params.Pos()):f.offset(fn.Body.Pos())])
	body := text(s, f, fn.Body)
	end := f.offset(fn.Body.End())
	f.emit(s, fn, "extract", name, fn.Name.Name, "", fn.Pos(),
		edit{s.name, f.offset(fn.Body.Pos()), end, "{\n\t" + call + "\n}\n\nfunc " + receiver + name + signature + body})
}

func generic(e ast.Expr) bool {
	found := false
	ast.Inspect(e, func(n ast.Node) bool {
		switch n.(type) {
		case *ast.IndexExpr, *ast.IndexListExpr:
			found = true
		}
		return true
	})
	return found
}

func exported(fn *ast.FuncDecl) bool {
	if fn.Doc == nil {
		return false
	}
	for _, c := range fn.Doc.List {
		if strings.HasPrefix(c.Text, "//export") || strings.HasPrefix(c.Text, "//go:") {
			return true
		}
	}
	return false
}

// Two functions that follow each other change places.
func (f *finder) reorder(s *source, one, two *ast.FuncDecl) {
	if one.Name.Name == "init" || two.Name.Name == "init" {
		return
	}
	from, middle, to := f.start(one), f.offset(one.End()), f.offset(two.End())
	second := f.start(two)
	text := string(s.text[second:to]) + string(s.text[middle:second]) + string(s.text[from:middle])
	f.emit(s, one, "reorder", one.Name.Name, two.Name.Name, "", one.Pos(), edit{s.name, from, to, text})
}

func (f *finder) start(fn *ast.FuncDecl) int {
	if fn.Doc != nil {
		return f.offset(fn.Doc.Pos())
	}
	return f.offset(fn.Pos())
}

// The function goes to a new file of the package, with the imports and the preamble of the old one.
func (f *finder) move(_ int, s *source, fn *ast.FuncDecl) {
	if exported(fn) || fn.Name.Name == "init" || f.preambleDefines(s) {
		return
	}
	used := map[string]bool{}
	ast.Inspect(fn, func(n ast.Node) bool {
		if sel, ok := n.(*ast.SelectorExpr); ok {
			if id, ok := sel.X.(*ast.Ident); ok && id.Obj == nil {
				used[id.Name] = true
			}
		}
		return true
	})
	left := map[string]int{}
	ast.Inspect(s.tree, func(n ast.Node) bool {
		if n == ast.Node(fn) {
			return false
		}
		if sel, ok := n.(*ast.SelectorExpr); ok {
			if id, ok := sel.X.(*ast.Ident); ok && id.Obj == nil {
				left[id.Name]++
			}
		}
		return true
	})
	header := "package " + s.tree.Name.Name + "\n\n"
	if constraint := f.constraint(s); constraint != "" {
		header = constraint + "\n\n" + header
	}
	var keep []string
	for _, d := range s.tree.Decls {
		group, ok := d.(*ast.GenDecl)
		if !ok {
			continue
		}
		for _, spec := range group.Specs {
			imported, ok := spec.(*ast.ImportSpec)
			if !ok {
				continue
			}
			if imported.Path.Value == `"C"` {
				doc := group.Doc
				if imported.Doc != nil {
					doc = imported.Doc
				}
				if doc != nil {
					header += text(s, f, doc) + "\n"
				}
				header += "import \"C\"\n\n"
				continue
			}
			name := strings.Trim(imported.Path.Value, `"`)
			name = name[strings.LastIndex(name, "/")+1:]
			if imported.Name != nil {
				name = imported.Name.Name
			}
			if used[name] {
				header += "import " + text(s, f, imported) + "\n\n"
				if left[name] == 0 {
					keep = append(keep, name)
				}
			}
		}
	}
	sort.Strings(keep)
	// An import that only the function used would be left over: such a function stays.
	if len(keep) > 0 {
		return
	}
	from, to := f.start(fn), f.offset(fn.End())
	f.emit(s, fn, "move", fn.Name.Name, "", "", fn.Pos(),
		edit{s.name, from, to, ""}, edit{"zz_moved.go", 0, 0, header + string(s.text[from:to]) + "\n"})
}

func (f *finder) constraint(s *source) string {
	for _, group := range s.tree.Comments {
		for _, c := range group.List {
			if c.Pos() < s.tree.Package && strings.HasPrefix(c.Text, "//go:build") {
				return c.Text
			}
		}
	}
	return ""
}

// A preamble that defines something can not stand in two files unless it is static; it is not looked into further.
func (f *finder) preambleDefines(s *source) bool {
	for _, d := range s.tree.Decls {
		group, ok := d.(*ast.GenDecl)
		if !ok || group.Doc == nil {
			continue
		}
		for _, spec := range group.Specs {
			if imported, ok := spec.(*ast.ImportSpec); ok && imported.Path.Value == `"C"` {
				if strings.Contains(group.Doc.Text(), "{") {
					return true
				}
			}
		}
	}
	return false
}
