package p

type point struct{ x, y int }

var m = map[string]int{}

func pair() (int, error) { return 1, nil }

func tuples(a, b int, s []int) (int, bool) {
	a, b = b, a
	i := 0
	i, s[i] = 1, a
	n, err := pair()
	v, ok := m["k"]
	m["k"] += n
	m["j"]++
	_ = err
	var e interface{} = v
	w, isInt := e.(int)
	b <<= 2
	return w, ok && isInt || b > i
}

func places(p *point, ps []point, pp **point, arr [3]int) [3]int {
	p.x = 1
	ps[2].y = p.x
	(*pp).y = 3
	arr[1] = len(arr)
	q := arr
	q[0] = 7
	var z point
	z = *p
	*p = point{y: 2}
	ps[0] = z
	return q
}

func strings(s string, b []byte) (string, byte) {
	s += "x" + string(b)
	return s[1:2], s[0]
}
