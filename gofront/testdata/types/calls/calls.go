// Package calls has each way to call a function, to leave type arguments out and to use a builtin.
package calls

import "unsafe"

type number interface {
	~int | ~int64 | ~float64
}

type list[E any] []E

func (l list[E]) each(f func(E)) {
	for _, e := range l {
		f(e)
	}
}

func apply[S ~[]E, E, R any](s S, f func(E) R) []R {
	var out []R
	for _, e := range s {
		out = append(out, f(e))
	}
	return out
}

func sum[N number](first N, more ...N) N {
	for _, n := range more {
		first += n
	}
	return first
}

func convert[To, From number](x From) To { return To(x) }

func pair[A, B any](a A, b B) (A, B) { return a, b }

func swap[A, B any](a A, b B) (B, A) { return b, a }

func identity[T any](x T) T { return x }

func pointer[T any, P interface {
	*T
	set(int)
}](n int) T {
	var t T
	P(&t).set(n)
	return t
}

func keys[M ~map[K]V, K comparable, V any](m M) int { return len(m) }

func receive[C ~chan T | ~<-chan T, T any](c C) T { return <-c }

type celsius float64

type counter struct{ n int }

func (c *counter) set(n int) { c.n = n }

// Inference from typed and untyped arguments.
var (
	_ = sum(1, 2.5)
	_ = sum(celsius(1), 2, 3)
	_ = apply(list[int]{1, 2}, func(i int) string { return "" })
	_ = apply([]celsius{1}, convert[int, celsius])
	_ = keys(map[string][]byte{})
	_ = receive(make(<-chan error))
)

// Constraints that give type arguments, and partial lists of them.
var (
	_    = pointer[counter](3)
	_    = convert[float64](3)
	_, _ = swap(pair("a", 'b'))
	half = convert[celsius, int]
	_    = half(2)
	_    = (identity[int])(4)
)

// Generic functions as values.
var (
	f func(string) string = identity
	_                     = apply([]string{"x"}, identity)
	_                     = apply(list[bool](nil), identity[bool])
)

type base struct{}

func (base) byValue()    {}
func (*base) byPointer() {}

type wrapper struct {
	*base
	list[string]
	error
}

var (
	w    wrapper
	_    = w.byPointer
	_    = (*wrapper).byValue
	_    = wrapper.each
	_, _ = w.Error(), list[int].each
)

// The order of initialisation goes through functions.
var (
	last          = viaFunction() + middle
	start         = 7
	middle, other = two()
)

func viaFunction() int { return middle + start }

func two() (int, int) { return start, start }

func builtins(s []int, m map[string]int, c chan<- int, z complex64, p *[4]int) {
	_ = min(1, 2.0, 'c')
	_ = max(s[0], 3)
	_ = max("a", "b") + min("c")
	clear(m)
	clear(s)
	close(c)
	delete(m, "k")
	_ = new(3)
	_ = new(s)
	_ = new(int)
	_ = append([]byte("x"), "y"...)
	_ = append(s, 1, 2)
	_ = copy(s, p[:])
	_ = copy([]byte(nil), "text")
	_, _ = len(p), cap(p)
	_, _ = len("constant"), len([3]int{})
	_ = complex(1, 2)
	_ = complex(real(z), 1)
	_, _ = imag(z), imag(2i)
	_ = make([]int, 2, len(s))
	_ = make(map[int]bool)
	_ = unsafe.Sizeof(w)
	_ = unsafe.Offsetof(w.error)
	_ = unsafe.Alignof(z)
	_ = unsafe.Slice(&s[0], 2)
	_ = unsafe.SliceData(s)
	_ = unsafe.String(new(byte), 1)
	_ = unsafe.StringData("x")
	_ = unsafe.Add(unsafe.Pointer(p), 8)
	print(1, "a", nil == any(s))
	defer func() { println(recover()) }()
	panic(1 << 3)
}

func sizes[T any](x T) uintptr {
	return unsafe.Sizeof(x) + unsafe.Sizeof([2]T{})
}
