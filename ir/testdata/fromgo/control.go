package p

func switches(n int, s string, x any) int {
	switch n {
	case 1, 2:
		n = 3
		fallthrough
	case 4:
		return n
	default:
		n = 5
	}
	switch {
	case s == "a" && n > 1:
		return 1
	}
	switch v := x.(type) {
	case nil:
		return 0
	case int:
		return v
	case string, error:
		_ = v
	}
	return -1
}

func selects(c <-chan int, d chan<- string, done chan struct{}) (n int) {
outer:
	for {
		select {
		case v, ok := <-c:
			if !ok {
				break outer
			}
			n += v
		case d <- "x":
			continue outer
		case <-done:
			goto end
		default:
			break
		}
	}
end:
	return n
}

func ranges(s string, m map[string]*int, c chan bool, p *[2]int, seq func(func(int) bool)) {
	for i, r := range s {
		_, _ = i, r
	}
	for k := range m {
		delete(m, k)
	}
	for range c {
	}
	for i, v := range p {
		p[i] = v
	}
	for v := range seq {
		if v == 2 {
			return
		}
	}
	for range 2 {
	}
}
