// Package cases looks into what the runtime keeps to itself.
package cases

import "unsafe"

// want-below abi/runtime-internal-dependency "a link to runtime.nanotime"
//go:linkname nanotimeBad runtime.nanotime
func nanotimeBad() int64

type eface struct {
	typ, data unsafe.Pointer
}

type hmap struct {
	count int
}

type holder struct {
	value any
}

func interfaceBad(x any) unsafe.Pointer {
	return (*eface)(unsafe.Pointer(&x)).data // want abi/runtime-internal-dependency "an interface"
}

func fieldBad(h *holder) uintptr {
	words := (*[2]uintptr)(unsafe.Pointer(&h.value)) // want abi/runtime-internal-dependency "an interface"
	return words[1]
}

func mapBad(m map[string]int) int {
	return (*(**hmap)(unsafe.Pointer(&m))).count // want abi/runtime-internal-dependency "a map"
}

func codeBad(f func()) uintptr {
	get := func() uintptr {
		return **(**uintptr)(unsafe.Pointer(&f)) // want abi/runtime-internal-dependency "a function value"
	}
	return get()
}

func namedOk(f func()) func() {
	type plain func()
	return *(*plain)(unsafe.Pointer(&f))
}

func structOk(h *holder) any {
	type same struct{ value any }
	return (*same)(unsafe.Pointer(h)).value
}

func assertOk(x any) int {
	n, _ := x.(int)
	return n + int(nanotimeBad())
}
