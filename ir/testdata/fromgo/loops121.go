//go:build go1.21

package p

func shared() (fs []func() int) {
	for i := 0; i < 2; i++ {
		fs = append(fs, func() int { return i })
	}
	for i, v := range []int{1} {
		fs = append(fs, func() int { return i + v })
	}
	return fs
}
