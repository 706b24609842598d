package p

var slices = []*[]int{{1}, {2, 3}}

var maps = map[string]*map[int]int{"x": {1: 2}}

func labels(n int) int {
again:
	n--
	if n > 10 {
		goto again
	}
	return n
}
