// Package cases converts between records.
package cases

import "unsafe"

type numbers struct {
	a uintptr
	b int64
}

type pointers struct {
	p *int
	q *int
}

func writtenBad(x *int) uintptr {
	u := numbers{a: 1}
	w := (*pointers)(unsafe.Pointer(&u)) // want pointer/pointer-map-mismatch "byte 0 of u is a number, and a pointer in the type it is converted to"
	w.p = x
	return u.a
}

func secondWordBad(x *int) {
	u := &numbers{}
	w := (*pointers)(unsafe.Pointer(u)) // want pointer/pointer-map-mismatch "byte 8 of u"
	w.q = x
}

func wholeBad(x *int) numbers {
	var u numbers
	*(*pointers)(unsafe.Pointer(&u)) = pointers{p: x} // want pointer/pointer-map-mismatch "a number, and a pointer"
	return u
}

func hiddenBad(n uintptr) *int {
	var w pointers
	u := (*numbers)(unsafe.Pointer(&w)) // want pointer/pointer-map-mismatch "a pointer, and a number"
	u.a = n
	return w.p
}

func arrayBad(x *int) [2]uintptr {
	var u [2]uintptr
	w := (*[2]*int)(unsafe.Pointer(&u)) // want pointer/pointer-map-mismatch "byte 8"
	w[1] = x
	return u
}

type outer struct {
	n     int64
	inner numbers
}

type outerPointers struct {
	n     int64
	inner pointers
}

func nestedBad(x *int) {
	o := &outer{}
	w := (*outerPointers)(unsafe.Pointer(o)) // want pointer/pointer-map-mismatch "o is a number, and a pointer"
	w.inner = pointers{p: x}
}

func inClosureBad(x *int) func() {
	return func() {
		u := numbers{}
		w := (*pointers)(unsafe.Pointer(&u)) // want pointer/pointer-map-mismatch "byte 0"
		w.p = x
	}
}

func parameterBad(u *numbers, x *int) {
	w := (*pointers)(unsafe.Pointer(u)) // want pointer/pointer-map-mismatch "byte 0"
	w.p = x
}

func FN_keptBad(u *numbers) *pointers {
	return (*pointers)(unsafe.Pointer(u)) // gap: shown in audits only: what is written later is not known
}

func readOk(u *numbers) *int {
	return (*pointers)(unsafe.Pointer(u)).p
}

func equalOk(x *int) {
	var w pointers
	v := (*struct{ a, b *int })(unsafe.Pointer(&w))
	v.a = x
}

func headerOk(s string) uintptr {
	return (*[2]uintptr)(unsafe.Pointer(&s))[0]
}

func otherWordOk(n int64) {
	w := struct {
		p *int
		n int64
	}{}
	u := (*numbers)(unsafe.Pointer(&w))
	u.b = n
}

func bytesOk(n int64) []byte {
	return (*[8]byte)(unsafe.Pointer(&n))[:]
}
