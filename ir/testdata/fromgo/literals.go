package p

type node struct {
	name string
	next *node
	at   [2]int
}

var table = []node{{name: "a"}, {name: "b", at: [2]int{1: 4}}}

func build() (map[string][]*node, any) {
	n := node{"x", &node{name: "y"}, [2]int{}}
	list := []*node{{name: "z"}, &n}
	sparse := []int{3: 1, 2}
	anon := struct{ a, b int }{1, 2}
	k := new(node)
	k.at[anon.a] = min(sparse[0], 2)
	return map[string][]*node{"l": list, "k": {k}}, node{}
}
