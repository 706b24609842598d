package p

type lock struct{}

func (*lock) Lock()   {}
func (*lock) Unlock() {}

func run(l *lock, ch chan int, f func() error) (n int, err error) {
	l.Lock()
	defer l.Unlock()
	defer close(ch)
	for i := range 3 {
		defer println(i)
	}
	defer func() {
		if r := recover(); r != nil {
			err = r.(error)
		}
	}()
	go f()
	if n < 0 {
		panic("negative")
	}
	return 1, f()
}
