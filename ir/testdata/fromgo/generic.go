package p

type list[T any] struct {
	items []T
}

func (l *list[T]) push(x T) { l.items = append(l.items, x) }

func each[S ~[]E, E any](s S, f func(E) bool) int {
	n := 0
	for i := range s {
		if f(s[i]) {
			n++
		}
	}
	return n
}

type shower interface{ show() string }

func show[T shower](x T) string { return x.show() }

func use() int {
	var l list[int]
	l.push(1)
	g := each[[]int, int]
	return each(l.items, func(int) bool { return true }) + g(nil, nil)
}
