package p

var a, b = b + 1, f()
var c, d = g()
var _ = func() int { return a }()

func f() int        { return 2 }
func g() (int, int) { return 1, 2 }

func init() { a++ }
func init() { println("second") }
