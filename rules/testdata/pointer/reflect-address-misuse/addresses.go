// Package cases asks reflect for addresses.
package cases

import (
	"reflect"
	"unsafe"
)

type pair struct {
	a, b int64
}

func unaddressableBad(x int) uintptr {
	return reflect.ValueOf(x).UnsafeAddr() // want pointer/reflect-address-misuse "a value without an address"
}

func pointerItselfBad(p *pair) uintptr {
	return reflect.ValueOf(p).UnsafeAddr() // want pointer/reflect-address-misuse "that panics"
}

func variableValueBad(p pair) uintptr {
	v := reflect.ValueOf(p)
	return v.UnsafeAddr() // want pointer/reflect-address-misuse "that panics"
}

func fieldBad(p pair) uintptr {
	return reflect.ValueOf(p).Field(1).UnsafeAddr() // want pointer/reflect-address-misuse "that panics"
}

func keptBad(p *pair) *pair {
	u := reflect.ValueOf(p).Pointer()
	return (*pair)(unsafe.Pointer(u)) // want pointer/reflect-address-misuse "u keeps an address from reflect"
}

func keptAddressBad(p *pair) *pair {
	u := reflect.ValueOf(p).Elem().UnsafeAddr()
	p = nil
	return (*pair)(unsafe.Pointer(u)) // want pointer/reflect-address-misuse "u keeps"
}

func onOnePathBad(p *pair, second bool) unsafe.Pointer {
	u := reflect.ValueOf(p).Pointer()
	if second {
		return unsafe.Pointer(u + 8) // want pointer/reflect-address-misuse "u keeps"
	}
	return nil
}

func inClosureBad() func(x any) uintptr {
	return func(x any) uintptr {
		return reflect.ValueOf(x).UnsafeAddr() // want pointer/reflect-address-misuse "that panics"
	}
}

func oneExpressionOk(p *pair) *pair {
	return (*pair)(unsafe.Pointer(reflect.ValueOf(p).Pointer()))
}

func elemOk(p *pair) *pair {
	return (*pair)(unsafe.Pointer(reflect.ValueOf(p).Elem().UnsafeAddr()))
}

func unsafePointerOk(p *pair) *pair {
	q := reflect.ValueOf(p).UnsafePointer()
	return (*pair)(q)
}

func fieldOfElemOk(p *pair) unsafe.Pointer {
	return unsafe.Pointer(reflect.ValueOf(p).Elem().Field(1).UnsafeAddr())
}

func comparedOk(p, q *pair) bool {
	return reflect.ValueOf(p).Pointer() == reflect.ValueOf(q).Pointer()
}
