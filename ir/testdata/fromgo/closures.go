package p

type counter struct{ n int }

func (c *counter) inc(by int) int { c.n += by; return c.n }
func (c counter) get() int        { return c.n }

type getter interface{ get() int }

type outer struct {
	*counter
	inner struct{ getter }
}

func capture(n int) func() int {
	total := 0
	return func() int {
		total += n
		return func() int { return total }()
	}
}

func loops() (fs []func()) {
	for i := 0; i < 3; i++ {
		fs = append(fs, func() { println(i) })
	}
	for _, v := range []string{"a"} {
		fs = append(fs, func() { println(v) })
	}
	return
}

func methods(o outer, g getter) int {
	f := o.inc
	h := g.get
	e := (*counter).inc
	k := outer.get
	o.inner.get()
	return f(1) + h() + e(o.counter, 2) + k(o) + o.get()
}
